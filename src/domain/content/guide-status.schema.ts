import * as v from 'valibot';

const CountSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

const GuideStatusSchema = v.object({
  id: v.string(),
  title: v.string(),
  reviewBy: v.string(),
  sourceTrust: v.picklist(['high', 'fairly-high', 'fair', 'low']),
  /** Whether a post has approved it. */
  reviewed: v.boolean(),
  screens: CountSchema,
  /** Screens nobody could look at (product.md §3). */
  unseen: CountSchema,
  /** How much is there in English: nothing, what stands before the start, or the steps too. */
  english: v.picklist(['none', 'head', 'whole']),
  /** Sentences that are read aloud in Vietnamese, and those of them that somebody has recorded. */
  sentences: CountSchema,
  recorded: CountSchema,
});

/** `packs/status.json`: how sure and how complete every guide is. Read by the page of the supervisor only. */
export const PackStatusSchema = v.object({ guides: v.array(GuideStatusSchema) });

/** How a guide stands; see `PackStatusSchema`. */
export type GuideStatus = v.InferOutput<typeof GuideStatusSchema>;
/** How all guides stand. */
export type PackStatus = v.InferOutput<typeof PackStatusSchema>;

/** Reads the status of a pack at run time; null when the file is none. */
export function readPackStatus(input: unknown): PackStatus | null {
  const outcome = v.safeParse(PackStatusSchema, input);
  return outcome.success ? outcome.output : null;
}
