import { createHash } from 'node:crypto';
import type { Download } from '../../conversation/conversation.ts';
import { type Answer, doorProblem } from './answer.ts';

const PRIVATE = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' };

/** Nothing runs in it, nothing is loaded, nobody frames it. */
const policyOf = (style: string): string =>
  `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox`;

export const downloadAnswer = (download: Download | undefined): Answer => {
  if (!download) return doorProblem('not-found');
  if (download.kind === 'page') {
    return { status: 200, headers: { ...PRIVATE, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policyOf(download.style) }, body: download.html };
  }
  return {
    status: 200,
    headers: { ...PRIVATE, 'content-type': 'application/json; charset=utf-8', 'content-disposition': `attachment; filename="${download.name}"` },
    body: JSON.stringify(download.json, undefined, 2),
  };
};
