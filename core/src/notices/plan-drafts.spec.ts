import assert from 'node:assert/strict';
import { MARA, NOW, SCHEME, TERMS, THEO, at, granted, on, partnershipIn } from '../examples.spec.ts';
import type { MemberId } from '../kernel/ids.ts';
import { type Instant, later } from '../kernel/time.ts';
import { DEFAULT_PREFERENCES } from '../members/preferences.ts';
import type { PartnershipCommand } from '../partnerships/commands.ts';
import { decide } from '../partnerships/decide.ts';
import { evolve } from '../partnerships/evolve.ts';
import type { Partnership } from '../partnerships/partnership.ts';
import { PartnershipSubject, type PendingNotice } from './notice.ts';
import { planAfter } from './plan.ts';
import { whyUnwanted } from './wanted.ts';

type Deed = readonly [minute: number, by: MemberId, command: PartnershipCommand];
type Told = { readonly at: Instant; readonly what: string };

/** Lives through what the two do, minute by minute, and tells what is due and still so, as the drain does. */
const toldAbout = (start: Partnership, deeds: readonly Deed[], minutes = 60): readonly string[] => {
  let partnership = start;
  let waiting: readonly PendingNotice[] = [];
  const told: Told[] = [];
  for (let minute = 0; minute <= minutes; minute += 1) {
    const now = later(NOW, { minutes: minute });
    for (const [, by, command] of deeds.filter(([when]) => when === minute)) {
      const facts = granted(decide(partnership, command, { by, at: now }));
      partnership = facts.reduce<Partnership>(evolve, partnership);
      const planned = facts.flatMap((fact) => planAfter(fact, partnership, SCHEME).notices).filter(({ subject }) => /agreement|amendment/.test(subject.kind));
      waiting = [...waiting.filter(({ id }) => !planned.some((one) => one.id === id)), ...planned];
    }
    const today = { partnership, meeting: undefined, preferences: DEFAULT_PREFERENCES, zone: SCHEME.zone };
    for (const { to, subject, dueAt } of waiting.filter((notice) => notice.dueAt <= now)) {
      const about = PartnershipSubject.parse(subject);
      if (whyUnwanted({ to, dueAt, subject: about }, today, now) === undefined) told.push({ at: now, what: `${String(minute)} ${to}: ${about.kind}` });
    }
    waiting = waiting.filter(({ dueAt }) => dueAt > now);
  }
  return told.map(({ what }) => what);
};

const { agreeing, active } = partnershipIn;
const change = (version: number, durationMonths: number): PartnershipCommand => ({ type: 'change-agreement', version, terms: { ...TERMS, durationMonths } });
const amend = (version: number, durationMonths: number): PartnershipCommand => ({ type: 'amend', version, terms: { ...TERMS, durationMonths } });
const sign = (version: number): PartnershipCommand => ({ type: 'sign', version, name: 'Signed here' });
const withdraw = (version: number): PartnershipCommand => ({ type: 'withdraw-amendment', version });

describe('Whoever fills in the form step by step', () => {
  it('has the other told once, when it has rested for five minutes', () => {
    assert.deepEqual(toldAbout(agreeing, [[0, THEO, change(1, 7)], [2, THEO, change(2, 8)], [4, THEO, change(3, 9)]]), ['9 mara: agreement-changed']);
  });

  it('has them told again when they come back to it later', () => {
    assert.deepEqual(toldAbout(agreeing, [[0, THEO, change(1, 7)], [20, THEO, change(2, 8)]]), ['5 mara: agreement-changed', '25 mara: agreement-changed']);
  });

  it('and signs it has them told of the signature at once, and not of the change as well', () => {
    assert.deepEqual(toldAbout(agreeing, [[0, THEO, change(1, 7)], [1, THEO, sign(2)]]), ['1 mara: agreement-signed']);
  });

  it('is answered at once by the other: then only that is told', () => {
    assert.deepEqual(toldAbout(agreeing, [[0, THEO, change(1, 7)], [2, MARA, change(2, 8)]]), ['7 theo: agreement-changed']);
    assert.deepEqual(toldAbout(agreeing, [[0, THEO, change(1, 7)], [2, MARA, sign(2)]]), ['2 theo: agreement-signed']);
  });
});

describe('A change to an agreement in force', () => {
  it('is told once it has rested, and its signatures at once', () => {
    assert.deepEqual(toldAbout(active, [[0, THEO, amend(1, 7)], [3, THEO, amend(2, 8)], [30, THEO, sign(3)], [40, MARA, sign(3)]]), [
      '8 mara: amendment-proposed',
      '30 mara: amendment-signed',
      '40 theo: amendment-in-force',
    ]);
  });

  it('that is withdrawn before the other was told of it is told to nobody', () => {
    assert.deepEqual(toldAbout(active, [[0, THEO, amend(1, 7)], [4, THEO, withdraw(2)]]), []);
  });

  it('that is withdrawn later is told, by whichever of the two', () => {
    assert.deepEqual(toldAbout(active, [[0, THEO, amend(1, 7)], [6, THEO, withdraw(2)]]), ['5 mara: amendment-proposed', '6 mara: amendment-withdrawn']);
    assert.deepEqual(toldAbout(active, [[0, THEO, amend(1, 7)], [2, MARA, withdraw(2)]]), ['2 theo: amendment-withdrawn']);
  });

  it('never has the number of one that was withdrawn, so that nobody signs what they have not read', () => {
    const did = (partnership: Partnership, by: MemberId, command: PartnershipCommand): Partnership =>
      granted(decide(partnership, command, { by, at: at('2026-11-23T12:00:00.000Z') })).reduce<Partnership>(evolve, partnership);
    const again = did(did(did(active, THEO, amend(1, 7)), THEO, withdraw(2)), THEO, amend(1, 8));
    assert.equal(again.status === 'active' ? again.amendment?.version : undefined, 3);
    const signed = decide(again, sign(2), { by: MARA, at: NOW });
    assert.deepEqual(signed.ok ? 'signed' : signed.refusal, { code: 'outdated-version', version: 3 });
  });

  it('leaves the start where it was once that has come', () => {
    const startingOn = (startsOn: string): PartnershipCommand => ({ type: 'amend', version: 1, terms: { ...TERMS, startsOn: on(startsOn), durationMonths: 8 } });
    const asked = (command: PartnershipCommand, now: string): string => {
      const decision = decide(active, command, { by: THEO, at: at(now) });
      return decision.ok ? 'proposed' : decision.refusal.code;
    };
    assert.equal(asked(startingOn('2026-12-01'), '2026-12-02T09:00:00.000Z'), 'proposed');
    assert.equal(asked(startingOn('2027-01-11'), '2026-12-02T09:00:00.000Z'), 'begun-already');
    assert.equal(asked(startingOn('2027-01-11'), '2026-11-30T09:00:00.000Z'), 'proposed');
  });
});
