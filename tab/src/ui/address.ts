import { FacetName, DirectorySort } from '@mentor-network/core/contracts/directory';
import { MemberId, PartnershipId, SchemeId } from '@mentor-network/core/kernel/ids';
import { plainWords } from '@mentor-network/core/kernel/plain-words';
import { useSyncExternalStore } from 'react';

/** What the reader is looking for. Stands in the address, so that it can be sent to somebody and survives a reload. */
export type Looking = {
  readonly scheme: SchemeId | undefined;
  readonly words: string;
  readonly filters: Readonly<Record<FacetName, readonly string[]>>;
  readonly sort: DirectorySort;
};

export type Address =
  | { readonly page: 'mentors'; readonly mentor: MemberId | undefined; readonly looking: Looking }
  | { readonly page: 'mentoring'; readonly partnership: PartnershipId | undefined }
  /** The version that is the latest, or one that has been replaced. */
  | { readonly page: 'agreement'; readonly partnership: PartnershipId; readonly version: number | undefined }
  | { readonly page: 'my-data' }
  | { readonly page: 'health' }
  | { readonly page: 'coordination' }
  | { readonly page: 'scheme'; readonly scheme: SchemeId };

export const EVERYBODY: Looking = {
  scheme: undefined,
  words: '',
  filters: { topic: [], function: [], campus: [], language: [], format: [] },
  sort: 'best-match',
};

const severalOf = (query: URLSearchParams, name: string): string[] => (query.get(name) ?? '').split(',').filter(Boolean);

const lookingOf = (query: URLSearchParams): Looking => ({
  scheme: SchemeId.safeParse(query.get('scheme')).data,
  words: plainWords((query.get('words') ?? '').slice(0, 200)),
  filters: {
    topic: severalOf(query, 'topic'),
    function: severalOf(query, 'function'),
    campus: severalOf(query, 'campus'),
    language: severalOf(query, 'language'),
    format: severalOf(query, 'format'),
  },
  sort: DirectorySort.safeParse(query.get('sort')).data ?? 'best-match',
});

const versionOf = (text: string | undefined): number | undefined => (text !== undefined && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined);

/** Reads `#/mentors/42?scheme=x`, with or without the leading `#/`: Teams hands over what stands behind it. What is unknown opens the mentors. */
export const readAddress = (text: string): Address => {
  const [path = '', query = ''] = text.replace(/^#?\/?/, '').split('?');
  const [page, id, detail, version] = path.split('/');
  const partnership = PartnershipId.safeParse(id).data;
  if (page === 'mentoring' && partnership && detail === 'agreement') return { page: 'agreement', partnership, version: versionOf(version) };
  if (page === 'mentoring') return { page: 'mentoring', partnership };
  if (page === 'my-data') return { page: 'my-data' };
  if (page === 'health') return { page: 'health' };
  const scheme = SchemeId.safeParse(id).data;
  if (page === 'coordination') return scheme ? { page: 'scheme', scheme } : { page: 'coordination' };
  return { page: 'mentors', mentor: MemberId.safeParse(id).data, looking: lookingOf(new URLSearchParams(query)) };
};

const queryOf = ({ scheme, words, filters, sort }: Looking): string => {
  const query = new URLSearchParams();
  if (scheme) query.set('scheme', scheme);
  if (words) query.set('words', words);
  for (const name of FacetName.options) if (filters[name].length > 0) query.set(name, filters[name].join(','));
  if (sort !== 'best-match') query.set('sort', sort);
  const text = query.toString();
  return text ? `?${text}` : '';
};

export const writeAddress = (address: Address): string => {
  switch (address.page) {
    case 'mentors':
      return `#/mentors${address.mentor ? `/${address.mentor}` : ''}${queryOf(address.looking)}`;
    case 'mentoring':
      return `#/mentoring${address.partnership ? `/${address.partnership}` : ''}`;
    case 'agreement':
      return `#/mentoring/${address.partnership}/agreement${address.version === undefined ? '' : `/${String(address.version)}`}`;
    case 'my-data':
      return '#/my-data';
    case 'health':
      return '#/health';
    case 'coordination':
      return '#/coordination';
    case 'scheme':
      return `#/coordination/${address.scheme}`;
  }
};

/** Goes there. `replace` leaves no step in the history: somebody who typed a word does not want to go back letter by letter. */
export const goTo = (address: Address, how: 'push' | 'replace' = 'push'): void => {
  const target = writeAddress(address);
  if (target === window.location.hash) return;
  if (how === 'push') history.pushState(null, '', target);
  else history.replaceState(null, '', target);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
};

const listen = (changed: () => void): (() => void) => {
  window.addEventListener('hashchange', changed);
  window.addEventListener('popstate', changed);
  return () => {
    window.removeEventListener('hashchange', changed);
    window.removeEventListener('popstate', changed);
  };
};

/** The address as it stands, as text: the same text is the same address. */
export const useAddressText = (): string => useSyncExternalStore(listen, () => window.location.hash);
