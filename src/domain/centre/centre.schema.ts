import * as v from 'valibot';

/** A text of the centre as people read it. NFC and wording are the lint's business. */
const TextSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
/** Names a place, a desk or the centre itself; stands in counters and files, so it is never used again. */
const CodeSchema = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'form-code'), v.maxLength(24));
const DaySchema = v.pipe(v.string(), v.isoDate('form-day'));
/** A time of day in Viet Nam, 00:00–23:59. */
const TimeSchema = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'form-time'));
const LetterSchema = v.pipe(v.string(), v.regex(/^[A-Z]$/, 'form-letter'));
const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
/** Silence in seconds; the centre may set its own within these bounds (C-32, product.md §2). */
const IdleSchema = v.optional(whole(60, 900));

const SpanSchema = v.strictObject({ from: TimeSchema, to: TimeSchema });

/** Hours of one weekday. `lastTicket`: from this time on no number is given; without it, from `close`. */
const OpeningSchema = v.strictObject({
  open: TimeSchema,
  close: TimeSchema,
  breaks: v.optional(v.pipe(v.array(SpanSchema), v.maxLength(4)), []),
  lastTicket: v.optional(TimeSchema),
});

/** Days on which the centre is closed although the weekday is open, both ends included. */
const ClosedSchema = v.strictObject({ from: DaySchema, to: DaySchema, note: v.optional(TextSchema) });

/** A weekday that is not written is closed. */
const HoursSchema = v.strictObject({
  monday: v.optional(OpeningSchema),
  tuesday: v.optional(OpeningSchema),
  wednesday: v.optional(OpeningSchema),
  thursday: v.optional(OpeningSchema),
  friday: v.optional(OpeningSchema),
  saturday: v.optional(OpeningSchema),
  sunday: v.optional(OpeningSchema),
  closed: v.optional(v.pipe(v.array(ClosedSchema), v.maxLength(60)), []),
});

/** What stands at a place: a kiosk, the greeter's table, a desk's screen, a wall screen, a group's table. */
const PlaceSchema = v.strictObject({
  code: CodeSchema,
  name: TextSchema,
  kind: v.picklist(['kiosk', 'greeter', 'desk', 'wall', 'group']),
});

/** A sentence the centre wants everybody to read, on the days from…to, both ends included. */
const NoticeSchema = v.strictObject({ text: TextSchema, from: DaySchema, to: DaySchema });

/**
 * A centre as its own file describes it (`kiosk-config/centres/<id>.yaml`). Holds nothing about people. What it says
 * across several fields is judged by `lintCentre`.
 */
export const CentreSchema = v.strictObject({
  id: CodeSchema,
  name: TextSchema,
  places: v.pipe(v.array(PlaceSchema), v.minLength(1), v.maxLength(40)),
  /** Devices that give numbers: the letter is the head of their ticket numbers (product.md §4). */
  devices: v.optional(
    v.pipe(v.array(v.strictObject({ letter: LetterSchema, place: CodeSchema })), v.maxLength(26)),
    [],
  ),
  desks: v.optional(
    v.pipe(v.array(v.strictObject({ code: CodeSchema, name: TextSchema })), v.maxLength(40)),
    [],
  ),
  /** What is really there, so that the kiosk never promises more (one-stop.md §3). */
  services: v.optional(
    v.strictObject({
      wifi: v.optional(v.boolean(), false),
      publicPc: v.optional(v.boolean(), false),
      priorityDesk: v.optional(v.boolean(), false),
    }),
    { wifi: false, publicPc: false, priorityDesk: false },
  ),
  hours: HoursSchema,
  packs: v.pipe(v.array(CodeSchema), v.minLength(1), v.maxLength(10)),
  /** How the kiosk speaks to people. Only `bac` has texts yet; `lintCentre` refuses the others. */
  addressForm: v.optional(v.picklist(['bac', 'quyvi', 'banbe', 'neutral']), 'bac'),
  idle: v.optional(v.strictObject({ menu: IdleSchema, reading: IdleSchema, staff: IdleSchema }), {}),
  /** At most so many priority tickets in a row; nobody is overtaken more often (product.md §4, D, E4). */
  queue: v.optional(
    v.strictObject({
      priorityInRow: v.optional(whole(1, 3), 2),
      overtakenAtMost: v.optional(whole(1, 10), 4),
    }),
    { priorityInRow: 2, overtakenAtMost: 4 },
  ),
  notices: v.optional(v.pipe(v.array(NoticeSchema), v.maxLength(12)), []),
  /** Whether 10 October is announced as "Ngày Chuyển đổi số quốc gia". */
  digitalDay: v.optional(v.boolean(), true),
  /** The centre's own https address, for the code on the take-away; its host is checked by `lintCentre` (SEC-11). */
  publicAddress: v.optional(v.pipe(v.string(), v.maxLength(200))),
  /** Hosts of the centre's own servers, besides `*.gov.vn`. */
  ownServers: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(5)), []),
});

/** A centre; see `CentreSchema`. */
export type Centre = v.InferOutput<typeof CentreSchema>;
/** Hours of one weekday. */
export type Opening = v.InferOutput<typeof OpeningSchema>;
/** A place inside the centre. */
export type CentrePlace = v.InferOutput<typeof PlaceSchema>;
/** What stands at a place. */
export type PlaceKind = CentrePlace['kind'];
/** A sentence of the centre and its days. */
export type Notice = v.InferOutput<typeof NoticeSchema>;

const FORMS = ['form-code', 'form-day', 'form-time', 'form-letter'] as const;

/** One place where the file is not what the schema asks for; `form-…` names a rule with a sentence of its own. */
export type CentreFault = {
  readonly place: string;
  readonly name: 'schema' | 'field-missing' | 'field-unknown' | (typeof FORMS)[number];
  readonly values: { readonly expected: string; readonly received: string };
};

/** Reads a centre file that has been parsed: the centre, or every place that is wrong. */
export function readCentre(
  input: unknown,
): { readonly centre: Centre } | { readonly faults: readonly CentreFault[] } {
  const outcome = v.safeParse(CentreSchema, input);
  if (outcome.success) return { centre: outcome.output };
  return { faults: outcome.issues.map(faultOf) };
}

function faultOf(issue: v.BaseIssue<unknown>): CentreFault {
  return {
    place: v.getDotPath(issue) ?? '',
    name: nameOf(issue),
    values: { expected: issue.expected ?? String(issue.requirement), received: issue.received },
  };
}

function nameOf({ message, expected, received }: v.BaseIssue<unknown>): CentreFault['name'] {
  if (received === 'undefined') return 'field-missing';
  if (expected === 'never') return 'field-unknown';
  return FORMS.find((form) => form === message) ?? 'schema';
}
