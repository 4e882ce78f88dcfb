import * as v from 'valibot';
import { IdSchema } from '../content/screen.schema.ts';

/** Random name of a fact, a ticket, a tap or a window; says nothing and lives for a day. The pattern is bounded. */
export const RandomIdSchema = v.pipe(v.string(), v.regex(/^[a-z0-9-]{4,36}$/));

/** A desk by its code in the centre file. */
export const DeskSchema = v.pipe(v.string(), v.maxLength(24), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

/** A guide by its name, standing for the procedure. Length first, then the pattern. */
export const GuideSchema = v.pipe(v.string(), v.maxLength(80), IdSchema);

/** A whole number from … to …, both included. */
export const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most));
