import { ManagedIdentityCredential } from '@azure/identity';

/** The identity of a deployment, asked for of the host it runs on and of nobody to whom that host would send us. */
export const managedIdentity = (clientId: string): ManagedIdentityCredential => new ManagedIdentityCredential({ clientId, redirectOptions: { maxRetries: 0 } });
