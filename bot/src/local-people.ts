import { MemberId } from '@mentor-network/core/kernel/ids';
import { type Person } from '@mentor-network/core/members/member';
import { Zone } from '@mentor-network/core/kernel/time';

/** Somebody whom local mode lets you be: in a playground chat, or in the page's switcher. They live in the sample data. */
export type LocalPerson = Person & { readonly about: string };

const london = Zone.parse('Europe/London');
const at = (id: string, name: string, about: string): LocalPerson => ({
  id: MemberId.parse(id),
  name,
  email: `${name.toLowerCase().replace(/^(dr|professor) /, '').replace(/[^a-z]+/g, '.')}@sample.ac.uk`,
  zone: london,
  about,
});

/** The first two are the people of the two playground chats: Priya has not registered yet, Amira has places left. */
export const PRIYA = at('5a3d1c0e-0000-4000-8000-000000000001', 'Priya Shah', 'Not registered yet. Try the mentee’s side.');
export const AMIRA = at('5a3d1c0e-0000-4000-8000-000000000002', 'Dr Amira Bell', 'A mentor with places left.');
export const TOM = at('5a3d1c0e-0000-4000-8000-000000000003', 'Tom Okafor', 'A mentee in a running partnership.');
export const MEI = at('5a3d1c0e-0000-4000-8000-000000000004', 'Mei Lin Chen', 'Mentor and mentee, with an agreement to sign.');
export const GARETH = at('5a3d1c0e-0000-4000-8000-000000000005', 'Gareth Pugh', 'A mentor whose places are all taken.');
export const SOFIA = at('5a3d1c0e-0000-4000-8000-000000000006', 'Sofia Rossi', 'A mentor who is paused.');
export const HANNAH = at('5a3d1c0e-0000-4000-8000-000000000007', 'Hannah Weiss', 'Coordinator of the matched scheme, and a mentee.');

export const LOCAL_PEOPLE: readonly LocalPerson[] = [PRIYA, AMIRA, TOM, MEI, GARETH, SOFIA, HANNAH];
