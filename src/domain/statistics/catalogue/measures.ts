import type { CountedMode } from '../counter-key.ts';
import { SPAN_BOUNDS, spanMetrics } from '../span.ts';
import { CONFIDENCE_METRICS } from './counters.ts';
import { familyOf, type FamilyId } from './families.ts';
import { each, type Sum } from './sums.ts';

/** Which page of the supervisor a measure belongs to. */
export type MeasurePage = 'use' | 'stuck' | 'skill' | 'help' | 'waiting' | 'group' | 'aids';

type Head = {
  readonly id: string;
  /** Rises when the formula changes; values of two versions are never joined (metrics.md §6.4). */
  readonly version: number;
  readonly page: MeasurePage;
};

/** A number of lượt. */
export type CountMeasure = Head & {
  readonly kind: 'count';
  readonly modes: readonly CountedMode[];
  readonly sum: Sum;
};
/** The share that the parts `of` have in the parts `among` (all of the family, unless said). */
export type ShareMeasure = Head & {
  readonly kind: 'share';
  readonly family: FamilyId;
  readonly of: readonly string[];
  readonly among: readonly string[];
};
/** A sum divided by cases: minutes a case, or points of difference. */
export type MeanMeasure = Head & {
  readonly kind: 'mean';
  readonly modes: readonly CountedMode[];
  readonly sum: Sum;
  readonly cases: Sum;
};
/** Lengths of time in buckets; `bounds`: upper ends in minutes. */
export type SpreadMeasure = Head & {
  readonly kind: 'spread';
  readonly modes: readonly CountedMode[];
  readonly buckets: readonly string[];
  readonly bounds: readonly number[];
};
/** What the supervisor may look at. `words`: `supervisor:measure.<id>`. */
export type Measure = CountMeasure | ShareMeasure | MeanMeasure | SpreadMeasure;

const ALL_WAYS: readonly CountedMode[] = ['do', 'practice', 'watch', 'retell'];
const ANYWHERE: readonly CountedMode[] = ['menu', ...ALL_WAYS];
const QUEUE: readonly CountedMode[] = ['queue'];

const count = (page: MeasurePage, id: string, [modes, sum]: [readonly CountedMode[], Sum]): CountMeasure => ({
  ...{ kind: 'count', id, version: 1, page, modes, sum },
});

type ShareOf = {
  readonly family: FamilyId;
  readonly of: readonly string[];
  readonly among?: readonly string[];
};

const share = (page: MeasurePage, id: string, { family, of, among }: ShareOf): ShareMeasure => ({
  ...{ kind: 'share', id, version: 1, page, family, of },
  among: among ?? familyOf(family).parts.map((part) => part.id),
});

const weighed: Sum = Object.fromEntries(
  CONFIDENCE_METRICS.map((metric, i) => [metric, i - 4]).filter(([, weight]) => weight !== 0),
);

/** "Mỗi người một tay" (metrics.md §4). Minutes of staff are for each who was done, whoever taught included. */
const GROUP_MEASURES: readonly Measure[] = [
  count('group', 'groups', [QUEUE, each('group-led-pioneer', 'group-led-staff')]),
  share('group', 'groups-by-pioneer', { family: 'leading', of: ['by-pioneer'] }),
  share('group', 'groups-suggested', { family: 'forming', of: ['suggested'] }),
  count('group', 'helped', [QUEUE, each('group-helped-pioneer', 'group-helped-staff')]),
  share('group', 'helped-by-pioneer', { family: 'helping', of: ['with-pioneer'] }),
  {
    ...{ kind: 'mean', id: 'helped-each', version: 1, page: 'group', modes: QUEUE },
    ...{ sum: each('group-helped-pioneer'), cases: each('group-led-pioneer') },
  },
  {
    ...{
      kind: 'mean',
      id: 'group-staff',
      version: 1,
      page: 'group',
      modes: QUEUE,
      sum: each('group-staff-minutes'),
    },
    cases: each('group-helped-pioneer', 'group-helped-staff', 'group-led-pioneer'),
  },
  {
    ...{ kind: 'spread', id: 'group-staff-lengths', version: 1, page: 'group', modes: QUEUE },
    ...{ buckets: spanMetrics('group-staff'), bounds: SPAN_BOUNDS },
  },
  share('group', 'pioneer-willing', { family: 'willing', of: ['said-yes'] }),
  share('group', 'pioneer-check', { family: 'check', of: ['at-once', 'at-second'] }),
  share('group', 'pioneer-check-at-once', { family: 'check', of: ['at-once'] }),
  share('group', 'as-forecast', { family: 'forecast', of: ['sooner', 'as-said'] }),
  ...(
    [
      ['group-offered', 'group-offered'],
      ['group-alone', 'group-declined'],
      ['group-rescued', 'group-rescued'],
      ['group-dissolved', 'group-dissolved'],
    ] as const
  ).map(([id, metric]) => count('group', id, [QUEUE, each(metric)])),
];

/** Every measure of the supervisor (metrics.md §1–§3, reports.md §4.2). */
export const MEASURES: readonly Measure[] = [
  count('use', 'used', [['menu'], each('used')]),
  count('use', 'opened', [['menu'], each('opened')]),
  count('use', 'started', [ALL_WAYS, each('started')]),
  ...ALL_WAYS.map((way) => count('use', `started-${way}`, [[way], each('started')])),
  count('use', 'finished', [['do'], each('finished')]),
  share('use', 'completion', { family: 'walk', of: ['unaided', 'aided'] }),
  share('use', 'search-found', { family: 'search', of: ['search-hit'] }),
  share('use', 'clear', { family: 'clear', of: ['clear-4', 'clear-5'] }),
  share('stuck', 'stuck', { family: 'showing', of: ['stuck'] }),
  share('stuck', 'practised', { family: 'practice', of: ['through'] }),
  share('skill', 'unaided', { family: 'walk', of: ['unaided'], among: ['unaided', 'aided'] }),
  share('skill', 'confidence-more', { family: 'confidence', of: ['more'] }),
  share('skill', 'confidence-less', { family: 'confidence', of: ['less'] }),
  {
    ...{ kind: 'mean', id: 'confidence', version: 1, page: 'skill', modes: ALL_WAYS },
    ...{ sum: weighed, cases: each(...CONFIDENCE_METRICS) },
  },
  share('skill', 'without-hint', { family: 'hint', of: ['hint-none'] }),
  share('skill', 'retold', { family: 'teach', of: ['teach-pass'] }),
  count('help', 'calls', [ANYWHERE, each('staff-call')]),
  share('help', 'answered', { family: 'answer', of: ['within-minute'] }),
  share('help', 'offer-taken', { family: 'offer', of: ['taken'] }),
  count('waiting', 'tickets', [QUEUE, each('ticket-guide', 'ticket-home', 'ticket-greeter')]),
  count('waiting', 'served', [QUEUE, each(...spanMetrics('wait'))]),
  share('waiting', 'wait-15', { family: 'line', of: ['in-15'], among: ['in-15', 'over-15'] }),
  {
    ...{ kind: 'mean', id: 'wait', version: 1, page: 'waiting', modes: QUEUE },
    ...{ sum: each('wait-minutes'), cases: each(...spanMetrics('wait')) },
  },
  {
    ...{ kind: 'spread', id: 'wait-lengths', version: 1, page: 'waiting', modes: QUEUE },
    ...{ buckets: spanMetrics('wait'), bounds: SPAN_BOUNDS },
  },
  {
    ...{ kind: 'mean', id: 'desk', version: 1, page: 'waiting', modes: QUEUE },
    ...{ sum: each('desk-minutes'), cases: each(...spanMetrics('desk')) },
  },
  {
    ...{ kind: 'spread', id: 'desk-lengths', version: 1, page: 'waiting', modes: QUEUE },
    ...{ buckets: spanMetrics('desk'), bounds: SPAN_BOUNDS },
  },
  count('waiting', 'no-shows', [QUEUE, each('no-show')]),
  share('waiting', 'no-show', { family: 'coming', of: ['no-show'] }),
  share('waiting', 'gone', { family: 'line', of: ['gone'] }),
  ...GROUP_MEASURES,
  ...['bigText', 'contrast', 'readAloud', 'unhurried', 'reach', 'slow', 'replay'].map((aid) =>
    count('aids', `aid-${aid}`, [ANYWHERE, each(aid)]),
  ),
  count('aids', 'double', [ANYWHERE, each('double')]),
  share('aids', 'stayed', { family: 'idle', of: ['stayed'] }),
];

const BY_ID: ReadonlyMap<string, Measure> = new Map(MEASURES.map((measure) => [measure.id, measure]));

/** The measure of this name; null when there is none. */
export function measureOf(id: string): Measure | null {
  return BY_ID.get(id) ?? null;
}
