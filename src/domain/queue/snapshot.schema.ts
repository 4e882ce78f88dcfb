import * as v from 'valibot';
import { FACT_VERSION } from './fact.schema.ts';
import type { Moment } from './moment.ts';
import { digestOf } from './packed-columns.ts';
import { packState, unpackState } from './queue.packed.ts';
import type { QueueState } from './queue.state.ts';

/** Raised with every change of what is packed or of what it means: an older snapshot is then not read, but the rows. */
const SNAPSHOT_FORMAT = 4;
const KIND = `${FACT_VERSION}.${SNAPSHOT_FORMAT}`;

/** What the first rows of a log mean, so that a start need not read them again. The rows stay the truth. */
export type Snapshot = {
  /** How many rows it covers. */
  readonly rows: number;
  /** Moment of the newest fact among them. */
  readonly until: Moment;
  /** What they mean. Which taps caused them is forgotten: nobody asks again after minutes. */
  readonly state: QueueState;
};

const SnapshotSchema = v.strictObject({
  /** Version of the facts and of the packing: any other one reads the rows. */
  kind: v.literal(KIND),
  rows: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  until: v.pipe(v.string(), v.regex(/^\d{13}-\d{6}-[a-z0-9-]{4,36}$/)),
  digest: v.string(),
  text: v.string(),
});

/** A snapshot as it is kept. */
export type KeptSnapshot = v.InferOutput<typeof SnapshotSchema>;

/** Makes what is kept. */
export function keepSnapshot({ rows, until, state }: Snapshot): KeptSnapshot {
  const text = packState(state);
  return {
    kind: KIND,
    rows,
    until,
    digest: digestOf(`${rows} ${until} ${text}`),
    text,
  };
}

/**
 * Reads what was kept; null for everything else, and then the rows are read. Three thousand tickets are not looked at
 * field by field: the digest says that every letter is as this very version of the kiosk wrote it.
 */
export function readSnapshot(input: unknown): Snapshot | null {
  const read = v.safeParse(SnapshotSchema, input, { abortEarly: true });
  if (!read.success) return null;
  const { rows, until, digest, text } = read.output;
  if (digestOf(`${rows} ${until} ${text}`) !== digest) return null;
  const state = unpackState(text);
  return state === null ? null : { rows, until, state };
}
