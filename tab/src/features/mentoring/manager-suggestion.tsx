import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Graph, LineManager } from '../../teams/graph/graph-facts.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { usePageStyles } from '../../ui/page-styles.ts';
import { useWords } from '../../ui/words/words.ts';

const useStyles = makeStyles({
  whole: { display: 'grid', justifyItems: 'start', gap: '4px', margin: '8px 0 4px' },
  button: { '@media (max-width: 599px)': { whiteSpace: 'normal', textAlign: 'left' } },
});

type Props = { readonly graph: Graph; /** Puts an address into the field, unless one stands there. */ readonly offer: (address: string) => boolean };

/** Under the field for the line manager, in the step about conflicts. What it finds is only ever put before them: they send it, or not. */
export const ManagerSuggestion = ({ graph, offer }: Props) => {
  const { manager: words } = useWords().graph;
  const styles = useStyles();
  const page = usePageStyles();
  const announce = useAnnounce();
  const [isAsking, setAsking] = useState(false);
  const [sentence, setSentence] = useState(words.what);
  const say = ({ name, address }: LineManager): string => (offer(address) ? words.put(name, address) : words.kept(name, address));
  const suggest = async (): Promise<void> => {
    if (isAsking) return;
    setAsking(true);
    const found = await graph.manager();
    const outcome = found.ok ? say(found.value) : words.none[found.refusal];
    setAsking(false);
    setSentence(outcome);
    announce(outcome);
  };
  return (
    <div className={styles.whole}>
      <Button size="small" className={styles.button} aria-busy={isAsking} onClick={() => void suggest()}>
        {isAsking ? words.asking : words.suggest}
      </Button>
      <p className={page.caption}>{sentence}</p>
    </div>
  );
};
