import { type Result, ok, refuse } from '@mentor-network/core/kernel/result';
import type { Activity } from 'botbuilder';
import { z } from 'zod';

const id = z.string().min(1).max(1000);
const account = z.looseObject({ id, name: z.string().max(500).optional(), aadObjectId: z.string().max(200).optional() });

/** The one channel we are on. Others know other ways to prove themselves, and here they do not count. */
export const TEAMS_CHANNEL = 'msteams';

/** As much of an activity as we rely on. What else Teams sends is kept as it came, for the SDK. */
export const IncomingActivity = z.looseObject({
  type: z.string().min(1).max(100),
  id,
  channelId: z.string().min(1).max(100),
  serviceUrl: z.url().max(1000),
  from: account,
  recipient: account.optional(),
  conversation: z.looseObject({ id, conversationType: z.string().max(100).optional(), isGroup: z.boolean().optional() }),
  name: z.string().max(200).optional(),
  action: z.string().max(100).optional(),
  replyToId: z.string().max(1000).optional(),
  text: z.string().optional(),
  localTimezone: z.string().max(100).optional(),
  locale: z.string().max(100).optional().catch(undefined),
  membersAdded: z.array(account).optional(),
});
export type IncomingActivity = z.infer<typeof IncomingActivity>;

/** Reads the body, when it has come so far. A stranger's is not read at all. */
export type ReadBody = () => Promise<Result<unknown, string>>;

export const readActivity = async (read: ReadBody): Promise<Result<IncomingActivity, 'too-large' | 'not-an-activity'>> => {
  const body = await read();
  if (!body.ok) return refuse(body.refusal === 'too-large' ? 'too-large' : 'not-an-activity');
  const parsed = IncomingActivity.safeParse(body.value);
  return parsed.success ? ok(parsed.data) : refuse('not-an-activity');
};

/**
 * The SDK's type has some forty fields we never read, and `Date`s where the wire has text. That this activity will do for it is
 * claimed here and nowhere else; what we read ourselves is read from the parsed activity.
 */
const SdkActivity = z.custom<Activity>((value) => typeof value === 'object' && value !== null);

export const forTheSdk = (activity: IncomingActivity): Activity => SdkActivity.parse(activity);

/** A chat of one person with us. Whatever is private goes nowhere else, and only such a chat is kept as a member's address. */
export const isPersonalChat = ({ conversation }: IncomingActivity): boolean =>
  conversation.isGroup !== true && (conversation.conversationType ?? 'personal') === 'personal';
