import { assertNever } from '@mentor-network/core/kernel/assert-never';
import { type Parts, seeksMentoring } from '@mentor-network/core/members/profile';
import { type Button, card, eyebrow, line, muted, title, when } from './elements.ts';
import { press } from './verbs.ts';
import { countWords } from './words.ts';

export type HomeView = {
  readonly name: string;
  readonly status: 'stranger' | 'registering' | 'registered' | 'paused';
  readonly parts: Parts | undefined;
  /** Whether they run a scheme, and so have a page of what needs them there. */
  readonly coordinates?: boolean;
  /** How many things wait for this member. */
  readonly waiting: number;
  /** What the member said, when it was not understood. */
  readonly saidWords?: string;
};

const SAID_LENGTH_MAX = 200;

type Step = { readonly headline: string; readonly text: string; readonly buttons: readonly Button[] };

/** The next sensible step for this member, and not a list of everything. */
export const homeCard = (view: HomeView) => {
  const { saidWords } = view;
  const { headline, text, buttons } = stepOf(view);
  return card({
    fallbackText: `${saidWords === undefined ? '' : 'I did not understand that. '}${headline}. ${text}`,
    body: [
      eyebrow('Mentor Network'),
      ...when(
        saidWords !== undefined,
        line(`I did not understand “${(saidWords ?? '').slice(0, SAID_LENGTH_MAX)}”. This may help:`, { spacing: 'Small' }),
      ),
      title(headline),
      line(text, { spacing: 'Small' }),
      muted('You can also write what you need, such as “find statistics” or “meetings”.', { spacing: 'Medium' }),
    ],
    actions: [...buttons, ...when(view.coordinates === true, press('Today as a coordinator', 'coordination.today', {}))],
  });
};

const stepOf = (view: HomeView): Step => {
  switch (view.status) {
    case 'stranger':
      return {
        headline: `Hello, ${view.name}`,
        text: 'Register to be mentored or to mentor others. It takes about three minutes, and you can stop and come back.',
        buttons: [press('Register', 'registration.open', {}, { isPrimary: true }), press('Find a mentor', 'directory.find', {})],
      };
    case 'registering':
      return {
        headline: 'You have started to register',
        text: 'What you answered is saved. Go on where you stopped.',
        buttons: [press('Continue', 'registration.open', {}, { isPrimary: true }), press('Find a mentor', 'directory.find', {})],
      };
    case 'registered':
      return registeredStep(view);
    case 'paused':
      return {
        headline: 'You are taking a pause',
        text: 'You are not shown as available. Your partnerships go on.',
        buttons: [
          press('Return now', 'profile.resume', {}, { isPrimary: true }),
          press('My mentoring', 'mentoring.show', {}),
          press('Profile', 'profile.show', {}),
        ],
      };
    default:
      return assertNever(view.status);
  }
};

const registeredStep = ({ name, parts, waiting }: HomeView): Step => {
  const isSeeking = parts !== undefined && seeksMentoring(parts);
  if (waiting > 0) {
    return {
      headline: `${countWords(waiting, 'thing waits', 'things wait')} for you`,
      text: 'Requests, agreements and meetings that need you are in My mentoring.',
      buttons: [
        press('My mentoring', 'mentoring.show', {}, { isPrimary: true }),
        ...when(isSeeking, press('Find a mentor', 'directory.find', {})),
        press('Settings', 'settings.show', {}),
      ],
    };
  }
  return {
    headline: `Hello, ${name}`,
    text: isSeeking
      ? 'Nothing waits for you. Look for somebody who can help with what you want to develop.'
      : 'Nothing waits for you. When somebody asks you to mentor them, you are told here.',
    buttons: isSeeking
      ? [
          press('Find a mentor', 'directory.find', {}, { isPrimary: true }),
          press('My mentoring', 'mentoring.show', {}),
          press('Profile', 'profile.show', {}),
        ]
      : [
          press('My mentoring', 'mentoring.show', {}, { isPrimary: true }),
          press('Profile', 'profile.show', {}),
          press('Settings', 'settings.show', {}),
        ],
  };
};
