import * as v from 'valibot';
import { IdSchema, TextSchema } from './screen.schema.ts';

/** A guide has at most so many points of its own; the obligatory ones of every group come before them (D5). */
const MOST_OWN_POINTS = 5;

/**
 * One point that whoever teaches others must have shown: at which step, what is shown or said, what staff ask to see
 * it, and why it matters where the step itself does not say so (D5).
 */
const CriticalPointSchema = v.strictObject({
  step: IdSchema,
  show: TextSchema,
  ask: TextSchema,
  why: v.optional(TextSchema),
});

/** The points of a guide, in the order of the check; none is a guide whose points are still to be written. */
export const CriticalPointsSchema = v.optional(
  v.pipe(v.array(CriticalPointSchema), v.maxLength(MOST_OWN_POINTS)),
  [],
);

/** One point of the check before somebody teaches. */
export type CriticalPoint = v.InferOutput<typeof CriticalPointSchema>;
