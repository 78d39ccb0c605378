import { randomBytes } from 'node:crypto';
import { Zone } from '@mentor-network/core/kernel/time';
import type { TurnContext } from 'botbuilder';
import type { Clock } from '../../application/ports/clock.ts';
import type { Contacts } from '../../application/ports/contacts.ts';
import type { Telling } from '@mentor-network/core/notices/telling';
import type { Courier } from '../../application/ports/courier.ts';
import type { Log, LogFields } from '../../application/ports/log.ts';
import { type Traces, UNTRACED } from '../../application/ports/traces.ts';
import type { Card, Conversation } from '../../conversation/conversation.ts';
import { makeActorOf, memberIdOf } from './actor.ts';
import { addressOf } from './address.ts';
import { cardMessage } from './card-message.ts';
import { type ChatAllowances, makeChatLimit } from './chat-limit.ts';
import { SEND_TIMEOUT_MS } from './connector-client.ts';
import type { IncomingActivity, ReadBody } from './incoming-activity.ts';
import { type Line, openLine } from './line.ts';
import { makeOutgoing } from './outgoing.ts';
import { makeRecentActivities } from './recent-activities.ts';
import { makeSendingPace } from './sending-pace.ts';
import { makeTeamsCourier } from './teams-courier.ts';
import { TURNED_AWAY } from './token-guard.ts';
import { type Reply, type TurnNeeds, inWords, makeTurn } from './turn.ts';

export type TeamsDoorNeeds = {
  readonly line: Line;
  readonly conversation: Conversation;
  readonly contacts: Contacts;
  readonly meet?: TurnNeeds['meet'];
  readonly clock: Clock;
  readonly log: Log;
  readonly traces?: Traces;
  readonly allowances: ChatAllowances;
  readonly tellingCard: (telling: Telling) => Card;
  readonly defaultZone?: Zone;
  readonly sendTimeoutMs?: number;
  /** Something may have been committed, so there may be something to deliver. */
  readonly onCommitted?: () => void;
};

export interface TeamsDoor {
  /** Takes a POST from Teams, with its `Authorization`, and says what to answer. The body is read when the token was found good. */
  readonly receive: (read: ReadBody, authorization: string | undefined) => Promise<Reply>;
  readonly courier: Courier;
  /** Resolves when nothing is on its way to Teams any more. */
  readonly quiet: () => Promise<void>;
}

const REPLY_PATIENCE_MS = 15_000;

const whatOf = ({ type, name, action }: IncomingActivity): string => [type, name, action].filter(Boolean).join(' ').slice(0, 100);

const makeApology =
  (say: TurnNeeds['say']) =>
  async (context: TurnContext, { type }: IncomingActivity, reference: string): Promise<Reply> => {
    const words = `Something went wrong on our side (ref ${reference}).`;
    if (type === 'invoke') return inWords(words);
    if (type === 'message') await say(context, words);
    return { status: 200 };
  };

export const makeTeamsDoor = (needs: TeamsDoorNeeds): TeamsDoor => {
  const { contacts, clock, log, traces = UNTRACED } = needs;
  const nowMs = () => performance.now();
  const line = openLine(needs.line, { log, sendTimeoutMs: needs.sendTimeoutMs ?? SEND_TIMEOUT_MS, nowMs });
  const onRefreshFault = (fault: unknown) => {
    log.fault('refresh', fault, {});
  };
  const outgoing = makeOutgoing({ pace: makeSendingPace(), nowMs, onRefreshFault });
  const recent = makeRecentActivities<Reply>();

  const say: TurnNeeds['say'] = async (context, message) => {
    const sent = await outgoing.send(context.activity.conversation.id, REPLY_PATIENCE_MS, () => context.sendActivity(message));
    if (!sent.isSent) throw new Error('Too much has been said in this conversation to say more');
  };
  const refresh: TurnNeeds['refresh'] = (activity, card) => {
    const { replyToId } = activity;
    if (replyToId === undefined) return;
    const update = async (context: TurnContext): Promise<void> => {
      await context.updateActivity({ ...cardMessage(card), id: replyToId });
    };
    const address = addressOf(activity);
    outgoing.refresh(activity.conversation.id, replyToId, () => line.speak(address, update));
  };

  const actorOf = makeActorOf({ clock, defaultZone: needs.defaultZone ?? Zone.parse('Europe/London') });
  const turn = makeTurn({ conversation: needs.conversation, contacts, clock, actorOf, meet: needs.meet, say, refresh });

  const whyNotNow = makeChatLimit({ allowances: needs.allowances, line, say, log });
  const apologise = makeApology(say);

  const runTurn = async (activity: IncomingActivity, key: string, fields: LogFields): Promise<Reply> => {
    let reply: Reply = { status: 500 };
    const broke = (fault: unknown): string => {
      recent.forget(key);
      const reference = randomBytes(2).toString('hex').toUpperCase();
      log.fault('turn', fault, { ...fields, reference });
      return reference;
    };
    try {
      await line.run(activity, async (context) => {
        try {
          reply = await turn(context, activity);
        } catch (fault) {
          reply = await apologise(context, activity, broke(fault));
        }
      });
    } catch (fault) {
      broke(fault);
    }
    needs.onCommitted?.();
    return reply;
  };

  const receive: TeamsDoor['receive'] = async (read, authorization) => {
    const startedMs = nowMs();
    const admitted = await line.admit(read, authorization);
    if (!admitted.ok) {
      const status = TURNED_AWAY[admitted.refusal];
      log.line('turned-away', { why: admitted.refusal, outcome: status });
      return { status };
    }
    const activity = admitted.value;
    const trace = randomBytes(16).toString('hex');
    const fields = { what: whatOf(activity), who: memberIdOf(activity), trace };
    const key = JSON.stringify([activity.conversation.id, activity.id]);
    const reply = await recent.once(key, async () => (await whyNotNow(activity, fields)) ?? traces.within(trace, () => runTurn(activity, key, fields)));
    log.line('turn', { ...fields, outcome: reply.status, ms: Math.round(nowMs() - startedMs) });
    return reply;
  };

  return { receive, courier: makeTeamsCourier({ ...needs, line, outgoing }), quiet: () => outgoing.quiet() };
};
