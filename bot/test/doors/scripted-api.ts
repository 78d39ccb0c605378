import { MemberId, PartnershipId, SchemeId } from '@mentor-network/core/kernel/ids';
import { ok, refuse } from '@mentor-network/core/kernel/result';
import { CalendarDate, Zone } from '@mentor-network/core/kernel/time';
import type { Api } from '../../src/adapters/http/api.ts';
import type { SignIn } from '../../src/adapters/http/sign-in.ts';

export const REFUSALS = {
  'no-place-left': { status: 409, title: 'This mentor has no place left.' },
  'not-found': { status: 404, title: 'There is nothing here.' },
} as const;
type Code = keyof typeof REFUSALS;

const scheme = { id: SchemeId.parse('staff'), name: 'Staff network', kind: 'self-service' as const, about: '' };

/** An API whose answers are made of what was asked. "full" has no place left; "broken" breaks; nobody else is refused. */
export const makeScriptedApi = (signIn: SignIn): Api<Code> => ({
  readSettings: () => Promise.resolve(ok({ mode: 'local', people: [] })),
  signInLocally: async ({ memberId, name = 'Somebody', zone = Zone.parse('Europe/London') }) =>
    ok({ token: await signIn.tokenFor({ id: memberId, name, email: '', zone }) }),
  readMe: ({ id, name, zone, email }) => {
    const undeclared = { email, passportNumber: '123' };
    return Promise.resolve(ok({ id, name, status: 'stranger', parts: null, schemes: [], waiting: 0, zone, now: 'now', ...undeclared }));
  },
  readDirectory: () =>
    Promise.resolve(ok({ scheme, schemes: [scheme], available: 0, total: 0, mentors: [], suggestions: [], facets: { topic: [], function: [], campus: [], language: [], format: [] } })),
  readMentor: () => Promise.resolve(refuse({ code: 'not-found' })),
  sendRequest: (_actor, { mentorId, goals }) => {
    if (mentorId === MemberId.parse('full')) return Promise.resolve(refuse({ code: 'no-place-left' }));
    if (mentorId === MemberId.parse('broken')) return Promise.reject(new Error(`secret: could not write ${goals}`));
    return Promise.resolve(ok({ partnershipId: PartnershipId.parse('p1'), answerBy: CalendarDate.parse('2026-12-04') }));
  },
  readMentoring: () => Promise.resolve(ok({ waiting: [], partnerships: [] })),
  pressButton: (_actor, { verb, data }) => Promise.resolve(ok({ card: { type: 'AdaptiveCard', verb, data } })),
  openCard: (_actor, { words }) => Promise.resolve(ok({ card: { type: 'AdaptiveCard', words } })),
});
