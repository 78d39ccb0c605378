import { type MemberId, MemberId as MemberIds } from '@mentor-network/core/kernel/ids';
import { windowStorage } from '../../ui/window-storage.ts';

const CHOSEN = 'mentor-network.person';

type Person = { readonly id: MemberId; readonly name: string; readonly about: string };

/**
 * Who of the sample people the reader is: named in the page's address (`?as=`), or chosen before in this window, or the first. Only
 * the choice is kept in the window's storage, never a token.
 */
export const chosenPerson = (people: readonly Person[]): MemberId | undefined => {
  const named = MemberIds.safeParse(new URLSearchParams(window.location.search).get('as')).data;
  const before = MemberIds.safeParse(windowStorage.read(CHOSEN)).data;
  const isKnown = (id: MemberId | undefined): boolean => people.some((person) => person.id === id);
  return [named, before].find(isKnown) ?? people[0]?.id;
};

/** A choice made on the page overrules the one in its address, which is taken out so that a reload keeps the choice. */
export const choosePerson = (id: MemberId): void => {
  windowStorage.write(CHOSEN, id);
  const address = new URL(window.location.href);
  address.searchParams.delete('as');
  history.replaceState(null, '', address);
};
