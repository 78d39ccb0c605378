import { Button } from '@fluentui/react-components';
import { type SchemeToday, readToday } from '@mentor-network/core/contracts/coordination';
import { pressButton } from '@mentor-network/core/contracts/mentoring';
import { type ReactNode, useState } from 'react';
import type { Failure } from '../../api/call.ts';
import { useMe } from '../../api/me.tsx';
import { useAnswer } from '../../api/use-answer.ts';
import { useCall } from '../../api/use-call.ts';
import { usePulse } from '../../api/use-pulse.ts';
import { writeAddress } from '../../ui/address.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { CupsDrawing } from '../../ui/drawings.tsx';
import type { Opening } from '../../ui/opening.ts';
import { usePageStyles } from '../../ui/page-styles.ts';
import { Trouble, TroubleInPlace } from '../../ui/trouble.tsx';
import { failureInASentence } from '../../ui/words/failure-in-words.ts';
import { useWords } from '../../ui/words/words.ts';
import { CoordinationPlaceholder } from './coordination-placeholder.tsx';
import { useCoordinationStyles } from './coordination-styles.ts';
import { type Doing, NeededItem } from './needed-item.tsx';
import { NotAllowed } from './not-allowed.tsx';
import { Seekers, Training } from './waiting-lists.tsx';

const EVERY_SECONDS = 30;
const SLOWEST_SECONDS = 300;
const NOTHING = {};

/** A card above the page, until it is closed; whoever pressed something on it reads the page anew. */
export type CardAbove = (opening: Opening, onClose: () => void, onPressed: () => void) => ReactNode;

/** For coordinators alone. The page of anybody else does not even ask. */
export const CoordinationPage = ({ cardAbove }: { readonly cardAbove: CardAbove }) => {
  const { value: me, failure, reload } = useMe();
  if (failure && !me) return <Trouble failure={failure} onRetry={reload} />;
  if (!me) return <CoordinationPlaceholder />;
  return me.may.includes('coordinate') ? <Today cardAbove={cardAbove} /> : <NotAllowed />;
};

const Today = ({ cardAbove }: { readonly cardAbove: CardAbove }) => {
  const words = useWords();
  const styles = useCoordinationStyles();
  const page = usePageStyles();
  const call = useCall();
  const announce = useAnnounce();
  const { value: today, failure, reload } = useAnswer(readToday, NOTHING);
  usePulse(reload, { everySeconds: EVERY_SECONDS, slowestSeconds: SLOWEST_SECONDS, news: JSON.stringify(today?.schemes) });
  const [opening, setOpening] = useState<Opening | undefined>();
  const [refused, setRefused] = useState<Failure | undefined>();
  const [isBusy, setBusy] = useState(false);

  const doAtOnce = async ({ verb, data }: Doing): Promise<void> => {
    setBusy(true);
    setRefused(undefined);
    const answer = await call(pressButton, { verb, data: { ...data } });
    setBusy(false);
    if (answer.ok) announce(words.coordination.done);
    else setRefused(answer.refusal);
    reload();
  };
  const onDo = (doing: Doing, who: string): void => {
    if (isBusy) return;
    if (doing.isAtOnce) void doAtOnce(doing);
    else setOpening({ title: words.coordination.of(doing.title, who), verb: doing.verb, data: doing.data });
  };

  if (!today) return failure ? <Trouble failure={failure} onRetry={reload} /> : <CoordinationPlaceholder />;
  return (
    <div className={styles.page}>
      <h1 className={page.title}>{words.coordination.title}</h1>
      {refused && <TroubleInPlace sentence={failureInASentence(words, refused)} />}
      {today.schemes.map((scheme) => (
        <InScheme key={scheme.scheme.id} today={scheme} isBusy={isBusy} onDo={onDo} />
      ))}
      {opening && cardAbove(opening, () => setOpening(undefined), reload)}
    </div>
  );
};

type InScheme = { readonly today: SchemeToday; readonly isBusy: boolean; readonly onDo: (doing: Doing, who: string) => void };

const InScheme = ({ today, isBusy, onDo }: InScheme) => {
  const words = useWords();
  const styles = useCoordinationStyles();
  const page = usePageStyles();
  const { scheme, needed, hasMore } = today;
  return (
    <section className={styles.section} aria-label={scheme.name}>
      <div className={styles.head}>
        <h2 className={page.subtitle}>{scheme.name}</h2>
        <a className={page.link} href={writeAddress({ page: 'scheme', scheme: scheme.id })} aria-label={words.coordination.settingsOf(scheme.name)}>
          {words.coordination.settings}
        </a>
      </div>
      {needed.length === 0 ? (
        <NothingToday />
      ) : (
        <>
          <p className={page.muted}>{words.coordination.needs(needed.length)}</p>
          <ul className={styles.list}>
            {needed.map((one) => (
              <NeededItem key={one.about === 'partnership' ? one.partnershipId : `${one.about}.${one.member.id}`} needed={one} isBusy={isBusy} onDo={onDo} />
            ))}
          </ul>
        </>
      )}
      {hasMore && <p className={page.caption}>{words.coordination.more}</p>}
      <Training today={today} isBusy={isBusy} onDo={onDo} />
      <Seekers today={today} isBusy={isBusy} onDo={onDo} />
    </section>
  );
};

const NothingToday = () => {
  const words = useWords();
  const styles = useCoordinationStyles();
  const page = usePageStyles();
  return (
    <div className={styles.empty}>
      <CupsDrawing />
      <p className={page.text}>{words.coordination.nothing}</p>
      <p className={page.caption}>{words.coordination.nothingWhat}</p>
    </div>
  );
};

/** The way back to here, from the settings. */
export const BackToCoordination = () => {
  const words = useWords();
  return (
    <Button as="a" appearance="subtle" className={useCoordinationStyles().back} href={writeAddress({ page: 'coordination' })}>
      {words.coordination.back}
    </Button>
  );
};
