import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import type { MemberId } from '@mentor-network/core/kernel/ids';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Failure } from '../api/call.ts';
import { MeProvider } from '../api/me.tsx';
import { CallProvider } from '../api/use-call.ts';
import { choosePerson } from '../features/sign-in/identity.ts';
import { PersonSwitcher } from '../features/sign-in/person-switcher.tsx';
import { Announcer } from '../ui/announcer.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { WordsProvider, wordsFor } from '../ui/words/words.ts';
import { type Connection, callAs, connect, isLocal } from './connect.ts';
import { Crash } from './crash.tsx';
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
            {!failure && connection && (
              <Person
                key={connection.person}
                connection={connection}
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

type Person = { readonly connection: Connection; readonly locale: string; readonly onChoose: (id: MemberId) => void };

/** The pages as one person sees them. Another person is another one of these, so nothing of the first is left behind. */
const Person = ({ connection, locale, onChoose }: Person) => {
  const { person, host, settings } = connection;
  const call = useMemo(() => callAs(person, host), [person, host]);
  return (
    <CallProvider value={call}>
      <MeProvider>
        <ReaderDates locale={locale}>
          <Shell isSample={isLocal(settings)} corner={host ? undefined : <PersonSwitcher people={settings.people} current={person} onChoose={onChoose} />}>
            <Routes />
          </Shell>
        </ReaderDates>
      </MeProvider>
    </CallProvider>
  );
};
