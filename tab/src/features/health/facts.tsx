import { mergeClasses } from '@fluentui/react-components';
import type { Health } from '@mentor-network/core/contracts/health';
import { type Instant, millisecondsOf } from '@mentor-network/core/kernel/time';
import { type Dates, useDates } from '../../ui/dates.ts';
import { usePageStyles } from '../../ui/page-styles.ts';
import { type Words, useWords } from '../../ui/words/words.ts';
import { useHealthStyles } from './health-styles.ts';

const secondsBetween = (from: Instant, to: Instant): number => Math.max(0, (millisecondsOf(to) - millisecondsOf(from)) / 1000);

type Fact = { readonly name: string; readonly lines: readonly string[] };

const factsOf = ({ identity, store, version, startedAt, now, lastDeliveredAt, outbox }: Health, { health: words }: Words, dates: Dates): readonly Fact[] => {
  const at = (instant: Instant): string => words.at(dates.dayAt(instant), dates.timeAt(instant));
  return [
    { name: words.waiting, lines: [outbox.due === 0 ? words.waitingNone : words.waitingSince(outbox.due, outbox.oldestDueSeconds)] },
    { name: words.delivered, lines: lastDeliveredAt ? [words.ago(secondsBetween(lastDeliveredAt, now)), at(lastDeliveredAt)] : [words.notDelivered] },
    { name: words.running, lines: [words.forHowLong(secondsBetween(startedAt, now)), words.since(at(startedAt))] },
    { name: words.store, lines: [words.stores[store]] },
    { name: words.identity, lines: [words.identities[identity]] },
    { name: words.version, lines: [version] },
    { name: words.lookedAt, lines: [at(now)] },
  ];
};

/** What IT asks first when something is wrong. */
export const Facts = ({ health }: { readonly health: Health }) => {
  const words = useWords();
  const shape = useHealthStyles();
  const page = usePageStyles();
  return (
    <section className={shape.section}>
      <h2 className={page.subtitle}>{words.health.facts}</h2>
      <dl className={mergeClasses(page.card, shape.facts)}>
        {factsOf(health, words, useDates()).map(({ name, lines: [first, second] }) => (
          <div key={name}>
            <dt className={shape.factName}>{name}</dt>
            <dd className={shape.fact}>{first}</dd>
            {second && <dd className={mergeClasses(shape.fact, shape.factName)}>{second}</dd>}
          </div>
        ))}
      </dl>
    </section>
  );
};
