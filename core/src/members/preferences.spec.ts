import assert from 'node:assert/strict';
import { DEFAULT_PREFERENCES, Lead, Preferences } from './preferences.ts';

describe('A member’s preferences', () => {
  it('are a day before and the morning of a meeting until they say otherwise', () => {
    assert.deepEqual(DEFAULT_PREFERENCES, { meetingReminders: ['day-before', 'morning'] });
  });

  it('can be any of the reminders, or none at all', () => {
    for (const meetingReminders of [[], [...Lead.options]]) assert.ok(Preferences.safeParse({ meetingReminders }).success);
    assert.ok(!Preferences.safeParse({ meetingReminders: ['a-week-before'] }).success);
  });
});
