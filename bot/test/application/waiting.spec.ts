import assert from 'node:assert/strict';
import { PartnershipId } from '@mentor-network/core/kernel/ids';
import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { Ask } from '@mentor-network/core/partnerships/asks';
import { waitingFor, waitingIn } from '../../src/application/mentoring/waiting.ts';
import { SCHEME, agreementOf, meetingOf, viewOf } from '../support/card-views.ts';
import { ORDINARY } from '../support/card-words.ts';

const running = (seen: Partial<PartnershipView>, id = 'partnership-1'): PartnershipView => viewOf(ORDINARY, SCHEME, 'active', 'mentee', { id: PartnershipId.parse(id), may: [], ...seen });

const whatOf = (view: PartnershipView): string | undefined => waitingFor(view)?.what;

describe('What waits for somebody', () => {
  it('is an answer to a request, of the mentor alone, and to a proposal, of both', () => {
    assert.equal(whatOf(viewOf(ORDINARY, SCHEME, 'requested', 'mentor')), 'answer-request');
    assert.equal(whatOf(viewOf(ORDINARY, SCHEME, 'requested', 'mentee')), undefined);
    for (const part of ['mentor', 'mentee'] as const) assert.equal(whatOf(viewOf(ORDINARY, SCHEME, 'proposed', part)), 'answer-proposal');
  });

  it('is a signature under the agreement, or under the next version of one that runs', () => {
    assert.equal(whatOf(viewOf(ORDINARY, SCHEME, 'agreeing', 'mentee')), 'sign-agreement');
    assert.equal(whatOf(running({ may: ['sign'], amendment: agreementOf(ORDINARY, SCHEME, 'other') })), 'sign-amendment');
  });

  it('is everything that time asks, but for an end that is not here yet', () => {
    for (const ask of Ask.options) assert.equal(whatOf(running({ asks: [ask] })), ask === 'ending-soon' ? undefined : ask, ask);
  });

  it('is the first meeting as long as there was none', () => {
    assert.equal(whatOf(running({ may: ['arrange-meeting'], meetings: [] })), 'arrange-first-meeting');
    assert.equal(whatOf(running({ may: ['arrange-meeting'] })), undefined);
  });

  it('is the most urgent of all that does: what closes by itself before what can be done any day', () => {
    const begun = meetingOf(ORDINARY, { may: ['record'] });
    const all = running({ may: ['sign', 'arrange-meeting'], asks: Ask.options, meetings: [begun] });
    const order: string[] = [];
    for (let view = all; ; ) {
      const what = whatOf(view);
      if (what === undefined) break;
      order.push(what);
      view = {
        ...view,
        asks: view.asks.filter((ask) => ask !== what),
        may: view.may.filter((ability) => !(what === 'sign-amendment' && ability === 'sign')),
        meetings: what === 'say-whether-met' ? [] : view.meetings,
        ...(what === 'arrange-first-meeting' ? { may: [] } : {}),
      };
    }
    assert.deepEqual(order, ['close-offer', 'time-to-close', 'say-whether-met', 'sign-amendment', 'action-due', 'fit-check', 'arrange-first-meeting', 'mid-point', 'closing-review', 'look-back']);
  });

  it('in several partnerships is one thing of each, the most urgent first', () => {
    const views = [
      running({ asks: ['mid-point'] }, 'one'),
      running({ asks: ['fit-check', 'close-offer'] }, 'two'),
      running({}, 'three'),
      viewOf(ORDINARY, SCHEME, 'requested', 'mentor', { id: PartnershipId.parse('four') }),
    ];
    assert.deepEqual(waitingIn(views).map(({ view, waiting }) => [view.id, waiting.what]), [
      ['four', 'answer-request'],
      ['two', 'close-offer'],
      ['one', 'mid-point'],
    ]);
  });
});
