import assert from 'node:assert/strict';
import { AuditEntry, pseudonymOf } from '@mentor-network/core/audit/audit-entry';
import { MeetingFact } from '@mentor-network/core/meetings/meeting';
import { MemberFact } from '@mentor-network/core/members/member';
import { PreferencesFact } from '@mentor-network/core/members/preferences';
import { PartnershipFact } from '@mentor-network/core/partnerships/commands';
import { THE_NETWORK } from '@mentor-network/core/partnerships/partnership';
import { connectCosmos } from '../../src/adapters/store/cosmos/connect-cosmos.ts';
import { containerDefinition } from '../../src/adapters/store/cosmos/container-definition.ts';
import { openCosmosStore } from '../../src/adapters/store/cosmos/cosmos-document-store.ts';
import { sha256 } from '../../src/adapters/store/chain.ts';
import { QUERIED } from '../../src/adapters/store/document-types.ts';
import type { DocumentStore } from '../../src/adapters/store/documents.ts';
import { openSqliteStore } from '../../src/adapters/store/sqlite/sqlite-document-store.ts';
import type { Actor } from '../../src/application/ports/actor.ts';
import { verifyChains } from '../../tools/audit-verify/verify-chains.ts';
import { startCosmosServer } from '../support/cosmos-server/cosmos-server.ts';
import { everyDocument } from '../support/every-document.ts';
import { actor } from '../support/people.ts';
import { type Talking, mara, requested, talkingNetwork } from '../support/talk.ts';

const START = '2026-11-23T09:00:00.000Z';

type Work = (store: DocumentStore) => Promise<void>;

const onSqlite = async (work: Work): Promise<void> => {
  const store = openSqliteStore({ file: ':memory:', queried: QUERIED });
  await work(store);
  await store.close();
};

const onCosmos = async (work: Work): Promise<void> => {
  const server = await startCosmosServer();
  try {
    const client = connectCosmos(server.endpoint, { key: server.key });
    const { database } = await client.databases.create({ id: 'audit-test' });
    await database.containers.create(containerDefinition('documents', QUERIED));
    const store = openCosmosStore({ client, database: 'audit-test', container: 'documents', queried: QUERIED });
    await work(store);
    await store.close();
  } finally {
    await server.close();
  }
};

const entriesIn = async (store: DocumentStore): Promise<readonly AuditEntry[]> =>
  (await everyDocument(store)).flatMap(({ type, body }) => (type === 'fact' ? [AuditEntry.parse(body)] : []));

const isWhole = async (store: DocumentStore): Promise<number> => {
  const broken: string[] = [];
  const { facts } = await verifyChains(store, { onEntry: () => undefined, onFacts: () => undefined, onBroken: (chain, problems) => broken.push(`${chain}: ${problems.join(', ')}`) });
  assert.deepEqual(broken, []);
  return facts;
};

const nameOf = ({ id }: Pick<Actor, 'id'>): string => pseudonymOf(id, sha256);

/** What members write, each time a word that is nowhere else. */
const canary = (field: string): string => `Canary${field}`;
const cara: Actor = { ...actor('Cara'), name: canary('Name'), email: `${canary('Email')}@sample.ac.uk` };

/** Coordinates the schemes, and is no member. */
const connie = actor('Coordinator');

type Pressed = { readonly who: Actor; readonly verb: string; readonly data: Readonly<Record<string, string>>; readonly leaves: readonly (readonly [string, string])[]; readonly daysLater?: number };

const press = (who: Actor, verb: string, data: Pressed['data'], ...leaves: Pressed['leaves']): Pressed => ({ who, verb, data, leaves });

const CARA = `member/${nameOf(cara)}`;

const step = (name: string, data: Pressed['data'] = {}): Pressed => press(cara, 'registration.answer', { step: name, ...data }, ['step-answered', CARA]);

const REGISTRATION: readonly Pressed[] = [
  press(cara, 'registration.open', {}, ['registration-started', CARA]),
  step('part', { parts: 'both', schemes: 'network' }),
  step('work', { jobTitle: canary('JobTitle'), department: canary('Department'), function: 'finance', campus: 'main' }),
  step('style', { languages: 'english', formats: 'teams', days: '' }),
  step('mentor', { topics: 'statistics', ownTopics: canary('OwnTopics'), experience: canary('Experience'), capacity: '1' }),
  step('mentee', { topics: 'statistics', hopes: canary('Hopes') }),
  step('conflicts', { lineManager: `${canary('Manager')}@sample.ac.uk`, iManage: '', others: '' }),
  step('consent', { agrees: 'true' }),
  press(cara, 'registration.complete', {}, ['registered', CARA]),
  press(cara, 'settings.save', { reminders: 'morning' }, ['reminders-chosen', CARA]),
  press(cara, 'settings.save', { reminders: 'morning' }),
  press(cara, 'reminders.stop', {}, ['reminders-chosen', CARA]),
  press(cara, 'profile.change', { step: 'style', languages: 'english', formats: 'teams,phone', days: '' }, ['profile-changed', CARA]),
  press(cara, 'profile.pause', { until: '2026-12-18' }, ['member-paused', CARA]),
  press(cara, 'profile.resume', {}, ['member-resumed', CARA]),
];

const LEAVING = press(cara, 'leave.confirm', { sure: 'true' }, ['member-left', CARA]);

const answers = (partnership: string) => ({
  decline: press(mara, 'request.decline', { partnership, reason: canary('DeclineReason') }, ['declined', `partnership/${partnership}`]),
  withdraw: press(cara, 'request.withdraw', { partnership }, ['withdrawn', `partnership/${partnership}`]),
});

/** A mentor who would like to talk, says yes, and takes it back; and a mentee who has enough. */
const hesitating = (partnership: string): readonly Pressed[] => {
  const it = `partnership/${partnership}`;
  const on = { partnership };
  return [
    press(mara, 'request.talk', on, ['talk-begun', it]),
    press(mara, 'request.talk', on),
    press(mara, 'request.accept', on, ['accepted', it]),
    press(mara, 'request.undo', on, ['acceptance-undone', it]),
    press(mara, 'request.undo', on),
    answers(partnership).withdraw,
  ];
};

/** What the two say to a proposal; that it is accepted then, follows by itself. */
const agreeing = (partnership: string): readonly Pressed[] => {
  const it = `partnership/${partnership}`;
  return [
    press(mara, 'proposal.welcome', { partnership }, ['mentor-willing', it]),
    press(mara, 'proposal.welcome', { partnership }),
    press(cara, 'proposal.agree', { partnership, goals: canary('AgreedGoals') }, ['proposal-agreed', it]),
  ];
};

const mentoring = (partnership: string): readonly Pressed[] => {
  const it = `partnership/${partnership}`;
  const on = { partnership };
  const meetings = { step: 'meetings', arranges: 'either', cancelNotice: 'one-week' };
  const plan = { ...on, meeting: 'm1', on: '2026-11-25', at: '14:00', minutes: '60', place: canary('Place') };
  return [
    press(mara, 'request.accept', on, ['accepted', it]),
    press(cara, 'agreement.change', { ...on, version: '1', step: 'goals', goal1: canary('Goal'), goal2: '', goal3: '', success: canary('Success') }, ['agreement-changed', it]),
    press(cara, 'agreement.sign', { ...on, version: '2' }, ['agreement-signed', it]),
    press(mara, 'agreement.sign', { ...on, version: '2' }, ['agreement-signed', it], ['started', it]),
    press(mara, 'amendment.change', { ...on, version: '2', ...meetings, where: canary('Where'), contactBetween: canary('Contact') }, ['amendment-proposed', it]),
    press(mara, 'amendment.extend', { ...on, version: '3', durationMonths: '8' }, ['amendment-proposed', it]),
    press(cara, 'amendment.withdraw', { ...on, version: '4' }, ['amendment-withdrawn', it]),
    press(cara, 'amendment.extend', { ...on, version: '2', durationMonths: '9' }, ['amendment-proposed', it]),
    press(cara, 'agreement.sign', { ...on, version: '4' }),
    press(cara, 'agreement.sign', { ...on, version: '5' }, ['amendment-signed', it]),
    press(mara, 'agreement.sign', { ...on, version: '5' }, ['amendment-signed', it], ['amendment-in-force', it]),
    press(mara, 'agreement.version', { ...on, version: '2' }),
    press(cara, 'meeting.arrange', plan, ['meeting-arranged', 'meeting/m1']),
    press(cara, 'meeting.arrange', plan),
    press(mara, 'meeting.move', { ...plan, place: canary('OtherPlace') }, ['meeting-moved', 'meeting/m1']),
    press(mara, 'meeting.met', { ...on, meeting: 'm1' }),
    press(cara, 'meeting.cancel', { ...on, meeting: 'm1' }, ['meeting-cancelled', 'meeting/m1']),
    press(cara, 'meeting.arrange', { ...plan, meeting: 'm2' }, ['meeting-arranged', 'meeting/m2']),
    { ...press(mara, 'meeting.met', { ...on, meeting: 'm2' }, ['meeting-recorded', 'meeting/m2']), daysLater: 3 },
    press(cara, 'progress.save', { ...on, version: '5', goal1: 'reached' }, ['progress-set', it]),
    press(cara, 'action.add', { ...on, action: 'a1', what: canary('Action'), who: 'me', dueOn: '2026-12-08' }, ['action-added', it]),
    press(mara, 'action.done', { ...on, action: 'a1' }, ['action-closed', it]),
    press(mara, 'action.drop', { ...on, action: 'a1' }),
    press(cara, 'fit-check.answer', { ...on, fits: 'no' }, ['fit-check-answered', it]),
    press(cara, 'fit-check.tell', on, ['fit-check-answered', it]),
    press(cara, 'fit-check.tell', on),
    press(mara, 'review.save', { ...on, stage: 'mid-point', helped: 'a-lot', words: canary('Review'), readers: 'nobody' }, ['reviewed', it]),
    { ...press(mara, 'partnership.keep-going', on, ['kept-going', it]), daysLater: 2 },
    press(cara, 'partnership.pause', { ...on, until: '2026-12-18' }, ['paused', it]),
    press(mara, 'partnership.resume', on, ['resumed', it]),
    press(mara, 'partnership.end', { ...on, reached: '', reason: canary('EndReason') }, ['ended', it]),
  ];
};

const traceOf = (count: number): string => count.toString(16).padStart(32, '0');

const DAY = 24 * 3_600_000;

/** Presses, each on a trace of its own, and compares what it left in the audit with what it should leave. */
const living = async (talking: Talking) => {
  const { store, clock, conversation, traces, drainTo } = talking;
  const known = new Set((await entriesIn(store)).map(({ hash }) => hash));
  let presses = 0;

  const news = async (): Promise<readonly AuditEntry[]> => {
    const fresh = (await entriesIn(store)).filter(({ hash }) => !known.has(hash));
    for (const { hash } of fresh) known.add(hash);
    return fresh;
  };
  const leftBy = async (who: Actor, verb: string, data: Pressed['data']): Promise<readonly AuditEntry[]> => {
    presses += 1;
    clock.ahead(60_000);
    await traces.within(traceOf(presses), () => conversation.press(who, verb, data));
    const entries = await news();
    for (const { actor: by, trace, at } of entries) assert.deepEqual([by, trace, at], [nameOf(who), traceOf(presses), clock.now()], verb);
    return entries;
  };
  const drain = drainTo({ deliver: () => Promise.resolve({ status: 'delivered' }) });
  return {
    pressed: async ({ who, verb, data, leaves, daysLater = 0 }: Pressed): Promise<void> => {
      clock.ahead(daysLater * DAY);
      const entries = await leftBy(who, verb, data);
      assert.deepEqual(entries.map(({ action, target }) => [action, target]), leaves, verb);
    },
    asked: async (): Promise<string> => {
      const [entry, ...more] = await leftBy(cara, 'request.send', { mentor: mara.id, scheme: 'network', goals: canary('Goals') });
      assert.deepEqual([entry?.action, entry?.target, more], ['requested', entry?.chain, []]);
      return entry?.target.slice('partnership/'.length) ?? '';
    },
    proposed: async (): Promise<string> => {
      const [entry, ...more] = await leftBy(connie, 'proposing.send', { mentee: cara.id, mentor: mara.id, scheme: 'network', suggestion: canary('Suggestion') });
      assert.deepEqual([entry?.action, entry?.target, more], ['proposed', entry?.chain, []]);
      return entry?.target.slice('partnership/'.length) ?? '';
    },
    /** What the network does then by itself. */
    settled: async (): Promise<readonly AuditEntry[]> => {
      for (let rounds = 0; rounds < 3; rounds += 1) await drain();
      return news();
    },
  };
};

for (const [engine, on] of [['a file', onSqlite], ['Cosmos DB', onCosmos]] as const) {
  describe(`the audit, kept in ${engine}`, function () {
    this.timeout(60_000);

    it('has for all that anybody does who did it, what, to what, when and on which trace, and nobody’s words', () =>
      on(async (store) => {
        const talking = await talkingNetwork(START, store);
        const { pressed, settled, asked, proposed } = await living(talking);
        for (const one of REGISTRATION) await pressed(one);
        await pressed(answers(await asked()).decline);
        assert.deepEqual(await settled(), []);
        await pressed(answers(await asked()).withdraw);
        assert.deepEqual(await settled(), []);
        for (const one of hesitating(await asked())) await pressed(one);
        assert.deepEqual(await settled(), []);
        const suggested = await proposed();
        for (const one of agreeing(suggested)) await pressed(one);
        assert.deepEqual((await settled()).map(({ actor: who, action }) => [who, action]), [[nameOf(mara), 'accepted']]);
        await pressed(press(cara, 'partnership.end', { partnership: suggested, reached: '', reason: '' }, ['ended', `partnership/${suggested}`]));
        assert.deepEqual(await settled(), []);
        for (const one of mentoring(await asked())) await pressed(one);
        assert.deepEqual(await settled(), []);
        assert.deepEqual(talking.faults, []);
        const shown = JSON.stringify(await Promise.all([cara, mara].map(({ id }) => talking.readMentoring.all(id))));
        assert.ok(shown.includes(canary('DeclineReason')) && !shown.includes(canary('EndReason')), 'why it ended is not shown to the other');

        const documents = await everyDocument(store);
        const [audit, rest] = [documents.filter(({ type }) => type === 'fact' || type === 'chain'), documents.filter(({ type }) => type !== 'fact' && type !== 'chain')];
        const words = [...new Set(JSON.stringify(rest).match(/canary\w+/gi)?.map((word) => word.toLowerCase()))];
        for (const field of ['Name', 'Email', 'JobTitle', 'Department', 'OwnTopics', 'Experience', 'Hopes', 'Manager', 'Goals', 'DeclineReason', 'Suggestion', 'AgreedGoals', 'Goal', 'Success', 'Place', 'OtherPlace', 'EndReason']) {
          assert.ok(words.includes(canary(field).toLowerCase()), `${field} is in the records, so that it could be in the audit`);
        }
        assert.doesNotMatch(JSON.stringify(audit.map(({ body }) => body)), /canary|mara|cara|ben|sample/i);
        assert.equal(await isWhole(store), audit.filter(({ type }) => type === 'fact').length);
        await pressed(LEAVING);
      }));

    it('has what the network does by itself, each on a trace of its own', () =>
      on(async (store) => {
        const talking = await talkingNetwork(START, store);
        const id = await requested(talking);
        const { settled } = await living(talking);
        talking.clock.ahead(30 * DAY);
        const entries = await settled();
        assert.deepEqual(entries.map(({ actor: who, action, target }) => [who, action, target]), [[THE_NETWORK, 'expired', `partnership/${id}`]]);
        assert.match(entries[0]?.trace ?? '', /^[0-9a-f]{32}$/);
      }));

    it('is one whole chain after two did something at once, with both of it', () =>
      on(async (store) => {
        const one = await talkingNetwork(START, store);
        const id = await requested(one);
        await one.acceptRequest.accept(id, { by: mara.id, at: one.clock.now() });
        const before = await isWhole(store);
        const [record, same] = [await one.members.load(mara.id), await one.members.load(mara.id)];
        const facts = [{ type: 'member-resumed', at: one.clock.now() }] as const;
        assert.deepEqual((await Promise.all([one.members.commit(record, { facts }), one.members.commit(same, { facts })])).toSorted(), [false, true]);
        const { conversation } = one;
        await Promise.all([
          conversation.press(mara, 'settings.save', { reminders: 'morning' }),
          conversation.press(mara, 'profile.pause', { until: '2026-12-18' }),
          conversation.press(mara, 'agreement.sign', { partnership: id, version: '1' }),
          conversation.press(actor('Ben'), 'agreement.sign', { partnership: id, version: '1' }),
        ]);
        assert.equal(await isWhole(store), before + 1 + 1 + 1 + 3);
        assert.deepEqual(one.faults, []);
      }));
  });
}

describe('the journey of this audit', () => {
  it('passes every kind of fact there is, but those that the network or a coordinator brings, and the wish to be erased', () => {
    const kinds = [...MemberFact.options, ...PartnershipFact.options, ...MeetingFact.options, PreferencesFact].map(({ shape }) => shape.type.value);
    const { decline, withdraw } = answers('p1');
    const passed = ['requested', 'proposed', ...[...REGISTRATION, decline, withdraw, ...hesitating('p1'), ...agreeing('p1'), ...mentoring('p2'), LEAVING].flatMap(({ leaves }) => leaves.map(([action]) => action))];
    assert.deepEqual(kinds.filter((kind) => !passed.includes(kind)).toSorted(), [
      ...['acceptance-void', 'conflict-raised', 'erasure-asked', 'expired', 'gone-closed', 'pause-ended', 'paused-unanswered'],
      ...['person-changed', 'presumed-gone', 'released', 'reminded', 'seen-to', 'superseded'],
    ]);
  });
});
