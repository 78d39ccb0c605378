import { createContext, useContext } from 'react';
import { en } from './en.ts';

/** A catalogue has every sentence of the pages. Another language is another value of this type, and does not compile while one is missing. */
export type Words = typeof en;

type Language = { readonly words: Words; readonly locale: string };

/** Each with the form of its dates. These sentences are British, and "November 26" in one of them would be half a translation. */
const ENGLISH: Language = { words: en, locale: 'en-GB' };
const LANGUAGES: Readonly<Record<string, Language>> = { en: ENGLISH };

const WordsContext = createContext<Words>(en);
export const WordsProvider = WordsContext.Provider;
export const useWords = (): Words => useContext(WordsContext);

/** The catalogue for a reader, and the locale for their dates: sentence and date are always of one language. */
export const wordsFor = (locale: string): Language => LANGUAGES[locale.split('-')[0] ?? ''] ?? ENGLISH;
