import type { Person } from '@mentor-network/core/members/member';
import type { Profile } from '@mentor-network/core/members/profile';
import { type Schemes, joinedSchemes, mergedLists } from '@mentor-network/core/schemes/joined';
import { labelOf } from '@mentor-network/core/schemes/scheme';
import { type Element, fact, labelled, line, muted, rich, strongRun, when } from '../elements.ts';
import { capitalised, countWords, formatWords, listWords, weekdayWords } from '../words.ts';

type ProfileLinesView = {
  readonly person: Person;
  readonly profile: Profile;
  /** All there are. What stands in no list of the chosen ones any more still has its words. */
  readonly schemes: Schemes;
};

/** A member's own profile as they wrote it. Nobody else is shown these lines. */
export const profileLines = ({ person, profile, schemes }: ProfileLinesView): readonly Element[] => {
  const { work, style, mentor, mentee } = profile;
  const joined = joinedSchemes(schemes, profile.part.schemes);
  const lists = mergedLists([...joined, ...schemes]);
  return [
    rich([strongRun(person.name)], { spacing: 'Medium' }),
    line(`${work.jobTitle}, ${work.department}`, { spacing: 'None' }),
    muted(`${labelOf(lists.functions, work.function)} · ${labelOf(lists.campuses, work.campus)}`, { spacing: 'None' }),
    ...when(schemes.length > 1, fact('In', listWords(joined.map(({ name }) => name)), { spacing: 'Medium' })),
    fact('Languages', listWords(style.languages.map((language) => labelOf(lists.languages, language))), { spacing: 'Medium' }),
    fact('Meets', capitalised(listWords(style.formats.map(formatWords)))),
    fact('Days', style.days.length === 0 ? 'any' : listWords(style.days.map(weekdayWords))),
    ...(mentor === undefined
      ? []
      : [
          ...labelled(
            'You can help with',
            listWords([...mentor.topics.map((topic) => labelOf(lists.topics, topic)), ...(mentor.ownTopics ? [mentor.ownTopics] : [])]),
          ),
          ...labelled('Your experience', mentor.experience),
          fact('Places', mentor.capacity === 0 ? 'none for now' : countWords(mentor.capacity, 'person at once', 'people at once')),
        ]),
    ...(mentee === undefined
      ? []
      : [
          ...labelled('You would like to develop', listWords(mentee.topics.map((topic) => labelOf(lists.topics, topic)))),
          ...(mentee.hopes ? labelled('You hope for', mentee.hopes) : []),
        ]),
  ];
};
