import fc from 'fast-check';

/**
 * What somebody might write who wants a card, a page or a file to say or do more than they may: Markdown, HTML, addresses, the
 * functions of Adaptive Cards, formulas, headers and every kind of Unicode, alone and in one another. Made for whatever is shown
 * or written out: each string is meant to come out as nothing but its own words.
 */

/** Called by whatever of a hostile string is executed; a page that is under test listens. */
export const CANARY = 'canary';

const EVIL = 'https://evil.example/a?b=c#d';

const MARKDOWN = [
  `[Approve](${EVIL})`, `[Approve](<${EVIL}> "title")`, `![picture](${EVIL})`, `[![x](${EVIL})](${EVIL})`, `<${EVIL}>`, '<a@evil.example>', '[Approve][1]', `[1]: ${EVIL} "x"`, '[1]', '[^1]', '[^1]: note',
  '**bold**', '__bold__', '*it*', '_it_', '***both***', '~~gone~~', '==marked==', '`code`', '``co`de``', '```js\ncode()\n```', '~~~\ncode\n~~~',
  '# Heading', '###### Heading #', 'Heading\n===', 'Heading\n---', '> quoted', '- one\n- two', '* one', '+ one', '1. one\n2. two', '1) one', '- [x] done', '---', '***', '___', '    code', '\tcode', '| a | b |\n|---|---|\n| 1 | 2 |',
  'line  \nbreak', 'line\\\nbreak', '\\*escaped\\*', '\\[a\\](b)', '&lt;b&gt;', '&#60;b&#62;', '&#x3C;b&#x3E;', '&amp;', '&nbsp;', '&copy;', ':smile:', '(c) (tm) ...', '$x^2$', '^up^', '~low~',
];

const ADDRESSES = [
  EVIL, 'http://evil.example', 'HTTPS://EVIL.EXAMPLE', '//evil.example', 'www.evil.example', 'www.evil.com', 'evil.com', 'evil.co.uk/path', 'a@evil.com', 'mailto:a@evil.com', 'mailto:a@evil.com?subject=x', 'tel:+441234567890', 'ftp://evil.com',
  'https://teams.microsoft.com.evil.com/l/meetup-join/1', 'https://teams.microsoft.com@evil.com/meet/1', 'https://teams.microsoft.com:444/meet/1', 'msteams://x', 'ms-word:ofe|u|https://evil.com', 'file:///etc/passwd', '\\\\evil.com\\share', 'xn--e1afmkfd.com', 'пример.рф', 'ｅｖｉｌ．com', 'evil。com', '127.0.0.1', 'a@127.0.0.1', 'a@localhost', 'http://2130706433/', 'http://[::1]/',
  `javascript:${CANARY}()`, `JaVaScRiPt:${CANARY}()`, `java\tscript:${CANARY}()`, `\u0001javascript:${CANARY}()`, `vbscript:${CANARY}()`, `data:text/html,<script>${CANARY}()</script>`, 'data:text/html;base64,PHNjcmlwdD5jYW5hcnkoKTwvc2NyaXB0Pg==', 'blob:https://evil.example/1', `[x](javascript:${CANARY}())`, `[x](data:text/html,<script>${CANARY}()</script>)`,
];

const HTML = [
  '<b>bold</b>', `<a href="${EVIL}">Approve</a>`, `<img src=x onerror=${CANARY}()>`, `<script>${CANARY}()</script>`, `<svg onload=${CANARY}()>`, `<svg><animate onbegin=${CANARY}() attributeName=x>`, `<iframe srcdoc="<script>${CANARY}()</script>"></iframe>`, `<body onload=${CANARY}()>`, `<details open ontoggle=${CANARY}()>`, `<math><mtext></math><img src=x onerror=${CANARY}()>`,
  '<!--', '-->', '<![CDATA[x]]>', '<?xml version="1.0"?>', '<!DOCTYPE html>', `"><img src=x onerror=${CANARY}()>`, `' onmouseover='${CANARY}()`, `" autofocus onfocus="${CANARY}()`, '</textarea>', '</title>', '</style>', `</script><script>${CANARY}()</script>`, '<style>*{display:none}</style>', '<base href="https://evil.example/">', '<meta http-equiv="refresh" content="0;url=https://evil.example">', '<form action="https://evil.example"><input name=x>', '<h1>Heading</h1>', '<br>', '<marquee>', '<template>', '<at>Ruth Ellis</at>', '<at id="0">everyone</at>', '<mark>marked</mark>',
];

const FUNCTIONS = [
  '{{DATE(2017-02-14T06:08:39Z,SHORT)}}', '{{DATE(2017-02-14T06:08:39Z, LONG)}}', '{{DATE(2017-02-14T06:08:39+01:00)}}', '{{TIME(2017-02-14T06:08:39Z)}}', '{{{DATE(2017-02-14T06:08:39Z)}}}', '{\u200B{DATE(2017-02-14T06:08:39Z)}}', '{\u0000{DATE(2017-02-14T06:08:39Z)}\u0000}', '{\u202A{TIME(2017-02-14T06:08:39Z)}}',
  '${$root.name}', '${formatDateTime(utcNow())}', '{{card.name}}', '{name}', '@{trigger()}', '#{7*7}', '<%= 7*7 %>', '%s%n%x', '%00', '%0d%0a', '$(id)', '`id`', '; id', '__proto__', 'constructor', 'null', 'undefined',
];

const FILES = [
  '=1+1', "=cmd|'/C calc'!A0", '+1', '-1+1', '@SUM(1)', '=HYPERLINK("https://evil.example","Approve")', '\t=1+1', '\r=1+1', '"=1+1', '",="1', ';=1', '"', '""', "'", ',', ';', '\r\nX-Injected: yes', '\nSet-Cookie: a=b', '\r\n\r\n<html>', 'a\r\nDTSTART:20260101T000000Z', 'END:VCALENDAR', '\\n', '\\,', '\\;', '(a) Tj', 'endstream endobj', '/JS (app.alert(1))',
];

const STEERING = [
  '\u0000', '\u0007', '\b', '\u001B[31m', '\u001B]8;;https://evil.example\u0007x\u001B]8;;\u0007', '\u009B2J', '\u007F', '\u0085', '\u2028', '\u2029', '\u000B', '\f', '\r', '\r\n', '\n', '\n\n', '\t',
  '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u202Eevil\u202C', '\u2066', '\u2067', '\u2068', '\u2069', '\u206A', '\u206F', '\u061C', '\u200E', '\u200F', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\uFFF9a\uFFFAb\uFFFB', '\uFFFE', '\uFFFF', '\uD800', '\uDC00', '\uDBFF', '\uE000', '\uE02A', '\u{E0001}', '\u{E0041}', '\u00AD', '\u034F', '\u115F', '\u3164', '\u00A0', '\u3000', '\u2003', 'a\u0300\u0301\u0302\u0303\u0304\u0305', 'Z̸̢̛͖a̷͎l̶͖g̵o', 'שלום', 'مرحبا 123', '𝐁𝐨𝐥𝐝', '🏳️‍🌈', '👩‍🏫', 'ﷺ', '𒐫', 'ｆｕｌｌ',
];

const ORDINARY = ['Amira', 'Bell', 'Dr.', 'R&D', '2.14', '14:00', '50 %', 'I', 'and', 'Línea', '李', 'x', '7'];

const unit16 = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));

/** A very long word, which has to find room on a phone as well. */
const longWord = fc.tuple(fc.constantFrom('W', 'ﷺ', '漢', 'a\u0300', '-', '_', '=', '#', '[', '(', '{'), fc.integer({ min: 40, max: 400 })).map(([letter, count]) => letter.repeat(count));

const atom = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...MARKDOWN) },
  { weight: 4, arbitrary: fc.constantFrom(...ADDRESSES) },
  { weight: 4, arbitrary: fc.constantFrom(...HTML) },
  { weight: 3, arbitrary: fc.constantFrom(...FUNCTIONS) },
  { weight: 2, arbitrary: fc.constantFrom(...FILES) },
  { weight: 4, arbitrary: fc.constantFrom(...STEERING) },
  { weight: 3, arbitrary: fc.constantFrom(...ORDINARY) },
  { weight: 1, arbitrary: longWord },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 2, arbitrary: fc.string({ unit: unit16, maxLength: 20 }) },
  { weight: 2, arbitrary: fc.string({ unit: fc.constantFrom(...Array.from('[]()<>*_`~#!|\\{}:/.@&;=+-^"\'$%\n\r\t 1a')), maxLength: 30 }) },
);

/** One thing inside another, as Markdown and HTML nest. */
const { nested } = fc.letrec<{ nested: string }>((tie) => ({
  nested: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    atom,
    fc.tuple(fc.constantFrom('**', '*', '__', '_', '~~', '`', '"', "'", '(', '\u202E', '\u2067', '{{'), tie('nested')).map(([mark, inner]) => `${mark}${inner}${mark}`),
    fc.tuple(tie('nested'), fc.constantFrom(...ADDRESSES)).map(([inner, address]) => `[${inner}](${address})`),
    fc.tuple(fc.constantFrom('b', 'a', 'p', 'at', 'svg', 'script', 'textarea'), tie('nested')).map(([tag, inner]) => `<${tag}>${inner}</${tag}>`),
    fc.tuple(fc.constantFrom('> ', '- ', '1. ', '# ', '    ', '\t', '=', '+', '@'), tie('nested')).map(([mark, inner]) => `${mark}${inner}`),
    fc.tuple(tie('nested'), fc.constantFrom('', ' ', '\n', '\r\n', '\u2028', '.', ':', '@', '/', '\u200B'), tie('nested')).map(([one, between, other]) => `${one}${between}${other}`),
  ),
}));

/** More lines than a card draws one by one. */
const manyLines = fc.array(fc.constantFrom('- a', '# b', 'c', '1. d', '> e', '='), { minLength: 12, maxLength: 20 }).map((lines) => lines.join('\n'));

/** Whatever of it somebody sees or hears; a field that has to be filled in is never without. */
const hasWords = (text: string): boolean => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text.replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u206F\uFFF9-\uFFFB]/g, ''));

/** Text as somebody hostile might fill in a field of this length. */
export const hostileText = (lengthMax: number): fc.Arbitrary<string> =>
  fc
    .oneof({ weight: 16, arbitrary: nested }, { weight: 6, arbitrary: fc.array(atom, { minLength: 2, maxLength: 6 }).map((parts) => parts.join('')) }, { weight: 1, arbitrary: manyLines })
    .map((text) => text.slice(0, lengthMax))
    .map((text) => (hasWords(text) ? text : `${text.slice(0, lengthMax - 1)}x`));
