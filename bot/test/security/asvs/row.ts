import type { Absence } from './absences.ts';

/** By what a row can be checked: a test that is there, words that stand in a file, or something that is nowhere in the product. */
export type Evidence =
  | { readonly kind: 'test'; readonly spec: string; readonly title: string; readonly cases: readonly string[] }
  | { readonly kind: 'wording'; readonly file: string; readonly says: string }
  | { readonly kind: 'absence'; readonly absence: Absence };

export type Verdict = 'met' | 'partly' | 'not met';

/** One requirement, held against this product: how it stands with it and by what that is seen, or why it asks for something that is not here. */
export type Row =
  | { readonly concerns: true; readonly how: string; readonly verdict: 'met'; readonly evidence: readonly Evidence[] }
  | { readonly concerns: true; readonly how: string; readonly verdict: 'partly' | 'not met'; readonly missing: string; readonly evidence: readonly Evidence[] }
  | { readonly concerns: false; readonly why: string; readonly evidence: readonly Evidence[] };

export type Chapter = { readonly number: number; readonly about: string; readonly rows: { readonly [id: string]: Row } };

/** A test by its title, where `…` stands for what a table fills in; and of such a table the cases that are meant, as they are written there. */
export const triedIn = (spec: string, title: string, ...cases: readonly string[]): Evidence => ({ kind: 'test', spec, title, cases });

export const saidIn = (file: string, says: string): Evidence => ({ kind: 'wording', file, says });

/** Holds for as long as the product does without. */
export const without = (absence: Absence): Evidence => ({ kind: 'absence', absence });

export const met = (how: string, ...evidence: readonly Evidence[]): Row => ({ concerns: true, how, verdict: 'met', evidence });

export const partly = (how: string, missing: string, ...evidence: readonly Evidence[]): Row => ({ concerns: true, how, verdict: 'partly', missing, evidence });

export const notMet = (how: string, missing: string, ...evidence: readonly Evidence[]): Row => ({ concerns: true, how, verdict: 'not met', missing, evidence });

export const elsewhere = (why: string, ...evidence: readonly Evidence[]): Row => ({ concerns: false, why, evidence });
