import { ConsistencyLevel, CosmosClient } from '@azure/cosmos';
import type { TokenCredential } from '@azure/identity';
import { makeHttpClient } from './http-client.ts';

const REQUEST_MILLISECONDS_MAX = 10_000;
const THROTTLED_ATTEMPTS_MAX = 9;
const THROTTLED_SECONDS_MAX = 30;

/** A key only for a test account or the emulator: in Azure the account takes no keys at all. */
export type CosmosProof = { readonly key: string } | { readonly credential: TokenCredential };

/**
 * The SDK waits out 429 as long as it is told, and repeats reads over a broken connection; writes are ours to repeat. One client for
 * a process: it carries the session token from request to request, so that the process reads its own writes. It does so only when
 * it is told the level, even where the account's default is the same.
 */
export const connectCosmos = (endpoint: string, proof: CosmosProof): CosmosClient =>
  new CosmosClient({
    endpoint,
    ...('key' in proof ? { key: proof.key } : { aadCredentials: proof.credential }),
    consistencyLevel: ConsistencyLevel.Session,
    userAgentSuffix: 'mentor-network',
    httpClient: makeHttpClient(),
    connectionPolicy: {
      requestTimeout: REQUEST_MILLISECONDS_MAX,
      retryOptions: { maxRetryAttemptCount: THROTTLED_ATTEMPTS_MAX, maxWaitTimeInSeconds: THROTTLED_SECONDS_MAX, fixedRetryIntervalInMilliseconds: 0 },
    },
  });
