import { Button, Input, makeStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../ui/words/words.ts';

const PAUSE_MILLISECONDS = 150;
const WORDS_LENGTH_MAX = 200;

const useStyles = makeStyles({ field: { width: '100%' } });

/** Searches as one types: after a short pause, so that a word is one question and not one per letter. */
export const SearchField = ({ words: current, onWords }: { readonly words: string; readonly onWords: (words: string) => void }) => {
  const words = useWords();
  const styles = useStyles();
  const [text, setText] = useState(current);
  const told = useRef(current);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (current === told.current) return;
    told.current = current;
    setText(current);
  }, [current]);
  useEffect(() => () => clearTimeout(pause.current), []);

  const change = (next: string, afterMilliseconds: number): void => {
    setText(next);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => {
      told.current = next;
      onWords(next);
    }, afterMilliseconds);
  };

  return (
    <Input
      input={{ ref: field }}
      size="large"
      className={styles.field}
      type="text"
      role="searchbox"
      aria-label={words.directory.search}
      placeholder={words.directory.search}
      maxLength={WORDS_LENGTH_MAX}
      contentBefore={<SearchRegular />}
      contentAfter={
        text ? (
          <Button
            size="small"
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={words.directory.clearSearch}
            onClick={() => {
              change('', 0);
              field.current?.focus();
            }}
          />
        ) : null
      }
      value={text}
      onChange={(_event, { value }) => change(value, PAUSE_MILLISECONDS)}
    />
  );
};
