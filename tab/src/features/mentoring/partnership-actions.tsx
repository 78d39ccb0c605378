import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import type { ReviewStage } from '@mentor-network/core/partnerships/reviews';
import type { Open, Opening } from '../../ui/opening.ts';
import { type Words, useWords } from '../../ui/words/words.ts';

const useStyles = makeStyles({ actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' }, quiet: { minWidth: 0, fontWeight: tokens.fontWeightRegular } });

type Offered = { readonly opening: Opening; readonly isQuiet: boolean };

/** The buttons follow from what the server says this member may do; no rule of a partnership is known here. */
const offeredBy = (partnership: PartnershipView, { mentoring: { actions, confirm }, work: { buttons: work } }: Words): readonly Offered[] => {
  const { id, may, other, agreement, asks, status } = partnership;
  const data = { partnership: id };
  const review = reviewOpenIn(partnership);
  const button = (title: string, verb: string, rest: Partial<Opening> = {}): Offered => ({ opening: { title, verb, data, ...rest }, isQuiet: false });
  const quiet = (offered: Offered): Offered => ({ ...offered, isQuiet: true });
  const isSignedByMe = agreement?.signatures.some(({ isMine }) => isMine) ?? false;
  const offers = may.flatMap((ability): readonly Offered[] => {
    switch (ability) {
      case 'accept':
        return [button(actions.accept, 'request.accept')];
      case 'decline':
        return [button(actions.decline, 'request.declining')];
      case 'withdraw':
        return status === 'proposed'
          ? [quiet(button(actions.refuse, 'request.withdraw', { confirm: { question: confirm.refuse(other.name), yes: actions.refuse } }))]
          : [button(actions.withdraw, 'request.withdraw', { confirm: { question: confirm.withdraw(other.name), yes: actions.withdraw } })];
      case 'talk-first':
        return [button(actions.talkFirst, 'request.talk')];
      case 'undo-accept':
        return [quiet(button(actions.undo, 'request.undo', { confirm: { question: confirm.undo(other.name), yes: actions.undo } }))];
      case 'agree':
        return [button(actions.agree, 'proposal.writing')];
      case 'be-willing':
        return [button(actions.welcome, 'proposal.welcome')];
      case 'change-agreement':
        return [button(may.includes('sign') && !isSignedByMe ? actions.sign : actions.openAgreement, 'agreement.show')];
      case 'arrange-meeting':
        return [button(actions.arrange, 'meeting.plan')];
      case 'set-progress':
        return [button(work.progress, 'progress.show')];
      case 'close-action':
        return [button(work.actions, 'actions.show')];
      case 'answer-fit-check':
        return asks.includes('fit-check') ? [quiet(button(work.fitCheck, 'fit-check.show'))] : [];
      case 'keep-going':
        return asks.includes('close-offer') ? [button(work.keepGoing, 'partnership.keep-going')] : [];
      case 'review':
        return review === undefined ? [] : [quiet({ opening: { title: work[status === 'ended' ? 'lookBack' : 'review'], verb: 'review.show', data: { ...data, stage: review } }, isQuiet: true })];
      case 'pause':
        return [quiet(button(actions.pause, 'partnership.pausing'))];
      case 'resume':
        return [button(actions.resume, 'partnership.resume')];
      case 'end':
        return [
          ...(asks.includes('time-to-close') ? [button(work.complete, 'partnership.complete', { confirm: { question: confirm.complete(other.name), yes: work.complete } })] : []),
          quiet(button(actions.end, 'partnership.ending')),
        ];
      // Everything else is done on the card that it concerns, under what it is about; or it is the network's, never a person's.
      default:
        return [];
    }
  });
  return [...offers.filter(({ isQuiet }) => !isQuiet), ...offers.filter(({ isQuiet }) => isQuiet)];
};

/** The review that can be written now: on the way at any time, and at the end once; what is there already is changed on its card. */
const reviewOpenIn = ({ status, reviews }: PartnershipView): ReviewStage | undefined => {
  if (status !== 'ended') return 'mid-point';
  return reviews.some(({ isMine, stage }) => isMine && stage === 'closing') ? undefined : 'closing';
};

export const PartnershipActions = ({ partnership, open }: { readonly partnership: PartnershipView; readonly open: Open }) => {
  const styles = useStyles();
  const offered = offeredBy(partnership, useWords());
  if (offered.length === 0) return null;
  return (
    <div className={styles.actions}>
      {offered.map(({ opening, isQuiet }) => (
        <Button key={opening.verb} appearance={isQuiet ? 'subtle' : 'secondary'} {...(isQuiet ? { className: styles.quiet } : {})} onClick={() => open(opening)}>
          {opening.title}
        </Button>
      ))}
    </div>
  );
};
