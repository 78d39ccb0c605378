const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** Characters of the private use area stand in for escaped ones while the marks around them are read. */
const PRIVATE = 0xe000;
const hide = (text: string): string => text.replaceAll(/\\([\\`*_{}[\]()#+\-.!~|<>])/g, (_whole, mark: string) => String.fromCharCode(PRIVATE + mark.charCodeAt(0)));
const reveal = (text: string): string => text.replaceAll(/[\uE000-\uE0FF]/g, (mark) => escapeHtml(String.fromCharCode(mark.charCodeAt(0) - PRIVATE)));

const withMarks = (text: string): string =>
  text
    .replaceAll(/\[([^\]]+)\]\((https:\/\/[^\s)]+)\)/g, '<a href="$2" target="_blank" rel="noreferrer">$1</a>')
    .replaceAll(/\*\*(\S(?:.*?\S)?)\*\*/g, '<strong>$1</strong>')
    .replaceAll(/(^|[\s(“])[*_](\S(?:.*?\S)?)[*_](?=$|[\s.,;:)”])/g, '$1<em>$2</em>');

/**
 * The text of a card as HTML: the part of Markdown that Teams reads in a TextBlock (bold, italic, links, backslash escapes), and
 * nothing else. Whatever looks like markup is text.
 */
export const cardTextToHtml = (text: string): string =>
  `<p>${text
    .replaceAll(/[\uE000-\uE0FF]/g, '')
    .split('\n')
    .map((line) => reveal(withMarks(escapeHtml(hide(line)))))
    .join('<br>')}</p>`;
