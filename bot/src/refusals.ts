import type { PageRefusal } from './conversation/page-api.ts';

/** Every no that the page may hear, as a status and a sentence. The page has its own words for most; these are for the rest. */
export const REFUSALS: { readonly [Code in PageRefusal]: { readonly status: number; readonly title: string } } = {
  'not-found': { status: 404, title: 'There is nothing here for you.' },
  busy: { status: 409, title: 'Somebody changed this at the same moment. Try again.' },
  'goals-missing': { status: 422, title: 'Write what you would like to work on.' },
  'goals-too-long': { status: 422, title: 'That is longer than a request can be.' },
  oneself: { status: 409, title: 'A partnership needs two people.' },
  'not-registered': { status: 409, title: 'Register first, then ask.' },
  'not-a-mentee': { status: 409, title: 'You are not registered as a mentee in this scheme.' },
  'too-many-open-requests': { status: 409, title: 'You have as many open requests as the scheme allows. Withdraw one, or wait for an answer.' },
  'already-asked': { status: 409, title: 'You have asked this mentor already.' },
  'in-partnership': { status: 409, title: 'You are in a partnership with this mentor already.' },
  'matched-by-coordinator': { status: 409, title: 'In this scheme a coordinator brings people together.' },
  'not-available': { status: 409, title: 'This mentor takes on nobody just now.' },
};
