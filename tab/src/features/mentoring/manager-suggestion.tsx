import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Graph, LineManager } from '../../teams/graph/graph-facts.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { usePageStyles } from '../../ui/page-styles.ts';
import { useWords } from '../../ui/words/words.ts';

const useStyles = makeStyles({
  whole: {
    display: 'grid',
    justifyItems: 'start',
    gap: '8px',
    paddingTop: '16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: { marginLeft: '-12px', textAlign: 'left', '@media (max-width: 599px)': { whiteSpace: 'normal' } },
});

type Props = { readonly graph: Graph; /** Puts an address into the field, unless one stands there. */ readonly offer: (address: string) => boolean };

/** Beside the step that asks whom a member must not be matched with. What it finds is only ever put before them: they send it, or not. */
export const ManagerSuggestion = ({ graph, offer }: Props) => {
  const { manager: words } = useWords().graph;
  const styles = useStyles();
  const page = usePageStyles();
  const announce = useAnnounce();
  const [isAsking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState('');
  const say = ({ name, address }: LineManager): string => (offer(address) ? words.put(name, address) : words.kept(name, address));
  const suggest = async (): Promise<void> => {
    if (isAsking) return;
    setAsking(true);
    setOutcome('');
    const found = await graph.manager();
    const sentence = found.ok ? say(found.value) : words.none[found.refusal];
    setAsking(false);
    setOutcome(sentence);
    announce(sentence);
  };
  return (
    <div className={styles.whole}>
      <p className={page.caption}>{words.what}</p>
      <Button appearance="subtle" className={styles.button} aria-busy={isAsking} onClick={() => void suggest()}>
        {isAsking ? words.asking : words.suggest}
      </Button>
      {outcome && <p className={page.text}>{outcome}</p>}
    </div>
  );
};
