import { instantOf } from '@mentor-network/core/kernel/time';
import type { Clock } from '../../application/ports/clock.ts';

export const systemClock: Clock = { now: () => instantOf(Date.now()) };
