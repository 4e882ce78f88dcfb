import * as v from 'valibot';

/** Text as shown to people: not empty, no control characters. NFC and wording are the lint's business. */
export const TextSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(600));

/** Identifier of a guide, step, screen or part: lower-case words without marks, joined by "-". Never reused. */
export const IdSchema = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-{1,2}[a-z0-9]+)*$/), v.maxLength(80));

const ItemSchema = v.strictObject({
  id: IdSchema,
  label: TextSchema,
  note: v.optional(TextSchema),
});

const targetable = { id: v.optional(IdSchema) };

const SimplePartSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('heading'), text: TextSchema }),
  v.strictObject({ kind: v.literal('text'), text: TextSchema }),
  v.strictObject({ kind: v.literal('notice'), text: TextSchema, ...targetable }),
  v.strictObject({
    kind: v.literal('field'),
    ...targetable,
    label: TextSchema,
    value: v.optional(TextSchema),
    required: v.optional(v.boolean(), false),
    secret: v.optional(v.boolean(), false),
  }),
  v.strictObject({
    kind: v.literal('search'),
    ...targetable,
    label: TextSchema,
    value: v.optional(TextSchema),
  }),
  v.strictObject({
    kind: v.literal('button'),
    ...targetable,
    label: TextSchema,
    quiet: v.optional(v.boolean(), false),
  }),
  v.strictObject({
    kind: v.literal('choice'),
    ...targetable,
    label: TextSchema,
    chosen: v.optional(v.boolean(), false),
  }),
  v.strictObject({
    kind: v.literal('tick'),
    ...targetable,
    label: TextSchema,
    ticked: v.optional(v.boolean(), false),
  }),
  v.strictObject({
    kind: v.literal('switch'),
    ...targetable,
    label: TextSchema,
    on: v.optional(v.boolean(), false),
  }),
  v.strictObject({ kind: v.literal('list'), items: v.pipe(v.array(ItemSchema), v.minLength(1)) }),
  v.strictObject({ kind: v.literal('icons'), items: v.pipe(v.array(ItemSchema), v.minLength(1)) }),
  v.strictObject({ kind: v.literal('menu'), items: v.pipe(v.array(ItemSchema), v.minLength(1)) }),
  v.strictObject({ kind: v.literal('keypad'), ...targetable, label: TextSchema }),
  v.strictObject({ kind: v.literal('scan-code'), ...targetable, label: TextSchema }),
  v.strictObject({ kind: v.literal('picture'), ...targetable, label: TextSchema }),
]);

/** One drawn thing on a screen; those with an id can be ringed and, in practice, touched. */
export type SimplePart = v.InferOutput<typeof SimplePartSchema>;

const DialogPartSchema = v.strictObject({
  kind: v.literal('dialog'),
  title: v.optional(TextSchema),
  parts: v.pipe(v.array(SimplePartSchema), v.minLength(1)),
});

/**
 * Our own simplified redrawing of one phone, portal or paper view, as data.
 * `unseen`: nobody could open the real screen, so it is drawn as words in a plain outline (product.md §3).
 */
export const ScreenSchema = v.strictObject({
  id: IdSchema,
  device: v.picklist(['phone', 'portal', 'paper']),
  basis: v.picklist(['source', 'unseen']),
  title: TextSchema,
  address: v.optional(TextSchema),
  parts: v.pipe(v.array(v.union([SimplePartSchema, DialogPartSchema])), v.minLength(1), v.maxLength(16)),
});

/** A redrawn screen; see `ScreenSchema`. */
export type Screen = v.InferOutput<typeof ScreenSchema>;

/** Any part of a screen, a dialog among them. */
export type Part = Screen['parts'][number];
