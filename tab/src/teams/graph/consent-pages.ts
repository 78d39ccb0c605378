/** Two pages of ours in Microsoft's window: from the first one goes to Entra, and Entra sends back to the second, which it knows by its address. */
const page = (name: string): string => `${window.location.origin}/tab/${name}.html`;
export const consentStart = (): string => page('consent-start');
export const consentEnd = (): string => page('consent-end');
