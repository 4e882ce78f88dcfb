import type { Breakdown, RangeChoice, Series } from '../../domain/statistics/index.ts';

/** A page of the supervisor. */
export type PageName =
  'today' | 'use' | 'stuck' | 'skill' | 'waiting' | 'help' | 'group' | 'content' | 'report' | 'devices';

/** One chart: a measure, broken down or followed. `rows`: at most so many lines, the largest first. */
export type ChartSpec = {
  readonly measure: string;
  readonly by?: Exclude<Breakdown['by'], 'step'>;
  readonly series?: Series;
  readonly rows?: number;
};

/** What every page of charts shows, in its order: one question a chart (product.md §5). */
export const CHARTS: Readonly<
  Record<'today' | 'use' | 'skill' | 'waiting' | 'help' | 'group', readonly ChartSpec[]>
> = {
  today: [
    { measure: 'used', by: 'place' },
    { measure: 'started' },
    { measure: 'calls', by: 'place' },
    { measure: 'tickets' },
    { measure: 'wait-15' },
    { measure: 'wait-lengths' },
  ],
  use: [
    { measure: 'used', series: 'week' },
    { measure: 'used', series: 'half-day' },
    { measure: 'used', by: 'place' },
    { measure: 'started-do', by: 'procedure', rows: 10 },
    { measure: 'completion', by: 'procedure', rows: 10 },
    { measure: 'started-practice', by: 'procedure', rows: 10 },
    { measure: 'search-found' },
    { measure: 'clear' },
  ],
  skill: [
    { measure: 'unaided', by: 'procedure', rows: 10 },
    { measure: 'unaided', series: 'month' },
    { measure: 'confidence' },
    { measure: 'confidence-more' },
    { measure: 'confidence-less' },
    { measure: 'retold', by: 'procedure', rows: 10 },
    { measure: 'without-hint', by: 'procedure', rows: 10 },
  ],
  waiting: [
    { measure: 'wait-15', by: 'procedure', rows: 10 },
    { measure: 'wait-lengths' },
    { measure: 'wait', by: 'procedure', rows: 10 },
    { measure: 'desk-lengths' },
    { measure: 'tickets', series: 'week' },
    { measure: 'no-show' },
    { measure: 'gone' },
  ],
  help: [
    { measure: 'calls', by: 'place' },
    { measure: 'answered' },
    { measure: 'offer-taken' },
    { measure: 'aid-bigText' },
    { measure: 'aid-contrast' },
    { measure: 'aid-readAloud' },
    { measure: 'aid-unhurried' },
    { measure: 'stayed' },
  ],
  group: [
    { measure: 'groups', series: 'month' },
    { measure: 'groups-by-pioneer' },
    { measure: 'helped', by: 'procedure', rows: 10 },
    { measure: 'helped-by-pioneer' },
    { measure: 'helped-each' },
    { measure: 'pioneer-check', by: 'procedure', rows: 10 },
    { measure: 'pioneer-check-at-once' },
    { measure: 'pioneer-willing' },
    { measure: 'group-staff' },
    { measure: 'group-staff-lengths' },
    { measure: 'as-forecast' },
    { measure: 'groups-suggested' },
    { measure: 'group-offered' },
    { measure: 'group-alone' },
    { measure: 'group-rescued' },
    { measure: 'group-dissolved' },
  ],
};

/** Pages in the order of their buttons. */
export const PAGES: readonly PageName[] = [
  'today',
  'use',
  'stuck',
  'skill',
  'waiting',
  'help',
  'group',
  'content',
  'report',
  'devices',
];

/** What a page is about now. */
export type Chosen = { readonly page: PageName; readonly range: RangeChoice };
