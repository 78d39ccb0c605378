import assert from 'node:assert/strict';
import { SCHEME } from '../examples.spec.ts';
import { Choice, SchemeSettings, labelOf } from './scheme.ts';

describe('The settings of a scheme', () => {
  it('are the usual ones until a coordinator changes them', () => {
    assert.deepEqual(SchemeSettings.parse({}), {
      capacityDefault: 2,
      capacityMax: 4,
      openRequestsMax: 3,
      requestExpiryWorkingDays: 10,
      requestReminderWorkingDays: [3, 7],
      talkFirstWorkingDays: 5,
      undoMinutes: 30,
      expiriesBeforePause: 2,
      signReminderWorkingDays: [3, 7],
      agreementLapsesWorkingDays: 20,
      durationMonthsDefault: 6,
      durationMonthsMin: 3,
      durationMonthsMax: 12,
      meetingMinutesDefault: 60,
      fitCheckDays: 30,
      silenceNudgeDays: 35,
      silenceAmberDays: 45,
      silenceRedDays: 60,
      silenceOfferDays: 90,
      silenceGraceDays: 7,
      lookBackMonths: 6,
      approvesMentors: false,
      trainsMentorsFirst: false,
      liftsOtherFunctions: true,
      weights: { topic: 10, ownTopic: 6, otherFunction: 3, day: 2, format: 1, language: 1, campus: 1, recentlyAsked: 2 },
      wordsKeptMonths: 6,
      meetingsKeptMonths: 12,
      partnershipsKeptMonths: 36,
    });
  });

  it('stay within their bounds', () => {
    const outside = [
      { capacityMax: 5 },
      { openRequestsMax: 0 },
      { requestExpiryWorkingDays: 2 },
      { requestReminderWorkingDays: [30] },
      { durationMonthsDefault: 13 },
      { meetingMinutesDefault: 14 },
      { capacityDefault: 1.5 },
      { wordsKeptMonths: 0 },
      { meetingsKeptMonths: 37 },
      { partnershipsKeptMonths: 85 },
    ];
    for (const setting of outside) assert.ok(!SchemeSettings.safeParse(setting).success, JSON.stringify(setting));
  });
});

describe('A choice on a scheme’s list', () => {
  it('has an id that can stand among others in one text', () => {
    const isChoice = (id: string) => Choice.safeParse({ id, label: 'Early career' }).success;
    assert.deepEqual(['early-career', 'x'.repeat(60), 'early career', 'early,career', 'early;career', '', 'x'.repeat(61)].map(isChoice), [true, true, false, false, false, false, false]);
  });

  it('is read by its label, and by its id when it is no longer on the list', () => {
    assert.equal(labelOf(SCHEME.lists.topics, 'grants'), 'GRANTS');
    assert.equal(labelOf(SCHEME.lists.topics, 'making-gold'), 'making gold');
  });
});
