import { type Result, ok, refuse } from '@mentor-network/core/kernel/result';
import { importJWK } from 'jose';
import { z } from 'zod';
import type { Log } from '../../application/ports/log.ts';

const FRESH_MS = 3_600_000;
/** How long keys are trusted that could not be fetched again. */
const USABLE_MS = 24 * FRESH_MS;
/** Anybody can name a key that does not exist. However many do, the issuer is asked no more often than this. */
const ASK_AGAIN_MS = 60_000;
const TRY_AGAIN_MS = 10_000;
const TIMEOUT_MS = 3_000;
const BYTES_MAX = 512 * 1024;
const KEYS_MAX = 100;

/** A key of the issuer, and the channels it may sign for. */
export type SigningKey = { readonly key: Awaited<ReturnType<typeof importJWK>>; readonly endorsements: readonly string[] };

/** `keys-unavailable` is no verdict: the issuer could not be asked, so it may be a good key. */
export type SigningKeys = (kid: string) => Promise<Result<SigningKey, 'unknown-key' | 'keys-unavailable'>>;

const Metadata = z.object({ jwks_uri: z.url() });
const KeySet = z.object({ keys: z.array(z.unknown()).max(KEYS_MAX) });
const RsaKey = z.object({ kty: z.literal('RSA'), kid: z.string(), n: z.string(), e: z.string(), endorsements: z.array(z.string()).default([]) });

const readJson = async (url: string): Promise<unknown> => {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS), headers: { accept: 'application/json' } });
  if (!response.ok || !response.body) throw new Error(`The issuer of the channel's tokens answered ${response.status}`);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body) {
    length += chunk.length;
    if (length > BYTES_MAX) throw new Error('What the issuer of the channel’s tokens answers is too long');
    chunks.push(chunk);
  }
  const read: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  return read;
};

/** A document that was read over https does not lead to keys that are not. */
const keysUrlIn = (openIdMetadataUrl: string, document: unknown): string => {
  const { jwks_uri: keysUrl } = Metadata.parse(document);
  if (new URL(keysUrl).protocol !== new URL(openIdMetadataUrl).protocol) throw new Error('The keys are on another protocol than the document that names them');
  return keysUrl;
};

const fetchKeys = async (openIdMetadataUrl: string): Promise<ReadonlyMap<string, SigningKey>> => {
  const { keys } = KeySet.parse(await readJson(keysUrlIn(openIdMetadataUrl, await readJson(openIdMetadataUrl))));
  const found = new Map<string, SigningKey>();
  for (const published of keys) {
    const parsed = RsaKey.safeParse(published);
    if (!parsed.success) continue;
    const { kid, kty, n, e, endorsements } = parsed.data;
    found.set(kid, { key: await importJWK({ kty, n, e }, 'RS256'), endorsements });
  }
  if (found.size === 0) throw new Error('The issuer of the channel’s tokens names no keys');
  return found;
};

type Needs = { readonly openIdMetadataUrl: string; readonly log: Log; readonly nowMs: () => number };

/**
 * The channel's keys, fetched when first needed, hourly, and when a token names one we do not know: for keys are published before
 * they are used. Everybody who waits waits for the same fetch, and nothing is kept of what was asked for and not there.
 */
export const makeSigningKeys = ({ openIdMetadataUrl, log, nowMs }: Needs): SigningKeys => {
  let keys: ReadonlyMap<string, SigningKey> = new Map();
  let fetchedMs = -Infinity;
  let askAgainMs = -Infinity;
  let hasFailed = false;
  let asking: Promise<void> | undefined;

  const ask = async (): Promise<void> => {
    try {
      keys = await fetchKeys(openIdMetadataUrl);
      fetchedMs = nowMs();
      hasFailed = false;
    } catch (fault) {
      hasFailed = true;
      log.fault('signing-keys', fault, {});
    }
    askAgainMs = nowMs() + (hasFailed ? TRY_AGAIN_MS : ASK_AGAIN_MS);
    asking = undefined;
  };

  return async (kid) => {
    const isKnown = keys.has(kid) && nowMs() - fetchedMs < FRESH_MS;
    if (!isKnown && (asking || nowMs() >= askAgainMs)) await (asking ??= ask());
    if (nowMs() - fetchedMs >= USABLE_MS) return refuse('keys-unavailable');
    const key = keys.get(kid);
    if (key) return ok(key);
    return refuse(hasFailed ? 'keys-unavailable' : 'unknown-key');
  };
};
