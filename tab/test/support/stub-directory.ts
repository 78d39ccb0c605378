import { FacetName, type MentorSummary, type readDirectory, type readMentor } from '@mentor-network/core/contracts/directory';
import type { SchemeSummary } from '@mentor-network/core/contracts/sign-in';
import { PartnershipId, SchemeId } from '@mentor-network/core/kernel/ids';
import { CalendarDate } from '@mentor-network/core/kernel/time';
import type { z } from 'zod';
import { STUB_MENTORS, valuesOf } from './stub-mentors.ts';

const PAGE = 9;
export const ANSWER_BY = CalendarDate.parse('2026-12-04');

export const SCHEMES: readonly SchemeSummary[] = [
  { id: SchemeId.parse('network'), name: 'University network', kind: 'self-service', about: 'Open to all staff.' },
  { id: SchemeId.parse('professional'), name: 'Professional services scheme', kind: 'matched', about: 'A coordinator brings two people together.' },
];
const [NETWORK] = SCHEMES;
if (!NETWORK) throw new Error('The stub has a scheme.');

const schemeOf = (id: string | undefined): SchemeSummary => SCHEMES.find((scheme) => scheme.id === id) ?? NETWORK;

type Filters = Readonly<Record<FacetName, readonly string[]>>;

const passes = (mentor: MentorSummary, filters: Filters, except?: FacetName): boolean => {
  const values = valuesOf(mentor);
  return FacetName.options.every((name) => name === except || filters[name].length === 0 || values[name].some(({ id }) => filters[name].includes(id)));
};

const isNamedBy = (mentor: MentorSummary, words: string): boolean => {
  const text = [mentor.name, mentor.jobTitle, mentor.department, ...mentor.topics.map(({ label }) => label)].join(' ').toLowerCase();
  return words.toLowerCase().split(/\s+/).every((word) => text.includes(word));
};

const facetsOf = (mentors: readonly MentorSummary[], filters: Filters) => {
  const facet = (name: FacetName) => {
    const counts = new Map<string, { id: string; label: string; count: number }>();
    for (const mentor of mentors.filter((one) => passes(one, filters, name))) {
      for (const { id, label } of valuesOf(mentor)[name]) counts.set(id, { id, label, count: (counts.get(id)?.count ?? 0) + 1 });
    }
    return [...counts.values()].toSorted((one, other) => one.label.localeCompare(other.label));
  };
  return { topic: facet('topic'), function: facet('function'), campus: facet('campus'), language: facet('language'), format: facet('format') };
};

const suggestions = () => {
  const [amira, , olu, , sunita] = STUB_MENTORS;
  if (!amira || !olu || !sunita) throw new Error('The stub has five mentors.');
  return [
    { mentor: sunita, reasons: [{ kind: 'topic', label: 'Moving into advising' } as const, { kind: 'day', day: 'wednesday' } as const] },
    { mentor: amira, reasons: [{ kind: 'topic', label: 'Changing role' } as const, { kind: 'other-function', label: 'Research support' } as const, { kind: 'day', day: 'thursday' } as const] },
    { mentor: olu, reasons: [{ kind: 'topic', label: 'Presenting data' } as const, { kind: 'own-topic', label: 'new department', said: 'other team' } as const, { kind: 'campus', label: 'City campus' } as const] },
  ];
};

export const stubDirectory = (input: z.output<typeof readDirectory.input>, isRegistered: boolean): z.input<typeof readDirectory.output> => {
  const scheme = schemeOf(input.scheme);
  const named = STUB_MENTORS.filter((mentor) => isNamedBy(mentor, input.words));
  const fitting = named.filter((mentor) => passes(mentor, input));
  const sorted = input.sort === 'most-places' ? fitting.toSorted((one, other) => other.placesLeft - one.placesLeft) : fitting;
  return {
    scheme,
    schemes: [...SCHEMES],
    available: STUB_MENTORS.length,
    total: fitting.length,
    mentors: sorted.slice(input.offset, input.offset + PAGE),
    suggestions: isRegistered && scheme.kind === 'self-service' ? suggestions() : [],
    facets: facetsOf(named, input),
  };
};

export type StubReader = { readonly isRegistered: boolean; readonly asked: ReadonlySet<string> };

export const stubMentor = ({ id, scheme }: z.output<typeof readMentor.input>, { isRegistered, asked }: StubReader): z.input<typeof readMentor.output> | undefined => {
  const mentor = STUB_MENTORS.find((one) => one.id === id);
  if (!mentor) return undefined;
  const isMatched = schemeOf(scheme).kind === 'matched';
  const whyNot = !isRegistered ? 'not-registered' : asked.has(id) ? 'already-asked' : isMatched ? 'matched-by-coordinator' : null;
  return {
    scheme: schemeOf(scheme),
    mentor,
    ownTopics: 'Finding your feet in a new department',
    experience:
      'I came to the library from a laboratory, and to research support from the library, so I know what it is to begin again. I have led a team of nine for six years.\n\nI listen first. We can work through a real case of yours, read a draft together, or walk round the lake and talk. <b>I read</b> everything you send me.',
    may: whyNot === null ? ['request'] : [],
    reasons: isRegistered ? (suggestions().find((one) => one.mentor.id === id)?.reasons ?? []) : [],
    whyNot,
    partnershipId: whyNot === 'already-asked' ? PartnershipId.parse(`asked-${id}`) : null,
    answerBy: ANSWER_BY,
  };
};
