import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { IncomingMessage } from 'node:http';
import { gzipSync } from 'node:zlib';
import { type Answer, doorProblem, etagOf } from './answer.ts';

const TYPES: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const PACKED = ['.html', '.js', '.css', '.json', '.svg'];

/** The bundler puts a hash of the content into the names below `assets/`, so such a name never means anything else. */
const cachingOf = (name: string): string => (name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');

type StoredFile = { readonly plain: Answer; readonly packed: Answer };

const storedFile = (folder: string, name: string): StoredFile => {
  const body = readFileSync(path.join(folder, name));
  const extension = path.extname(name);
  const headers = {
    'cache-control': cachingOf(name),
    'content-type': TYPES[extension] ?? 'application/octet-stream',
    vary: 'accept-encoding',
    etag: etagOf(body),
  };
  const plain = { status: 200, headers, body };
  if (!PACKED.includes(extension)) return { plain, packed: plain };
  return { plain, packed: { status: 200, headers: { ...headers, 'content-encoding': 'gzip' }, body: gzipSync(body) } };
};

const namesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));

/**
 * The built page, read once. A name is looked up among those that were there, and never made into a path, so there is no way out
 * of the folder. Places inside the page stand behind a `#` and never come here.
 */
export const makeStaticTab = (folder: string) => {
  const files = new Map(existsSync(folder) ? namesIn(folder).map((name) => [name, storedFile(folder, name)]) : []);

  return (request: IncomingMessage, name: string): Answer => {
    const file = files.get(name);
    if (!file) return doorProblem('not-found');
    return /\bgzip\b/.test(request.headers['accept-encoding']?.toString() ?? '') ? file.packed : file.plain;
  };
};
