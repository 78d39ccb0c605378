import { useCallback, useState } from 'react';
import { windowStorage } from '../../ui/window-storage.ts';

/** Words not sent yet. Kept in this window's storage, so that a look at another profile, or a reload, loses nothing. */
export const useDraft = (of: string): readonly [string, (text: string) => void, () => void] => {
  const key = `mentor-network.draft.${of}`;
  const [text, setText] = useState(() => windowStorage.read(key) ?? '');
  const write = useCallback(
    (next: string) => {
      setText(next);
      windowStorage.write(key, next);
    },
    [key],
  );
  const forget = useCallback(() => windowStorage.forget(key), [key]);
  return [text, write, forget];
};
