import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const HashSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/**
 * What this device knows of its PINs: hashes, never a PIN (SEC-23). `cost` is the logarithm of scrypt's N these hashes
 * were made with. `wait` and `reset` are milliseconds that must still pass while the kiosk runs; `turn` grows with
 * every new wait, so that time before it is never counted for it.
 */
export const AccessSchema = v.strictObject({
  salt: v.string(),
  cost: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
  pins: v.strictObject({
    installer: v.optional(HashSchema),
    staff: v.optional(HashSchema),
    supervisor: v.optional(HashSchema),
  }),
  failures: count,
  wait: count,
  /** Time until the whole device may be set up anew; null when nobody asked for that. */
  reset: v.nullable(count),
  turn: count,
});

/** See `AccessSchema`. */
export type Access = v.InferOutput<typeof AccessSchema>;
/** Whose PIN it is. */
export type PinKind = keyof Access['pins'];

/** Reads what was kept; null when it is not ours any more. */
export function readAccess(input: unknown): Access | null {
  const outcome = v.safeParse(AccessSchema, input);
  return outcome.success ? outcome.output : null;
}
