import type { Day } from '../../domain/statistics/day.ts';
import {
  isLocked,
  periodBefore,
  periodOf,
  type PeriodScheme,
  type ReportPeriod,
} from '../../domain/statistics/periods/index.ts';

/** So many quarters before the running one may still be reported; older days are kept by months only. */
const QUARTERS_BEFORE = 3;

/** Periods a report may be made of, the newest first: quarters, then the running year and the one before it. */
export function reportablePeriods(scheme: PeriodScheme, today: Day): readonly ReportPeriod[] {
  const quarters = [periodOf(scheme, 'quarter', today)];
  for (let i = 0; i < QUARTERS_BEFORE; i += 1) {
    const oldest = quarters.at(-1);
    if (oldest !== undefined) quarters.push(periodBefore(oldest));
  }
  const year = periodOf(scheme, 'year', today);
  return [...quarters, year, periodBefore(year)];
}

/** The period that is offered first: the newest quarter whose figures are complete. */
export function usualPeriod(periods: readonly ReportPeriod[], today: Day): ReportPeriod | undefined {
  return periods.find((period) => isLocked(period, today)) ?? periods[0];
}
