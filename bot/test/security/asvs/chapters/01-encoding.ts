import {
  ANY_PRESS, CARDS, DEEP_LINK, DEEP_LINKS, DOCUMENTS, HOSTILE_ADDRESS, HOSTILE_CARDS, HOSTILE_PAGE, HOSTILE_TEXT, HTTP_DOOR, PACKAGE, PLAIN_WORDS, POLICY_PAGE,
  QUERIES, REGISTRATION_INPUTS, SQLITE, TOKEN_GUARD, TOKEN_TABLE, AZURE_DOOR, WORDS_PAGE,
} from '../places.ts';
import { type Chapter, elsewhere, met, triedIn, without } from '../row.ts';

const NOT_HERE = (what: string): string => `Nothing in this product speaks ${what}.`;

export const ENCODING: Chapter = {
  number: 1,
  about: 'Encoding and what members write',
  rows: {
    '1.1.1': met(
      'A body is decoded once, as strict UTF-8 JSON, and a path once by the router; the schema reads what came out, and nothing is decoded after it.',
      triedIn(HTTP_DOOR, 'bytes that are no text'),
      triedIn(HTTP_DOOR, 'the path …', '/api/mentors/%E0%A4%A', '/api/mentors/..%2f..%2fsecret'),
      triedIn(WORDS_PAGE, 'may come from Teams, without its first signs, and leads to the mentors when it is unknown'),
    ),
    '1.1.2': met(
      'Words are stored as they were written and made harmless where they are drawn: as text runs on cards, by React on pages, as parameters in queries.',
      triedIn(CARDS, 'draws the words of a member as plain text and never as Markdown'),
      triedIn(HOSTILE_CARDS, 'is drawn as words and nothing else, in …'),
      triedIn(HOSTILE_TEXT, 'is words and nothing else on …'),
    ),
    '1.2.1': met(
      'React writes the page. Of the two functions that make HTML, the one for a card’s own text and the one for the page of a member’s data, each escapes all of it first.',
      triedIn(WORDS_PAGE, 'never becomes markup or a script'),
      triedIn(HOSTILE_PAGE, 'adds no tag and no attribute, and every sign of it is written out'),
      triedIn(HOSTILE_TEXT, 'is words and nothing else on …'),
      without('HTML made of what a member wrote, but for the one function that is tried for it'),
    ),
    '1.2.2': met(
      'Addresses are put together by encodeURIComponent and URLSearchParams; a card leads nowhere but by http or https, and a place becomes a button only if it is an address of a Teams meeting.',
      triedIn(DEEP_LINK, 'to … opens the tab "…" there, and the page in a browser'),
      triedIn(DEEP_LINKS, 'leads to our own page in Teams and carries opaque ids, for whatever somebody looks'),
      triedIn(DEEP_LINKS, 'joins a meeting in Teams and opens nothing else, whatever was written as its place'),
      triedIn(HOSTILE_ADDRESS, 'is a page of ours with opaque ids, and stays on it'),
    ),
    '1.2.3': met(
      'JSON is made by JSON.stringify alone, and no script is ever made on the way; the manifest, which is filled in, is filled in within the quotes of JSON.',
      triedIn(PACKAGE, 'has the manifest and its translations filled in, the icons it names, and nothing else'),
      without('text that is run as code'),
    ),
    '1.2.4': met(
      'Both engines get values as parameters beside the statement; names of fields come from a list that is checked when the store is opened.',
      triedIn(DOCUMENTS, 'whose ids hold quotes, SQL, paths and any script'),
      triedIn(SQLITE, 'refuses a listing whose names would be more than names'),
      triedIn(QUERIES, 'and throws when asked for …'),
    ),
    '1.2.5': elsewhere('The server starts no process and asks no shell; what starts some is npm start, on the machine of whoever tries it.', without('a process started by the server')),
    '1.2.6': elsewhere(NOT_HERE('LDAP'), without('LDAP')),
    '1.2.7': elsewhere(NOT_HERE('XPath'), without('XML')),
    '1.2.8': elsewhere(NOT_HERE('LaTeX'), without('LaTeX')),
    '1.2.9': met('No regular expression is made of text, so there is nothing to escape.', without('a regular expression made of text')),
    '1.3.1': elsewhere('Nobody writes HTML here: members type plain text into cards and fields.', without('HTML made of what a member wrote, but for the one function that is tried for it')),
    '1.3.2': met('Nothing is run as code, and the page’s policy lets the browser run none either.', without('text that is run as code'), triedIn(POLICY_PAGE, 'lets live cards be drawn, and closes every way from text to markup and scripts')),
    '1.3.3': met(
      'Every text has a longest length and is trimmed; control characters and those that turn text around are taken out before it is drawn.',
      triedIn(PLAIN_WORDS, 'turn nothing around that stands beside them'),
      triedIn(PLAIN_WORDS, 'steer no terminal and ring no bell'),
      triedIn(REGISTRATION_INPUTS, 'names the field whose text is too long, and how long it may be'),
    ),
    '1.3.4': elsewhere('Members cannot upload anything, so no SVG of theirs is ever drawn; the only drawings are the page’s own.', without('uploads')),
    '1.3.5': met(
      'Teams reads much of a card as Markdown, so members’ words stand only where it does not; marks that are left are drawn as marks.',
      triedIn(HOSTILE_CARDS, 'is drawn as words and nothing else, in …'),
      triedIn(WORDS_PAGE, 'shows an escaped mark as the mark'),
    ),
    '1.3.6': met(
      'Only one address the server speaks to comes from outside, the connector’s; it has to be https, in the signed token and on a list of hosts. A key server that sends us elsewhere is not followed.',
      triedIn(TOKEN_GUARD, 'does not help an activity with …', 'a service that is not Teams’', 'Teams’ service without TLS', 'a service with Teams’ name before it'),
      triedIn(AZURE_DOOR, 'takes its token nowhere but to Teams, whatever address was kept'),
    ),
    '1.3.7': elsewhere('There is no template engine: a card is the result of a typed function.', without('templates made of text'), triedIn(ANY_PRESS, 'is answered by a card …, and breaks nothing')),
    '1.3.8': elsewhere('There is no Java here, and so no JNDI.', without('JNDI')),
    '1.3.9': elsewhere('There is no memcache: what is remembered lies in the memory of the process, as values.', without('memcache')),
    '1.3.10': met('Text is put together by template literals, which interpret nothing in what they are given; the log’s message is a constant.', without('format strings')),
    '1.3.11': elsewhere('No mail is sent: what a member is told, they are told in Teams.', without('mail')),
    '1.4.1': elsewhere('All of it is JavaScript, whose memory the engine looks after; nothing asks for memory that is not cleared.', without('memory that nobody looks after')),
    '1.4.2': met(
      'Numbers are read by schemas as whole numbers within bounds; what is not is told to whoever typed it.',
      triedIn(REGISTRATION_INPUTS, 'takes as many places as the scheme allows, in whole numbers, and none is one of them'),
      triedIn(HTTP_DOOR, 'the query …', '?offset=-1', '?offset=secret'),
    ),
    '1.4.3': met(
      'Memory is the engine’s; what a process holds is given back when it stops, and bad tokens leave nothing behind.',
      triedIn(TOKEN_TABLE, '…, …: … at the bot’s door', 'twenty thousand tokens that nobody signed'),
      triedIn(HTTP_DOOR, 'finishes what is under way when it closes, and takes nothing new'),
    ),
    '1.5.1': elsewhere(NOT_HERE('XML'), without('XML')),
    '1.5.2': met(
      'Only JSON is read, at most so many bytes, without the keys that change prototypes, and only what a schema names goes on.',
      triedIn(HTTP_DOOR, 'turns away as bad input', 'a prototype', 'a constructor, deep inside', 'a bottomless list'),
    ),
  },
};
