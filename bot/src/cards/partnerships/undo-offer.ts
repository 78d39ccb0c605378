import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { type Zone, timeIn } from '@mentor-network/core/kernel/time';
import { type Button, type Element, muted, when } from '../elements.ts';
import { press } from '../verbs.ts';

/** For a mentor who has just said yes, and may have pressed the wrong button. */
export const undoWords = ({ may, other, undoUntil }: PartnershipView, zone: Zone): readonly Element[] =>
  may.includes('undo-accept') && undoUntil !== null
    ? [muted(`You have just said yes to ${other.name}. If it was a mistake, you can take it back until ${timeIn(undoUntil, zone)}: then the request waits for your answer again.`)]
    : [];

export const undoButton = ({ id, may }: PartnershipView): readonly Button[] => when(may.includes('undo-accept'), press('Take it back', 'request.undo', { partnership: id }));
