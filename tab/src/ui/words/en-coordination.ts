import type { Needed, SchemePart, SettingProblem } from '@mentor-network/core/contracts/coordination';
import type { SettingName } from '@mentor-network/core/schemes/setting-groups';

const count = (number: number, one: string, several: string): string => `${number} ${number === 1 ? one : several}`;

type Why = Extract<Needed, { about: 'partnership' }>['why'];

const SETTINGS: { readonly [Name in SettingName]: string } = {
  capacityDefault: 'Places of a new mentor',
  capacityMax: 'Most places of a mentor',
  openRequestsMax: 'Open requests of a mentee at once',
  requestExpiryWorkingDays: 'Working days until a request expires',
  requestReminderWorkingDays: 'The mentor is reminded on working days',
  talkFirstWorkingDays: 'Working days for a talk first',
  undoMinutes: 'Minutes to take an acceptance back',
  expiriesBeforePause: 'Unanswered in a row until a pause',
  signReminderWorkingDays: 'Both are reminded to sign on working days',
  agreementLapsesWorkingDays: 'Working days until it lapses unsigned',
  durationMonthsDefault: 'Usual length in months',
  durationMonthsMin: 'Shortest, in months',
  durationMonthsMax: 'Longest, in months',
  meetingMinutesDefault: 'Usual length of a meeting in minutes',
  fitCheckDays: 'Days until both are asked whether it fits',
  lookBackMonths: 'Months after the end until both look back',
  silenceNudgeDays: 'Days until the mentee is asked kindly',
  silenceAmberDays: 'Days until you see it',
  silenceRedDays: 'Days until you are offered to close it',
  silenceOfferDays: 'Days until both are asked whether it goes on',
  silenceGraceDays: 'Days after that until it closes by itself',
  approvesMentors: 'Approve mentors before they are listed',
  trainsMentorsFirst: 'Train mentors before they are listed',
  liftsOtherFunctions: 'Lift another function a little',
  'weights.topic': 'A topic in common',
  'weights.ownTopic': 'Own words that are close',
  'weights.otherFunction': 'Another function',
  'weights.day': 'A day in common',
  'weights.format': 'A way to meet in common',
  'weights.language': 'A language in common',
  'weights.campus': 'The same campus',
  'weights.recentlyAsked': 'Taken off for each recent request',
  wordsKeptMonths: 'Months for what the two wrote',
  meetingsKeptMonths: 'Months for when they met',
  partnershipsKeptMonths: 'Months for that it was',
};

const isSetting = (field: string): field is SettingName => field in SETTINGS;
const settingNamed = (field: string): string => (isSetting(field) ? SETTINGS[field] : field);

const problem = (wrong: SettingProblem): string => {
  switch (wrong.problem) {
    case 'not-a-whole-number':
      return 'Write whole numbers, such as 7.';
    case 'out-of-bounds':
      return `Choose from ${wrong.min} to ${wrong.max}.`;
    case 'too-many':
      return `Those are too many. Leave ${wrong.max} at most.`;
    case 'contradicts':
      return wrong.isMore ? `That is too much beside “${settingNamed(wrong.than)}”.` : `That is too little beside “${settingNamed(wrong.than)}”.`;
    case 'not-a-date':
      return `Line ${wrong.line} is no date. Write it as 2026-12-25.`;
    case 'not-a-set':
      return `Line ${wrong.line} needs two to twelve words, with commas between them.`;
    case 'too-long':
      return `Line ${wrong.line} is too long. Shorten it a little.`;
    case 'said-twice':
      return `Line ${wrong.line} is there already.`;
    case 'empty':
      return 'Leave at least one.';
    case 'nobody-there':
      return 'Nobody with this address is registered. They register first.';
    case 'last-coordinator':
      return 'A scheme needs somebody. Add another coordinator first.';
  }
};

export const enCoordination = {
  title: 'Coordination',
  nothing: 'Nothing needs you today.',
  nothingWhat: 'Everybody is answered, and everybody meets.',
  needs: (number: number) => count(number, 'thing needs you', 'things need you'),
  more: 'These have waited longest. There are more, which come when these are seen to.',
  since: (day: string) => `Since ${day}`,
  pair: (mentor: string, mentee: string) => `${mentor} and ${mentee}`,
  why: {
    unanswered: (mentor: string, mentee: string, until: string) => `${mentor} has not answered ${mentee} yet.${until && ` It waits until ${until}.`}`,
    proposed: (until: string) => `Your proposal is not answered by both.${until && ` It waits until ${until}.`}`,
    unsigned: 'They have agreed to work together, and the agreement is not signed by both.',
    silent: (since: string) => `${since} A kind question may be enough.`,
    longSilent: (since: string) => `${since} Perhaps it is over, and nobody has said so.`,
    metLast: (day: string) => `They have not met since ${day}.`,
    neverMet: 'They have not met.',
    conflict: 'One of them has said that the two should not be matched any more. Neither who nor why is told to anybody.',
    fit: 'One of them says that it does not quite fit, and would like you to know.',
    approval: 'Would like to mentor, and waits for your approval.',
    unreachable: (day: string, number: number) => `No message has reached them since ${day}, and ${count(number, 'partnership of theirs waits', 'partnerships of theirs wait')}.`,
  },
  labels: { unanswered: 'Unanswered', unsigned: 'Unsigned', silent: 'Quiet', 'long-silent': 'Quiet for long', conflict: 'A conflict', fit: 'Does not fit' } satisfies Record<Why, string>,
  approvalLabel: 'Approval',
  unreachableLabel: 'Not reached',
  action: { remind: (name: string) => `Remind ${name}`, remindThem: 'Remind them', ask: (name: string) => `Ask ${name}`, close: 'Close kindly', contact: 'Get in touch', look: 'Look', find: 'Find a mentor', trained: 'Trained' },
  of: (action: string, who: string) => `${action}: ${who}`,
  remindedToday: 'Reminded today',
  done: 'Done.',
  training: 'Waiting for the training',
  seekers: (number: number) => `${count(number, 'mentee waits', 'mentees wait')} for a mentor`,
  registeredOn: (day: string) => `Registered on ${day}`,
  wants: (topics: string) => `Wants to develop: ${topics}`,
  shownOf: (shown: number, all: number) => `The ${shown} who have waited longest of ${all}.`,
  settings: 'Settings',
  settingsOf: (scheme: string) => `Settings of ${scheme}`,
  notAllowed: { title: 'This page is for coordinators', what: 'It shows what needs them in the schemes they run. If you need a coordinator, ask for one in the chat.', back: 'Find a mentor' },
  back: 'Coordination',
  parts: {
    requests: { title: 'Places and requests', what: 'How many people a mentor takes on, and how long a request waits.' },
    agreement: { title: 'Agreement and course', what: 'How long it takes to sign, how long it lasts, and when both look at it.' },
    silence: { title: 'Silences', what: 'How many days without a meeting, from the last one on. Each is later than the one before.' },
    suggestions: { title: 'Suggestions', what: 'How much each reason counts when mentors are suggested.' },
    approval: { title: 'Approval and training', what: 'Mentors who are listed when you turn this on stay listed.' },
    retention: { title: 'What is kept after the end', what: 'Agree on these with data protection first. What is over already keeps the time that it was given.' },
    'closed-days': { title: 'Closed days', what: 'Days that are not counted as working days. One a line, as 2026-12-25.' },
    topics: { title: 'Topics', what: 'What members choose from. One a line. Who has chosen a topic that you take out keeps it in their profile.' },
    synonyms: { title: 'Words that mean one thing', what: 'So that own words find each other. One set a line, with commas: R, statistics with R.' },
  } satisfies Record<SchemePart, { readonly title: string; readonly what: string }>,
  setting: settingNamed,
  bounds: (min: number, max: number) => `${min} to ${max}`,
  listBounds: (min: number, max: number) => `Up to three, from ${min} to ${max}, with commas`,
  days: 'Days',
  topicsField: 'Topics',
  synonymsField: 'Sets of words',
  save: 'Save',
  saving: 'Saving',
  saved: 'Saved. It holds from now on; what was planned before keeps its time.',
  problems: 'Something has to be mended before it can be saved.',
  changedMeanwhile: 'Somebody saved at the same moment. What you typed is still here: look at it once more, and save again.',
  problem,
  coordinators: 'Coordinators',
  coordinatorsWhat: 'They all see the same, and may change everything on this page.',
  you: 'you',
  add: 'Add by e-mail address',
  addButton: 'Add',
  remove: 'Take out',
};
