import type { readDirectory, readMentor, sendRequest } from '@mentor-network/core/contracts/directory';
import type { PartnershipView, openCard, pressButton, readMentoring } from '@mentor-network/core/contracts/mentoring';
import type { GraphReading } from '@mentor-network/core/contracts/graph';
import type { Health } from '@mentor-network/core/contracts/health';
import type { readMe, readSettings, signInLocally } from '@mentor-network/core/contracts/sign-in';
import { PartnershipId } from '@mentor-network/core/kernel/ids';
import { Zone } from '@mentor-network/core/kernel/time';
import type { z } from 'zod';
import { type StubCard, acceptedCard, conflictsCard, decliningCard, erasingCard, myDataCard, planCard, registeredCard, registrationCards, requestCard, saidCard, signCard } from './stub-cards.ts';
import { makeStubCoordination } from './stub-coordination.ts';
import { ALL_WELL } from './stub-health.ts';
import { ANSWER_BY, SCHEMES, stubDirectory, stubMentor } from './stub-directory.ts';
import { MEI, NOW, PRIYA, REQUESTED, RUTH, STUB_PARTNERSHIPS } from './stub-partnerships.ts';

export type Press = { readonly verb: string; readonly data: Readonly<Record<string, unknown>> };

/** A refusal in the words of the server. */
export class StubRefusal {
  readonly code: string;
  readonly title: string;
  constructor(code: string, title: string) {
    this.code = code;
    this.title = title;
  }
}

const NAMES: Readonly<Record<string, string>> = { [MEI]: 'Mei Lin Chen', [PRIYA]: 'Priya Shah', [RUTH]: 'Ruth Ellis' };

export const PAGE_CLIENT_ID = '11111111-aaaa-4000-8000-000000000001';
export const TENANT_ID = '22222222-bbbb-4000-8000-000000000002';
export const OPEN_IN_TEAMS = 'https://teams.microsoft.com/l/entity/5a3d1c0e-0000-4000-8000-0000000000aa/mentors';

/** One person's view of a small network, alive enough for the pages: what is pressed has consequences. */
export const makeStubNetwork = () => {
  const asked = new Set<string>();
  const presses: Press[] = [];
  const requests: z.output<typeof sendRequest.input>[] = [];
  let partnerships: readonly PartnershipView[] = STUB_PARTNERSHIPS;
  let waiting: readonly { id: string; card: StubCard }[] = [
    { id: 'p-request.answer-request', card: requestCard('Hannah Weiss', REQUESTED.goals) },
    { id: 'p-agreeing.sign-agreement', card: signCard('Dr Amira Bell') },
  ];
  const coordination = makeStubCoordination();
  let isPriyaRegistered = false;
  let refusal: StubRefusal | undefined;
  let health: Health = ALL_WELL;
  let isDeployed = false;
  let readings: readonly GraphReading[] = [];
  let isAtConflicts = false;
  let signIns = 0;

  const isRegistered = (person: string): boolean => person !== PRIYA || isPriyaRegistered;
  const change = (id: string, changed: Partial<PartnershipView>): void => {
    partnerships = partnerships.map((one) => (one.id === id ? { ...one, ...changed } : one));
  };
  const stopWaiting = (id: string): void => {
    waiting = waiting.filter((one) => !one.id.startsWith(id));
  };

  const pressed = ({ verb, data }: Press): StubCard => {
    presses.push({ verb, data });
    switch (verb) {
      case 'request.accept':
        change('p-request', { status: 'agreeing', answerBy: null, may: ['change-agreement', 'sign', 'end'] });
        stopWaiting('p-request');
        return acceptedCard('Hannah Weiss');
      case 'request.declining':
        return decliningCard();
      case 'request.decline':
        return saidCard('You declined', 'Hannah Weiss is told kindly.');
      case 'meeting.plan':
        return planCard(String(data.partnership));
      case 'meeting.arrange':
        return saidCard('The meeting is arranged', 'Both of you are reminded the day before.');
      case 'agreement.sign':
        stopWaiting('p-agreeing');
        return saidCard('You signed', 'You are working together now.');
      case 'registration.answer':
        return registrationCards[data.step === 'part' ? 1 : 2] ?? registeredCard;
      case 'registration.step':
        if (isAtConflicts) return conflictsCard();
        return registrationCards[data.step === 'part' ? 0 : 1] ?? registeredCard;
      case 'registration.complete':
        isPriyaRegistered = true;
        return registeredCard;
      case 'coordination.remind':
        coordination.reminded(data.partnership);
        return saidCard('They are reminded', 'Once a day is enough.');
      case 'my-data.show':
        return myDataCard;
      case 'erase.asking':
        return erasingCard;
      case 'erase.confirm':
        return saidCard('You are being erased', 'It takes a few moments.');
      default:
        return saidCard('Here you are', `The button asked for ${verb}.`);
    }
  };

  return {
    coordination,
    presses,
    requests,
    asked,
    /** The next request for mentoring is refused with this. */
    refuseNext: (next: StubRefusal): void => {
      refusal = next;
    },
    /** What the other person does while this one looks at the page. */
    otherDoes: (id: string, changed: Partial<PartnershipView>): void => change(id, changed),
    partnershipsBecome: (next: readonly PartnershipView[]): void => {
      partnerships = next;
    },
    waitingBecomes: (next: typeof waiting): void => {
      waiting = next;
    },
    healthBecomes: (next: Health): void => {
      health = next;
    },
    /** From now on this is a deployment: there is no sign-in of our own, and outside Teams nobody to be. */
    deploy: (offered: readonly GraphReading[] = []): void => {
      isDeployed = true;
      readings = offered;
    },
    /** Whoever registers now has come to the step about conflicts, which is the card of the bot itself. */
    comesToConflicts: (): void => {
      isAtConflicts = true;
    },
    settings: (): z.input<typeof readSettings.output> =>
      isDeployed
        ? { mode: 'azure', openInTeams: OPEN_IN_TEAMS, ...(readings.length > 0 && { graph: { clientId: PAGE_CLIENT_ID, tenantId: TENANT_ID, readings: [...readings] } }) }
        : {
            mode: 'local',
            people: [
              { id: MEI, name: 'Mei Lin Chen', about: 'Mentor and mentee, with an agreement to sign.' },
              { id: PRIYA, name: 'Priya Shah', about: 'Not registered yet. Try the mentee’s side.' },
              { id: RUTH, name: 'Ruth Ellis', about: 'Coordinator of the university network.' },
            ],
          },
    signIn: (person: string): z.input<typeof signInLocally.output> | undefined => {
      signIns += 1;
      return isDeployed ? undefined : { token: `local-${signIns}.${person}` };
    },
    health: (person: string): Health | undefined => (person === RUTH ? health : undefined),
    me: (person: string): z.input<typeof readMe.output> => ({
      id: person,
      name: NAMES[person] ?? 'Somebody in Teams',
      status: isRegistered(person) ? 'registered' : 'stranger',
      parts: isRegistered(person) ? 'both' : null,
      schemes: isRegistered(person) ? [...SCHEMES] : [],
      waiting: person === MEI ? waiting.length : 0,
      zone: Zone.parse('Europe/London'),
      may: person === RUTH ? ['read-health', 'coordinate'] : [],
      now: NOW,
    }),
    directory: (person: string, input: z.output<typeof readDirectory.input>): z.input<typeof readDirectory.output> => stubDirectory(input, isRegistered(person)),
    mentor: (person: string, input: z.output<typeof readMentor.input>): z.input<typeof readMentor.output> | undefined => stubMentor(input, { isRegistered: isRegistered(person), asked }),
    request: (input: z.output<typeof sendRequest.input>): z.input<typeof sendRequest.output> | StubRefusal => {
      const refused = refusal;
      refusal = undefined;
      if (refused) return refused;
      asked.add(input.mentorId);
      requests.push(input);
      return { partnershipId: PartnershipId.parse(`asked-${input.mentorId}`), answerBy: ANSWER_BY };
    },
    mentoring: (person: string): z.input<typeof readMentoring.output> =>
      person === MEI ? { waiting: waiting.map((one) => ({ ...one })), partnerships: [...partnerships] } : { waiting: [], partnerships: [] },
    press: (press: Press): z.input<typeof pressButton.output> => ({ card: pressed(press) }),
    open: (_words: string): z.input<typeof openCard.output> => ({ card: isAtConflicts ? conflictsCard() : (registrationCards[0] ?? registeredCard) }),
  };
};

export type StubNetwork = ReturnType<typeof makeStubNetwork>;
