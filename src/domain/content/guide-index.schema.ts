import * as v from 'valibot';

const BranchesSchema = v.array(v.object({ guide: v.string(), label: v.string(), hint: v.string() }));
const CategoriesSchema = v.array(v.object({ id: v.string(), title: v.string(), icon: v.string() }));

/**
 * What welcome, home and search need to know of every guide; comes with the first load (≤ 25 kB gzip). `forms` holds
 * the title and then the aliases in their order, and `synonyms` what the pack knows of the language, both written out
 * for comparing (`formsOf`) at build time, so that no tablet does it again.
 */
export const GuideIndexSchema = v.object({
  categories: CategoriesSchema,
  guides: v.array(
    v.object({
      id: v.string(),
      version: v.number(),
      facts: v.string(),
      title: v.string(),
      summary: v.string(),
      category: v.string(),
      reviewBy: v.string(),
      forms: v.array(v.string()),
    }),
  ),
  choosers: v.exactOptional(
    v.array(
      v.object({
        id: v.string(),
        facts: v.string(),
        title: v.string(),
        summary: v.string(),
        category: v.string(),
        question: v.string(),
        branches: BranchesSchema,
        forms: v.array(v.string()),
      }),
    ),
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

/** The aliases of every guide as they are written, by its id; only shown as the reason of an answer, so they come later. */
const AliasesSchema = v.record(v.string(), v.array(v.string()));

/** The index of another language as its file holds it: the guides that are translated, and what is their own. */
const TranslatedIndexSchema = v.object({
  categories: CategoriesSchema,
  guides: v.array(
    v.object({ id: v.string(), title: v.string(), summary: v.string(), forms: v.array(v.string()) }),
  ),
  choosers: v.exactOptional(
    v.array(
      v.object({
        id: v.string(),
        title: v.string(),
        summary: v.string(),
        question: v.string(),
        branches: BranchesSchema,
        forms: v.array(v.string()),
      }),
    ),
  ),
});

/** The list of all guides on this kiosk; see `GuideIndexSchema`. */
export type GuideIndex = v.InferOutput<typeof GuideIndexSchema>;
/** Aliases by guide, in the order of `forms` after the title. */
export type Aliases = Readonly<Record<string, readonly string[]>>;
/** What an index file of another language holds; `joinIndex` puts it together with the Vietnamese one. */
export type TranslatedIndex = v.InferOutput<typeof TranslatedIndexSchema>;
/** One line of the guide index. */
export type GuideEntry = GuideIndex['guides'][number];
/** One question that leads to the branches of a fact sheet; its category is that of the first of them. */
export type ChooserEntry = NonNullable<GuideIndex['choosers']>[number];
/** What search and lists lead to: a guide, or the question that leads to one. */
export type Findable = GuideEntry | ChooserEntry;

/** Reads the index at run time; null when the file is not an index. */
export function readGuideIndex(input: unknown): GuideIndex | null {
  const outcome = v.safeParse(GuideIndexSchema, input);
  return outcome.success ? outcome.output : null;
}

/** Reads the index of another language at run time; null when the file is none. */
export function readTranslatedIndex(input: unknown): TranslatedIndex | null {
  const outcome = v.safeParse(TranslatedIndexSchema, input);
  return outcome.success ? outcome.output : null;
}

/** Reads aliases at run time; none when the file holds none, because an answer can do without them. */
export function readAliases(input: unknown): Aliases {
  const outcome = v.safeParse(AliasesSchema, input);
  return outcome.success ? outcome.output : {};
}
