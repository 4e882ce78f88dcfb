import type { FiguresDesk } from '../../app/figures-desk.ts';
import type { text } from '../../app/i18n/i18n.ts';
import type { LocaleController } from '../../app/i18n/locale-controller.ts';
import { plainDate } from '../../app/plain-date.ts';
import {
  earlierPeriods,
  RANGE_CHOICES,
  weeksBack,
  type PeriodScheme,
  type ReportPeriod,
} from '../../domain/statistics/index.ts';
import type { Option } from '../../ui/elements/kiot-select/kiot-select.ts';

/** What a week, a month, a quarter or a year is called: “Tháng 7/2026”; longer halves have no name here. */
export function periodWords(t: typeof text, { unit, id, first }: ReportPeriod): string {
  const [year, number] = [id.slice(0, 4), Number(id.slice('2026-M'.length))];
  if (unit === 'week') return t('supervisor:period.week', { day: plainDate(first) });
  if (unit === 'month') return t('supervisor:period.month', { month: number, year });
  if (unit === 'quarter')
    return t('supervisor:period.quarter', { quarter: ['I', 'II', 'III', 'IV'][number - 1] ?? '', year });
  return t('supervisor:period.year', { year });
}

/** The choice of weeks, one by one. */
export const OWN_WEEKS = 'own';

/** Days a supervisor may choose: this week, last month, what lies further back as far as anything is known, or any weeks. */
export function rangeOptions(
  { t, named }: Pick<LocaleController, 't' | 'named'>,
  scheme: PeriodScheme,
  desk: Known,
): readonly Option[] {
  const today = desk.today();
  const earlier = earlierPeriods(scheme, today, desk.since() ?? today);
  return [
    ...RANGE_CHOICES.map((value) => ({ value, text: named(`supervisor:range.${value}`) })),
    ...earlier.map((period) => ({ value: period.id, text: periodWords(t, period) })),
    ...(weeksOffered(desk).length > 0 ? [{ value: OWN_WEEKS, text: t('supervisor:range.own') }] : []),
  ];
}

type Known = Pick<FiguresDesk, 'today' | 'since'>;

/** The weeks a supervisor may choose from, the newest first. */
export function weeksOffered(desk: Known): readonly ReportPeriod[] {
  const today = desk.today();
  return weeksBack(today, desk.since() ?? today);
}

/** The same weeks by their first or their last day. */
export function weekOptions(desk: Known, end: 'first' | 'last'): readonly Option[] {
  return weeksOffered(desk).map((week) => ({ value: week.first, text: plainDate(week[end]) }));
}
