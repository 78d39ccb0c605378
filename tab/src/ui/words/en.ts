import type { Reason, WhyNoRequest, FacetName, DirectorySort } from '@mentor-network/core/contracts/directory';
import type { MeetingView, PartnershipView } from '@mentor-network/core/contracts/mentoring';
import type { ReplyBand } from '@mentor-network/core/members/places';
import type { Format, Weekday } from '@mentor-network/core/members/profile';
import type { Outcome } from '@mentor-network/core/partnerships/partnership';
import { enAgreement } from './en-agreement.ts';
import { enCoordination } from './en-coordination.ts';
import { enGraph } from './en-graph.ts';
import { enHealth } from './en-health.ts';
import { enTrouble } from './en-trouble.ts';
import { enWork } from './en-work.ts';

const count = (number: number, one: string, several: string): string => `${number} ${number === 1 ? one : several}`;

const listed = (names: readonly string[], join: string): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${join} ${names.at(-1)}`;

const WEEKDAYS: Record<Weekday, string> = { monday: 'Mondays', tuesday: 'Tuesdays', wednesday: 'Wednesdays', thursday: 'Thursdays', friday: 'Fridays' };
const FORMATS: Record<Format, string> = { teams: 'Teams', 'in-person': 'in person', phone: 'by phone' };

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const reason = (because: Reason): string => {
  switch (because.kind) {
    case 'topic':
      return `Helps with ${because.label.toLowerCase()}`;
    case 'own-topic':
      return because.said === null ? `Also writes about ${because.label}` : `Also writes about ${because.label}, close to your “${because.said}”`;
    case 'near-topic':
      return because.said === null ? `Offers ${because.label.toLowerCase()}, which you wrote about` : `Offers ${because.label.toLowerCase()}, close to your “${because.said}”`;
    case 'other-function':
      return `Another point of view: ${because.label}`;
    case 'language':
      return `Also speaks ${because.label}`;
    case 'day':
      return `Has time on ${WEEKDAYS[because.day]}, as you do`;
    case 'format':
      return { teams: 'Likes to meet in Teams, too', 'in-person': 'Likes to meet in person, too', phone: 'Likes to meet by phone, too' }[because.format];
    case 'campus':
      return `On your campus, ${because.label}`;
  }
};

export const en = {
  close: 'Close',
  tryAgain: 'Try again',
  listed: (names: readonly string[]) => listed(names, 'and'),

  trouble: enTrouble,

  shell: {
    product: 'Mentor Network',
    skip: 'Skip to the page',
    pages: 'Pages',
    mentors: 'Mentors',
    mentoring: 'My mentoring',
    waiting: (number: number) => count(number, 'thing waits for you', 'things wait for you'),
    sample: 'Sample data. Everybody here is invented.',
    myData: 'Your data',
    health: 'Health of this installation',
  },

  outside: {
    title: 'Open this in Teams',
    what: 'Mentor Network brings colleagues together for mentoring: find a mentor, agree on goals, and be reminded of your meetings.',
    why: 'It lives in Microsoft Teams and knows from there who you are, so there is nothing to sign in to here.',
    open: 'Open in Teams',
  },

  work: enWork,
  health: enHealth,
  coordination: enCoordination,

  myData: { title: 'Your data' },

  graph: enGraph,

  person: {
    youAre: (name: string) => `You are ${name}`,
    sample: 'sample data',
    choose: 'Be somebody else',
  },

  directory: {
    title: 'Find a mentor',
    scheme: 'Scheme',
    search: 'What would you like to work on?',
    clearSearch: 'Clear the search',
    sort: 'Sort by',
    sorts: { 'best-match': 'Best match', 'most-places': 'Most places', newest: 'Newest' } satisfies Record<DirectorySort, string>,
    matched: 'In this scheme a coordinator brings two people together, and both decide. Registering in it as a mentee tells them that you would like a mentor. Look around to see who takes part.',
    suggested: 'Suggested for you',
    whySuggested: 'From what you said you want to work on.',
    reason,
    found: (number: number) => count(number, 'mentor', 'mentors'),
    foundAnnounced: (number: number) => (number === 0 ? 'No mentors fit' : `${count(number, 'mentor', 'mentors')} found`),
    noneTitle: 'Nobody fits all of that yet',
    noneWhat: 'Try fewer words, or take away a filter. Mentors often help with more than the topics they list.',
    emptyTitle: 'No mentor is free just now',
    emptyWhat: 'A place is free again when a partnership ends. Come back in a few days.',
    clearAll: 'Clear all',
    showEverybody: 'Show all mentors',
    filters: 'Filters',
    filtersChosen: (number: number) => (number === 0 ? 'Filters' : `Filters (${number})`),
    facets: { topic: 'Topic', function: 'Function', campus: 'Campus', language: 'Language', format: 'How to meet' } satisfies Record<FacetName, string>,
    facetCount: (label: string, number: number) => `${label}, ${count(number, 'mentor', 'mentors')}`,
    moreValues: (number: number) => `Show ${number} more`,
    fewerValues: 'Show fewer',
    showResults: (number: number) => `Show ${count(number, 'mentor', 'mentors')}`,
    showMore: 'Show more',
    moreTopics: (number: number) => `+${number}`,
    moreTopicsSpoken: (number: number) => `and ${count(number, 'more topic', 'more topics')}`,
    places: (number: number) => (number === 0 ? 'No place left' : count(number, 'place left', 'places left')),
    replies: { 'two-days': 'Usually answers within two days', 'one-week': 'Usually answers within a week', 'two-weeks': 'Usually answers within two weeks' } satisfies Record<ReplyBand, string>,
    formats: (formats: readonly Format[]) => capitalised(formats.map((format) => (format === 'teams' ? 'Teams' : format === 'phone' ? 'phone' : 'in person')).join(', ')),
  },

  profile: {
    panel: 'Profile',
    canHelp: 'What I can help with',
    also: 'Also',
    forYou: 'Why they may suit you',
    aboutMe: 'A little about me',
    likeToMeet: 'How I like to work',
    work: 'Department',
    campus: 'Campus',
    languages: 'Languages',
    meets: 'Meets',
    days: 'Often free',
    places: 'Mentees',
    answers: 'Answers',
    meetsIn: (formats: readonly Format[]) =>
      capitalised(
        listed(
          formats.map((format) => (format === 'teams' ? 'on Teams' : FORMATS[format])),
          'or',
        ),
      ),
    freeOn: (days: readonly Weekday[]) =>
      days.length === 0
        ? 'Any day'
        : listed(
            days.map((day) => WEEKDAYS[day]),
            'and',
          ),
    ask: 'Ask for mentoring',
    until: (name: string, day: string) => `${name} has until ${day} to answer.`,
    onlyThey: (name: string) => `Only ${name} sees what you write.`,
    whyNot: {
      oneself: 'This is you, as others see you.',
      'not-registered': 'Register first, and you can ask. It takes about three minutes.',
      'not-a-mentee': 'You have registered as a mentor here. To ask for mentoring, say in the chat: profile.',
      'too-many-open-requests': 'You have as many open requests as this scheme allows. When one is answered, or you withdraw one, you can ask again.',
      'already-asked': 'You have asked. The answer will come in the chat and appear in My mentoring.',
      'in-partnership': 'You two are already working together.',
      'matched-by-coordinator': 'In this scheme a coordinator brings two people together. They know from your registration that you would like a mentor.',
      'not-available': 'All places are taken just now. It says nothing about you; others can help with the same things.',
    } satisfies Record<WhyNoRequest, string>,
    register: 'Register',
    openRequest: 'See your request',
    openPartnership: 'See your partnership',
  },

  request: {
    title: (name: string) => `Ask ${name}`,
    goals: 'What would you like to work on?',
    example:
      'For example: “I would like to move from reporting to advising. In six months I want to lead a budget conversation with a head of department on my own.”',
    left: (number: number) => `${number.toLocaleString('en-GB')} characters left`,
    over: (number: number) => `${number.toLocaleString('en-GB')} characters too many`,
    missing: 'Write a sentence or two, so that your mentor knows what you hope for.',
    tooLong: 'That is a little too long. Shorten it and send it again.',
    next: 'What happens next',
    until: (name: string, day: string) => `${name} has until ${day} to answer.`,
    remind: 'You are told in the chat. You can withdraw at any time, without a reason.',
    onlyThey: (name: string) => `Only ${name} sees what you write. Your manager and the coordinator do not.`,
    draft: 'Your words are kept on this device until you send them or close Teams.',
    send: 'Send the request',
    sending: 'Sending',
    back: 'Back to the profile',
    sent: (name: string) => `${name} has your request`,
    sentWhat: (name: string, day: string) => `${name} has until ${day} to answer. We will tell you in the chat, and it stands in My mentoring.`,
    toMentoring: 'Go to My mentoring',
  },

  mentoring: {
    title: 'My mentoring',
    needsYou: 'What needs you now',
    nothingWaits: 'Nothing waits for you.',
    partnerships: 'Your partnerships',
    history: (number: number) => `History (${number})`,
    emptyTitle: 'This is where your mentoring will be',
    emptyMentee: 'Find somebody who can help with what you want to work on, and ask.',
    emptyMentor: 'When somebody asks you, their request appears here and in the chat.',
    find: 'Find a mentor',
    all: 'All my mentoring',
    keptUntil: (words: string, meetings: string, all: string) => `What was written here is deleted on ${words}, the dates of meetings on ${meetings}, and everything else on ${all}.`,
    gone: 'There is no such partnership, or it is not yours.',
    strangerTitle: 'Welcome to the network',
    strangerWhat: 'Mentoring here is voluntary and confidential. Tell us who you are and what you would like; every step is saved, and you can stop and come back.',
    register: 'Register',
    registerOn: 'Go on with registering',
    registration: 'Registration',
    done: 'Done',
    changed: (name: string, status: string) => `${name}: ${status}`,
    cardChanged: 'Something new waits for you.',
    goals: 'Goals',
    agreement: 'Agreement',
    readAgreement: 'Read the agreement',
    with: (part: PartnershipView['part']) => (part === 'mentee' ? 'Your mentor' : 'Your mentee'),
    signedMine: (day: string) => `You signed on ${day}`,
    signedTheirs: (name: string, day: string) => `${name} signed on ${day}`,
    notSignedMine: 'waiting for you',
    notSignedTheirs: (name: string) => `waiting for ${name}`,
    noneSigned: 'Not signed yet',
    lasts: (from: string, to: string) => `${from} to ${to}`,
    declinedWith: (reasonGiven: string) => `“${reasonGiven}”`,
    noMeeting: 'No meeting is arranged.',
    status: {
      suggested: (day: string) => `A coordinator suggests the two of you. Answer by ${day}`,
      youWouldBeGlad: (name: string, day: string) => `You would be glad to. ${name} is asked too, until ${day}`,
      talkFirstMine: (day: string) => `You would like to talk first. Waiting for your answer, until ${day}`,
      talkFirstTheirs: (name: string, day: string) => `${name} would like to talk first. Their answer comes by ${day}`,
      waitsForThem: (name: string, day: string) => `Waiting for ${name}, until ${day}`,
      waitsForYou: (day: string) => `Waiting for your answer, until ${day}`,
      declined: (day: string) => `Declined on ${day}`,
      declinedKindly: (name: string) => `${name} could not take it on. It says nothing about your request.`,
      withdrawn: (day: string) => `Withdrawn on ${day}`,
      expired: (day: string) => `Not answered in time, closed on ${day}`,
      superseded: (day: string) => `Closed on ${day}, because another mentor had accepted`,
      released: (day: string) => `Closed on ${day}`,
      agreeing: 'Agreeing on goals',
      toSign: 'Waiting for your signature',
      signedByYou: (name: string) => `Waiting for ${name} to sign`,
      active: (day: string) => `Working together since ${day}`,
      paused: (day: string) => `Paused, together since ${day}`,
      pausedUntil: (until: string, day: string) => `Paused until ${until}, together since ${day}`,
      unsigned: (day: string) => `Closed on ${day}, because it was not signed`,
      ended: {
        completed: (day: string) => `Completed on ${day}`,
        'completed-early': (day: string) => `Completed early, on ${day}`,
        'ended-no-fault': (day: string) => `Ended on ${day}, nobody’s fault`,
        'member-left': (day: string) => `Ended on ${day}, when a member left`,
        lapsed: (day: string) => `Closed on ${day} after a long silence`,
      } satisfies Record<Outcome, (day: string) => string>,
    },
    actions: {
      accept: 'Accept',
      decline: 'Decline',
      talkFirst: 'Let’s talk first',
      openChat: 'Open a chat',
      undo: 'Take the acceptance back',
      welcome: 'I would be glad to',
      agree: 'Yes, write my goals',
      refuse: 'Not for me',
      withdraw: 'Withdraw the request',
      openAgreement: 'Open the agreement',
      sign: 'Read and sign',
      arrange: 'Arrange a meeting',
      pause: 'Pause',
      resume: 'Go on together',
      end: 'End',
    },
    confirm: {
      undo: (name: string) => `Take back that you accepted ${name}? The request waits for your answer again.`,
      refuse: (name: string) => `Say no to the suggestion of ${name}? ${name} is told kindly.`,
      withdraw: (name: string) => `Withdraw your request to ${name}? ${name} is told kindly, and you can ask somebody else.`,
      complete: (name: string) => `Complete your mentoring with ${name}? ${name} is told kindly.`,
      cancel: (day: string) => `Cancel the meeting on ${day}? The other person is told at once.`,
      keep: 'Keep it',
    },
  },

  meetings: {
    title: 'Meetings',
    when: (day: string, time: string, howFar: string) => `${day}, ${time}, ${howFar}`,
    whenPast: (day: string, time: string) => `${day}, ${time}`,
    lasts: (minutes: number) => `${minutes} minutes`,
    theirZone: (time: string, zone: string) => `Arranged for ${time} in ${zone}`,
    status: { arranged: 'Arranged', cancelled: 'Cancelled', met: 'You met', missed: 'Missed' } satisfies Record<MeetingView['status'], string>,
    didYouMeet: 'Did you meet?',
    undelivered: 'We could not bring you a reminder of this meeting in the chat.',
    move: 'Move',
    cancel: 'Cancel the meeting',
    cancelShort: 'Cancel',
    met: 'We met',
    missed: 'We missed it',
    on: (action: string, day: string) => `${action}: meeting on ${day}`,
    earlier: (number: number) => count(number, 'earlier meeting', 'earlier meetings'),
  },

  agreement: enAgreement,
};
