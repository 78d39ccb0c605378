/** Fresh opaque ids. Chance is given, never taken, so that a test and the sample data can say what it is. */
export interface Ids {
  fresh(): string;
}
