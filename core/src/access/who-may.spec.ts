import assert from 'node:assert/strict';
import { ANSWERS, A1, CONNIE, M1, MARA, NETWORK, NOW, PLAN, SCHEME, THEO, UNSIGNED, answersOf, keysOf, on, partnershipCommandOf, partnershipIn, person, registered } from '../examples.spec.ts';
import { whyNoRequest } from '../directory/availability.ts';
import { MemberId } from '../kernel/ids.ts';
import { later } from '../kernel/time.ts';
import type { MeetingCommand } from '../meetings/meeting.ts';
import { type Member, type MemberCommand, decideMember, isFullMember } from '../members/member.ts';
import { abilitiesOf, mayEver } from '../partnerships/abilities.ts';
import type { PartnershipCommand } from '../partnerships/commands.ts';
import { decide } from '../partnerships/decide.ts';
import { type Partnership, THE_NETWORK, partOf } from '../partnerships/partnership.ts';
import { ACTOR_KINDS, type ActorKind, type Asked, type Cell, WHO_MAY } from './who-may.ts';

const nadia = MemberId.parse('nadia');

/** Who is at the door: their id, and what the network knows of them. Those outside never get as far as a decision. */
const PEOPLE: Readonly<Record<Exclude<ActorKind, 'stranger' | 'other-tenant'>, { readonly id: MemberId; readonly member: Member | undefined }>> = {
  unregistered: { id: nadia, member: { status: 'registering', person: person(nadia), answers: answersOf('both'), startedAt: NOW } },
  mentee: { id: THEO, member: registered(THEO) },
  mentor: { id: MARA, member: registered(MARA) },
  'other-member': { id: nadia, member: registered(nadia) },
  coordinator: { id: MemberId.parse('connie'), member: registered(MemberId.parse('connie')) },
  'other-coordinator': { id: MemberId.parse('colin'), member: registered(MemberId.parse('colin')) },
  'it-contact': { id: nadia, member: undefined },
  left: { id: nadia, member: { status: 'left', person: person(nadia), leftAt: NOW } },
  erased: { id: nadia, member: { status: 'erased', id: nadia, erasedAt: NOW } },
};

const MEETING_COMMANDS: readonly MeetingCommand['type'][] = keysOf<MeetingCommand['type']>({
  arrange: { id: M1, plan: PLAN },
  move: { plan: PLAN },
  cancel: {},
  record: {},
});

const memberCommand = (id: MemberId): { readonly [Type in MemberCommand['type']]: Extract<MemberCommand, { type: Type }> } => ({
  start: { type: 'start', person: person(id) },
  answer: { type: 'answer', answer: { step: 'work', answer: ANSWERS.work } },
  register: { type: 'register' },
  change: { type: 'change', answers: [{ step: 'work', answer: { ...ANSWERS.work, jobTitle: 'Head of Reading Rooms' } }] },
  pause: { type: 'pause', until: on('2026-12-18') },
  resume: { type: 'resume' },
  leave: { type: 'leave' },
  erase: { type: 'erase' },
  meet: { type: 'meet', told: person(id) },
  'end-pause': { type: 'end-pause' },
  'pause-unanswered': { type: 'pause-unanswered' },
  'presume-gone': { type: 'presume-gone', schemes: [NETWORK] },
  'close-gone': { type: 'close-gone', coordinator: CONNIE, schemes: [NETWORK] },
});

/** What a coordinator asks for, and the network does. */
const BY_COORDINATORS = ['close', 'mark-seen', 'remind'] as const satisfies readonly PartnershipCommand['type'][];

const FOR_COORDINATORS = ['partnership.propose', ...BY_COORDINATORS.map((type) => `partnership.${type}` as const)] as const;

const insiders = keysOf(PEOPLE);
const cellsOf = (asked: Asked): readonly Cell[] => insiders.map((kind) => WHO_MAY[asked][kind]);

/** Every status, and in which there is an action to close and a next version to withdraw, and some days have passed. */
const STATES: readonly Partnership[] = [
  ...Object.values(partnershipIn),
  { ...partnershipIn.active, amendment: { ...UNSIGNED, version: 2 }, actions: [{ id: A1, text: 'Send the outline', owner: THEO, dueOn: on('2026-12-10'), status: 'open', addedBy: THEO, addedAt: NOW }], goingSince: later(NOW, { days: -9 }) },
];

/** What a partnership answers to somebody, whatever its status: allowed in one of them, refused in all, or not theirs at all. */
const answerOf = (command: PartnershipCommand, by: MemberId): Cell => {
  const decisions = STATES.map((partnership) => decide(partnership, command, { by, at: NOW }));
  if (decisions.some(({ ok }) => ok)) return 'allowed';
  return decisions.every((decision) => !decision.ok && decision.refusal.code === 'not-yours') ? 'not-here' : 'refused';
};

describe('Who may', () => {
  for (const type of keysOf(partnershipCommandOf)) {
    if (type === 'request' || type === 'propose' || BY_COORDINATORS.some((one) => one === type)) continue;
    it(`"${type}" a partnership is decided as the table says, for every kind of actor`, () => {
      assert.deepEqual(insiders.map((kind) => answerOf(partnershipCommandOf[type], PEOPLE[kind].id)), cellsOf(`partnership.${type}`));
    });

    it(`"${type}" a partnership is the same in the table and in the abilities`, () => {
      for (const part of ['mentor', 'mentee'] as const) assert.equal(WHO_MAY[`partnership.${type}`][part] === 'allowed', mayEver(part, type), part);
    });
  }

  it('ask a mentor is decided as the table says, while nothing of theirs is open', () => {
    const listing = { member: registered(MARA), places: { capacity: 1, heldBy: [], answers: [] } };
    const free = { listing, scheme: SCHEME, openRequests: 0, openWithThisMentor: undefined, runningWithThisMentor: undefined, isProposed: false, now: NOW };
    const answers = insiders.map((kind): Cell => {
      const { id, member } = PEOPLE[kind];
      return whyNoRequest({ ...free, viewer: { id, member: isFullMember(member) ? member : undefined } }) ? 'refused' : 'allowed';
    });
    assert.deepEqual(answers, cellsOf('partnership.request'));
  });

  for (const type of MEETING_COMMANDS) {
    it(`"${type}" a meeting: the two of the partnership, as they may arrange one at all`, () => {
      for (const part of ['mentor', 'mentee'] as const) {
        assert.ok(abilitiesOf('active', part).includes('arrange-meeting'));
        assert.equal(WHO_MAY[`meeting.${type}`][part], 'allowed');
      }
    });
  }

  for (const type of keysOf(memberCommand(nadia))) {
    it(`"${type}" as a member is decided as the table says, for every kind of actor`, () => {
      const answers = insiders.map((kind): Cell => {
        const { id, member } = PEOPLE[kind];
        return decideMember(member, memberCommand(id)[type], { by: id, at: NOW }).ok ? 'allowed' : 'refused';
      });
      assert.deepEqual(answers, cellsOf(`member.${type}`));
    });

    it(`"${type}" as a member is of oneself alone`, () => {
      for (const kind of insiders) {
        const { id } = PEOPLE[kind];
        if (id !== MARA) assert.deepEqual(decideMember(registered(MARA), memberCommand(id)[type], { by: id, at: NOW }), { ok: false, refusal: { code: 'not-yours' } });
      }
    });
  }

  it('come in: nobody from outside, who may learn how to sign in and nothing else', () => {
    const open = keysOf(WHO_MAY).filter((asked) => (['stranger', 'other-tenant'] as const).some((kind) => WHO_MAY[asked][kind] !== 'turned-away'));
    assert.deepEqual(open, ['door.be-anybody', 'read.how-to-sign-in']);
    assert.deepEqual(new Set(Object.values(WHO_MAY['door.be-anybody'])), new Set(['not-here']));
  });

  it('learn of a partnership: its two, and nobody else, whatever is asked of it', () => {
    const ofNobodyElse = keysOf(WHO_MAY).filter((asked) => /^(partnership|meeting)\./.test(asked) && !['partnership.request', ...FOR_COORDINATORS].some((one) => one === asked));
    for (const asked of [...ofNobodyElse, 'read.partnership'] as const) {
      for (const kind of insiders) {
        const isTheirs = partOf(partnershipIn.active, PEOPLE[kind].id) !== undefined;
        assert.equal(WHO_MAY[asked][kind] !== 'not-here', isTheirs, `${asked} by ${kind}`);
      }
    }
  });

  it('see to a partnership of two others, whom they propose to each other: a coordinator of its scheme, and for the two themselves there is no such thing', () => {
    for (const asked of FOR_COORDINATORS) {
      for (const kind of insiders) assert.equal(WHO_MAY[asked][kind], kind === 'coordinator' ? 'allowed' : 'not-here', `${asked} by ${kind}`);
    }
    for (const type of BY_COORDINATORS) {
      for (const part of ['mentor', 'mentee'] as const) assert.ok(!mayEver(part, type));
      assert.equal(answerOf(partnershipCommandOf[type], THE_NETWORK), 'allowed', 'the network does it for them');
    }
  });

  it('do what no person may: the network alone, when time passes', () => {
    const nobodys = keysOf(WHO_MAY).filter((asked) => asked.startsWith('partnership.') && !ACTOR_KINDS.some((kind) => WHO_MAY[asked][kind] === 'allowed'));
    assert.deepEqual(nobodys, ['partnership.expire', 'partnership.supersede', 'partnership.void-acceptance', 'partnership.release', 'partnership.raise-conflict']);
  });
});
