import type { Choice } from '../schemes/scheme.ts';

/** As Teams and browsers name a language: `cy`, `en-GB`. */
const LOCALE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3}$/;

export const localeOf = (said: string | undefined): string | undefined => {
  const first = said?.split(/[,;]/)[0]?.trim();
  return first !== undefined && LOCALE.test(first) ? first : undefined;
};

/** Which of a list is the language of somebody's Teams, by its English name; they take it over, or choose others. */
export const languageSuggested = (locale: string | undefined, languages: readonly Choice[]): string | undefined => {
  const language = locale?.split('-')[0];
  if (language === undefined) return undefined;
  const name = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(language)?.toLowerCase();
  return languages.find(({ label }) => label.toLowerCase() === name)?.id;
};
