import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import type { Text } from './every-text.ts';

const RULES = { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator, options: {} }] };

/** A comment with this would silence the rules for what follows it. */
export const SILENCING = ['secretlint', 'disable'].join('-');

/**
 * What the rules do not know, and where this product lives: Azure, Entra and Teams; and what any secret looks like that somebody has
 * given a name. A hash in the lock file is as long as a key and has its kind before it.
 */
const SHAPES: readonly (readonly [what: string, shape: RegExp])[] = [
  ['private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----\s*[\w+/]{20}/],
  ['key of an Azure account', /(?<![\w+/-])[\w+/]{86}==/],
  ['connection string of Azure', /(?:AccountKey|SharedAccessKey|SharedAccessSignature)=[\w+/%]{20,}/],
  ['signed address of Azure', /[?&]sig=[\w%+/]{30,}/],
  ['secret of an Entra application', /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\w~.-])/],
  ['instrumentation key', /InstrumentationKey=[\da-f]{8}-/i],
  ['webhook of Teams', /https:\/\/[\w.-]+\.webhook\.office\.com\/webhookb2\/[\w@-]{30,}/],
  ['signed token', /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/],
  ['password by its name', /(?:passw(?:or)?d|pwd|secret|api[_-]?key|access[_-]?key|token)["']?\s*[:=]\s*["'](?=[^"'\n]*\d)(?=[^"'\n]*[A-Za-z])[^"'\s${}]{12,}["']/i],
  ['password of an environment', /^[A-Z][A-Z0-9_]*(?:PASSWORD|SECRET|TOKEN|KEY)=["']?[^\s"'${}]{8,}/m],
];

const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length;

/** What was found and where, and never the secret itself: a report of it is read by more people than the file. */
export const secretsIn = async ({ name, text }: Text): Promise<readonly string[]> => {
  const source = { filePath: name, content: text, ext: '', contentType: 'text' } as const;
  const { messages } = await lintSource({ source, options: { config: RULES, noPhysicFilePath: true } });
  const byRule = messages.map(({ ruleId, loc }) => `${name}:${String(loc.start.line)}: ${ruleId.replace(/^.*-rule-/, '')}`);
  const byShape = SHAPES.flatMap(([what, shape]) => {
    const found = shape.exec(text);
    return found ? [`${name}:${String(lineOf(text, found.index))}: ${what}`] : [];
  });
  return [...byRule, ...byShape];
};
