import { ACK_BOUNDS } from '../../help/help-counts.ts';
import type { CountedMode } from '../counter-key.ts';
import type { Day } from '../day.ts';
import { DWELL_BOUNDS } from '../dwell.ts';
import { spanMetrics } from '../span.ts';

/** What one counter's integer is: times, whole minutes, squares of minutes, people in a line, days told of. */
export type CounterUnit = 'times' | 'minutes' | 'squares' | 'people' | 'days';

/** Which dimension a counter carries beside day, half-day, place and mode: nothing more, a guide, or a step of it. */
export type CounterReach = 'device' | 'guide' | 'step';

/**
 * One counter the app writes (metrics.md §6.4). `id` is the metric of its key; an open family ends in "-*". When what
 * is counted changes, `version` rises and `since` is the day of the change: two versions are never joined. `words`:
 * key of its name in the locale files; a family's name takes the rest of the metric as a value.
 */
export type Counter = {
  readonly id: string;
  readonly version: number;
  readonly since: Day;
  readonly unit: CounterUnit;
  readonly reach: CounterReach;
  readonly modes: readonly CountedMode[];
  readonly words: string;
};

/** Since the first kiosk counted. */
const FIRST: Day = '2026-11-20';
/** Since finishing without help and use of the kiosk are counted. */
const SECOND: Day = '2026-11-21';
const WAYS: readonly CountedMode[] = ['do', 'practice', 'watch', 'retell'];
const STEPPED: readonly CountedMode[] = ['do', 'practice'];
const ANYWHERE: readonly CountedMode[] = ['menu', ...WAYS];
const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));

type Kind = Omit<Counter, 'id' | 'words'> & { readonly words?: string };

const kind = (reach: CounterReach, modes: readonly CountedMode[], more: Partial<Kind> = {}): Kind => ({
  version: 1,
  since: FIRST,
  unit: 'times',
  reach,
  modes,
  ...more,
});

function counters(ids: readonly string[], { words, ...rest }: Kind): readonly Counter[] {
  return ids.map((id) => ({ id, ...rest, words: words ?? `citizen:records.metric.${id}` }));
}

const bounded = (head: string, bounds: readonly number[]): readonly string[] =>
  [...bounds, 'more'].map((bound) => `${head}-${bound}`);

/** Metrics of the faces for "was the guide clear", from 1 (very hard) to 5 (very easy). */
export const CLEAR_METRICS: readonly string[] = [1, 2, 3, 4, 5].map((face) => `clear-${face}`);
/** Metrics of the difference of the faces for "can you do it alone", from −4 to 4. */
export const CONFIDENCE_METRICS: readonly string[] = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map(
  (difference) => `confidence-${difference}`,
);
/** Metrics of the time until a call for help was answered. */
export const ACK_METRICS: readonly string[] = bounded('ack', ACK_BOUNDS);
/** Metrics of the time a step was held. */
export const DWELL_METRICS: readonly string[] = bounded('dwell', DWELL_BOUNDS);

const GUIDES: readonly Counter[] = [
  ...counters(['opened'], kind('guide', ['menu'])),
  ...counters(['started', 'finished', 'exit-end'], kind('guide', WAYS)),
  ...counters(['unaided'], kind('guide', ['do'], { since: SECOND })),
  ...counters(['exit-finish', 'exit-idle'], kind('step', ANYWHERE)),
  ...counters(['practice-run-1', 'practice-run-2', 'practice-run-3'], kind('guide', ['practice'])),
  ...counters(['shown', 'bounce', 'done', 'back', 'stuck', ...DWELL_METRICS], kind('step', STEPPED)),
  ...counters(['unsure', 'differs'], kind('step', ['do'])),
  ...counters(['differs-*'], kind('step', ['do'], { words: 'citizen:records.differsAt' })),
  ...counters(['hint-ring', 'hint-word', 'hint-none', 'miss'], kind('step', ['practice'])),
  ...counters(['teach-pass', 'teach-fail'], kind('guide', ['retell'])),
  ...counters(CLEAR_METRICS, kind('guide', WAYS, { words: 'citizen:records.clearAt' })),
  ...counters(CONFIDENCE_METRICS, kind('guide', WAYS, { words: 'citizen:records.confidenceAt' })),
];

const HELP_AND_AIDS: readonly Counter[] = [
  ...counters(['staff-call', 'ack-none', ...ACK_METRICS], kind('step', ANYWHERE)),
  ...counters(['help-offered', 'help-taken', 'replay'], kind('step', ANYWHERE)),
  ...counters(
    ['bigText', 'contrast', 'readAloud', 'unhurried', 'reach', 'slow', 'double'],
    kind('guide', ANYWHERE),
  ),
  ...counters(['search-hit', 'search-miss'], kind('guide', ANYWHERE)),
  ...counters(['idle-warn', 'idle-extend', 'idle-reset'], kind('guide', ANYWHERE)),
  ...counters(['used'], kind('device', ['menu'], { since: SECOND })),
];

const QUEUE: readonly Counter[] = [
  ...counters(['ticket-guide', 'ticket-home', 'ticket-greeter'], kind('guide', ['queue'])),
  ...counters([...spanMetrics('wait'), ...spanMetrics('desk')], kind('guide', ['queue'])),
  ...counters(['wait-minutes', 'desk-minutes'], kind('guide', ['queue'], { unit: 'minutes' })),
  ...counters(['desk-squares'], kind('guide', ['queue'], { unit: 'squares' })),
  ...counters(['desk-unknown', 'recalled', 'no-show', 'print-failed'], kind('guide', ['queue'])),
  ...counters(['gone-left', 'gone-cancelled', 'gone-expired'], kind('guide', ['queue'])),
  ...counters(
    HOURS.map((hour) => `line-${hour}`),
    kind('device', ['queue'], { unit: 'people', words: 'citizen:records.lineAt' }),
  ),
  ...counters(
    HOURS.map((hour) => `hour-${hour}`),
    kind('device', ['queue'], { unit: 'days', words: 'citizen:records.hourAt' }),
  ),
];

const GROUPS: readonly Counter[] = [
  ...counters(
    [
      ...['group-offered', 'group-formed-suggested', 'group-formed-by-hand', 'group-declined'],
      ...['pioneer-asked', 'pioneer-declined', 'pioneer-check-1', 'pioneer-check-2', 'pioneer-check-0'],
      ...['group-rescued', 'group-dissolved', 'group-led-pioneer', 'group-led-staff'],
      ...['group-size-2', 'group-size-4', 'group-size-7'],
      ...['group-member-sooner', 'group-member-as-said', 'group-member-later'],
      ...spanMetrics('group-staff'),
    ],
    kind('guide', ['queue'], { since: SECOND }),
  ),
  ...counters(
    ['group-helped-pioneer', 'group-helped-staff'],
    kind('guide', ['queue'], { since: SECOND, unit: 'people' }),
  ),
  ...counters(['group-staff-minutes'], kind('guide', ['queue'], { since: SECOND, unit: 'minutes' })),
];

/** Every counter there is. What the app counts and this does not name is a defect (test/architecture/catalogue). */
export const COUNTERS: readonly Counter[] = [...GUIDES, ...HELP_AND_AIDS, ...QUEUE, ...GROUPS];

const BY_ID: ReadonlyMap<string, Counter> = new Map(COUNTERS.map((counter) => [counter.id, counter]));

/** The counter behind a metric; null when no version of the app writes it. */
export function counterOf(metric: string): Counter | null {
  return BY_ID.get(metric) ?? BY_ID.get(`${/^[^-]+/.exec(metric)?.[0] ?? ''}-*`) ?? null;
}
