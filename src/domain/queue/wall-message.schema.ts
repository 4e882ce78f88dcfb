import * as v from 'valibot';

/** How a wall can be heard: it still needs a touch, it sounds with a voice, or with the gong alone. */
export const WALL_SOUNDS = ['locked', 'voice', 'gong-only'] as const;
/** How a wall can be heard. */
export type WallSound = (typeof WALL_SOUNDS)[number];

/** A wall says so often that it is there, in ms. */
export const WALL_BEAT_EVERY = 4_000;
/** A wall that was silent for so long is gone, in ms (product.md §4: data older than 10 s says so). */
export const WALL_SILENT_AFTER = 10_000;

const WallIdSchema = v.pipe(v.string(), v.regex(/^[a-z0-9-]{4,36}$/));

const WallMessageSchema = v.variant('kind', [
  /** "I am here, and this is how I can be heard." */
  v.strictObject({
    version: v.literal(1),
    kind: v.literal('wall'),
    wall: WallIdSchema,
    sound: v.picklist(WALL_SOUNDS),
  }),
  v.strictObject({ version: v.literal(1), kind: v.literal('wall-gone'), wall: WallIdSchema }),
  /** Staff want to hear it ("Thử loa"). */
  v.strictObject({ version: v.literal(1), kind: v.literal('test-sound') }),
]);

/** What walls and staff windows tell each other; nothing of it is about a ticket. */
export type WallMessage = v.InferOutput<typeof WallMessageSchema>;

/** Reads what came over the channel; null for what is not ours. */
export function readWallMessage(input: unknown): WallMessage | null {
  const outcome = v.safeParse(WallMessageSchema, input);
  return outcome.success ? outcome.output : null;
}
