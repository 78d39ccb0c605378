import { plainWords } from '@mentor-network/core/kernel/plain-words';

/** Text between tags: what would be markup is written out. It is for no attribute; the page has none with words in it. */
export const htmlText = (text: string): string =>
  plainWords(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** One line of a page: what it is, what it says, and who can see it if that is of interest. */
export type PageLine = { readonly label: string; readonly text: string; readonly seenBy?: string };
export type PageSection = { readonly title: string; readonly lines: readonly PageLine[] };

const lineHtml = ({ label, text, seenBy }: PageLine): string =>
  `<dt>${htmlText(label)}</dt><dd><span dir="auto">${htmlText(text)}</span>${seenBy === undefined ? '' : `<small>${htmlText(seenBy)}</small>`}</dd>`;

const sectionHtml = ({ title, lines }: PageSection): string => `<section><h2 dir="auto">${htmlText(title)}</h2><dl>${lines.map(lineHtml).join('')}</dl></section>`;

/** It needs nothing from anywhere, so that it can be saved and opened years later. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 'Segoe UI', system-ui, sans-serif; }
body { max-width: 44rem; margin: 0 auto; padding: 2rem 1rem 3rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 .5rem; }
h2 { font-size: 1.125rem; margin: 2rem 0 .5rem; padding-top: 1rem; border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
p { margin: 0 0 .5rem; max-width: 40rem; }
dl { display: grid; grid-template-columns: minmax(8rem, 1fr) 2fr; gap: .5rem 1.5rem; margin: 0; }
dt { opacity: .75; }
dd { margin: 0; white-space: pre-line; }
small { display: block; opacity: .75; }
@media (max-width: 599px) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .75rem; } }
@media print { body { padding: 0; } section { break-inside: avoid; } }
`;

export type Page = { readonly title: string; readonly lead: string; readonly sections: readonly PageSection[] };

export const pageHtml = ({ title, lead, sections }: Page): string =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${htmlText(title)}</title><style>${PAGE_STYLE}</style></head>` +
  `<body><main><h1>${htmlText(title)}</h1><p>${htmlText(lead)}</p>${sections.map(sectionHtml).join('')}</main></body></html>`;
