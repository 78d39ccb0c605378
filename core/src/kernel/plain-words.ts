/**
 * Of what somebody wrote, the words. Gone is what draws nothing and turns the text around it (the explicit directional formatting of
 * Unicode Annex 9 and its forerunners), what steers a terminal or rings a bell, and what belongs between the lines. Joiners and tags
 * stay: Welsh flags and Hindi words are made with them. Half a character, which neither a channel nor a store need take, becomes the
 * sign for what cannot be shown.
 */
export const plainWords = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\t\v\f]/g, ' ')
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u206F\uFFF9-\uFFFB]/g, '')
    .toWellFormed();
