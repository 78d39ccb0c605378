import type { Zone } from '@mentor-network/core/kernel/time';
import { makeMinisearchIndex } from './adapters/search/minisearch-index.ts';
import type { DocumentStore } from './adapters/store/documents.ts';
import { makeForgetting } from './adapters/store/forgetting-store.ts';
import { makeMatchingChanges } from './adapters/store/matching-changes.ts';
import { makeMemberChanges } from './adapters/store/member-changes.ts';
import { makePersonalRecords } from './adapters/store/personal-records-store.ts';
import { makeTickets } from './adapters/store/ticket-store.ts';
import { makeAttentionList, makeContacts, makeMemberStore, makeOutbox, makePartnershipStore, makeSchemeStore } from './adapters/store/record-stores.ts';
import { makeApproveMentor } from './application/coordination/approve-mentor.ts';
import { makeEditScheme } from './application/coordination/edit-scheme.ts';
import { makeKnownMembers } from './application/coordination/known-members.ts';
import { makeReadToday } from './application/coordination/read-today.ts';
import { makeSeeToPartnership } from './application/coordination/see-to-partnership.ts';
import { makeListingCache } from './application/directory/listing-cache.ts';
import { makeMentorDirectory } from './application/directory/mentor-directory.ts';
import { makeActOnMeeting } from './application/meetings/act-on-meeting.ts';
import { makeActOnMember } from './application/members/act-on-member.ts';
import { makeCheckConflicts } from './application/members/check-conflicts.ts';
import { makeReminderChoice } from './application/members/choose-reminders.ts';
import { makeCloseGone } from './application/members/close-gone.ts';
import { makeClosePartnerships, makeLeaveNetwork } from './application/members/leave-network.ts';
import { makeMeetMember } from './application/members/meet-member.ts';
import { makePauses } from './application/members/pauses.ts';
import { makeRegistration } from './application/members/register-member.ts';
import { makeReadMentoring } from './application/mentoring/read-mentoring.ts';
import { makeDrain } from './application/notices/drain.ts';
import { makeReadTelling } from './application/notices/read-telling.ts';
import { makeRunMemberTask } from './application/notices/run-member-task.ts';
import { makeRunTask } from './application/notices/run-task.ts';
import { makeAcceptRequest } from './application/partnerships/accept-request.ts';
import { makeActOnPartnership } from './application/partnerships/act-on-partnership.ts';
import { makeAnswerProposal } from './application/partnerships/answer-proposal.ts';
import { makeChangeAgreement } from './application/partnerships/change-agreement.ts';
import { makeNoteAnswer } from './application/partnerships/note-answer.ts';
import { makeProposeMatch } from './application/partnerships/propose-match.ts';
import { makeReadNextBest } from './application/partnerships/read-next-best.ts';
import { makeRequestMentoring } from './application/partnerships/request-mentoring.ts';
import { makeRunRequestTask } from './application/partnerships/run-request-task.ts';
import { makeSettleAcceptance } from './application/partnerships/settle-acceptance.ts';
import { makeEraseMember } from './application/privacy/erase-member.ts';
import { makeExportMyData } from './application/privacy/export-my-data.ts';
import { makeForgetPartnership } from './application/privacy/forget-partnership.ts';
import { makeForgetStranger } from './application/privacy/forget-stranger.ts';
import { makeLookAtMember } from './application/privacy/look-at-member.ts';
import { makeReadMyData } from './application/privacy/read-my-data.ts';
import type { Clock } from './application/ports/clock.ts';
import type { Courier } from './application/ports/courier.ts';
import type { Ids } from './application/ports/ids.ts';
import type { Log } from './application/ports/log.ts';
import { type Traces, UNTRACED } from './application/ports/traces.ts';

type Needs = {
  readonly store: DocumentStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** Where a member is when nobody has told us. */
  readonly defaultZone: Zone;
  readonly onCommitted: () => void;
  /** Without them facts belong to no trace. */
  readonly traces?: Traces;
};

/** The network without its doors: every use case on one store. The server, the sample data and the tests all stand on this. */
export const composeNetwork = ({ store, clock, ids, log, defaultZone, onCommitted, traces = UNTRACED }: Needs) => {
  const members = makeMemberStore(store, traces);
  const partnerships = makePartnershipStore(store, traces);
  const schemes = makeSchemeStore(store, traces);
  const contacts = makeContacts(store);
  const outbox = makeOutbox(store);
  const attentionList = makeAttentionList(store);
  const act = makeActOnPartnership({ partnerships, schemes, onCommitted });
  const acceptRequest = makeAcceptRequest({ members, partnerships, schemes, act, onCommitted });
  const requestMentoring = makeRequestMentoring({ members, partnerships, schemes, clock, ids, act, onCommitted });
  const proposeMatch = makeProposeMatch({ members, schemes, requestMentoring, clock, ids, act, onCommitted });
  const settleAcceptance = makeSettleAcceptance({ members, partnerships, schemes, acceptRequest, act, clock });
  const readMentoring = makeReadMentoring({ members, partnerships, schemes, clock });
  const index = makeMinisearchIndex();
  const listings = makeListingCache({ changes: makeMemberChanges(store), schemes, index });
  const knownMembers = makeKnownMembers(makeMatchingChanges(store));
  const directory = makeMentorDirectory({ listings, index, members, partnerships, schemes, requestMentoring, clock });
  const readNextBest = makeReadNextBest({ partnerships, directory });
  const forgetting = makeForgetting(store);
  const forgetPartnership = makeForgetPartnership({ partnerships, forgetting, clock });
  const actOnMember = makeActOnMember({ members, schemes, onCommitted });
  const pauses = makePauses({ members, actOnMember, clock });
  const closePartnerships = makeClosePartnerships({ partnerships, act, clock });
  const closeGone = makeCloseGone({ members, partnerships, schemes, contacts, act, actOnMember, closePartnerships, clock });
  const eraseMember = makeEraseMember({ members, partnerships, schemes, forgetting, forgetPartnership, actOnMember, closePartnerships, clock, ids });
  const readMyData = makeReadMyData({ members, contacts, schemes, personalRecords: makePersonalRecords(store), readMentoring, clock });
  const runMemberTask = makeRunMemberTask({ pauses, checkConflicts: makeCheckConflicts({ members, partnerships, act, clock }), leaveNetwork: makeLeaveNetwork({ members, closePartnerships }), closeGone, eraseMember, forgetStranger: makeForgetStranger({ members, schemes, contacts, forgetting, clock }), outbox, clock });
  const runRequestTask = makeRunRequestTask({ partnerships, schemes, requestMentoring, proposeMatch, acceptRequest, settleAcceptance, noteAnswer: makeNoteAnswer({ members, partnerships, schemes, pauses }), act, clock });
  const runTask = makeRunTask({ partnerships, schemes, runRequestTask, act, forgetPartnership, runMemberTask, clock });
  return {
    members,
    partnerships,
    schemes,
    contacts,
    outbox,
    attentionList,
    act,
    acceptRequest,
    requestMentoring,
    proposeMatch,
    readMentoring,
    pauseUnanswered: pauses.unanswered,
    meetMember: makeMeetMember({ actOnMember, clock }),
    closeGone: closeGone.close,
    eraseMember,
    forgetPartnership,
    readMyData,
    exportMyData: makeExportMyData({ members, tickets: makeTickets(store), readMyData, clock }),
    lookAtMember: makeLookAtMember({ members, partnerships, schemes, contacts, clock, ids }),
    approveMentor: makeApproveMentor({ members, schemes, clock, onCommitted }),
    readToday: makeReadToday({ attentionList, members, partnerships, schemes, contacts, listings, knownMembers, clock }),
    seeToPartnership: makeSeeToPartnership({ partnerships, schemes, act, clock }),
    editScheme: makeEditScheme({ schemes, members, knownMembers, clock }),
    registration: makeRegistration({ members, schemes, actOnMember, clock }),
    reminderChoice: makeReminderChoice({ members, clock }),
    changeAgreement: makeChangeAgreement({ partnerships, schemes, clock, act }),
    actOnMeeting: makeActOnMeeting({ members, partnerships, schemes, defaultZone, onCommitted }),
    directory,
    readNextBest,
    answerProposal: makeAnswerProposal({ members, partnerships, schemes, act }),
    drainTo: (courier: Courier) =>
      makeDrain({ outbox, readTelling: makeReadTelling({ members, partnerships, schemes, readMentoring, readNextBest, clock, defaultZone }), courier, runTask, clock, log, traces }),
  };
};

export type Network = ReturnType<typeof composeNetwork>;
