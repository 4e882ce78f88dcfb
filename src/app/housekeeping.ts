import { judgeClock, type ClockReading } from '../domain/statistics/clock-trust.ts';
import { dayOf } from '../domain/statistics/day.ts';
import { dayInMonth, monthsOf } from '../domain/statistics/periods/calendar.ts';
import { agedOn, mayRunRetention, planRetention } from '../domain/statistics/retention.ts';
import type { CounterStore } from '../ports/counter-store.ts';
import type { OperationalLog } from '../ports/operational-log.ts';

/** The machine's own log is kept so many months (SEC-50). */
const LOG_MONTHS = 12;

/** What the start-up round needs. `built`: moment the app was built, in ms. */
export type HousekeepingParts = {
  readonly store: CounterStore;
  readonly log: OperationalLog;
  readonly now: ClockReading;
  readonly built: number;
};

/** Once per start: rolls old days up and forgets what is too old, lines of the log too, unless the clock is doubted (C-83). */
export async function keepHouse({ store, log, now, built }: HousekeepingParts): Promise<void> {
  const { day: today } = dayOf(now.wall);
  const trust = judgeClock(now, now, built);
  const { lastRetention } = await store.facts();
  if (trust === 'doubtful') await log.write('clock-doubtful', today);
  if (lastRetention === today) return;
  if (!mayRunRetention(trust, today, lastRetention)) return log.write('retention-waits', today);
  await rollUp(store, today);
  await log.forgetBefore(dayInMonth(monthsOf(today) - LOG_MONTHS, Number(today.slice(8))));
}

/**
 * Carries retention out. Months are read before days: when two windows start together, the later one then either
 * writes the same sums again or finds nothing to do, and no day is rolled up twice. On most days no day is old enough;
 * then hardly anything is read, because somebody may be touching the screen.
 */
export async function rollUp(store: CounterStore, today: string): Promise<void> {
  const aged = agedOn(today);
  const isQuiet = (await store.days(aged.days)).length === 0;
  const months = await store.months(isQuiet ? aged.months : undefined);
  const days = isQuiet ? [] : await store.days(aged.days);
  await store.retain(planRetention(days, months, today), today);
}
