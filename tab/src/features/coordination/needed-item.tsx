import { Button, mergeClasses } from '@fluentui/react-components';
import type { Needed } from '@mentor-network/core/contracts/coordination';
import { type Dates, useDates } from '../../ui/dates.ts';
import type { Opening } from '../../ui/opening.ts';
import { usePageStyles } from '../../ui/page-styles.ts';
import { type Words, useWords } from '../../ui/words/words.ts';
import { useCoordinationStyles } from './coordination-styles.ts';

type NeededPartnership = Extract<Needed, { about: 'partnership' }>;

export const whoOf = (needed: Needed, { coordination: words }: Words): string => (needed.about === 'partnership' ? words.pair(needed.mentor.name, needed.mentee.name) : needed.member.name);

const whyPartnership = (needed: NeededPartnership, { coordination: { why: words } }: Words, dates: Dates): string => {
  const { why, status, mentor, mentee, answerBy, aliveAt } = needed;
  const until = answerBy === null ? '' : dates.dayOf(answerBy);
  const since = aliveAt === null ? words.neverMet : words.metLast(dates.dayAt(aliveAt));
  switch (why) {
    case 'unanswered':
      return status === 'proposed' ? words.proposed(until) : words.unanswered(mentor.name, mentee.name, until);
    case 'unsigned':
      return words.unsigned;
    case 'silent':
      return words.silent(since);
    case 'long-silent':
      return words.longSilent(since);
    case 'conflict':
      return words.conflict;
    case 'fit':
      return words.fit;
  }
};

const whyOf = (needed: Needed, words: Words, dates: Dates): string => {
  if (needed.about === 'partnership') return whyPartnership(needed, words, dates);
  return needed.about === 'approval' ? words.coordination.why.approval : words.coordination.why.unreachable(dates.dayAt(needed.since), needed.partnerships);
};

const labelOf = (needed: Needed, { coordination: words }: Words): string => {
  if (needed.about === 'partnership') return words.labels[needed.why];
  return needed.about === 'approval' ? words.approvalLabel : words.unreachableLabel;
};

/** The one thing to do: at once, or on a card that is opened above the page. */
export type Doing = { readonly title: string; readonly verb: string; readonly data: Opening['data']; readonly isAtOnce: boolean };

const doingFor = (needed: Needed, { coordination: { action } }: Words): Doing | undefined => {
  if (needed.about !== 'partnership') {
    const data = { member: needed.member.id, scheme: needed.schemeId };
    return needed.about === 'approval' ? { title: action.look, verb: 'approval.show', data, isAtOnce: false } : { title: action.close, verb: 'coordination.leaving', data, isAtOnce: false };
  }
  const data = { partnership: needed.partnershipId };
  switch (needed.why) {
    case 'unanswered':
    case 'unsigned':
    case 'silent': {
      if (needed.isRemindedToday) return undefined;
      const title = needed.why === 'silent' ? action.ask(needed.mentee.name) : needed.status === 'requested' ? action.remind(needed.mentor.name) : action.remindThem;
      return { title, verb: 'coordination.remind', data, isAtOnce: true };
    }
    case 'long-silent':
      return { title: action.close, verb: 'coordination.closing', data, isAtOnce: false };
    case 'conflict':
    case 'fit':
      return { title: action.contact, verb: 'coordination.show', data, isAtOnce: false };
  }
};

type Item = { readonly needed: Needed; readonly isBusy: boolean; readonly onDo: (doing: Doing, who: string) => void };

/** Who, why, since when, and what to do about it. */
export const NeededItem = ({ needed, isBusy, onDo }: Item) => {
  const words = useWords();
  const dates = useDates();
  const styles = useCoordinationStyles();
  const page = usePageStyles();
  const who = whoOf(needed, words);
  const doing = doingFor(needed, words);
  return (
    <li className={mergeClasses(page.card, styles.item)}>
      <div className={styles.said}>
        <p className={styles.label}>{labelOf(needed, words)}</p>
        <h3 className={styles.name}>{who}</h3>
        <p className={page.text}>{whyOf(needed, words, dates)}</p>
        <p className={page.caption}>{words.coordination.since(dates.dayAt(needed.since))}</p>
      </div>
      {doing ? (
        <Button disabledFocusable={isBusy} aria-label={words.coordination.of(doing.title, who)} onClick={() => onDo(doing, who)}>
          {doing.title}
        </Button>
      ) : (
        <p className={page.caption}>{words.coordination.remindedToday}</p>
      )}
    </li>
  );
};
