import type { PartnershipId } from '@mentor-network/core/kernel/ids';
import { Meetings } from '../features/meetings/meetings.tsx';
import { MentoringPage } from '../features/mentoring/mentoring-page.tsx';

/** Where the two features meet: a partnership shows its meetings, and neither knows the other's code. */
export const MentoringRoute = ({ partnership }: { readonly partnership: PartnershipId | undefined }) => (
  <MentoringPage partnership={partnership} meetingsOf={({ id, meetings }, open) => <Meetings partnership={id} meetings={meetings} open={open} />} />
);
