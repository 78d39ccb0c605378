/** Everything in a card that a member may have written, so that one table of cards can be made of ordinary, long and hostile words. */
export type MemberWords = {
  readonly me: string;
  readonly other: string;
  readonly jobTitle: string;
  readonly department: string;
  readonly goals: string;
  readonly goal: string;
  readonly success: string;
  readonly reason: string;
  readonly place: string;
  readonly ownTopics: string;
  readonly experience: string;
  readonly hopes: string;
  readonly sought: string;
};

export const ORDINARY: MemberWords = {
  me: 'Priya Shah',
  other: 'Dr Amira Bell',
  jobTitle: 'Head of research support',
  department: 'Library',
  goals: 'I would like to move from preparing reports to advising on them.\nI want to practise saying what I think in senior meetings.',
  goal: 'Lead my first project meeting by March.',
  success: 'I chair the meeting without notes, and colleagues come to me for advice.',
  reason: 'My year is full, but Tom in Finance knows this field well.',
  place: 'Library, room 2.14',
  ownTopics: 'working with a charity board',
  experience:
    'I moved from teaching into research support and have led a team of eight since 2021.\nI have sat on selection panels and written six grant applications.',
  hopes: 'More confidence in front of people I do not know.',
  sought: 'statistics',
};

/** As much of a text as its field allows. */
export const filled = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length)).slice(0, length);

const wordsOf = (text: string): MemberWords => ({
  me: filled(text, 120),
  other: filled(text, 120),
  jobTitle: filled(text, 80),
  department: filled(text, 80),
  goals: filled(text, 2000),
  goal: filled(text, 600),
  success: filled(text, 1000),
  reason: filled(text, 500),
  place: filled(text, 200),
  ownTopics: filled(text, 200),
  experience: filled(text, 1500),
  hopes: filled(text, 1500),
  sought: filled(text, 200),
});

export const LONGEST = wordsOf('Ein sehr langes Wort für die Universität und ihre Bibliotheken ');
export const HOSTILE = wordsOf(
  '[Approve](https://evil.example) **bold** _it_ <img src=x onerror=alert(1)> `code` \u202Eright to left\u202C 🙂 ',
);
