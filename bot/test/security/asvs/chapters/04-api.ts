import { ANSWERS, CALLER_ADDRESS, HTTP_DOOR, HTTP_HEADS, RATE_LIMITS, STATIC_TAB } from '../places.ts';
import { type Chapter, elsewhere, met, notMet, partly, saidIn, triedIn, without } from '../row.ts';

const noGraphQl = elsewhere('There is no GraphQL: the page asks by a fixed list of contracts.', without('GraphQL'));
const noWebSocket = elsewhere('There is no WebSocket: the page asks again after a while.', without('WebSocket'));

export const API: Chapter = {
  number: 4,
  about: 'The API',
  rows: {
    '4.1.1': met(
      'Each answer with a body says its type; where it is text, with its character set.',
      triedIn(ANSWERS, 'say what they are, and text in which characters'),
      triedIn(STATIC_TAB, 'come packed to whoever can unpack them'),
    ),
    '4.1.2': notMet(
      'App Service redirects whatever comes without TLS, and cannot be told to refuse it at the API alone. The page and Teams have never an address without TLS.',
      'A program that calls the API by http is redirected instead of refused.',
      saidIn('infra/modules/app-service.bicep', 'httpsOnly: true'),
    ),
    '4.1.3': met(
      'Of what a proxy sets one thing is read, and only to count calls without a sign-in: the end of X-Forwarded-For, which is the proxy’s own. Who calls is in the token, and which host was meant in Host, which is compared.',
      triedIn(RATE_LIMITS, 'each address has its allowance, and nobody can use up another’s or invent one'),
      triedIn(CALLER_ADDRESS, 'is …'),
      without('addresses taken from what somebody sent'),
      triedIn(HTTP_DOOR, 'is closed to other sites', 'a name that was pointed here'),
    ),
    '4.2.1': partly(
      'Node’s parser refuses a request whose length is said in two ways, and one whose body was not read ends its connection.',
      'What the front end of App Service does before that is Azure’s, and was not tried.',
      triedIn(HTTP_HEADS, '…: it is not read, and what follows it is no request', 'a length and chunks', 'two lengths', 'chunks twice'),
      triedIn(HTTP_DOOR, 'reads no more than it should at either door'),
    ),
    '4.3.1': noGraphQl,
    '4.3.2': noGraphQl,
    '4.4.1': noWebSocket,
    '4.4.2': noWebSocket,
    '4.4.3': noWebSocket,
    '4.4.4': noWebSocket,
  },
};
