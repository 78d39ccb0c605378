/** Where the browser keeps nothing, for as long as the page is open. */
const inMemory = new Map<string, string>();

/** What every name of ours begins with. */
const OURS = 'mentor-network.';

/** Browsers may deny a frame inside another site its storage altogether, and the page is such a frame in Teams. */
const ownStorage = (): Storage | undefined => {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
};
const storage = ownStorage();

const others = (): readonly (readonly [string, string])[] =>
  Object.keys(storage ?? {})
    .filter((key) => !key.startsWith(OURS))
    .map((key) => [key, storage?.getItem(key) ?? '']);

/** What this window remembers until it is closed. Never a token. */
export const windowStorage = {
  read: (key: string): string | undefined => storage?.getItem(key) ?? inMemory.get(key),
  write: (key: string, text: string): void => {
    inMemory.set(key, text);
    storage?.setItem(key, text);
  },
  forget: (key: string): void => {
    inMemory.delete(key);
    storage?.removeItem(key);
  },
  /** What packages of others left here, which may be tokens. */
  others,
  forgetOthers: (): void => {
    for (const [key] of others()) storage?.removeItem(key);
  },
};
