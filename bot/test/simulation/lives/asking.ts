import type { Network } from '../../../src/compose-network.ts';
import { isHolding } from '../books.ts';
import { type Answered, type Deed, type Today, probability, someTime } from '../deeds.ts';
import { NETWORK, type Person } from '../university.ts';
import { isThere } from './joining.ts';

const GOALS = ['To lead my first team well.', 'To write a grant that is read to the end.', 'To find my way from reporting to advising.', 'To feel at home after a year away.'];

/** How much somebody wants a mentor: not while they have one, and less once they had. */
const eagerness = (today: Today, { actor }: Person): number => {
  const own = today.books.of(actor.id).filter(({ menteeId, schemeId }) => menteeId === actor.id && schemeId === NETWORK);
  if (own.some(isHolding)) return 0.0005;
  if (own.filter(({ status }) => status === 'requested').length >= 3) return 0.01;
  return own.some(({ status }) => status === 'ended') ? 0.008 : 0.05;
};

const ask = async (today: Today, network: Network, { actor }: Person): Promise<Answered> => {
  const { results } = await network.directory.find(actor.id, '');
  const found = results.map(({ mentor }) => mentor.id);
  today.offered(actor.id, found);
  const mentorId = found.length > 0 ? today.chance.one(found) : undefined;
  if (!mentorId) return { ok: false, refusal: { code: 'nobody-suits' } };
  return network.requestMentoring.request(actor, { mentorId, schemeId: NETWORK, goals: today.chance.one(GOALS) });
};

/** Asks somebody whom the directory does not show them: a link from a colleague, or the page of yesterday. */
const askAnybody = (today: Today, network: Network, { actor }: Person): Promise<Answered> => {
  const mentors = [...today.people.values()].filter(({ parts }) => parts !== 'mentee');
  const mentor = today.chance.one(mentors).actor.id;
  return network.requestMentoring.request(actor, { mentorId: mentor, schemeId: NETWORK, goals: today.chance.one(GOALS) });
};

export const asking = (today: Today): readonly Deed[] =>
  [...today.people.values()].flatMap((person): readonly Deed[] => {
    const { actor, parts, schemes } = person;
    if (parts === 'mentor' || !schemes.includes(NETWORK) || !isThere(today, actor.id)) return [];
    if (!today.chance.happens(probability(today, eagerness(today, person)))) return [];
    const isBlind = today.chance.happens(0.1);
    return [
      {
        atMinutes: someTime(today.chance),
        who: actor,
        what: isBlind ? 'asks somebody by a link' : 'looks at the suggestions and asks',
        about: [actor.id],
        act: (network) => (isBlind ? askAnybody(today, network, person) : ask(today, network, person)),
      },
    ];
  });
