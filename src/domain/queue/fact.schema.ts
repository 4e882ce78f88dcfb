import * as v from 'valibot';
import { GROUP_FACTS } from '../group/group-facts.schema.ts';
import { DeskSchema, GuideSchema, RandomIdSchema, whole } from './fact-fields.schema.ts';
import { LONGEST_HOLD } from './limits.ts';
import { ANIMALS, COLOURS } from './token.ts';

/** Raised when an older kiosk could no longer understand what is written. 2: people are taught in groups. */
export const FACT_VERSION = 2;

/** Versions this kiosk reads: a day that an older one began goes on. */
const READABLE = [1, FACT_VERSION] as const;

/** A guide stands for the procedure; null when the person asked for none. */
const ProcedureSchema = v.nullable(GuideSchema);

const ticket = RandomIdSchema;
/** The desk a person stood at when this was said; null in the line. Of another desk's person it has no effect. */
const by = v.nullable(DeskSchema);

/** Everything that can have happened in a queue. About tickets, never about people (PR-02, PR-07). */
const FACTS = [
  v.strictObject({
    kind: v.literal('TicketIssued'),
    ticket,
    /** Letter of the device and count of its day: A001. Never given twice. */
    letter: v.pipe(v.string(), v.regex(/^[A-Z]$/)),
    count: whole(1, 99_999),
    token: v.strictObject({ colour: v.picklist(COLOURS), animal: v.picklist(ANIMALS) }),
    procedure: ProcedureSchema,
    from: v.picklist(['guide', 'home', 'greeter']),
    priority: v.boolean(),
    willing: v.boolean(),
  }),
  v.strictObject({ kind: v.literal('PriorityMarked'), ticket, priority: v.boolean() }),
  v.strictObject({ kind: v.literal('WillingMarked'), ticket, willing: v.boolean() }),
  v.strictObject({ kind: v.literal('PrintAsked'), ticket }),
  v.strictObject({ kind: v.literal('TicketPrinted'), ticket }),
  v.strictObject({ kind: v.literal('PrintFailed'), ticket }),
  v.strictObject({ kind: v.literal('TicketReprinted'), ticket }),
  v.strictObject({ kind: v.literal('TicketCalled'), ticket, desk: DeskSchema }),
  v.strictObject({ kind: v.literal('TicketRecalled'), ticket, by: DeskSchema }),
  v.strictObject({ kind: v.literal('ServiceStarted'), ticket, by: DeskSchema }),
  v.strictObject({ kind: v.literal('TicketHeld'), ticket, by, minutes: whole(1, LONGEST_HOLD) }),
  v.strictObject({ kind: v.literal('TicketReturned'), ticket, by }),
  v.strictObject({ kind: v.literal('TicketMissed'), ticket, by: DeskSchema }),
  v.strictObject({ kind: v.literal('TicketRejoined'), ticket }),
  v.strictObject({ kind: v.literal('TicketTransferred'), ticket, by, procedure: ProcedureSchema }),
  v.strictObject({ kind: v.literal('TicketReferred'), ticket, by, desk: DeskSchema }),
  v.strictObject({ kind: v.literal('TicketDone'), ticket, by: DeskSchema }),
  v.strictObject({ kind: v.literal('TicketLeft'), ticket, by }),
  v.strictObject({ kind: v.literal('TicketCancelled'), ticket }),
  v.strictObject({ kind: v.literal('TicketExpired'), ticket }),
  v.strictObject({ kind: v.literal('FactUndone'), ticket, undone: RandomIdSchema }),
  v.strictObject({ kind: v.literal('DayOpened') }),
  v.strictObject({ kind: v.literal('DayClosed') }),
  ...GROUP_FACTS,
] as const;

/** One of these, found by its kind at once: a day of three thousand tickets is read at every start. */
const BY_KIND = new Map<unknown, (typeof FACTS)[number]>(FACTS.map((one) => [one.entries.kind.literal, one]));
const NoFactSchema = v.never();
const FactSchema = v.lazy((input): v.GenericSchema<unknown, v.InferOutput<(typeof FACTS)[number]>> => {
  const kind = typeof input === 'object' && input !== null && 'kind' in input ? input.kind : null;
  return BY_KIND.get(kind) ?? NoFactSchema;
});

/** The schema of each kind of fact, for the test that no field is about a person. */
export const factSchemas: readonly unknown[] = FACTS;

/** What every fact travels in. */
export const EnvelopeSchema = v.pipe(
  v.strictObject({
    version: v.picklist(READABLE),
    id: RandomIdSchema,
    /** Logical time, see `Moment`. */
    moment: v.pipe(v.string(), v.regex(/^\d{13}-\d{6}-[a-z0-9-]{4,36}$/)),
    /** What the writer's own clock showed, in ms since 1970; only lengths of time are made of it. */
    wall: whole(0, 9_999_999_999_999),
    /** One window, by a random name made when it was opened. */
    writer: RandomIdSchema,
    /** 1, 2, 3 … for each writer, given inside the transaction: a gap shows that something has not arrived. */
    sequence: whole(1, Number.MAX_SAFE_INTEGER),
    /** Idempotency key of the tap; one tap may cause several facts. */
    tap: RandomIdSchema,
    /** Day in Viet Nam: a new day is a new series of numbers. */
    day: v.pipe(v.string(), v.isoDate()),
    fact: FactSchema,
  }),
  v.check(({ moment, writer }) => moment.endsWith(`-${writer}`)),
);

/** What a newer version of the kiosk wrote: ours by its head, but not for us to understand. */
const NewerSchema = v.object({
  version: whole(FACT_VERSION + 1, 1_000_000),
  id: RandomIdSchema,
  moment: v.pipe(v.string(), v.maxLength(200)),
  fact: v.object({}),
});

/** One fact and what it travels in. */
export type Envelope = v.InferOutput<typeof EnvelopeSchema>;
/** What happened. */
export type Fact = v.InferOutput<typeof FactSchema>;

/** What was found where a fact should be: a fact, one of a newer version, or nothing of ours. */
export type ReadFact =
  | { readonly kind: 'known'; readonly envelope: Envelope }
  | { readonly kind: 'newer' }
  | { readonly kind: 'foreign' };

/** Reads what came from a disk or from another device. Never fails: what is foreign is dropped by the caller. */
export function readFact(input: unknown): ReadFact {
  const outcome = v.safeParse(EnvelopeSchema, input, { abortEarly: true });
  if (outcome.success) return { kind: 'known', envelope: outcome.output };
  return { kind: v.safeParse(NewerSchema, input).success ? 'newer' : 'foreign' };
}
