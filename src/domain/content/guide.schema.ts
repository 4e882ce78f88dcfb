import * as v from 'valibot';
import { CriticalPointsSchema } from './critical-point.schema.ts';
import { IdSchema, ScreenSchema, TextSchema } from './screen.schema.ts';

const DaySchema = v.pipe(v.string(), v.isoDate());
const SourcesSchema = v.pipe(v.array(IdSchema), v.minLength(1));

/** A statement shown before the start, with the sources that carry it (C-43). */
const FactSchema = v.strictObject({ text: TextSchema, source: SourcesSchema });

/** Where a fact was read, and the day somebody last looked there. */
export const SourceSchema = v.strictObject({
  id: IdSchema,
  title: TextSchema,
  address: v.optional(TextSchema),
  checked: DaySchema,
});

/** Expected seconds of a step; set by hand, compared later with the counted dwell (D2). */
const SecondsSchema = v.strictObject({
  median: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(1800)),
  p80: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(3600)),
});

const RepairStepSchema = v.strictObject({
  do: TextSchema,
  say: v.optional(TextSchema),
  screen: v.optional(IdSchema),
  target: v.optional(IdSchema),
});

/** One usual other screen and the way back to the step it came from: at most three repair steps (D4 b). */
const DifferenceSchema = v.strictObject({
  id: IdSchema,
  when: TextSchema,
  screen: v.optional(IdSchema),
  repair: v.pipe(v.array(RepairStepSchema), v.minLength(1), v.maxLength(3)),
});

/** A step names at most so many usual other screens, so that the list can be read at one look (D4 b). */
export const MOST_DIFFERENCES = 4;

/** One action of a guide: what to do, where to look, what comes next, how to get back on the path (D2). */
export const StepSchema = v.strictObject({
  id: IdSchema,
  do: TextSchema,
  where: v.optional(TextSchema),
  see: v.strictObject({ text: TextSchema, screen: v.optional(IdSchema) }),
  check: v.optional(TextSchema),
  differs: v.optional(v.pipe(v.array(DifferenceSchema), v.maxLength(MOST_DIFFERENCES)), []),
  say: TextSchema,
  safe: v.optional(TextSchema),
  secret: v.optional(v.boolean(), false),
  /** Done later, at home or on another day: there is nothing to compare with now. */
  later: v.optional(v.boolean(), false),
  seconds: SecondsSchema,
  screen: IdSchema,
  target: v.optional(IdSchema),
  source: SourcesSchema,
});

/** A run of steps written once and included by many guides; `params` are the names that stand in its texts as `{name}`. */
export const SharedStepsSchema = v.strictObject({
  id: IdSchema,
  params: v.optional(v.array(IdSchema)),
  steps: v.pipe(v.array(StepSchema), v.minLength(1)),
  sources: v.pipe(v.array(SourceSchema), v.minLength(1)),
});

const IncludeSchema = v.strictObject({
  use: IdSchema,
  only: v.optional(v.pipe(v.array(IdSchema), v.minLength(1))),
  /** The words for the parameters of the run. */
  with: v.optional(v.record(IdSchema, TextSchema)),
  /** Screens of the run, and the screen that this guide shows instead. */
  screens: v.optional(v.record(IdSchema, IdSchema)),
  /** Usual other screens that only this guide knows, by step of the run; they follow those of the run. */
  also: v.optional(
    v.record(IdSchema, v.pipe(v.array(DifferenceSchema), v.minLength(1), v.maxLength(MOST_DIFFERENCES))),
  ),
});

const BeforeSchema = v.strictObject({
  result: FactSchema,
  minutes: v.strictObject({ from: v.pipe(v.number(), v.integer()), to: v.pipe(v.number(), v.integer()) }),
  fee: v.optional(FactSchema),
  deadline: v.optional(FactSchema),
  papers: v.array(FactSchema),
  who: v.optional(FactSchema),
  where: v.optional(FactSchema),
});

/** One scene of "Xem": what the person like the citizen does, what went wrong, or how it was put right (D3). */
const SceneSchema = v.strictObject({
  id: IdSchema,
  kind: v.picklist(['doing', 'mistake', 'repair', 'end']),
  text: TextSchema,
  say: v.optional(TextSchema),
  screen: v.optional(IdSchema),
  target: v.optional(IdSchema),
});

/** "Xem": a person like the citizen does it, with one usual mistake and its repair; never a name (D1, D3). */
const ExampleSchema = v.strictObject({
  who: TextSchema,
  scenes: v.pipe(v.array(SceneSchema), v.minLength(4), v.maxLength(12)),
});

/** "Nói lại": step cards to put in order and one "if you see this" question grounded in a repair (D3). */
const TeachBackSchema = v.strictObject({
  cards: v.pipe(
    v.array(v.strictObject({ step: IdSchema, text: TextSchema })),
    v.minLength(4),
    v.maxLength(6),
  ),
  question: v.strictObject({
    step: IdSchema,
    difference: IdSchema,
    ask: TextSchema,
    right: TextSchema,
    wrong: v.pipe(v.array(TextSchema), v.length(2)),
    because: TextSchema,
  }),
});

const head = {
  id: IdSchema,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  facts: v.pipe(v.string(), v.regex(/^(portal|vneid)\/[a-z0-9-]+$/)),
  title: TextSchema,
  summary: TextSchema,
  aliases: v.pipe(v.array(TextSchema), v.minLength(3)),
  category: IdSchema,
  audience: v.picklist(['everyone', 'citizens', 'foreigners']),
  boundaryFree: v.picklist(['province', 'national', 'no', 'unknown', 'not-a-procedure']),
  before: BeforeSchema,
  after: v.optional(v.pipe(v.array(FactSchema), v.maxLength(3)), []),
  criticalPoints: CriticalPointsSchema,
  example: v.optional(ExampleSchema),
  teachBack: v.optional(TeachBackSchema),
  reviewBy: DaySchema,
  reviewedByPost: v.optional(TextSchema),
  sourceTrust: v.picklist(['high', 'fairly-high', 'fair', 'low']),
};

/** A guide as an official writes it: steps of its own and runs of shared steps, screens named by id. */
export const GuideSchema = v.strictObject({
  ...head,
  steps: v.pipe(v.array(v.union([IncludeSchema, StepSchema])), v.minLength(1)),
  sources: v.pipe(v.array(SourceSchema), v.minLength(1)),
});

/** A guide as the browser reads it: shared steps joined in, every screen it needs inside. */
export const CompiledGuideSchema = v.strictObject({
  ...head,
  steps: v.pipe(v.array(StepSchema), v.minLength(1)),
  sources: v.pipe(v.array(SourceSchema), v.minLength(1)),
  screens: v.record(IdSchema, ScreenSchema),
  /** Known while a pack is made; a kiosk finds guides by the index and needs none here. */
  aliases: v.optional(v.array(TextSchema), []),
  /** Set when the steps are translated too; else they are Vietnamese, whatever the head is. */
  stepsLanguage: v.optional(v.picklist(['en'])),
});

/** A guide as written; see `GuideSchema`. */
export type Guide = v.InferOutput<typeof GuideSchema>;
/** A run of steps written once; see `SharedStepsSchema`. */
export type SharedSteps = v.InferOutput<typeof SharedStepsSchema>;
/** A guide ready to be shown; see `CompiledGuideSchema`. */
export type CompiledGuide = v.InferOutput<typeof CompiledGuideSchema>;
/** One step of a guide; see `StepSchema`. */
export type Step = v.InferOutput<typeof StepSchema>;
/** One usual other screen; its repair leads back to the step. */
export type Difference = Step['differs'][number];
/** One step of a repair. */
export type RepairStep = Difference['repair'][number];
/** The worked example of a guide. */
export type Example = v.InferOutput<typeof ExampleSchema>;
/** One scene of the worked example. */
export type Scene = Example['scenes'][number];
/** The rehearsal of a guide. */
export type TeachBack = v.InferOutput<typeof TeachBackSchema>;
/** A sourced statement. */
export type Fact = v.InferOutput<typeof FactSchema>;
/** Where a fact was read. */
export type Source = v.InferOutput<typeof SourceSchema>;

/** Reads one compiled guide at run time; anything that is not exactly a guide is refused by returning null. */
export function readCompiledGuide(input: unknown): CompiledGuide | null {
  const outcome = v.safeParse(CompiledGuideSchema, input);
  return outcome.success ? outcome.output : null;
}
