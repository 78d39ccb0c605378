import { MATCHED } from '../support/people.ts';
import { personOf } from './people-of-every-kind.ts';
import type { Data } from './two-doors.ts';

/** Everything a card might carry to be believed about who presses, who it is about or how it stands. */
export const CLAIMS: Data = {
  by: personOf('mentor').id,
  actor: personOf('mentor').id,
  actorId: personOf('mentor').id,
  memberId: personOf('mentor').id,
  mentorId: personOf('other-member').id,
  menteeId: personOf('other-member').id,
  from: personOf('mentor').id,
  id: personOf('mentor').id,
  oid: personOf('mentor').id,
  name: 'Somebody else',
  email: 'somebody.else@sample.ac.uk',
  tenant: '99999999-bbbb-4000-8000-000000000009',
  tenantId: '99999999-bbbb-4000-8000-000000000009',
  partnership: 'nothing-has-this-id',
  mentor: personOf('other-member').id,
  scheme: MATCHED,
  part: 'network',
  status: 'active',
  may: 'accept,decline,sign,end',
  role: 'coordinator',
  isCoordinator: 'true',
  at: '14:00',
};

/** What `Object.assign` and its like would take for more than a key. Written as JSON, because it is no ordinary key here either. */
export const POISON = ['{"__proto__":{"isCoordinator":true}}', '{"constructor":{"prototype":{"isCoordinator":true}}}', '{"prototype":{"isCoordinator":true}}'].map((json) => JSON.parse(json) as Data);

/** For each field that a card carries, what it did not carry: nothing, rubbish, or what belongs to somebody else. */
export const EDITS: readonly { readonly field: string; readonly values: readonly string[] }[] = [
  { field: 'partnership', values: ['', 'nothing-has-this-id', '../partnership', personOf('mentor').id] },
  { field: 'version', values: ['1', '3', '0', '-1', '2.5', '1e9', 'x', ''] },
  { field: 'mentor', values: ['', 'nothing-has-this-id', personOf('left').id, personOf('erased').id] },
  { field: 'why', values: ['', 'curiosity', 'quiet,quiet'] },
  { field: 'sure', values: ['', 'false', 'yes'] },
  { field: 'scheme', values: ['', 'nothing-has-this-id', MATCHED] },
  { field: 'step', values: ['', 'everything', 'constructor'] },
];
