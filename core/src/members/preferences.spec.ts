import assert from 'node:assert/strict';
import { NOW } from '../examples.spec.ts';
import { DEFAULT_PREFERENCES, Lead, Preferences, chooseReminders, evolvePreferences } from './preferences.ts';

describe('A member’s preferences', () => {
  it('are a day before and the morning of a meeting until they say otherwise', () => {
    assert.deepEqual(DEFAULT_PREFERENCES, { meetingReminders: ['day-before', 'morning'] });
  });

  it('can be any of the reminders, or none at all', () => {
    for (const meetingReminders of [[], [...Lead.options]]) assert.ok(Preferences.safeParse({ meetingReminders }).success);
    assert.ok(!Preferences.safeParse({ meetingReminders: ['a-week-before'] }).success);
  });

  it('are chosen by a fact, once for each choice', () => {
    const [fact, ...more] = chooseReminders(undefined, ['morning', 'day-before', 'morning'], NOW);
    assert.deepEqual([fact, more], [{ type: 'reminders-chosen', preferences: { meetingReminders: ['day-before', 'morning'] }, at: NOW }, []]);
    assert.ok(fact);
    const chosen = evolvePreferences(undefined, fact);
    assert.deepEqual(chooseReminders(chosen, ['day-before', 'morning'], NOW), []);
    assert.deepEqual(chooseReminders({ meetingReminders: ['morning', 'day-before'] }, ['day-before', 'morning'], NOW), []);
    assert.equal(chooseReminders(chosen, [], NOW).length, 1);
    assert.equal(chooseReminders({ meetingReminders: [] }, [...Lead.options], NOW).length, 1);
  });
});
