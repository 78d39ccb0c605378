/** As much of a `Storage` as the packages use: entries are its own properties, and what is done with them is not listed among them. */
const emptySession = (): object => {
  const entries: { [key: string]: string } = {};
  return Object.defineProperties(entries, {
    getItem: { value: (key: string) => (Object.hasOwn(entries, key) ? entries[key] : null) },
    setItem: { value: (key: string, text: string) => void (entries[key] = text) },
    removeItem: { value: (key: string) => void Reflect.deleteProperty(entries, key) },
  });
};

const SESSION = 'sessionStorage';
const current = () => Object.getOwnPropertyDescriptor(window, SESSION);
const real = current();

/**
 * The package keeps tokens in `sessionStorage` and can be told nothing else. Here it finds one that is in memory and gone with what was done
 * in it: so no token is ever stored, and it works as well where a browser denies a frame inside Teams its storage.
 */
export const inPassingSession = async <Value>(body: () => Promise<Value>): Promise<Value> => {
  const session = emptySession();
  Object.defineProperty(window, SESSION, { configurable: true, value: session });
  try {
    return await body();
  } finally {
    // A second one may have begun meanwhile, and then it is that one's to end.
    if (real && current()?.value === session) Object.defineProperty(window, SESSION, real);
  }
};
