import type { Health, HealthCheck } from '@mentor-network/core/contracts/health';
import { Instant } from '@mentor-network/core/kernel/time';
import { NOW } from './stub-partnerships.ts';

type Check = Health['checks'][number];

const works = (check: HealthCheck, finding: string): Check => ({ check, ok: true, finding, advice: '' });

export const ALL_WELL: Health = {
  ok: true,
  identity: 'user-assigned-managed-identity',
  store: 'cosmos',
  version: '0.1.0',
  startedAt: Instant.parse('2026-11-20T06:02:00.000Z'),
  now: NOW,
  lastDeliveredAt: Instant.parse('2026-11-23T09:26:00.000Z'),
  outbox: { due: 0, oldestDueSeconds: 0 },
  checks: [
    works('sign-in', 'The signing keys of the organisation were read 3 minutes ago.'),
    works('store', 'Answered in 8 ms.'),
    works('schemes', '2 schemes, each with a coordinator.'),
    works('outbox', 'Nothing waits longer than it should.'),
    works('delivery', '41 notices reached somebody since the start, and none failed.'),
    works('tasks', 'Every task that was due has run.'),
  ],
};

/** With an address that has no place to break, as they have in real findings. */
const FAILED: Readonly<Partial<Record<HealthCheck, Omit<Check, 'check' | 'ok'>>>> = {
  outbox: { finding: '12 notices have been due for longer than 10 minutes.', advice: 'They are sent by themselves once delivery works again. Mend that first.' },
  delivery: {
    finding: 'Teams refused the last 5 messages with status 401, at https://smba.trafficmanager.net/emea/2f4c1b7e-0000-4000-8000-00000000aaaa/v3/conversations.',
    advice: 'Check that the bot resource names the managed identity of this server: BOT_ID and BOT_TENANT_ID. Then restart the server.',
  },
};

export const TWO_FAILURES: Health = {
  ...ALL_WELL,
  ok: false,
  outbox: { due: 12, oldestDueSeconds: 252 * 60 },
  lastDeliveredAt: Instant.parse('2026-11-23T05:18:00.000Z'),
  checks: ALL_WELL.checks.map((one) => ({ ...one, ...(FAILED[one.check] ? { ...FAILED[one.check], ok: false } : {}) })),
};
