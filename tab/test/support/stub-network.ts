import type { readDirectory, readMentor, sendRequest } from '@mentor-network/core/contracts/directory';
import type { PartnershipView, openCard, pressButton, readMentoring } from '@mentor-network/core/contracts/mentoring';
import type { readMe, readSettings } from '@mentor-network/core/contracts/sign-in';
import { PartnershipId } from '@mentor-network/core/kernel/ids';
import { Zone } from '@mentor-network/core/kernel/time';
import type { z } from 'zod';
import { type StubCard, acceptedCard, decliningCard, planCard, registeredCard, registrationCards, requestCard, saidCard, signCard } from './stub-cards.ts';
import { ANSWER_BY, SCHEMES, stubDirectory, stubMentor } from './stub-directory.ts';
import { MEI, NOW, PRIYA, REQUESTED, STUB_PARTNERSHIPS } from './stub-partnerships.ts';

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
  let isPriyaRegistered = false;
  let refusal: StubRefusal | undefined;

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
        return registrationCards[data.step === 'part' ? 0 : 1] ?? registeredCard;
      case 'registration.complete':
        isPriyaRegistered = true;
        return registeredCard;
      default:
        return saidCard('Here you are', `The button asked for ${verb}.`);
    }
  };

  return {
    presses,
    requests,
    asked,
    /** The next request for mentoring is refused with this. */
    refuseNext: (next: StubRefusal): void => {
      refusal = next;
    },
    /** What the other person does while this one looks at the page. */
    otherDoes: (id: string, changed: Partial<PartnershipView>): void => change(id, changed),
    waitingBecomes: (next: typeof waiting): void => {
      waiting = next;
    },
    settings: (): z.input<typeof readSettings.output> => ({
      mode: 'local',
      people: [
        { id: MEI, name: 'Mei Lin Chen', about: 'Mentor and mentee, with an agreement to sign.' },
        { id: PRIYA, name: 'Priya Shah', about: 'Not registered yet. Try the mentee’s side.' },
      ],
    }),
    me: (person: string): z.input<typeof readMe.output> => ({
      id: person,
      name: person === PRIYA ? 'Priya Shah' : person === MEI ? 'Mei Lin Chen' : 'Somebody in Teams',
      status: isRegistered(person) ? 'registered' : 'stranger',
      parts: isRegistered(person) ? 'both' : null,
      schemes: isRegistered(person) ? [...SCHEMES] : [],
      waiting: person === MEI ? waiting.length : 0,
      zone: Zone.parse('Europe/London'),
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
    open: (_words: string): z.input<typeof openCard.output> => ({ card: registrationCards[0] ?? registeredCard }),
  };
};

export type StubNetwork = ReturnType<typeof makeStubNetwork>;
