/** The end of every closed switch: a case nobody decided does not compile, and throws if it arrives anyway. */
export const assertNever = (value: never): never => {
  throw new Error(`Nobody decided what this means: ${JSON.stringify(value)}`);
};
