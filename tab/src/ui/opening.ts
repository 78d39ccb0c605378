/** A live card to be opened above the page: which button is pressed to get it, and whether one is asked first. */
export type Opening = {
  readonly title: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, string>>;
  /** Where the press itself does what cannot be undone: what is asked before, and what the yes says. */
  readonly confirm?: { readonly question: string; readonly yes: string };
};
export type Open = (opening: Opening) => void;
