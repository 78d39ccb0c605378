import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { REPOSITORY } from '../../../local/folders.ts';
import { textOf } from '../secrets/every-text.ts';
import { foundDespite } from './absences.ts';
import type { Evidence } from './row.ts';

export type Spec = { readonly titles: ReadonlySet<string>; readonly texts: ReadonlySet<string> };

const TITLED = ['describe', 'it'];
/** Stands in a title where a table fills something in. */
const GAP = '…';

const titleIn = (node: ts.Expression | undefined): string | undefined => {
  if (!node) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) return node.head.text + node.templateSpans.map(({ literal }) => GAP + literal.text).join('');
  // Of two titles between which a machine chooses, both are titles of the spec.
  return ts.isConditionalExpression(node) ? titleIn(node.whenTrue) : undefined;
};

/** The titles of a spec and every text in it, read as TypeScript reads them. */
export const readSpec = (name: string, source: string): Spec => {
  const titles = new Set<string>();
  const texts = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && TITLED.includes(node.expression.text)) {
      const title = titleIn(node.arguments[0]);
      if (title !== undefined) titles.add(title);
    }
    if (ts.isStringLiteralLike(node)) texts.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, source, ts.ScriptTarget.Latest));
  return { titles, texts };
};

const specs = new Map<string, Spec>();
const specOf = (name: string): Spec => {
  const known = specs.get(name) ?? readSpec(name, textOf(name).text);
  specs.set(name, known);
  return known;
};

/** A file of a name that mocha runs, or that such a file brings in. */
const IS_RUN = /\.(spec|contract)\.ts$/;

/** What is wrong with a piece of evidence: nothing, when it is there. */
export const whatIsWrongWith = (evidence: Evidence): readonly string[] => {
  if (evidence.kind === 'absence') return foundDespite(evidence.absence).map((file) => `${file} is not without ${evidence.absence}`);
  const file = evidence.kind === 'test' ? evidence.spec : evidence.file;
  if (!existsSync(join(REPOSITORY, file))) return [`${file} is not there`];
  if (evidence.kind === 'wording') return textOf(file).text.includes(evidence.says) ? [] : [`${file} does not say "${evidence.says}"`];
  if (!IS_RUN.test(file)) return [`${file} is no spec`];
  const { titles, texts } = specOf(file);
  return [
    ...(titles.has(evidence.title) ? [] : [`${file} has no test "${evidence.title}"`]),
    ...evidence.cases.filter((each) => !texts.has(each)).map((each) => `${file} has no case "${each}"`),
  ];
};
