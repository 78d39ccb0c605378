import type { FieldProblem } from '@mentor-network/core/contracts/field-problem';
import type { MemberId, SchemeId } from '@mentor-network/core/kernel/ids';
import { isFullMember } from '@mentor-network/core/members/member';
import type { ReadToday } from '../application/coordination/read-today.ts';
import type { MentorDirectory } from '../application/directory/mentor-directory.ts';
import { answerByOf } from '../application/partnerships/request-mentoring.ts';
import type { NotProposed, ProposeMatch } from '../application/partnerships/propose-match.ts';
import type { Actor } from '../application/ports/actor.ts';
import type { Clock } from '../application/ports/clock.ts';
import type { MemberStore } from '../application/ports/records.ts';
import { matchingMentorsCard, proposalFormCard, seekersCard } from '../cards/coordination/proposing-cards.ts';
import { saidCard } from '../cards/notices/said-card.ts';
import { busyCard, outdatedCard } from '../cards/standing-cards.ts';
import { dateWords } from '../cards/time-words.ts';
import { press } from '../cards/verbs.ts';
import type { Card } from './conversation.ts';
import type { TurnsOf } from './turns.ts';

type Needs = {
  readonly readToday: ReadToday;
  readonly proposeMatch: ProposeMatch;
  readonly directory: MentorDirectory;
  readonly members: MemberStore;
  readonly clock: Clock;
  readonly tabUrl: (address: string) => string;
};

type Names = `proposing.${'mentees' | 'mentors' | 'form' | 'send'}`;

const SUGGESTED_MAX = 5;

/** Why nothing was sent. That two must not be matched is one of the reasons for the first sentence, and no coordinator learns of it. */
const whyNot = ({ code }: NotProposed): string => {
  switch (code) {
    case 'already-asked':
      return 'The two have been proposed to each other already.';
    case 'in-partnership':
      return 'The two work together already.';
    case 'too-many-proposals':
      return 'As many proposals as can wait for one mentee wait already.';
    default:
      return 'This is not possible just now. Choose somebody else.';
  }
};

/** A coordinator proposes two members to each other: a mentee who waits, a mentor who suits, a few words, and both decide. */
export const proposingTurns = ({ readToday, proposeMatch, directory, members, clock, tabUrl }: Needs): TurnsOf<Names> => {
  const gone = ({ name }: Actor): Card => outdatedCard({ name });

  /** The name of a member of this scheme, which is of this coordinator; of anybody else there is nothing to tell. */
  const nameIn = async (id: MemberId, scheme: SchemeId): Promise<string | undefined> => {
    const member = (await members.load(id)).member?.value;
    return isFullMember(member) && member.profile.part.schemes.includes(scheme) ? member.person.name : undefined;
  };

  const mentees = async (actor: Actor, schemeId: SchemeId): Promise<Card> => {
    const found = await readToday.seekers(actor, schemeId);
    return found ? seekersCard({ ...found, now: clock.now(), zone: actor.zone, tabUrl: tabUrl('coordination') }) : gone(actor);
  };

  const mentors = async (actor: Actor, schemeId: SchemeId, id: MemberId, note?: string): Promise<Card> => {
    const scheme = await readToday.scheme(actor, schemeId);
    const name = scheme && (await nameIn(id, schemeId));
    if (!scheme || name === undefined) return gone(actor);
    const suggestions = await directory.bestFor(id, schemeId, SUGGESTED_MAX);
    return matchingMentorsCard({ scheme, mentee: { id, name }, suggestions, ...(note === undefined ? {} : { note }) });
  };

  const form = async (actor: Actor, pair: { readonly scheme: SchemeId; readonly mentee: MemberId; readonly mentor: MemberId }, suggestion: string, problems: readonly FieldProblem[]): Promise<Card> => {
    const scheme = await readToday.scheme(actor, pair.scheme);
    const [mentee, mentor] = scheme ? await Promise.all([nameIn(pair.mentee, scheme.id), nameIn(pair.mentor, scheme.id)]) : [];
    if (!scheme || mentee === undefined || mentor === undefined) return gone(actor);
    return proposalFormCard({ scheme, mentee: { id: pair.mentee, name: mentee }, mentor: { id: pair.mentor, name: mentor }, answerBy: answerByOf(scheme, clock.now()), suggestion, problems });
  };

  return {
    'proposing.mentees': (actor, { scheme }) => mentees(actor, scheme),
    'proposing.mentors': (actor, { scheme, mentee }) => mentors(actor, scheme, mentee),
    'proposing.form': (actor, pair) => form(actor, pair, '', []),
    'proposing.send': async (actor, { scheme, mentee, mentor, suggestion }) => {
      const sent = await proposeMatch.propose(actor.id, { schemeId: scheme, menteeId: mentee, mentorId: mentor, suggestion });
      if (sent.ok) {
        const [one, other] = await Promise.all([nameIn(mentor, scheme), nameIn(mentee, scheme)]);
        return saidCard({
          kind: 'Proposal',
          headline: `${one ?? ''} and ${other ?? ''} are asked`,
          text: `Both have until ${dateWords(sent.value.answerBy)}. You hear of it if they do not answer.`,
          buttons: [press('Next mentee', 'proposing.mentees', { scheme }, { isPrimary: true }), press('Today', 'coordination.today', {})],
        });
      }
      switch (sent.refusal.code) {
        case 'not-a-coordinator':
          return gone(actor);
        case 'busy':
          return busyCard();
        case 'suggestion-too-long':
          return form(actor, { scheme, mentee, mentor }, suggestion, [{ field: 'suggestion', problem: 'too-long', max: sent.refusal.max }]);
        default:
          return mentors(actor, scheme, mentee, whyNot(sent.refusal));
      }
    },
  };
};
