/** What is wrong with one input, as data. The words, and how to mend it, are made where the field is shown. */
export type FieldProblem = {
  readonly field: string;
  readonly problem:
    | 'missing'
    | 'too-long'
    | 'not-a-choice'
    | 'too-many'
    | 'not-an-address'
    | 'oneself'
    | 'not-a-number'
    | 'not-a-date'
    | 'not-a-time'
    | 'has-passed'
    | 'too-far-ahead'
    | 'must-agree';
  /** For `too-long`, characters; for `too-many`, how many are allowed; for `too-far-ahead`, days. */
  readonly max?: number;
};

/** What a member typed, as the client sent it: all text, several choices joined by commas. */
export type Inputs = { readonly [field: string]: string | undefined };
