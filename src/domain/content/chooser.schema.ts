import * as v from 'valibot';
import { IdSchema, TextSchema } from './screen.schema.ts';
import { reviewed } from './translation.schema.ts';

/** A way out of the question: the guide it leads to, what stands on the tile and who it is for. */
const BranchSchema = v.strictObject({ guide: IdSchema, label: TextSchema, hint: TextSchema });

/**
 * `choosers/<sheet>.yaml`: the one question that leads to the guides of a fact sheet with branches (product.md §3). At
 * most five branches (C-10), two or more of them of the sheet itself; others may point at a guide of another sheet; “Không rõ, hỏi cán bộ” is always added by the machine. `aliases` are what people say who
 * have not decided yet.
 */
export const ChooserSchema = v.strictObject({
  id: IdSchema,
  title: TextSchema,
  summary: v.optional(TextSchema),
  question: TextSchema,
  branches: v.pipe(v.array(BranchSchema), v.minLength(2), v.maxLength(5)),
  aliases: v.pipe(v.array(TextSchema), v.minLength(3)),
});

/** `choosers/<sheet>.en.yaml`: the words of a chooser in another language, those of its branches by guide. */
export const ChooserWordsSchema = v.strictObject({
  id: IdSchema,
  ...reviewed,
  title: TextSchema,
  summary: v.optional(TextSchema),
  question: TextSchema,
  branches: v.record(IdSchema, v.strictObject({ label: TextSchema, hint: TextSchema })),
  aliases: v.pipe(v.array(TextSchema), v.minLength(1)),
});

/** A chooser as written; see `ChooserSchema`. */
export type Chooser = v.InferOutput<typeof ChooserSchema>;
/** The words of a chooser in another language. */
export type ChooserWords = v.InferOutput<typeof ChooserWordsSchema>;
