import type { ActorKind, Asked } from '@mentor-network/core/access/who-may';
import type { MeetingFact } from '@mentor-network/core/meetings/meeting';
import type { ApprovalFact } from '@mentor-network/core/members/approval';
import type { MemberFact } from '@mentor-network/core/members/member';
import type { PreferencesFact } from '@mentor-network/core/members/preferences';
import { abilitiesOf } from '@mentor-network/core/partnerships/abilities';
import type { PartnershipCommand, PartnershipFact } from '@mentor-network/core/partnerships/commands';
import type { PrivacyFact } from '@mentor-network/core/privacy/privacy-facts';
import type { Verb, VerbName } from '../../src/cards/verbs.ts';
import { WORDS_OF_IT, answersOf, personOf } from './people-of-every-kind.ts';
import type { It, Situation } from './situations.ts';

/** By what it is seen that something was allowed: a fact, something else that was written, a form that is offered, or words that are shown. */
type FactName = (PartnershipFact | MeetingFact | MemberFact | PreferencesFact | PrivacyFact | ApprovalFact)['type'];

export type Sign =
  /** One of several where it depends on the status which it is. */
  | { readonly fact: FactName | readonly FactName[] }
  | { readonly writes: 'ticket' }
  | { readonly offers: VerbName }
  | { readonly shows: (kind: ActorKind) => string }
  | 'a card';

/** Where a verb stands in the table of who may what, what its button carries, and by what its doing is seen. */
type VerbRow<Name extends VerbName> = {
  readonly asks: Asked;
  readonly sign: Sign;
  readonly data: (it: It, kind: ActorKind) => { readonly [Field in Exclude<keyof Extract<Verb, { verb: Name }>, 'verb'>]?: string };
  /** What this person presses before, so that there is something to be seen. */
  readonly first?: { readonly verb: VerbName; readonly data: (it: It) => { readonly [field: string]: string } };
};
type VerbRows = { readonly [Name in VerbName]: VerbRow<Name> };

const NOTHING = () => ({});
const partnership = ({ partnership: id }: It) => ({ partnership: id });
const ahead = (it: It) => ({ ...partnership(it), meeting: it.meetingAhead });
const begun = (it: It) => ({ ...partnership(it), meeting: it.meetingBegun });
const mentor = ({ mentor: id, scheme }: It) => ({ mentor: id, scheme });
const action = (it: It) => ({ ...partnership(it), action: it.action });
const candidate = ({ candidate: member, scheme }: It) => ({ member, scheme });
const proposed = ({ candidate: mentee, mentor: who, scheme }: It) => ({ mentee, mentor: who, scheme });
const version = (it: It) => ({ ...partnership(it), version: it.version });

const PLANNED = { on: '2026-12-08', at: '11:00', minutes: '45', place: 'A room that a card names' };
/** Whatever the status, a card of it says with whom it is. */
const THE_OTHER = { shows: (kind: ActorKind) => personOf(kind === 'mentor' ? 'mentee' : 'mentor').name };
const FOR_COORDINATORS = 'For coordinators';
const PAUSING = { until: '2026-12-18' };

/** Every verb. A new one does not compile without its row; what it asks is one row of the table in core, and often one that is there. */
export const VERB_ROWS: VerbRows = {
  'home.show': { asks: 'read.home', data: NOTHING, sign: 'a card' },

  'registration.open': { asks: 'member.start', data: NOTHING, sign: { fact: 'registration-started' } },
  'registration.step': { asks: 'read.registration', data: () => ({ step: 'work' }), sign: { offers: 'registration.answer' } },
  'registration.answer': {
    asks: 'member.answer',
    data: (_it, kind) => ({ step: 'work', ...answersOf(kind).work, function: 'finance', campus: 'harbour' }),
    sign: { fact: 'step-answered' },
  },
  'registration.complete': { asks: 'member.register', data: NOTHING, sign: { fact: 'registered' } },

  'profile.show': { asks: 'read.profile', data: NOTHING, sign: { offers: 'profile.changing' } },
  'profile.changing': { asks: 'read.profile', data: NOTHING, sign: { offers: 'profile.edit' } },
  'profile.pausing': { asks: 'read.profile', data: NOTHING, sign: { offers: 'profile.pause' } },
  'profile.edit': { asks: 'read.profile', data: () => ({ step: 'work' }), sign: { offers: 'profile.change' } },
  'profile.change': {
    asks: 'member.change',
    data: (_it, kind) => ({ step: 'work', ...answersOf(kind).work, jobTitle: 'Changed by a card', function: 'finance', campus: 'harbour' }),
    sign: { fact: 'profile-changed' },
  },
  /** Whoever offers no mentoring has no places to change, and sees their profile as it is. */
  'profile.places': { asks: 'member.change', data: () => ({ capacity: '4' }), sign: { offers: 'profile.changing' } },
  'profile.pause': { asks: 'member.pause', data: () => PAUSING, sign: { fact: 'member-paused' } },
  'profile.resume': { asks: 'member.resume', data: NOTHING, sign: { fact: 'member-resumed' }, first: { verb: 'profile.pause', data: () => PAUSING } },

  'directory.find': { asks: 'read.directory', data: () => ({ words: 'statistics' }), sign: { offers: 'directory.find' } },
  'mentor.show': { asks: 'read.mentor', data: mentor, sign: { offers: 'directory.find' } },
  'request.write': { asks: 'partnership.request', data: mentor, sign: { offers: 'request.send' } },
  'request.send': { asks: 'partnership.request', data: (it) => ({ ...mentor(it), goals: 'To be asked by a card.' }), sign: { fact: 'requested' } },

  'mentoring.show': { asks: 'read.mentoring', data: NOTHING, sign: 'a card' },
  'partnership.show': { asks: 'read.partnership', data: partnership, sign: THE_OTHER },
  'request.accept': { asks: 'partnership.accept', data: partnership, sign: { fact: 'accepted' } },
  'request.declining': { asks: 'partnership.decline', data: partnership, sign: { offers: 'request.decline' } },
  'request.decline': { asks: 'partnership.decline', data: (it) => ({ ...partnership(it), reason: WORDS_OF_IT.declineReason }), sign: { fact: 'declined' } },
  'request.talk': { asks: 'partnership.talk-first', data: partnership, sign: { fact: 'talk-begun' } },
  'request.undo': { asks: 'partnership.undo-accept', data: partnership, sign: { fact: 'acceptance-undone' }, first: { verb: 'request.accept', data: partnership } },
  'request.withdraw': { asks: 'partnership.withdraw', data: partnership, sign: { fact: 'withdrawn' } },
  'proposal.writing': { asks: 'partnership.agree', data: partnership, sign: { offers: 'proposal.agree' } },
  'proposal.agree': { asks: 'partnership.agree', data: (it) => ({ ...partnership(it), goals: 'To be agreed to by a card.' }), sign: { fact: 'proposal-agreed' } },
  'proposal.welcome': { asks: 'partnership.be-willing', data: partnership, sign: { fact: 'mentor-willing' } },

  'agreement.show': { asks: 'read.partnership', data: partnership, sign: THE_OTHER },
  'agreement.edit': { asks: 'partnership.change-agreement', data: (it) => ({ ...partnership(it), step: 'goals' }), sign: { offers: 'agreement.change' } },
  'agreement.change': {
    asks: 'partnership.change-agreement',
    data: (it) => ({ ...version(it), step: 'goals', goal1: 'To be changed by a card.', goal2: '', goal3: '', success: '' }),
    sign: { fact: 'agreement-changed' },
  },
  'agreement.sign': { asks: 'partnership.sign', data: version, sign: { fact: ['agreement-signed', 'amendment-signed'] } },
  'agreement.versions': { asks: 'read.partnership', data: partnership, sign: THE_OTHER },
  'agreement.version': { asks: 'read.partnership', data: (it) => ({ ...partnership(it), version: '2' }), sign: THE_OTHER },
  'amendment.edit': { asks: 'partnership.amend', data: (it) => ({ ...partnership(it), step: 'meetings' }), sign: { offers: 'amendment.change' } },
  'amendment.change': {
    asks: 'partnership.amend',
    data: (it) => ({ ...version(it), step: 'meetings', where: 'To be changed by a card.', arranges: 'either', cancelNotice: 'one-week' }),
    sign: { fact: 'amendment-proposed' },
  },
  'amendment.extending': { asks: 'partnership.amend', data: partnership, sign: { offers: 'amendment.extend' } },
  'amendment.extend': { asks: 'partnership.amend', data: (it) => ({ ...version(it), durationMonths: '11' }), sign: { fact: 'amendment-proposed' } },
  'amendment.withdraw': { asks: 'partnership.withdraw-amendment', data: version, sign: { fact: 'amendment-withdrawn' } },

  'partnership.more': { asks: 'read.partnership', data: partnership, sign: THE_OTHER },
  'partnership.pausing': { asks: 'partnership.pause', data: partnership, sign: { offers: 'partnership.pause' } },
  'partnership.pause': { asks: 'partnership.pause', data: (it) => ({ ...partnership(it), until: '2026-12-18' }), sign: { fact: 'paused' } },
  'partnership.resume': { asks: 'partnership.resume', data: partnership, sign: { fact: 'resumed' } },
  'partnership.ending': { asks: 'partnership.end', data: partnership, sign: { offers: 'partnership.end' } },
  'partnership.end': { asks: 'partnership.end', data: (it) => ({ ...partnership(it), reached: 'yes', reason: WORDS_OF_IT.endReason }), sign: { fact: 'ended' } },
  'partnership.complete': { asks: 'partnership.end', data: partnership, sign: { fact: 'ended' } },
  'partnership.keep-going': { asks: 'partnership.keep-going', data: partnership, sign: { fact: 'kept-going' } },

  'progress.show': { asks: 'partnership.set-progress', data: partnership, sign: { offers: 'progress.save' } },
  'progress.save': { asks: 'partnership.set-progress', data: (it) => ({ ...partnership(it), version: '2', goal1: 'reached' }), sign: { fact: 'progress-set' } },
  'actions.show': { asks: 'read.partnership', data: partnership, sign: THE_OTHER },
  'actions.dropping': { asks: 'partnership.close-action', data: partnership, sign: { offers: 'action.drop' } },
  'action.adding': { asks: 'partnership.add-action', data: partnership, sign: { offers: 'action.add' } },
  'action.add': { asks: 'partnership.add-action', data: (it) => ({ ...partnership(it), action: 'action-new', what: 'To be done by a card.', who: 'me', dueOn: '2026-12-08' }), sign: { fact: 'action-added' } },
  'action.done': { asks: 'partnership.close-action', data: action, sign: { fact: 'action-closed' } },
  'action.drop': { asks: 'partnership.close-action', data: action, sign: { fact: 'action-closed' } },
  'fit-check.show': { asks: 'partnership.answer-fit-check', data: partnership, sign: { offers: 'fit-check.answer' } },
  'fit-check.answer': { asks: 'partnership.answer-fit-check', data: (it) => ({ ...partnership(it), fits: 'yes' }), sign: { fact: 'fit-check-answered' } },
  'fit-check.tell': { asks: 'partnership.answer-fit-check', data: partnership, sign: { fact: 'fit-check-answered' } },
  'review.show': { asks: 'partnership.review', data: (it) => ({ ...partnership(it), stage: 'closing' }), sign: { offers: 'review.save' } },
  'review.save': {
    asks: 'partnership.review',
    data: (it) => ({ ...partnership(it), stage: 'closing', helped: 'a-lot', words: 'To be reviewed by a card.', readers: 'partner' }),
    sign: { fact: 'reviewed' },
  },

  'meetings.show': { asks: 'read.mentoring', data: NOTHING, sign: 'a card' },
  'meeting.plan': { asks: 'meeting.arrange', data: partnership, sign: { offers: 'meeting.arrange' } },
  'meeting.arrange': { asks: 'meeting.arrange', data: (it) => ({ ...partnership(it), meeting: 'meeting-new', ...PLANNED }), sign: { fact: 'meeting-arranged' } },
  'meeting.show': { asks: 'read.partnership', data: ahead, sign: THE_OTHER },
  'meeting.moving': { asks: 'meeting.move', data: ahead, sign: { offers: 'meeting.move' } },
  'meeting.move': { asks: 'meeting.move', data: (it) => ({ ...ahead(it), ...PLANNED }), sign: { fact: 'meeting-moved' } },
  'meeting.cancel': { asks: 'meeting.cancel', data: ahead, sign: { fact: 'meeting-cancelled' } },
  'meeting.met': { asks: 'meeting.record', data: begun, sign: { fact: 'meeting-recorded' } },
  'meeting.missed': { asks: 'meeting.record', data: begun, sign: { fact: 'meeting-recorded' } },

  'settings.show': { asks: 'read.reminders', data: NOTHING, sign: { offers: 'settings.save' } },
  'settings.save': { asks: 'member.choose-reminders', data: () => ({ reminders: 'two-hours' }), sign: { fact: 'reminders-chosen' } },
  'reminders.stop': { asks: 'member.choose-reminders', data: NOTHING, sign: { fact: 'reminders-chosen' } },

  'my-data.show': { asks: 'read.my-data', data: NOTHING, sign: { writes: 'ticket' } },
  'leave.asking': { asks: 'member.leave', data: NOTHING, sign: { offers: 'leave.confirm' } },
  'leave.confirm': { asks: 'member.leave', data: () => ({ sure: 'true' }), sign: { fact: 'member-left' } },
  'erase.asking': { asks: 'member.erase', data: NOTHING, sign: { offers: 'erase.confirm' } },
  'erase.confirm': { asks: 'member.erase', data: () => ({ sure: 'true' }), sign: { fact: 'erasure-asked' } },
  'member.looking': { asks: 'read.record', data: ({ mentor: id }) => ({ mentor: id }), sign: { offers: 'member.look' } },
  'member.look': { asks: 'read.record', data: ({ mentor: id }) => ({ mentor: id, why: 'quiet' }), sign: { fact: 'record-looked-at' } },

  'coordination.today': { asks: 'read.today', data: NOTHING, sign: { shows: () => FOR_COORDINATORS } },
  'coordination.show': { asks: 'partnership.mark-seen', data: partnership, sign: 'a card' },
  'coordination.remind': { asks: 'partnership.remind', data: partnership, sign: { fact: 'reminded' } },
  'coordination.seen': { asks: 'partnership.mark-seen', data: partnership, sign: { fact: 'seen-to' } },
  'coordination.closing': { asks: 'partnership.close', data: partnership, sign: 'a card' },
  'coordination.close': { asks: 'partnership.close', data: partnership, sign: { fact: 'ended' } },
  /** There is nobody here whom no message reaches, and the answer is what needs somebody. */
  'coordination.leaving': { asks: 'read.today', data: candidate, sign: { shows: () => FOR_COORDINATORS } },
  'coordination.close-gone': { asks: 'read.today', data: candidate, sign: { shows: () => FOR_COORDINATORS } },
  'approval.show': { asks: 'approval.approve', data: candidate, sign: { offers: 'approval.approve' } },
  'approval.approve': { asks: 'approval.approve', data: candidate, sign: { fact: 'mentor-approved' } },
  'approval.ask-back': { asks: 'approval.ask-back', data: (it) => ({ ...candidate(it), question: 'To be asked by a card.' }), sign: { fact: 'mentor-asked-back' } },
  'approval.training': { asks: 'approval.mark-trained', data: ({ scheme }) => ({ scheme }), sign: { shows: () => 'for the training' } },
  'approval.trained': { asks: 'approval.mark-trained', data: candidate, sign: { fact: 'mentor-trained' } },
  'approval.ask-again': { asks: 'read.profile', data: ({ scheme }) => ({ scheme }), sign: { offers: 'profile.changing' } },
  'proposing.mentees': { asks: 'read.seekers', data: ({ scheme }) => ({ scheme }), sign: { shows: () => 'for a mentor' } },
  'proposing.mentors': { asks: 'read.seekers', data: ({ scheme, candidate: mentee }) => ({ scheme, mentee }), sign: { offers: 'proposing.mentees' } },
  'proposing.form': { asks: 'partnership.propose', data: proposed, sign: { offers: 'proposing.send' } },
  'proposing.send': { asks: 'partnership.propose', data: (it) => ({ ...proposed(it), suggestion: 'To be proposed by a card.' }), sign: { fact: 'proposed' } },
  'scheme.show': { asks: 'read.scheme', data: ({ scheme }) => ({ scheme }), sign: { shows: () => 'Settings of' } },
};

/** Who has asked this mentor, or is mentored by them, does not ask them again. */
const IS_OPEN_OR_RUNS: Readonly<Record<Situation, boolean>> = { proposed: true, requested: true, declined: false, agreeing: true, active: true, paused: true, ended: false };

/** Of a partnership that is there already. */
type CommandOfIt = Exclude<PartnershipCommand['type'], 'request' | 'propose'>;

const isAbilityNow = (type: CommandOfIt, kind: ActorKind, situation: Situation): boolean =>
  kind === 'mentor' || kind === 'mentee' ? abilitiesOf(situation, kind).includes(type) : kind === 'coordinator' && abilitiesOf(situation, 'network').includes(type);

/** Whether what somebody may do at all can be done in this status; where it cannot, they are refused. */
export const isNow = (asked: Asked, kind: ActorKind, situation: Situation): boolean => {
  const [, what] = asked.split('.');
  if (asked === 'partnership.request') return kind !== 'mentee' || !IS_OPEN_OR_RUNS[situation];
  if (asked === 'partnership.propose') return true;
  // What was accepted long ago is not taken back any more; what is accepted a moment before is.
  if (asked === 'partnership.undo-accept') return kind === 'mentor' && situation === 'requested';
  if (asked.startsWith('partnership.')) return isAbilityNow(what as CommandOfIt, kind, situation);
  if (asked === 'meeting.arrange') return situation === 'active';
  return asked.startsWith('meeting.') ? situation === 'active' || situation === 'paused' : true;
};
