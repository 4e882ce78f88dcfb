import * as v from 'valibot';

/**
 * What welcome, home and search need to know of every guide; comes with the first load (≤ 25 kB gzip). `forms` holds
 * the title and then the aliases in their order, and `synonyms` what the pack knows of the language, both written out
 * for comparing (`formsOf`) at build time, so that no tablet does it again.
 */
export const GuideIndexSchema = v.object({
  categories: v.array(v.object({ id: v.string(), title: v.string(), icon: v.string() })),
  guides: v.array(
    v.object({
      id: v.string(),
      version: v.number(),
      facts: v.string(),
      title: v.string(),
      summary: v.string(),
      category: v.string(),
      reviewBy: v.string(),
      file: v.string(),
      aliases: v.array(v.string()),
      forms: v.array(v.string()),
    }),
  ),
  synonyms: v.exactOptional(
    v.object({
      same: v.array(v.array(v.string())),
      small: v.array(v.string()),
      common: v.array(v.string()),
      absent: v.array(v.array(v.string())),
    }),
  ),
});

/** The list of all guides on this kiosk; see `GuideIndexSchema`. */
export type GuideIndex = v.InferOutput<typeof GuideIndexSchema>;
/** One line of the guide index. */
export type GuideEntry = GuideIndex['guides'][number];

/** Reads the index at run time; null when the file is not an index. */
export function readGuideIndex(input: unknown): GuideIndex | null {
  const outcome = v.safeParse(GuideIndexSchema, input);
  return outcome.success ? outcome.output : null;
}
