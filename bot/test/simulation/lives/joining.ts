import type { Network } from '../../../src/compose-network.ts';
import { dateOf, dayOf } from '../calendar.ts';
import { type Answered, type Deed, type Today, done, probability, someTime } from '../deeds.ts';
import { type Person, stepsOf } from '../university.ts';
import { changing, going } from './changing.ts';

const addressOf = ({ actor }: Person) => ({ conversation: `chat-of-${actor.id}` });

/** Somebody writes to the bot, and so can be reached. */
const speak = async (network: Network, person: Person, now: string): Promise<void> => {
  await network.contacts.heard(person.actor.id, addressOf(person), now as Parameters<Network['contacts']['heard']>[2]);
};

/** Answers so many steps, and at the last one says yes. */
const goThrough = async (network: Network, person: Person, steps: number): Promise<Answered> => {
  const { actor, parts, schemes, answers } = person;
  const started = await network.registration.start(actor);
  if (!started.ok) return started;
  for (const step of stepsOf(parts).slice(0, steps)) {
    const inputs = step === 'part' ? { parts, schemes: schemes.join(',') } : answers[step];
    const answered = await network.registration.answer(actor, step, inputs);
    if (!answered.ok) return answered;
  }
  return steps >= stepsOf(parts).length ? network.registration.register(actor) : done;
};

const deedOf = (today: Today, { actor }: Person, what: string, act: Deed['act']): Deed => ({ atMinutes: someTime(today.chance), who: actor, what, about: [actor.id], act });

const registering = (today: Today, person: Person): readonly Deed[] => {
  const member = today.books.members.get(person.actor.id);
  const all = stepsOf(person.parts).length;
  if (!member) {
    if (person.joinsAfterDays !== today.sinceStart) return [];
    const steps = person.registering === 'at-once' ? all : today.chance.between(1, all - 1);
    return [
      deedOf(today, person, `begins to register (${String(steps)} of ${String(all)} steps)`, async (network) => {
        await speak(network, person, today.now());
        return goThrough(network, person, steps);
      }),
    ];
  }
  const comesBack = person.registering === 'at-once' || (person.registering === 'when-nudged' && today.wasTold(person.actor.id, 'registration-waiting'));
  if (!comesBack || !today.chance.happens(probability(today, 0.5))) return [];
  return [deedOf(today, person, 'goes on with the registration', (network) => goThrough(network, person, all))];
};

/** Some of those who have left come back one day, and register anew. */
const returning = (today: Today, person: Person): readonly Deed[] => {
  if (!today.chance.happens(probability(today, 0.006))) return [];
  const { length } = stepsOf(person.parts);
  return [
    deedOf(today, person, 'comes back and registers anew', async (network) => {
      await speak(network, person, today.now());
      return goThrough(network, person, length);
    }),
  ];
};

const pausing = (today: Today, person: Person): readonly Deed[] => {
  const { chance, books, day } = today;
  const { actor } = person;
  const isPaused = books.members.get(actor.id)?.status === 'paused';
  if (isPaused && chance.happens(probability(today, 0.015))) return [deedOf(today, person, 'resumes', (network) => network.registration.resume(actor))];
  if (isPaused || !chance.happens(probability(today, 0.0007))) return [];
  const until = dateOf(day + chance.between(3, 40));
  return [deedOf(today, person, `pauses until ${until}`, (network) => network.registration.pause(actor, until))];
};

const LEADS = [[], ['morning'], ['day-before', 'two-hours'], ['day-before', 'morning', 'two-hours']] as const;

const choosing = (today: Today, person: Person): readonly Deed[] => {
  if (!today.chance.happens(probability(today, 0.0015))) return [];
  const leads = today.chance.one<(typeof LEADS)[number]>(LEADS);
  return [deedOf(today, person, `chooses reminders: ${leads.join(', ') || 'none'}`, (network) => network.reminderChoice.choose(person.actor, leads))];
};

/** The app is taken away or the account is lost, and for most it comes back. */
const losing = (today: Today, person: Person): readonly Deed[] => {
  const { chance, outOfReach } = today;
  const { id } = person.actor;
  if (!outOfReach.has(id)) {
    if (chance.happens(0.0008)) outOfReach.add(id);
    return [];
  }
  if (!chance.happens(0.02)) return [];
  outOfReach.delete(id);
  return [
    deedOf(today, person, 'can be reached again, and says hello', async (network) => {
      await speak(network, person, today.now());
      return done;
    }),
  ];
};

export const joining = (today: Today): readonly Deed[] =>
  [...today.people.values()].flatMap((person) => {
    const member = today.books.members.get(person.actor.id);
    switch (member?.status) {
      case undefined:
      case 'registering':
        return registering(today, person);
      case 'registered':
      case 'paused':
        return [...[pausing, choosing, going, losing].flatMap((life) => life(today, person)), ...changing(today, person, member)];
      case 'left':
        return returning(today, person);
      default:
        return [];
    }
  });

/** Whether somebody takes on anything new today. */
export const isThere = (today: Today, id: string): boolean => {
  const member = today.books.members.get(id);
  return member?.status === 'registered' || (member?.status === 'paused' && member.until !== null && dayOf(member.until) < today.day);
};
