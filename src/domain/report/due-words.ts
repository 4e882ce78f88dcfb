import { lockDay, type ReportPeriod } from '../statistics/periods/index.ts';
import { dueOf } from './due.ts';
import { periodName } from './quarter-report.ts';
import { sayWeekday, vietnameseDay, type ReportSay } from './say.ts';

/** When a report must be sent and when its figures are locked, in a sentence; `asked`: see `dueOf`. */
export function sayDue(say: ReportSay, period: ReportPeriod, asked: string): string {
  const due = dueOf(period, asked);
  const named = periodName({ say }, period);
  if (due === null) return say('due.yearUnknown', { period: named });
  const values = {
    period: named,
    last: sayWeekday(say, due.last),
    remind: sayWeekday(say, due.remind),
    lock: vietnameseDay(lockDay(period)),
  };
  const key = due.remind === due.last ? 'due.weekday' : 'due.weekend';
  return say(key, values);
}
