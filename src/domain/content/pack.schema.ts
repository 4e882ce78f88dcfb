import * as v from 'valibot';
import { ChooserSchema, ChooserWordsSchema } from './chooser.schema.ts';
import { GuideSchema, SharedStepsSchema } from './guide.schema.ts';
import { IdSchema, ScreenSchema, TextSchema } from './screen.schema.ts';
import { SynonymsSchema } from './synonyms.schema.ts';
import { VoiceManifestSchema } from './voice.schema.ts';
import { reviewed, SharedWordsSchema, TranslationSchema } from './translation.schema.ts';

/** The head of a pack: its name and the life events its guides are filed under, in the order of the home screen. */
export const PackSchema = v.strictObject({
  id: IdSchema,
  title: TextSchema,
  categories: v.pipe(
    v.array(
      v.strictObject({
        id: IdSchema,
        title: TextSchema,
        icon: IdSchema,
        titles: v.optional(v.strictObject({ en: v.optional(TextSchema) })),
      }),
    ),
    v.minLength(1),
    v.maxLength(12),
  ),
  /** Languages beside Vietnamese; one that nobody has reviewed is not offered. */
  languages: v.optional(v.array(v.strictObject({ code: v.picklist(['en']), ...reviewed }))),
});

/** Words that citizen texts avoid, what to write instead, and names that count as one syllable (vi-typography §2). */
export const WordsSchema = v.strictObject({
  avoid: v.array(v.strictObject({ word: TextSchema, instead: TextSchema })),
  officialNames: v.array(TextSchema),
  /** Words that address people otherwise than "bác", and words that lay a fault on them (vi-typography §3). */
  address: v.optional(v.array(TextSchema)),
  blame: v.optional(v.array(v.strictObject({ word: TextSchema, instead: TextSchema }))),
  /** Words by which a repair leads on: to staff, back to the step, or to another day. */
  waysOut: v.optional(v.array(TextSchema)),
  /** How short forms are said by a device's voice (C-44). */
  sounds: v.optional(v.array(v.strictObject({ word: TextSchema, say: TextSchema }))),
});

/** Several screens in one file. */
export const ScreensFileSchema = v.strictObject({ screens: v.pipe(v.array(ScreenSchema), v.minLength(1)) });

/** Which schema reads which kind of file of a pack. */
export const fileSchemas = {
  pack: PackSchema,
  guide: GuideSchema,
  'shared-steps': SharedStepsSchema,
  screens: ScreensFileSchema,
  chooser: ChooserSchema,
  'chooser-words': ChooserWordsSchema,
  translation: TranslationSchema,
  'shared-words': SharedWordsSchema,
  words: WordsSchema,
  synonyms: SynonymsSchema,
  voice: VoiceManifestSchema,
} as const;

/** Kind of file in a pack. */
export type FileKind = keyof typeof fileSchemas;
/** Head of a pack. */
export type PackHead = v.InferOutput<typeof PackSchema>;
/** Word list of the whole kiosk. */
export type Words = v.InferOutput<typeof WordsSchema>;
/** Content of one file of the given kind. */
export type FileContent<Kind extends FileKind> = v.InferOutput<(typeof fileSchemas)[Kind]>;

/** One place where a file is not what its schema asks for. */
export type SchemaFault = { readonly place: string; readonly expected: string; readonly received: string };

/** Reads one file of a pack: its content, or every place that is wrong. */
export function readFile<Kind extends FileKind>(
  kind: Kind,
  input: unknown,
): { readonly content: FileContent<Kind> } | { readonly faults: readonly SchemaFault[] } {
  const outcome = v.safeParse(fileSchemas[kind] as v.GenericSchema, input);
  if (outcome.success) return { content: outcome.output as FileContent<Kind> };
  return { faults: outcome.issues.flatMap(faultsOf) };
}

/** In a choice between shapes the fault that the writer most likely meant is the one that is told. */
function faultsOf(issue: v.BaseIssue<unknown>): SchemaFault[] {
  const nested = issue.issues?.filter((inner) => inner.path !== undefined) ?? [];
  if (issue.type === 'union' && nested.length > 0) {
    const likely = nested.reduce((a, b) => (likelihood(b, nested) > likelihood(a, nested) ? b : a));
    const at = placeOf(issue);
    return faultsOf(likely).map((fault) => ({
      ...fault,
      place: [at, fault.place].filter(Boolean).join('.'),
    }));
  }
  return [
    {
      place: placeOf(issue),
      expected: issue.expected ?? String(issue.requirement),
      received: issue.received,
    },
  ];
}

/**
 * Deep faults before shallow ones, missing fields before unknown ones, and what every shape refuses before what
 * only one does. A step without `use` is no include: what an include lacks comes last.
 */
function likelihood(issue: v.BaseIssue<unknown>, all: readonly v.BaseIssue<unknown>[]): number {
  const key = issue.path?.[0]?.key;
  if (key === 'use' && issue.received === 'undefined') return 0;
  const known = issue.expected === 'never' ? 0 : 100;
  const shapes = all.filter((other) => other.path?.[0]?.key === key).length;
  return 1000 * (issue.path?.length ?? 0) + known + shapes;
}

function placeOf(issue: v.BaseIssue<unknown>): string {
  return v.getDotPath(issue) ?? '';
}
