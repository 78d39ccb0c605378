import type { MeetingCommand } from '../meetings/meeting.ts';
import type { ApprovalCommand } from '../members/approval.ts';
import type { MemberCommand } from '../members/member.ts';
import type { PartnershipCommand } from '../partnerships/commands.ts';

/**
 * Whoever may stand at a door, as they stand to one partnership ("it") and to the network. Nobody is of two kinds: who mentors in it
 * is its mentor, whatever else they are, and who coordinates is a registered member beside that, which is the most they can be.
 */
export const ACTOR_KINDS = [
  /** Nobody knows who: no token, a token that is none, or an account that is not named. */
  'stranger',
  /** Somebody of another organisation, with a good token of theirs. */
  'other-tenant',
  /** Somebody of ours who has begun to register and has not finished. */
  'unregistered',
  'mentee',
  'mentor',
  /** A registered member who has no part in it. */
  'other-member',
  /** Runs the scheme it belongs to. */
  'coordinator',
  /** Runs another scheme. */
  'other-coordinator',
  /** Looks after the deployment, and is no member. */
  'it-contact',
  /** Was a member and left. */
  'left',
  /** Was a member, and the mentee of another partnership, and has had everything erased. */
  'erased',
] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/**
 * `allowed`: it is done or shown, whenever the rest of the rule allows it. `refused`: nothing changes, and they are told why, or what is so
 * instead. `not-here`: nothing changes, and the answer is the one for something that does not exist. `turned-away`: they do not come in.
 */
export type Cell = 'allowed' | 'refused' | 'not-here' | 'turned-away';
export type Row = Readonly<Record<ActorKind, Cell>>;

/** What is only looked at. Each is of one's own, but for the directory with its mentors, the one partnership, a member's record and the health. */
type Query =
  | 'how-to-sign-in'
  | 'me'
  | 'home'
  | 'directory'
  | 'mentor'
  | 'registration'
  | 'profile'
  | 'reminders'
  | 'mentoring'
  | 'partnership'
  | 'my-data'
  /** The record of a member, as the coordinators of a scheme of theirs see it. */
  | 'record'
  | 'health'
  /** What needs the coordinators of the schemes that somebody runs. */
  | 'today'
  /** The settings of the scheme it belongs to. */
  | 'scheme'
  /** Who seeks a mentor in it, and whom a coordinator could propose. */
  | 'seekers';

export type Asked =
  | `partnership.${PartnershipCommand['type']}`
  | `meeting.${MeetingCommand['type']}`
  | `member.${MemberCommand['type']}`
  | 'member.choose-reminders'
  /** That an approval is sought follows from registering; who asks again sees their profile, and only of whom something was asked it changes anything. */
  | `approval.${Exclude<ApprovalCommand['type'], 'seek' | 'ask-again'>}`
  /** The settings and lists of the scheme it belongs to, and who runs it. */
  | 'scheme.change'
  | 'scheme.change-coordinators'
  /** To be whoever one says one is: only local mode has this. */
  | 'door.be-anybody'
  | `read.${Query}`;

type Inside = Exclude<ActorKind, 'stranger' | 'other-tenant'>;

const inside = (cells: Readonly<Record<Inside, Cell>>): Row => ({ stranger: 'turned-away', 'other-tenant': 'turned-away', ...cells });

const everybodyInside = (cell: Cell): Row =>
  inside({ unregistered: cell, mentee: cell, mentor: cell, 'other-member': cell, coordinator: cell, 'other-coordinator': cell, 'it-contact': cell, left: cell, erased: cell });

/** For the two whose partnership it is. For anybody else, coordinators included, there is no such partnership. */
const theTwo = (cells: Readonly<Record<'mentor' | 'mentee', Cell>>): Row => ({ ...everybodyInside('not-here'), ...cells });

/** For those who are registered, by what they are and not by whom they mentor. */
const registered = (cell: Cell): Pick<Row, 'mentee' | 'mentor' | 'other-member' | 'coordinator' | 'other-coordinator'> => ({
  mentee: cell,
  mentor: cell,
  'other-member': cell,
  coordinator: cell,
  'other-coordinator': cell,
});

/**
 * The one place to read who may what: every command and every query, by every kind of actor. In which status of a partnership its two may
 * do it is the other half of the rule, and stands in abilities.ts; the spec beside this holds the two and every decision of core
 * against each other. What of a partnership is shown to whom, field by field, is for the views; that it is shown at all is for this table.
 * A new command or query does not compile without its row, and bot/test/access tries each row at both doors.
 */
export const WHO_MAY: Readonly<Record<Asked, Row>> = {
  /** Asking a mentor, who is the mentor of it: nobody asks themselves. */
  'partnership.request': { ...everybodyInside('refused'), ...registered('allowed'), mentor: 'refused' },
  'partnership.accept': theTwo({ mentor: 'allowed', mentee: 'refused' }),
  'partnership.decline': theTwo({ mentor: 'allowed', mentee: 'refused' }),
  'partnership.withdraw': theTwo({ mentor: 'refused', mentee: 'allowed' }),
  /** The passing of time, and what follows from another partnership. No person does these. */
  'partnership.expire': theTwo({ mentor: 'refused', mentee: 'refused' }),
  'partnership.supersede': theTwo({ mentor: 'refused', mentee: 'refused' }),
  'partnership.void-acceptance': theTwo({ mentor: 'refused', mentee: 'refused' }),
  'partnership.release': theTwo({ mentor: 'refused', mentee: 'refused' }),
  /** A coordinator brings two others together, who both decide. */
  'partnership.propose': { ...everybodyInside('not-here'), coordinator: 'allowed' },
  'partnership.agree': theTwo({ mentor: 'refused', mentee: 'allowed' }),
  'partnership.be-willing': theTwo({ mentor: 'allowed', mentee: 'refused' }),
  'partnership.talk-first': theTwo({ mentor: 'allowed', mentee: 'refused' }),
  'partnership.undo-accept': theTwo({ mentor: 'allowed', mentee: 'refused' }),
  'partnership.change-agreement': theTwo({ mentor: 'allowed', mentee: 'allowed' }),
  'partnership.sign': theTwo({ mentor: 'allowed', mentee: 'allowed' }),
  'partnership.amend': theTwo({ mentor: 'allowed', mentee: 'allowed' }),
  'partnership.withdraw-amendment': theTwo({ mentor: 'allowed', mentee: 'allowed' }),
  'partnership.set-progress': theTwo({ mentor: 'allowed', mentee: 'allowed' }),
  'partnership.add-action': theTwo({ mentor: 'allowed', mentee: 'allowed' }),
  'partnership.close-action': theTwo({ mentor: 'allowed', mentee: 'allowed' }),
  'partnership.answer-fit-check': theTwo({ mentor: 'allowed', mentee: 'allowed' }),
  'partnership.review': theTwo({ mentor: 'allowed', mentee: 'allowed' }),
  'partnership.keep-going': theTwo({ mentor: 'allowed', mentee: 'allowed' }),
  'partnership.pause': theTwo({ mentor: 'allowed', mentee: 'allowed' }),
  'partnership.resume': theTwo({ mentor: 'allowed', mentee: 'allowed' }),
  'partnership.end': theTwo({ mentor: 'allowed', mentee: 'allowed' }),
  /** What a coordinator does for two others: nobody is told by it what they wrote. */
  'partnership.close': { ...everybodyInside('not-here'), coordinator: 'allowed' },
  'partnership.mark-seen': { ...everybodyInside('not-here'), coordinator: 'allowed' },
  'partnership.remind': { ...everybodyInside('not-here'), coordinator: 'allowed' },
  'partnership.raise-conflict': theTwo({ mentor: 'refused', mentee: 'refused' }),

  'meeting.arrange': theTwo({ mentor: 'allowed', mentee: 'allowed' }),
  'meeting.move': theTwo({ mentor: 'allowed', mentee: 'allowed' }),
  'meeting.cancel': theTwo({ mentor: 'allowed', mentee: 'allowed' }),
  'meeting.record': theTwo({ mentor: 'allowed', mentee: 'allowed' }),

  /** Always of oneself: none of these names a member. */
  'member.start': { ...everybodyInside('allowed'), ...registered('refused') },
  'member.answer': { ...everybodyInside('refused'), unregistered: 'allowed' },
  'member.register': { ...everybodyInside('refused'), unregistered: 'allowed' },
  'member.pause': { ...everybodyInside('refused'), ...registered('allowed') },
  'member.resume': { ...everybodyInside('refused'), ...registered('allowed') },
  'member.change': { ...everybodyInside('refused'), ...registered('allowed') },
  'member.leave': { ...everybodyInside('refused'), ...registered('allowed') },
  'member.erase': everybodyInside('allowed'),
  /** By acting at all: what Teams tells of oneself. */
  'member.meet': everybodyInside('allowed'),
  /** The passing of time, as with partnerships. No person does these. */
  'member.end-pause': everybodyInside('refused'),
  'member.pause-unanswered': everybodyInside('refused'),
  'member.presume-gone': everybodyInside('refused'),
  /** A coordinator asks for it, and the network does it. */
  'member.close-gone': everybodyInside('refused'),
  'member.choose-reminders': everybodyInside('allowed'),

  /** A mentor of the scheme it belongs to, who is not the coordinator. */
  'approval.approve': { ...everybodyInside('not-here'), coordinator: 'allowed' },
  'approval.ask-back': { ...everybodyInside('not-here'), coordinator: 'allowed' },
  'approval.mark-trained': { ...everybodyInside('not-here'), coordinator: 'allowed' },

  'scheme.change': { ...everybodyInside('not-here'), coordinator: 'allowed' },
  'scheme.change-coordinators': { ...everybodyInside('not-here'), coordinator: 'allowed' },

  'door.be-anybody': { ...everybodyInside('not-here'), stranger: 'not-here', 'other-tenant': 'not-here' },

  'read.how-to-sign-in': { ...everybodyInside('allowed'), stranger: 'allowed', 'other-tenant': 'allowed' },
  'read.me': everybodyInside('allowed'),
  'read.home': everybodyInside('allowed'),
  'read.directory': everybodyInside('allowed'),
  'read.mentor': everybodyInside('allowed'),
  'read.registration': { ...everybodyInside('refused'), unregistered: 'allowed' },
  'read.profile': { ...everybodyInside('refused'), ...registered('allowed') },
  'read.reminders': everybodyInside('allowed'),
  'read.mentoring': everybodyInside('allowed'),
  'read.partnership': theTwo({ mentor: 'allowed', mentee: 'allowed' }),
  'read.my-data': everybodyInside('allowed'),
  'read.record': { ...everybodyInside('not-here'), coordinator: 'allowed' },
  'read.today': { ...everybodyInside('not-here'), coordinator: 'allowed', 'other-coordinator': 'allowed' },
  'read.scheme': { ...everybodyInside('not-here'), coordinator: 'allowed' },
  'read.seekers': { ...everybodyInside('not-here'), coordinator: 'allowed' },
  'read.health': { ...everybodyInside('not-here'), coordinator: 'allowed', 'other-coordinator': 'allowed', 'it-contact': 'allowed' },
};
