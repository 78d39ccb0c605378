import { type MemberId, SchemeId } from '@mentor-network/core/kernel/ids';
import { Zone } from '@mentor-network/core/kernel/time';
import { Scheme } from '@mentor-network/core/schemes/scheme';
import { choicesOf, starterScheme } from '@mentor-network/core/schemes/starter-scheme';
import { HANNAH } from '../../src/local-people.ts';
import { CAMPUSES } from './lists.ts';

export const NETWORK = SchemeId.parse('network');
export const PROFESSIONAL_SERVICES = SchemeId.parse('professional-services');

const sampled = (scheme: Scheme): Scheme =>
  Scheme.parse({
    ...scheme,
    about: `Sample data. ${scheme.about}`,
    lists: { ...scheme.lists, campuses: choicesOf(CAMPUSES) },
    principles: { ...scheme.principles, privacy: `Sample notice. ${scheme.principles.privacy}` },
  });

/** The scheme that every deployment begins with, and a matched one beside it. */
export const sampleSchemes = (networkCoordinator: MemberId): readonly [Scheme, Scheme] => {
  const network = starterScheme('University network', [networkCoordinator], Zone.parse('Europe/London'));
  return [
    sampled(network),
    sampled({
      ...network,
      id: PROFESSIONAL_SERVICES,
      name: 'Professional services',
      kind: 'matched',
      about: 'For professional services: a coordinator brings two people together, across functions, and both decide.',
      coordinators: [HANNAH.id],
    }),
  ];
};
