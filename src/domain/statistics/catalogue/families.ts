import type { CountedMode } from '../counter-key.ts';
import { spanMetrics } from '../span.ts';
import { ACK_METRICS, CLEAR_METRICS, CONFIDENCE_METRICS } from './counters.ts';
import { each, less, plus, type Sum } from './sums.ts';

/** One part of a family: cases that are counted together. `words`: `supervisor:part.<id>`. */
export type Part = { readonly id: string; readonly sum: Sum };

/**
 * Cases split into parts that leave nothing out and overlap nowhere. What is hidden is decided for a whole family, so
 * that two shares of one family never give away together what each of them hides.
 */
export type Family = {
  readonly id: FamilyId;
  readonly modes: readonly CountedMode[];
  readonly parts: readonly Part[];
};

/** Every family. */
export type FamilyId =
  | 'walk'
  | 'practice'
  | 'watch'
  | 'retell'
  | 'showing'
  | 'hint'
  | 'teach'
  | 'search'
  | 'answer'
  | 'offer'
  | 'clear'
  | 'confidence'
  | 'idle'
  | 'line'
  | 'coming'
  | 'forming'
  | 'willing'
  | 'check'
  | 'leading'
  | 'helping'
  | 'forecast';

const WAYS: readonly CountedMode[] = ['do', 'practice', 'watch', 'retell'];
const ANYWHERE: readonly CountedMode[] = ['menu', ...WAYS];
const QUEUE: readonly CountedMode[] = ['queue'];
const [started, finished, shown] = [each('started'), each('finished'), each('shown')];
const tickets = each('ticket-guide', 'ticket-home', 'ticket-greeter');
const gone = each('gone-left', 'gone-cancelled', 'gone-expired');
const [SOON, LATE] = [each(...spanMetrics('wait').slice(0, 5)), each(...spanMetrics('wait').slice(5))];

const course = (id: 'practice' | 'watch' | 'retell'): Family => ({
  id,
  modes: [id],
  parts: [
    { id: 'through', sum: finished },
    { id: 'unfinished', sum: less(started, finished) },
  ],
});

const split = (family: Omit<Family, 'parts'>, parts: Readonly<Record<string, Sum>>): Family => ({
  ...family,
  parts: Object.entries(parts).map(([id, sum]) => ({ id, sum })),
});

/** The families of what is counted (reports.md §4.1): every share is a share of parts of one of them. */
export const FAMILIES: readonly Family[] = [
  split(
    { id: 'walk', modes: ['do'] },
    {
      unaided: each('unaided'),
      aided: less(finished, each('unaided')),
      unfinished: less(started, finished),
    },
  ),
  ...(['practice', 'watch', 'retell'] as const).map(course),
  split({ id: 'showing', modes: ['do'] }, { stuck: each('stuck'), fluent: less(shown, each('stuck')) }),
  split(
    { id: 'hint', modes: ['practice'] },
    { 'hint-none': each('hint-none'), 'hint-word': each('hint-word'), 'hint-ring': each('hint-ring') },
  ),
  split(
    { id: 'teach', modes: ['retell'] },
    { 'teach-pass': each('teach-pass'), 'teach-fail': each('teach-fail') },
  ),
  split(
    { id: 'search', modes: ANYWHERE },
    { 'search-hit': each('search-hit'), 'search-miss': each('search-miss') },
  ),
  split(
    { id: 'answer', modes: ANYWHERE },
    {
      'within-minute': each('ack-20', 'ack-60'),
      later: each(...ACK_METRICS.filter((metric) => metric !== 'ack-20' && metric !== 'ack-60')),
      nobody: each('ack-none'),
    },
  ),
  split(
    { id: 'offer', modes: ANYWHERE },
    { taken: each('help-taken'), declined: less(each('help-offered'), each('help-taken')) },
  ),
  split(
    { id: 'clear', modes: WAYS },
    Object.fromEntries(CLEAR_METRICS.map((metric) => [metric, each(metric)])),
  ),
  split(
    { id: 'confidence', modes: WAYS },
    {
      less: each(...CONFIDENCE_METRICS.slice(0, 4)),
      same: each('confidence-0'),
      more: each(...CONFIDENCE_METRICS.slice(5)),
    },
  ),
  split(
    { id: 'idle', modes: ANYWHERE },
    { stayed: each('idle-extend'), silent: less(each('idle-warn'), each('idle-extend')) },
  ),
  split(
    { id: 'line', modes: QUEUE },
    { 'in-15': SOON, 'over-15': LATE, gone, open: less(tickets, plus(SOON, LATE, gone)) },
  ),
  split({ id: 'coming', modes: QUEUE }, { 'no-show': each('no-show'), came: less(tickets, each('no-show')) }),
  split(
    { id: 'forming', modes: QUEUE },
    { suggested: each('group-formed-suggested'), 'by-hand': each('group-formed-by-hand') },
  ),
  split(
    { id: 'willing', modes: QUEUE },
    {
      'said-yes': less(each('pioneer-asked'), each('pioneer-declined')),
      'said-no': each('pioneer-declined'),
    },
  ),
  split(
    { id: 'check', modes: QUEUE },
    {
      'at-once': each('pioneer-check-1'),
      'at-second': each('pioneer-check-2'),
      'not-shown': each('pioneer-check-0'),
    },
  ),
  split(
    { id: 'leading', modes: QUEUE },
    { 'by-pioneer': each('group-led-pioneer'), 'by-staff': each('group-led-staff') },
  ),
  split(
    { id: 'helping', modes: QUEUE },
    { 'with-pioneer': each('group-helped-pioneer'), 'with-staff': each('group-helped-staff') },
  ),
  split(
    { id: 'forecast', modes: QUEUE },
    {
      sooner: each('group-member-sooner'),
      'as-said': each('group-member-as-said'),
      'later-than-said': each('group-member-later'),
    },
  ),
];

const BY_ID: ReadonlyMap<string, Family> = new Map(FAMILIES.map((family) => [family.id, family]));

/** The family of this name. */
export function familyOf(id: FamilyId): Family {
  return BY_ID.get(id) ?? { id, modes: [], parts: [] };
}
