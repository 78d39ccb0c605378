import assert from 'node:assert/strict';
import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { requestFormCard } from '../src/cards/directory/request-form-card.ts';
import { meetingCard } from '../src/cards/meetings/meeting-card.ts';
import { registrationStepCard } from '../src/cards/members/registration-step-card.ts';
import { agreementCard } from '../src/cards/partnerships/agreement-card.ts';
import { partnershipCard } from '../src/cards/partnerships/partnership-card.ts';
import { CalendarDate, instantOf } from '@mentor-network/core/kernel/time';
import { Partnership } from '@mentor-network/core/partnerships/partnership';
import { LONDON, NOW, SCHEME, agreementOf, meetingOf, viewOf } from './support/card-views.ts';
import { ORDINARY } from './support/card-words.ts';
import { mentorOf } from './support/mentor-views.ts';

const at = { now: NOW, zone: LONDON };
const verbsOf = (card: IAdaptiveCard): readonly unknown[] =>
  [...JSON.stringify(card).matchAll(/"verb":"([^"]+)"/g)].map(([, verb]) => verb);

/** The verbs that change a partnership; each is offered by an ability and by nothing else. */
const CHANGING = [
  'request.accept',
  'request.declining',
  'request.withdraw',
  'agreement.sign',
  'agreement.edit',
  'partnership.pause',
  'partnership.resume',
  'partnership.ending',
  'meeting.plan',
];

describe('A card of a partnership', () => {
  it('offers nothing that the reader may not do, in any status', () => {
    for (const { shape } of Partnership.options) {
      for (const part of ['mentor', 'mentee'] as const) {
        const card = partnershipCard({ view: viewOf(ORDINARY, SCHEME, shape.status.value, part, { may: [] }), ...at });
        assert.deepEqual(
          verbsOf(card).filter((verb) => CHANGING.some((changing) => changing === verb)),
          [],
          `${shape.status.value}, ${part}`,
        );
      }
    }
  });

  it('offers a mentor to accept or decline, and a mentee to withdraw', () => {
    assert.deepEqual(verbsOf(partnershipCard({ view: viewOf(ORDINARY, SCHEME, 'requested', 'mentor'), ...at })), [
      'request.accept',
      'request.talk',
      'request.declining',
    ]);
    assert.ok(verbsOf(partnershipCard({ view: viewOf(ORDINARY, SCHEME, 'requested', 'mentee'), ...at })).includes('request.withdraw'));
  });

  it('tells a mentor who is asked how many places are left, and a mentee nothing of it', () => {
    const cardOf = (part: 'mentor' | 'mentee', placesLeft: number | null): string =>
      JSON.stringify(partnershipCard({ view: viewOf(ORDINARY, SCHEME, 'requested', part, { placesLeft }), ...at }));
    assert.match(cardOf('mentor', 1), /You have 1 place left\./);
    assert.match(cardOf('mentor', 0), /All your places are taken\./);
    assert.doesNotMatch(cardOf('mentee', null), /places? (left|are taken)/);
  });

  it('lets both end it while it is agreed on, while it runs and while it is paused', () => {
    for (const status of ['agreeing', 'active', 'paused'] as const) {
      for (const part of ['mentor', 'mentee'] as const)
        assert.ok(verbsOf(partnershipCard({ view: viewOf(ORDINARY, SCHEME, status, part), ...at })).includes('partnership.ending'));
    }
  });

  it('keeps the reason of an end to itself', () => {
    const ended = viewOf(ORDINARY, SCHEME, 'ended', 'mentee', { declineReason: ORDINARY.reason });
    assert.ok(!JSON.stringify(partnershipCard({ view: ended, ...at })).includes(ORDINARY.reason));
  });
});

describe('An agreement', () => {
  const signed = (by: 'nobody' | 'me' | 'other') =>
    agreementCard({ view: viewOf(ORDINARY, SCHEME, 'agreeing', 'mentor', { agreement: agreementOf(ORDINARY, SCHEME, by) }), ...at });

  it('is signed in the version that is read', () => {
    const sign = signed('other').actions.find((action) => 'verb' in action && action.verb === 'agreement.sign');
    assert.ok(sign && 'data' in sign);
    assert.deepEqual(sign.data, { partnership: 'partnership-1', version: 2 });
  });

  it('is not offered for signing to somebody who has signed', () => {
    assert.ok(verbsOf(signed('nobody')).includes('agreement.sign'));
    assert.ok(!verbsOf(signed('me')).includes('agreement.sign'));
  });
});

describe('A meeting', () => {
  const view = viewOf(ORDINARY, SCHEME, 'active', 'mentee');
  const meeting = meetingOf(ORDINARY, { may: ['move', 'cancel', 'record'] });

  it('can be moved and cancelled until it begins, and is asked about afterwards', () => {
    assert.deepEqual(verbsOf(meetingCard({ view, meeting, ...at })), ['meeting.moving', 'meeting.cancel']);
    assert.deepEqual(verbsOf(meetingCard({ view, meeting, zone: LONDON, now: meeting.startsAt })), [
      'meeting.met',
      'meeting.moving',
      'meeting.missed',
    ]);
    assert.deepEqual(verbsOf(meetingCard({ view, meeting: { ...meeting, may: [] }, zone: LONDON, now: instantOf(Date.UTC(2027, 0, 1)) })), [
      'partnership.show',
      'meetings.show',
    ]);
  });

  it('gets a button for a meeting in Teams, and for no other address', () => {
    const linksOf = (place: string): readonly string[] => {
      const card = meetingCard({ view, meeting: { ...meeting, plan: { ...meeting.plan, place } }, ...at });
      return card.actions.flatMap((action) => ('url' in action ? [action.url] : []));
    };
    assert.deepEqual(linksOf('https://teams.microsoft.com/l/meetup-join/19%3asample/0'), [
      'https://teams.microsoft.com/l/meetup-join/19%3asample/0',
    ]);
    const others = [
      'https://evil.example/l/meetup-join/1',
      'https://teams.microsoft.com.evil.example/meet/1',
      'http://teams.microsoft.com/meet/1',
      'https://teams.microsoft.com/l/app/1',
      'javascript:alert(1)',
      'see https://teams.microsoft.com/meet/1',
      'Library, room 2.14',
    ];
    assert.deepEqual(others.flatMap(linksOf), []);
  });
});

describe('A form', () => {
  it('comes back with what was typed and says under the field how to mend it', () => {
    const card = requestFormCard({
      mentor: mentorOf(ORDINARY, SCHEME),
      schemeId: SCHEME.id,
      answerBy: CalendarDate.parse('2026-12-04'),
      goals: 'x',
      problems: [{ field: 'goals', problem: 'too-long', max: 2000 }],
    });
    const index = card.body.findIndex(({ type }) => type === 'Input.Text');
    assert.ok(index > 0);
    const [input, below] = card.body.slice(index);
    assert.ok(input?.type === 'Input.Text' && below?.type === 'TextBlock');
    assert.equal(input.value, 'x');
    assert.equal(below.text, 'That is too long. Shorten it to 2,000 characters.');
    assert.equal(below.color, 'Attention');
  });

  it('does not check what is filled in when the member goes back', () => {
    const card = registrationStepCard({ step: 'work', position: 2, of: 6, inputs: {}, problems: [], schemes: [SCHEME], back: 'part' });
    const [back, next] = card.actions;
    assert.ok(back?.type === 'Action.Execute' && next?.type === 'Action.Execute');
    assert.deepEqual([back.data, back.associatedInputs], [{ step: 'part' }, 'none']);
    assert.deepEqual([next.data, next.associatedInputs], [{ step: 'work' }, undefined]);
  });
});
