import * as v from 'valibot';
import { IdSchema, TextSchema } from './screen.schema.ts';

/** Words or short phrases with a comma between them. */
const RowSchema = TextSchema;
const SameSchema = v.pipe(TextSchema, v.regex(/[^,\s][^,]*,\s*[^,\s]/));

/**
 * What the search knows of the language, reviewed like a guide. Every row is a list with commas: `same` – one row
 * for what means the same to people at a desk; `small` – words of any question that say nothing about the matter;
 * `common` – words of nearly every procedure, which say little without the word beside them; `absent` – matters that
 * people ask for and no guide of this pack is about, by the id their guide will have: a row is out of use once it has.
 */
export const SynonymsSchema = v.strictObject({
  same: v.array(SameSchema),
  small: v.array(RowSchema),
  common: v.array(RowSchema),
  absent: v.exactOptional(v.record(IdSchema, RowSchema), {}),
});

/** Content of `synonyms.yaml`. */
export type Synonyms = v.InferOutput<typeof SynonymsSchema>;
