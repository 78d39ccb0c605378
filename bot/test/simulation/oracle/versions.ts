import type { Agreement } from '@mentor-network/core/partnerships/agreement';
import type { Oracle } from './shared.ts';

/** A version of an agreement is one text, for ever: whoever signs it on whatever card has read what they sign. */
export const watchVersions = ({ books, problem }: Oracle): void => {
  const texts = new Map<string, string>();
  const look = (about: readonly string[], { version, terms }: Agreement): void => {
    const key = `${String(about[0])} ${String(version)}`;
    const text = JSON.stringify(terms);
    const known = texts.get(key) ?? text;
    if (known !== text) problem(`version ${String(version)} of an agreement is two texts`, about);
    texts.set(key, text);
  };
  books.watch((id, { partnership }) => {
    if (partnership.status === 'ended') return;
    const about = [id, partnership.mentorId, partnership.menteeId];
    if ('agreement' in partnership) look(about, partnership.agreement);
    if ('amendment' in partnership && partnership.amendment) look(about, partnership.amendment);
  });
};
