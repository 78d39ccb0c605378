import { type SchemePage as Scheme, readScheme } from '@mentor-network/core/contracts/coordination';
import type { SchemeId } from '@mentor-network/core/kernel/ids';
import { SETTING_GROUPS } from '@mentor-network/core/schemes/setting-groups';
import { useMemo, useState } from 'react';
import type { Failure } from '../../api/call.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { usePageStyles } from '../../ui/page-styles.ts';
import { Trouble } from '../../ui/trouble.tsx';
import { useWords } from '../../ui/words/words.ts';
import { BackToCoordination } from './coordination-page.tsx';
import { CoordinationPlaceholder } from './coordination-placeholder.tsx';
import { useCoordinationStyles } from './coordination-styles.ts';
import { Coordinators } from './coordinators.tsx';
import { NotAllowed } from './not-allowed.tsx';
import { SchemePartForm } from './scheme-part-form.tsx';

const isNotAllowed = (failure: Failure): boolean => failure.kind === 'problem' && failure.problem.status === 404;

/** The settings of one scheme, for those who coordinate it: part by part, each saved by itself. */
export const SchemePage = ({ id }: { readonly id: SchemeId }) => {
  const words = useWords();
  const styles = useCoordinationStyles();
  const page = usePageStyles();
  const input = useMemo(() => ({ id }), [id]);
  const { value, failure, reload } = useAnswer(readScheme, input);
  const [latest, setLatest] = useState<Scheme | undefined>();
  const scheme = latest?.id === id ? latest : value;
  if (failure && isNotAllowed(failure)) return <NotAllowed />;
  if (failure && !scheme) return <Trouble failure={failure} onRetry={reload} />;
  if (!scheme) return <CoordinationPlaceholder />;
  return (
    <div className={styles.page}>
      <BackToCoordination />
      <h1 className={page.title}>{words.coordination.settingsOf(scheme.name)}</h1>
      {[...SETTING_GROUPS, 'closed-days' as const, 'topics' as const, 'synonyms' as const].map((part) => (
        <SchemePartForm key={part} part={part} scheme={scheme} onScheme={setLatest} />
      ))}
      <Coordinators scheme={scheme} onScheme={setLatest} onGone={reload} />
    </div>
  );
};
