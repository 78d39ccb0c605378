import assert from 'node:assert/strict';
import { MemberId } from '../kernel/ids.ts';
import { Zone } from '../kernel/time.ts';
import { Scheme } from './scheme.ts';
import { starterScheme } from './starter-scheme.ts';

describe('the first scheme of a deployment', () => {
  const coordinator = MemberId.parse('hannah');
  const scheme = starterScheme('Staff mentoring', [coordinator], Zone.parse('Europe/London'));

  it('is one that can be stored, with the name and the coordinators it was given', () => {
    assert.deepEqual(Scheme.parse(scheme), scheme);
    assert.deepEqual([scheme.name, scheme.coordinators, scheme.kind], ['Staff mentoring', [coordinator], 'self-service']);
  });

  it('begins with the defaults that the README promises', () => {
    const { capacityDefault, openRequestsMax, requestExpiryWorkingDays, durationMonthsDefault, meetingMinutesDefault } = scheme.settings;
    assert.deepEqual([capacityDefault, openRequestsMax, requestExpiryWorkingDays, durationMonthsDefault, meetingMinutesDefault], [2, 3, 10, 6, 60]);
  });
});
