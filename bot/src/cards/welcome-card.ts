import { card, eyebrow, line, muted, title } from './elements.ts';
import { press } from './verbs.ts';

export type WelcomeView = { readonly name: string };

export const welcomeCard = ({ name }: WelcomeView) =>
  card({
    fallbackText: `Welcome to the Mentor Network, ${name}. Write "register" to join, or "find" to look for a mentor.`,
    body: [
      eyebrow('Mentor Network'),
      title(`Welcome, ${name}`),
      line('Here colleagues mentor each other: you find a mentor, or become one, and arrange everything in this chat.', {
        spacing: 'Small',
      }),
      line('Mentoring is voluntary and confidential. It is led by the mentee and stands apart from line management.'),
      muted('You get this message because the Mentor Network was added to Teams for you. Nobody sees you in it until you register.', {
        spacing: 'Medium',
      }),
    ],
    actions: [press('Register', 'registration.open', {}, { isPrimary: true }), press('Find a mentor', 'directory.find', {})],
  });
