import { useCallback, useState } from 'react';

/** Words not sent yet. Kept in this window's storage, so that a look at another profile, or a reload, loses nothing. */
export const useDraft = (of: string): readonly [string, (text: string) => void, () => void] => {
  const key = `mentor-network.draft.${of}`;
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? '');
  const write = useCallback(
    (next: string) => {
      setText(next);
      sessionStorage.setItem(key, next);
    },
    [key],
  );
  const forget = useCallback(() => sessionStorage.removeItem(key), [key]);
  return [text, write, forget];
};
