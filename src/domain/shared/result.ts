/** Outcome of asking for something: either the value, or a refusal that has a sentence of the same name. */
export type Result<Value, Refusal extends string> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal };

/** The request was granted. */
export function accept<Value>(value: Value): Result<Value, never> {
  return { ok: true, value };
}

/** The request was turned down, for a reason that has a sentence in the locale files. */
export function refuse<Refusal extends string>(refusal: Refusal): Result<never, Refusal> {
  return { ok: false, refusal };
}
