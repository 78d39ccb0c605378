import type { Delivery } from '@mentor-network/core/notices/settle';

/** What became of a request to Teams that did not succeed: an answer, or none, and then whether the request had left. */
export type WireFault =
  | { readonly kind: 'answered'; readonly status: number; readonly code: string; readonly retryAfterSeconds: number | undefined }
  | { readonly kind: 'never-left' }
  | { readonly kind: 'unanswered' };

/** Deliberately no `RestError`: the connector's pipeline repeats those by itself, and here the outbox alone repeats. */
export class SendFault extends Error {
  override readonly name = 'SendFault';
  readonly wire: WireFault;

  constructor(wire: WireFault) {
    super(wire.kind === 'answered' ? `Teams answered ${wire.status} ${wire.code}`.trim() : `The request to Teams: ${wire.kind}`);
    this.wire = wire;
  }
}

const RETRY_AFTER_SECONDS_DEFAULT = 30;

/** Codes of 403 that say the app is not there, rather than not wanted. The body varies, so the status decides first. */
const NOT_INSTALLED_CODES = ['BotNotInConversationRoster', 'ForbiddenOperationException'];

const deliveryOfAnswer = ({ status, code, retryAfterSeconds }: Extract<WireFault, { kind: 'answered' }>): Delivery => {
  switch (status) {
    case 403:
      return { status: 'unreachable', why: NOT_INSTALLED_CODES.includes(code) ? 'not-installed' : 'blocked' };
    case 404:
      return { status: 'unreachable', why: 'unknown-conversation' };
    case 429:
      return { status: 'throttled', retryAfterSeconds: retryAfterSeconds ?? RETRY_AFTER_SECONDS_DEFAULT };
    case 412:
    case 502:
    case 503:
    case 504:
      return { status: 'failed' };
    default:
      // Microsoft's table of conversation errors: any other 4xx finds fault with the message itself; any other 5xx says nothing.
      return status < 500 ? { status: 'unreachable', why: 'refused-by-teams' } : { status: 'lost' };
  }
};

export const deliveryOf = (fault: SendFault): Delivery => {
  switch (fault.wire.kind) {
    case 'answered':
      return deliveryOfAnswer(fault.wire);
    case 'never-left':
      return { status: 'failed' };
    case 'unanswered':
      return { status: 'lost' };
  }
};
