import * as v from 'valibot';
import { firstTurns, type PackTurns } from './turns.ts';

const IdSchema = v.pipe(v.string(), v.regex(/^(?:built-in|[0-9a-f]{64})$/));
const TurnsSchema = v.strictObject({
  serving: IdSchema,
  before: v.nullable(IdSchema),
  waiting: v.nullable(IdSchema),
  withdrawn: v.exactOptional(v.literal(true)),
});

/** Reads what a store holds; what makes no sense counts as nothing, and the built-in pack serves. */
export function readTurns(input: unknown): PackTurns {
  const outcome = v.safeParse(TurnsSchema, input);
  return outcome.success ? outcome.output : firstTurns;
}
