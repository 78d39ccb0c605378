import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useAnnounce } from '../../ui/announcer.tsx';
import { usePageStyles } from '../../ui/page-styles.ts';
import { Portrait } from '../../ui/portrait.tsx';
import { useWords } from '../../ui/words/words.ts';
import type { Graph } from '../../teams/graph/graph-facts.ts';

const useStyles = makeStyles({
  whole: { display: 'flex', alignItems: 'center', gap: '12px', minWidth: 0 },
  beside: { display: 'grid', justifyItems: 'start', gap: '4px', minWidth: 0 },
});

type Props = { readonly id: string; readonly name: string; readonly graph: Graph };

/** Shown to the reader alone. The picture is in the memory of this page and nowhere else, and gone when the page is. */
export const OwnPortrait = ({ id, name, graph }: Props) => {
  const { photo: words } = useWords().graph;
  const styles = useStyles();
  const page = usePageStyles();
  const announce = useAnnounce();
  const [photo, setPhoto] = useState<string | undefined>();
  const [isAsking, setAsking] = useState(false);
  const [sentence, setSentence] = useState(words.what);
  const show = async (): Promise<void> => {
    if (isAsking) return;
    setAsking(true);
    const found = await graph.photo();
    setAsking(false);
    if (found.ok) setPhoto(found.value);
    else setSentence(words.none[found.refusal]);
    announce(found.ok ? words.shown : words.none[found.refusal]);
  };
  return (
    <div className={styles.whole}>
      <Portrait size={48} id={id} name={name} photo={photo} />
      <div className={styles.beside}>
        <p className={page.text}>{name}</p>
        {photo === undefined && (
          <>
            <Button size="small" aria-busy={isAsking} onClick={() => void show()}>
              {isAsking ? words.asking : words.show}
            </Button>
            <p className={page.caption}>{sentence}</p>
          </>
        )}
      </div>
    </div>
  );
};
