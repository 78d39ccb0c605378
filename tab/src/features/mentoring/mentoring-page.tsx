import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { type Mentoring, type PartnershipView, readMentoring } from '@mentor-network/core/contracts/mentoring';
import type { PartnershipId } from '@mentor-network/core/kernel/ids';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { useMe } from '../../api/me.tsx';
import { useAnswer } from '../../api/use-answer.ts';
import { usePulse } from '../../api/use-pulse.ts';
import { useGraph } from '../../teams/graph/use-graph.tsx';
import { EVERYBODY, writeAddress } from '../../ui/address.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useDates } from '../../ui/dates.ts';
import { CupsDrawing } from '../../ui/drawings.tsx';
import type { Open, Opening } from '../../ui/opening.ts';
import { usePageStyles } from '../../ui/page-styles.ts';
import { Placeholder } from '../../ui/placeholder.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { useWords } from '../../ui/words/words.ts';
import { CardDialog } from './card-dialog.tsx';
import type { Press } from './draw-card.ts';
import { OwnPortrait } from './own-portrait.tsx';
import { PartnershipCard } from './partnership-card.tsx';
import { Registration } from './registration.tsx';
import { isOver, statusInWords } from './status-in-words.ts';
import { useChanges } from './use-changes.ts';
import { usePress } from './use-press.ts';
import { WaitingCards } from './waiting-cards.tsx';

const EVERY_SECONDS = 3;
const SLOWEST_SECONDS = 60;
const NOTHING = {};

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '24px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '12px 24px' },
  section: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px' },
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px' },
  back: { justifySelf: 'start', marginLeft: '-12px' },
  history: { '& > summary': { cursor: 'pointer', width: 'fit-content' }, '&[open] > summary': { marginBottom: '12px' } },
  empty: { display: 'grid', justifyItems: 'center', gap: '12px', padding: '32px 16px', textAlign: 'center' },
});

type MeetingsOf = (partnership: PartnershipView, open: Open) => ReactNode;
type Props = { readonly partnership: PartnershipId | undefined; readonly meetingsOf: MeetingsOf };

export const MentoringPage = ({ partnership, meetingsOf }: Props) => {
  const words = useWords();
  const styles = useStyles();
  const page = usePageStyles();
  const me = useMe();
  const graph = useGraph('photo');
  const mentoring = useAnswer(readMentoring, NOTHING);
  const [opening, setOpening] = useState<Opening | undefined>();
  const [isRegistering, setRegistering] = useState(false);
  const isOwnPress = useRef(false);
  const { reload: reloadMe } = me;
  const { reload: reloadMentoring, value } = mentoring;
  const reload = useCallback(() => {
    reloadMe();
    reloadMentoring();
  }, [reloadMe, reloadMentoring]);
  usePulse(reload, { everySeconds: EVERY_SECONDS, slowestSeconds: SLOWEST_SECONDS, news: JSON.stringify(value) });
  const { press, say } = usePress(reload);
  const pressMine = useCallback(
    (pressed: Press) => {
      isOwnPress.current = true;
      return press(pressed);
    },
    [press],
  );
  const changed = useToldChanges(value, isOwnPress);

  const status = me.value?.status;
  const isNew = status === 'stranger' || status === 'registering' || status === 'left';
  const failure = value ? undefined : (mentoring.failure ?? (me.value ? undefined : me.failure));
  return (
    <div className={styles.page}>
      {partnership && <Back />}
      <div className={styles.head}>
        <h1 className={page.title}>{words.mentoring.title}</h1>
        {graph && me.value && !isNew && !partnership && <OwnPortrait graph={graph} id={me.value.id} name={me.value.name} />}
      </div>
      {failure && <Trouble failure={failure} onRetry={reload} />}
      {!failure && (!value || !me.value) && <Placeholders />}
      {(isNew || isRegistering) && me.value && !partnership && (
        <Registration
          hasBegun={status === 'registering'}
          isRegistered={!isNew}
          press={press}
          say={(said) => {
            setRegistering(true);
            return say(said);
          }}
          onDone={() => setRegistering(false)}
        />
      )}
      {value && me.value && !isRegistering && partnership && <OnePartnership mentoring={value} id={partnership} changed={changed} open={setOpening} meetingsOf={meetingsOf} />}
      {value && me.value && !isNew && !isRegistering && !partnership && (
        <>
          <section className={styles.section}>
            <h2 className={page.subtitle}>{words.mentoring.needsYou}</h2>
            <WaitingCards waiting={value.waiting} press={pressMine} />
          </section>
          <Partnerships mentoring={value} changed={changed} open={setOpening} meetingsOf={meetingsOf} isMentor={me.value.parts === 'mentor'} />
        </>
      )}
      {opening && <CardDialog opening={opening} press={pressMine} onClose={() => setOpening(undefined)} />}
    </div>
  );
};

const useToldChanges = (mentoring: Mentoring | undefined, isOwnPress: { current: boolean }): ReadonlySet<string> => {
  const words = useWords();
  const dates = useDates();
  const announce = useAnnounce();
  return useChanges(mentoring?.partnerships, isOwnPress, (partnership) =>
    announce(words.mentoring.changed(partnership.other.name, statusInWords(partnership, words, dates).sentence)),
  );
};

type Shown = { readonly mentoring: Mentoring; readonly changed: ReadonlySet<string>; readonly open: Open; readonly meetingsOf: MeetingsOf };

const Partnerships = ({ mentoring: { partnerships }, changed, open, meetingsOf, isMentor }: Shown & { readonly isMentor: boolean }) => {
  const words = useWords();
  const styles = useStyles();
  const page = usePageStyles();
  const cards = (these: readonly PartnershipView[]) => (
    <div className={styles.list}>
      {these.map((partnership) => (
        <PartnershipCard key={partnership.id} partnership={partnership} hasChanged={changed.has(partnership.id)} open={open} meetingsOf={meetingsOf} />
      ))}
    </div>
  );
  const over = partnerships.filter(isOver);
  const running = partnerships.filter((partnership) => !isOver(partnership));
  return (
    <>
      <section className={styles.section}>
        <h2 className={page.subtitle}>{words.mentoring.partnerships}</h2>
        {running.length > 0 ? cards(running) : <Nothing isMentor={isMentor} />}
      </section>
      {over.length > 0 && (
        <details className={styles.history}>
          <summary className={page.subtitle}>{words.mentoring.history(over.length)}</summary>
          {cards(over)}
        </details>
      )}
    </>
  );
};

const OnePartnership = ({ mentoring, id, changed, open, meetingsOf }: Shown & { readonly id: PartnershipId }) => {
  const words = useWords();
  const page = usePageStyles();
  const partnership = mentoring.partnerships.find((one) => one.id === id);
  if (!partnership) return <p className={page.muted}>{words.mentoring.gone}</p>;
  return <PartnershipCard partnership={partnership} hasChanged={changed.has(id)} open={open} meetingsOf={meetingsOf} />;
};

const Back = () => {
  const words = useWords();
  return (
    <Button as="a" appearance="subtle" className={useStyles().back} icon={<ArrowLeftRegular />} href={writeAddress({ page: 'mentoring', partnership: undefined })}>
      {words.mentoring.all}
    </Button>
  );
};

const Nothing = ({ isMentor }: { readonly isMentor: boolean }) => {
  const words = useWords();
  const styles = useStyles();
  const page = usePageStyles();
  return (
    <div className={styles.empty}>
      <CupsDrawing />
      <h3 className={page.subtitle}>{words.mentoring.emptyTitle}</h3>
      <p className={page.muted}>{isMentor ? words.mentoring.emptyMentor : words.mentoring.emptyMentee}</p>
      {!isMentor && (
        <Button as="a" appearance="primary" href={writeAddress({ page: 'mentors', mentor: undefined, looking: EVERYBODY })}>
          {words.mentoring.find}
        </Button>
      )}
    </div>
  );
};

const Placeholders = () => {
  const styles = useStyles();
  const page = usePageStyles();
  return (
    <div className={styles.list} aria-busy="true">
      {['200px', '280px'].map((height) => (
        <div key={height} className={mergeClasses(page.card, styles.section)} style={{ height }}>
          <Placeholder kind="line" width="30%" />
          <Placeholder kind="line" width="60%" />
          <Placeholder kind="line" width="50%" />
        </div>
      ))}
    </div>
  );
};
