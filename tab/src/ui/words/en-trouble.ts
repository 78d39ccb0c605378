import type { NoToken } from '../../teams/host-facts.ts';

export const enTrouble = {
  offline: { title: 'We cannot reach the network.', what: 'Check your connection, then try again. Nothing you wrote is lost.' },
  unreadable: { title: 'Something went wrong on our side.', what: 'Try again in a moment. If it stays like this, reload the page.' },
  withReference: (reference: string) => `Try again in a moment. If it stays like this, tell your coordinator this reference: ${reference}.`,
  withoutReference: 'Try again in a moment.',
  tooMany: { title: 'That was a lot at once.', what: 'Wait a moment, then go on. Nothing you wrote is lost.' },
  notSignedIn: {
    title: 'The network does not accept your sign-in.',
    what: 'Close the app and open it again. If it stays like this, tell your coordinator: the installation is not complete, and the deployment guide says what IT can do.',
  },
  noToken: {
    'not-installed': {
      title: 'This app is not completely installed yet.',
      what: (reference) => `Tell your coordinator. IT finds what to do on the health page or in the deployment guide, with this reference: ${reference}.`,
    },
    'no-consent': {
      title: 'Teams needs your yes before it says who you are.',
      what: (reference) => `Try again, and agree when Teams asks. If it does not ask, tell your coordinator this reference: ${reference}.`,
    },
    unanswered: {
      title: 'Teams has not answered.',
      what: (reference) => `Try again. If it stays like this, close the app and open it again, or tell your coordinator this reference: ${reference}.`,
    },
    other: {
      title: 'Teams could not sign you in.',
      what: (reference) => `Try again in a moment. If it stays like this, tell your coordinator this reference: ${reference}.`,
    },
  } satisfies Record<NoToken['why'], { title: string; what: (reference: string) => string }>,
  crashed: { title: 'This page stopped working.', what: 'Nothing you have sent is lost. Reload the page to go on.', reload: 'Reload the page' },
};
