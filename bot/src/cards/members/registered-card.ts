import { type Parts, offersMentoring, seeksMentoring } from '@mentor-network/core/members/profile';
import { card, eyebrow, line, openTab, title, when } from '../elements.ts';
import { press } from '../verbs.ts';
import { listWords } from '../words.ts';

export type RegisteredView = {
  readonly name: string;
  readonly parts: Parts;
  /** Schemes whose coordinators look first, or whose training comes first. */
  readonly waitsFor?: readonly string[];
  readonly tabUrl: string;
};

export const registeredCard = ({ name, parts, waitsFor = [], tabUrl }: RegisteredView) => {
  const isSeeking = seeksMentoring(parts);
  const next = isSeeking ? 'Next: look for a mentor who can help with what you want to develop.' : 'There is nothing more to do now.';
  return card({
    fallbackText: `You are registered, ${name}. ${next}`,
    body: [
      eyebrow('Registered'),
      title(`You are in the network, ${name}`),
      line(next, { spacing: 'Small' }),
      ...when(
        offersMentoring(parts),
        line('You are listed as a mentor while you have a place. When somebody asks you, a card comes here and you decide.'),
      ),
      ...when(
        waitsFor.length > 0,
        line(`In ${listWords(waitsFor)} a coordinator looks first, or a training comes first. You are told here when mentees can find you.`),
      ),
    ],
    actions: [
      ...when(isSeeking, press('Find a mentor', 'directory.find', {}, { isPrimary: true })),
      press('Profile', 'profile.show', {}, isSeeking ? {} : { isPrimary: true }),
      openTab('Open the network', tabUrl),
    ],
  });
};
