/** What was asked, or a refusal: an expected no, typed, which the caller has to face. */
export type Result<Value, Refused> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refused };

export const ok = <const Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value });

export const refuse = <const Refused>(refusal: Refused): { readonly ok: false; readonly refusal: Refused } => ({ ok: false, refusal });
