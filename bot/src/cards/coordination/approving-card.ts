import type { FieldProblem } from '@mentor-network/core/contracts/field-problem';
import type { MemberSeenBy } from '@mentor-network/core/privacy/member-audiences';
import { QUESTION_LENGTH_MAX } from '@mentor-network/core/members/approval';
import { type Scheme, labelOf } from '@mentor-network/core/schemes/scheme';
import { card, eyebrow, fact, labelled, line, muted, title } from '../elements.ts';
import { textField } from '../inputs.ts';
import { press } from '../verbs.ts';
import { listWords } from '../words.ts';

export type ApprovingView = {
  readonly member: MemberSeenBy<'colleagues'>;
  readonly scheme: Scheme;
  /** The question as it was typed, when it has to be mended. */
  readonly question?: string;
  readonly problems?: readonly FieldProblem[];
};

/** Somebody who would like to mentor, as the directory would show them; and what a coordinator answers. */
export const approvingCard = ({ member, scheme, question = '', problems = [] }: ApprovingView) => {
  const { id, name, jobTitle, department, helpTopics, ownTopics, experience, languages, campus } = member;
  const candidate = { member: id, scheme: scheme.id };
  const { topics, campuses } = scheme.lists;
  return card({
    fallbackText: `${name} would like to mentor in ${scheme.name}. Open this in Teams to approve or to ask back.`,
    body: [
      eyebrow(scheme.name),
      title(`${name} would like to mentor`),
      line(`${jobTitle}, ${department}`, { spacing: 'Small' }),
      muted(`${labelOf(campuses, campus)} · ${listWords(languages.map((language) => labelOf(scheme.lists.languages, language)))}`, { spacing: 'None' }),
      fact('Can help with', listWords([...helpTopics.map((topic) => labelOf(topics, topic)), ...(ownTopics ? [ownTopics] : [])]), { spacing: 'Medium' }),
      ...labelled('Experience', experience),
      ...textField(
        { id: 'question', label: 'Or ask something first', isOptional: true, isLong: true, max: QUESTION_LENGTH_MAX, placeholder: 'For example: would you say more about your experience?' },
        { inputs: { question }, problems },
      ),
      muted(`Only ${name} and the coordinators read the question.`),
    ],
    actions: [
      press('Approve', 'approval.approve', candidate, { isPrimary: true, skipsInputs: true }),
      press('Ask back', 'approval.ask-back', candidate),
      press('Today', 'coordination.today', {}, { skipsInputs: true }),
    ],
  });
};
