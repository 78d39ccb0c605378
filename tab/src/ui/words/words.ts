import { createContext, useContext } from 'react';
import { en } from './en.ts';

/** A catalogue has every sentence of the pages. Another language is another value of this type, and does not compile while one is missing. */
export type Words = typeof en;

const CATALOGUES: Readonly<Record<string, Words>> = { en };

const WordsContext = createContext<Words>(en);
export const WordsProvider = WordsContext.Provider;
export const useWords = (): Words => useContext(WordsContext);

/** The catalogue for a reader, and the locale for their dates: sentence and date are always of one language. */
export const wordsFor = (locale: string): { readonly words: Words; readonly locale: string } => {
  const own = CATALOGUES[locale.split('-')[0] ?? ''];
  return own ? { words: own, locale } : { words: en, locale: 'en-GB' };
};
