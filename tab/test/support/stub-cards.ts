import { Zone } from '@mentor-network/core/kernel/time';
import { starterScheme } from '@mentor-network/core/schemes/starter-scheme';
import { registrationStepCard } from '../../../bot/src/cards/members/registration-step-card.ts';

/** Cards in the shape of those in the chat, with the features the page has to master. */
export type StubCard = Record<string, unknown>;

const run = (text: string, look: object = {}) => ({ type: 'RichTextBlock', spacing: 'Small', inlines: [{ type: 'TextRun', text, ...look }] });
const eyebrow = (text: string) => ({ type: 'TextBlock', text, style: 'heading', size: 'Small', weight: 'Bolder', isSubtle: true, wrap: true });
const title = (text: string) => run(text, { size: 'Large', weight: 'Bolder' });
const muted = (text: string) => run(text, { size: 'Small', isSubtle: true });
const execute = (label: string, verb: string, data: object, rest: object = {}) => ({ type: 'Action.Execute', title: label, verb, data, ...rest });
const positive = { style: 'positive' };
const withoutInputs = { associatedInputs: 'none' };

const card = (body: readonly object[], actions: readonly object[]): StubCard => ({ type: 'AdaptiveCard', version: '1.5', fallbackText: 'A card.', body, actions });
const quote = (text: string) => ({ type: 'Container', style: 'emphasis', spacing: 'Medium', items: [run(text)] });

export const requestCard = (name: string, goals: string): StubCard =>
  card(
    [eyebrow('Mentoring request'), title(`${name} would like you as a mentor`), muted('Finance Officer · Finance'), quote(goals), run('Answer by Friday 4 December. You have 1 place left.')],
    [
      execute('Accept', 'request.accept', { partnership: 'p-request' }, positive),
      execute('Decline', 'request.declining', { partnership: 'p-request' }),
    ],
  );

export const acceptedCard = (name: string): StubCard =>
  card(
    [eyebrow('Mentoring request'), title(`You accepted ${name}’s request`), run('Next: agree on goals together.')],
    [execute('Open the agreement', 'agreement.show', { partnership: 'p-request' }, positive)],
  );

export const decliningCard = (problem?: string): StubCard =>
  card(
    [
      eyebrow('Mentoring request'),
      title('Decline kindly'),
      { type: 'Input.Text', id: 'reason', label: 'A word for Mei Lin Chen', isMultiline: true, maxLength: 500, isRequired: true, errorMessage: 'Write a word or two.', placeholder: 'For example: this term is full, ask me again in spring.' },
      ...(problem ? [{ type: 'TextBlock', text: problem, color: 'Attention', wrap: true }] : []),
    ],
    [
      execute('Decline', 'request.decline', { partnership: 'p-request' }, positive),
      execute('Back', 'partnership.show', { partnership: 'p-request' }, withoutInputs),
    ],
  );

export const saidCard = (what: string, next: string): StubCard => card([eyebrow('Done'), title(what), run(next)], []);

export const signCard = (name: string): StubCard =>
  card(
    [
      eyebrow('Agreement, version 1'),
      title(`Your agreement with ${name} waits for you`),
      run('Lead a budget conversation with a head of department on my own.'),
      muted('Monday 30 November 2026 to Sunday 30 May 2027 · once a month, 60 minutes'),
    ],
    [
      execute('Sign', 'agreement.sign', { partnership: 'p-agreeing', version: 1 }, positive),
      execute('Change it', 'agreement.edit', { partnership: 'p-agreeing', step: 'goals' }),
      { type: 'Action.OpenUrl', title: 'Read all of it', url: 'https://example.org/agreement' },
    ],
  );

export const planCard = (partnership: string): StubCard =>
  card(
    [
      eyebrow('Meeting'),
      title('When do you meet Tom Okafor?'),
      { type: 'Input.Date', id: 'on', label: 'Date', isRequired: true, errorMessage: 'Choose a day.' },
      { type: 'Input.Time', id: 'at', label: 'Time', isRequired: true, errorMessage: 'Choose a time.', value: '14:00' },
      {
        type: 'Input.ChoiceSet',
        id: 'minutes',
        label: 'How long',
        style: 'compact',
        value: '60',
        choices: ['30', '45', '60', '90'].map((minutes) => ({ title: `${minutes} minutes`, value: minutes })),
      },
      { type: 'Input.Text', id: 'place', label: 'Where', isRequired: true, errorMessage: 'Say where: a room, Teams, a phone number.', placeholder: 'Teams, or a room' },
    ],
    [execute('Arrange', 'meeting.arrange', { partnership, meeting: 'm-new' }, positive)],
  );

const choices = (labels: readonly string[]) => labels.map((label) => ({ title: label, value: label.toLowerCase().replaceAll(' ', '-') }));

/** Four steps are enough to show a page walking through them. */
export const registrationCards: readonly StubCard[] = [
  card(
    [
      eyebrow('Step 1 of 3'),
      title('What would you like to be here?'),
      { type: 'Input.ChoiceSet', id: 'parts', label: 'Your part', style: 'expanded', isRequired: true, errorMessage: 'Choose one.', choices: choices(['Mentee', 'Mentor', 'Both']) },
      muted('Saved. You can stop and come back.'),
    ],
    [execute('Next', 'registration.answer', { step: 'part' }, positive)],
  ),
  card(
    [
      eyebrow('Step 2 of 3'),
      title('What do you do?'),
      { type: 'Input.Text', id: 'jobTitle', label: 'Job title', isRequired: true, errorMessage: 'Your job title is missing.' },
      { type: 'Input.ChoiceSet', id: 'campus', label: 'Campus', style: 'compact', isRequired: true, errorMessage: 'Choose your campus.', placeholder: 'Choose one', choices: choices(['City', 'North', 'South']) },
      {
        type: 'Input.ChoiceSet',
        id: 'topics',
        label: 'Topics',
        isMultiSelect: true,
        style: 'filtered',
        isRequired: true,
        errorMessage: 'Choose at least one.',
        choices: choices(['Budgets', 'Changing role', 'Difficult conversations', 'Grant writing', 'Leading a team', 'Presenting', 'Running projects', 'Statistics', 'Technical careers']),
      },
    ],
    [execute('Next', 'registration.answer', { step: 'work' }, positive), execute('Back', 'registration.step', { step: 'part' }, withoutInputs)],
  ),
  card(
    [
      eyebrow('Step 3 of 3'),
      title('What we keep to'),
      run('Mentoring is voluntary, led by the mentee, and confidential.'),
      { type: 'Input.Toggle', id: 'agrees', label: 'Principles', title: 'I have read the principles and the privacy notice', valueOn: 'true', valueOff: 'false', isRequired: true, errorMessage: 'Tick the box to go on.' },
    ],
    [execute('Register', 'registration.complete', {}, positive), execute('Back', 'registration.step', { step: 'work' }, withoutInputs)],
  ),
];

/** The card of the bot itself, whose fields the page has to know. */
export const conflictsCard = (): StubCard => ({
  ...registrationStepCard({ step: 'conflicts', position: 6, of: 7, inputs: {}, problems: [], schemes: [starterScheme('Staff mentoring', [], Zone.parse('Europe/London'))], back: 'mentee' }),
});

export const registeredCard: StubCard = card([eyebrow('Welcome'), title('You are in the network'), run('Now find somebody to ask.')], []);

export const myDataCard: StubCard = card(
  [
    eyebrow('Your data'),
    title('What the network has about you'),
    run('Your record: your registration, with your profile'),
    run('Partnerships and requests: 4'),
    run('24 November 2026, 09:12: Ruth Adeyemi, because somebody asked for help'),
    muted('The two links are for you alone and work until 09:45. Do not pass them on.'),
  ],
  [
    { type: 'Action.OpenUrl', title: 'Read all of it', url: 'https://example.org/my-data?ticket=abc' },
    { type: 'Action.OpenUrl', title: 'Save as JSON', url: 'https://example.org/my-data?ticket=def' },
    execute('Erase me', 'erase.asking', {}),
  ],
);

export const erasingCard: StubCard = card(
  [
    eyebrow('Your data'),
    title('Erase everything about you?'),
    run('Your registration, your profile, what you wrote, your settings and the messages to you are deleted within moments. Nobody can bring them back.'),
    { type: 'Input.Toggle', id: 'sure', label: 'Your confirmation', title: 'Yes, erase everything about me', valueOn: 'true', valueOff: 'false', wrap: true, value: 'false' },
  ],
  [execute('Keep my data', 'my-data.show', {}, { ...positive, ...withoutInputs }), execute('Erase me', 'erase.confirm', {})],
);
