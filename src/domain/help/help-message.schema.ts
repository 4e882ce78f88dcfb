import * as v from 'valibot';
import { IdSchema } from '../content/screen.schema.ts';
import { LONGEST_WAIT } from './limits.ts';

/** Random name of a window or of one call, made anew every time and kept in RAM only. */
const RandomIdSchema = v.pipe(v.string(), v.maxLength(36), v.regex(/^[a-z0-9-]{4,36}$/));
/** Length first: a text of a million letters is not worth a pattern. */
const GuideIdSchema = v.pipe(v.string(), v.maxLength(80), IdSchema);
/** Place code of a kiosk, as in the counters. */
const PlaceSchema = v.pipe(v.string(), v.maxLength(24), v.regex(/^[a-z0-9-]{1,24}$/));
const StepNumberSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999));

/** "Bước 3 trong 9". */
const StepPlaceSchema = v.pipe(
  v.strictObject({ number: StepNumberSchema, total: StepNumberSchema }),
  v.check(({ number, total }) => number <= total),
);

const version = v.literal(1);
/** Rises with every message of one window: a message that comes twice or late is known by it. */
const turn = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/**
 * What windows tell each other about help. No person, no wall time, nothing that was typed (PR-01, PR-02): a wait is
 * a length, so no clock has to agree with another one.
 */
const HelpMessageSchema = v.variant('kind', [
  v.strictObject({
    version,
    turn,
    kind: v.literal('flag'),
    call: RandomIdSchema,
    kiosk: PlaceSchema,
    guide: v.nullable(GuideIdSchema),
    step: v.nullable(StepPlaceSchema),
    /** Whole seconds since the call, by the steady clock of the kiosk. */
    waited: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LONGEST_WAIT)),
    /** The staff window whose acknowledgement came first; null while nobody has answered. */
    by: v.nullable(RandomIdSchema),
  }),
  v.strictObject({ version, turn, kind: v.literal('withdrawn'), call: RandomIdSchema }),
  v.strictObject({ version, turn, kind: v.literal('kiosk'), window: RandomIdSchema, kiosk: PlaceSchema }),
  v.strictObject({ version, turn, kind: v.literal('kiosk-gone'), window: RandomIdSchema }),
  v.strictObject({ version, turn, kind: v.literal('staff'), staff: RandomIdSchema }),
  v.strictObject({ version, turn, kind: v.literal('staff-gone'), staff: RandomIdSchema }),
  v.strictObject({ version, turn, kind: v.literal('coming'), staff: RandomIdSchema, call: RandomIdSchema }),
  v.strictObject({ version, turn, kind: v.literal('release'), staff: RandomIdSchema, call: RandomIdSchema }),
  v.strictObject({ version, turn, kind: v.literal('helped'), staff: RandomIdSchema, call: RandomIdSchema }),
]);

/** One message between windows; see `HelpMessageSchema`. */
export type HelpMessage = v.InferOutput<typeof HelpMessageSchema>;
/** A kiosk's flag as it travels, repeated at every heartbeat while it is up. */
export type FlagMessage = Extract<HelpMessage, { kind: 'flag' }>;
/** What only staff windows say. */
export type StaffMessage = Extract<HelpMessage, { staff: string }>;
/** A step of a guide as staff read it, both numbers from 1. */
export type StepPlace = v.InferOutput<typeof StepPlaceSchema>;

/** Reads what arrived from another window; whatever is not exactly a message of ours gives null. */
export function readHelpMessage(input: unknown): HelpMessage | null {
  const outcome = v.safeParse(HelpMessageSchema, input, { abortEarly: true });
  return outcome.success ? outcome.output : null;
}
