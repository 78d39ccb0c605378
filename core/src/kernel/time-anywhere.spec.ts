import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const mocha = createRequire(import.meta.url).resolve('mocha/bin/mocha.js');
const spec = fileURLToPath(new URL('./time.spec.ts', import.meta.url));
const Report = z.object({ stats: z.object({ passes: z.int() }), failures: z.array(z.object({ fullTitle: z.string() })) });

/** What a process prints whose own clock stands in the given zone. A spec that fails there prints too, so its exit code is left aside. */
const print = (zone: string, args: readonly string[]): Promise<string> =>
  new Promise((resolve) => {
    execFile(process.execPath, args, { env: { ...process.env, TZ: zone } }, (_failed, stdout) => resolve(stdout));
  });

const ZONES = ['UTC', 'America/New_York', 'Pacific/Kiritimati'];

describe('Time', () => {
  it('is the same wherever the server stands: in Greenwich, west of it and at the far east', async () => {
    const told = await Promise.all(
      ZONES.map(async (zone) => {
        const standsIn = await print(zone, ['-p', 'Intl.DateTimeFormat().resolvedOptions().timeZone']);
        const { stats, failures } = Report.parse(JSON.parse(await print(zone, [mocha, '--no-config', '--reporter', 'json', spec])));
        return { zone, standsIn: standsIn.trim(), hasTold: stats.passes > 10, failures };
      }),
    );
    assert.deepEqual(
      told,
      ZONES.map((zone) => ({ zone, standsIn: zone, hasTold: true, failures: [] })),
    );
  }).timeout(20_000);
});
