import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import type { MemberId } from '@mentor-network/core/kernel/ids';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Failure } from '../api/call.ts';
import { MeProvider } from '../api/me.tsx';
import { CallProvider } from '../api/use-call.ts';
import { choosePerson } from '../features/sign-in/identity.ts';
import { PersonSwitcher } from '../features/sign-in/person-switcher.tsx';
import { makeGraph } from '../teams/graph/make-graph.ts';
import { GraphProvider } from '../teams/graph/use-graph.tsx';
import { Announcer } from '../ui/announcer.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { WordsProvider, wordsFor } from '../ui/words/words.ts';
import { type Connection, type Present, callAs, connect } from './connect.ts';
import { Crash } from './crash.tsx';
import { OpenInTeams } from './open-in-teams.tsx';
import { ReaderDates } from './reader-dates.tsx';
import { Routes } from './routes.tsx';
import { Shell } from './shell.tsx';
import { useTheme } from './theme.ts';

const useStyles = makeStyles({
  whole: {
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground2,
    '@media print': { minHeight: 0, backgroundColor: 'transparent' },
  },
});

export const App = () => {
  const styles = useStyles();
  const [connection, setConnection] = useState<Connection | undefined>();
  const [failure, setFailure] = useState<Failure | undefined>();
  const theme = useTheme(connection?.host);
  const { words, locale } = wordsFor(connection?.host?.locale ?? navigator.language);
  const start = useCallback(() => {
    setFailure(undefined);
    void connect().then((result) => (result.ok ? setConnection(result.value) : setFailure(result.refusal)));
  }, []);
  useEffect(start, [start]);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);

  return (
    <FluentProvider theme={theme} className={styles.whole}>
      <WordsProvider value={words}>
        <Crash words={words}>
          <Announcer>
            {failure && <Trouble failure={failure} onRetry={start} />}
            {!failure && connection?.mode === 'outside' && <OpenInTeams address={connection.openInTeams} />}
            {!failure && connection && connection.mode !== 'outside' && (
              <Person
                key={connection.person}
                present={connection}
                locale={locale}
                onChoose={(person) => {
                  choosePerson(person);
                  setConnection({ ...connection, person });
                }}
              />
            )}
          </Announcer>
        </Crash>
      </WordsProvider>
    </FluentProvider>
  );
};

type Person = { readonly present: Present; readonly locale: string; readonly onChoose: (id: MemberId) => void };

/** The pages as one person sees them. Another person is another one of these, so nothing of the first is left behind. */
const Person = ({ present, locale, onChoose }: Person) => {
  const call = useMemo(() => callAs(present), [present]);
  const graph = useMemo(() => (present.mode === 'azure' && present.graph ? makeGraph(present.graph) : undefined), [present]);
  const canSwitch = present.mode === 'local' && !present.host;
  return (
    <CallProvider value={call}>
      <MeProvider>
        <ReaderDates locale={locale}>
          <Shell isSample={present.mode === 'local'} corner={canSwitch && <PersonSwitcher people={present.people} current={present.person} onChoose={onChoose} />}>
            <GraphProvider value={graph}>
              <Routes />
            </GraphProvider>
          </Shell>
        </ReaderDates>
      </MeProvider>
    </CallProvider>
  );
};
