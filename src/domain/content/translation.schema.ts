import * as v from 'valibot';
import { IdSchema, TextSchema } from './screen.schema.ts';

/** Who read a translation and when; without it the translation is not offered to anybody (vi-typography §8). */
export const reviewed = {
  reviewedOn: v.optional(v.pipe(v.string(), v.isoDate())),
  reviewedByPost: v.optional(TextSchema),
};

const RepairWordsSchema = v.strictObject({ do: TextSchema, say: v.optional(TextSchema) });

/** The words of one step in another language; ids, pictures and figures come from the Vietnamese step. */
const StepWordsSchema = v.strictObject({
  do: TextSchema,
  where: v.optional(TextSchema),
  see: TextSchema,
  check: v.optional(TextSchema),
  say: TextSchema,
  safe: v.optional(TextSchema),
  differs: v.optional(
    v.record(IdSchema, v.strictObject({ when: TextSchema, repair: v.array(RepairWordsSchema) })),
    {},
  ),
});

const StepsWordsSchema = v.record(IdSchema, StepWordsSchema);

/** `guides/<id>.en.yaml`: titles and facts always; steps where the guide serves foreigners. */
export const TranslationSchema = v.strictObject({
  id: IdSchema,
  /** The version of the Vietnamese guide that was translated. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  ...reviewed,
  title: TextSchema,
  summary: TextSchema,
  aliases: v.pipe(v.array(TextSchema), v.minLength(1)),
  before: v.strictObject({
    result: TextSchema,
    fee: v.optional(TextSchema),
    deadline: v.optional(TextSchema),
    papers: v.array(TextSchema),
    who: v.optional(TextSchema),
    where: v.optional(TextSchema),
  }),
  after: v.optional(v.array(TextSchema), []),
  steps: v.optional(StepsWordsSchema),
  example: v.optional(v.strictObject({ who: TextSchema, scenes: v.record(IdSchema, TextSchema) })),
  /** By the step each point belongs to. */
  criticalPoints: v.optional(
    v.record(IdSchema, v.strictObject({ show: TextSchema, ask: TextSchema, why: v.optional(TextSchema) })),
  ),
  teachBack: v.optional(
    v.strictObject({
      cards: v.record(IdSchema, TextSchema),
      ask: TextSchema,
      right: TextSchema,
      wrong: v.pipe(v.array(TextSchema), v.length(2)),
      because: TextSchema,
    }),
  ),
});

/** `shared-steps/<id>.en.yaml`: the words of a run of steps written once. */
export const SharedWordsSchema = v.strictObject({ id: IdSchema, ...reviewed, steps: StepsWordsSchema });

/** A guide's words in another language; see `TranslationSchema`. */
export type Translation = v.InferOutput<typeof TranslationSchema>;
/** The words of a shared run of steps. */
export type SharedWords = v.InferOutput<typeof SharedWordsSchema>;
/** The words of one step. */
export type StepWords = v.InferOutput<typeof StepWordsSchema>;
