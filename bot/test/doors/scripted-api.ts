import type { readSettings } from '@mentor-network/core/contracts/sign-in';
import { MemberId, PartnershipId, SchemeId } from '@mentor-network/core/kernel/ids';
import { ok, refuse } from '@mentor-network/core/kernel/result';
import { CalendarDate, Zone } from '@mentor-network/core/kernel/time';
import type { z } from 'zod';
import type { Api } from '../../src/adapters/http/api.ts';
import type { SignIn } from '../../src/adapters/http/sign-in.ts';
import { NOW } from './door-bench.ts';

export const REFUSALS = {
  'no-place-left': { status: 409, title: 'This mentor has no place left.' },
  'not-found': { status: 404, title: 'There is nothing here.' },
} as const;
type Code = keyof typeof REFUSALS;

const scheme = { id: SchemeId.parse('staff'), name: 'Staff network', kind: 'self-service' as const, about: '' };

type Settings = z.input<typeof readSettings.output>;

/** An API whose answers are made of what was asked. "full" has no place left; "broken" breaks; nobody else is refused. */
export const makePageApiAlone = (settings: Settings): Api<Code> => ({
  readSettings: () => Promise.resolve(ok(settings)),
  readMe: ({ id, name, zone, email }) => {
    const undeclared = { email, passportNumber: '123' };
    return Promise.resolve(ok({ id, name, status: 'stranger', parts: null, schemes: [], waiting: 0, zone, may: [], now: 'now', ...undeclared }));
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
  readToday: () => Promise.resolve(ok({ now: NOW, schemes: [] })),
  readScheme: () => Promise.resolve(refuse({ code: 'not-found' })),
  saveScheme: () => Promise.resolve(refuse({ code: 'not-found' })),
  changeCoordinators: () => Promise.resolve(refuse({ code: 'not-found' })),
  readHealth: () =>
    Promise.resolve(
      ok({ ok: true, identity: 'none', store: 'sqlite', version: '0.1.0', startedAt: NOW, now: NOW, lastDeliveredAt: null, outbox: { due: 0, oldestDueSeconds: 0 }, checks: [] }),
    ),
});

/** The same in local mode, where the page can sign in by itself. */
export const makeScriptedApi = (signIn: SignIn): Api<Code> => ({
  ...makePageApiAlone({ mode: 'local', people: [] }),
  signInLocally: async ({ memberId, name = 'Somebody', zone = Zone.parse('Europe/London') }) =>
    ok({ token: await signIn.tokenFor({ id: memberId, name, email: '', zone }) }),
});
