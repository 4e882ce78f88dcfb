import { addCounts } from '../domain/statistics/counter-key.ts';
import { dayOf, monthOf, monthsBefore, type Day } from '../domain/statistics/day.ts';
import {
  planMerge,
  readCentreFile,
  upwardFigures,
  writeCentreFile,
  writeUpwardFile,
  type CentreFileRefusal,
  type MergeRefusal,
} from '../domain/statistics/exchange/index.ts';
import {
  daysOfReport,
  isLocked,
  lockFigures,
  periodBefore,
  reportCounts,
  type DayRange,
  type LockedFigures,
  type ReportCounts,
  type ReportPeriod,
} from '../domain/statistics/periods/index.ts';
import { MONTHS_BY_DAY, type Period } from '../domain/statistics/retention.ts';
import { accept, refuse, type Result } from '../domain/shared/result.ts';
import { CounterStoreError, type CounterRefusal } from '../ports/counter-store.ts';
import type { Digest } from '../ports/setup-tools.ts';
import type { Kiosk } from './compose.ts';

/** A file for the person at the device. */
export type FiguresFile = { readonly name: string; readonly text: string };

/** What taking a file in has changed: documents it held, and how many of them were new or had grown. */
export type FiguresBrought = { readonly documents: number; readonly gained: number };

/** Why nothing could be done; each has a sentence of the same name. Nothing is changed then. */
export type FiguresRefusal =
  CentreFileRefusal | MergeRefusal | CounterRefusal | 'no-centre' | 'not-locked-yet' | 'days-gone';

/** What of the kiosk the exchange of figures needs. */
export type FiguresKiosk = Pick<Kiosk, 'machine' | 'centre' | 'rehearsing'>;

/** The internal file: every counter this device knows, for other devices of the same centre only. */
export async function exportCentre(
  kiosk: FiguresKiosk,
  digest: Digest,
): Promise<Result<FiguresFile, FiguresRefusal>> {
  const centre = kiosk.centre.current?.id;
  if (centre === undefined) return refuse('no-centre');
  return guarded(async () => {
    const made = todayOf(kiosk);
    const documents = await everything(kiosk);
    const text = writeCentreFile({ centre, made, documents }, kiosk.rehearsing.on, digest.sha256);
    await kiosk.machine.log.write('figures-exported', `centre ${made}`);
    return accept({ name: `noi-bo-${centre}-${kiosk.machine.settings().place}-${made}.json`, text });
  });
}

/** Takes an internal file of the same centre in; the same file again changes nothing. */
export async function importCentre(
  kiosk: FiguresKiosk,
  digest: Digest,
  text: string,
): Promise<Result<FiguresBrought, FiguresRefusal>> {
  const centre = kiosk.centre.current?.id;
  if (centre === undefined) return refuse('no-centre');
  const reader = { centre, rehearsal: kiosk.rehearsing.on, today: todayOf(kiosk) };
  const read = readCentreFile(text, reader, digest.sha256);
  if (!read.ok) return read;
  return guarded(async () => {
    const brought = await takeIn(kiosk, read.value.documents);
    if (brought.ok)
      await kiosk.machine.log.write('figures-brought', `${read.value.made} ${brought.value.gained}`);
    return brought;
  });
}

/** Merges documents into what is kept; refuses days that lie in a month that is kept as one sum. */
export async function takeIn(
  kiosk: FiguresKiosk,
  documents: readonly Period[],
): Promise<Result<FiguresBrought, FiguresRefusal>> {
  const plan = planMerge(await everything(kiosk), documents, todayOf(kiosk));
  if (!plan.ok) return plan;
  const figures = await kiosk.machine.figures();
  await figures.merge(plan.value);
  return accept({ documents: documents.length, gained: plan.value.gained });
}

/**
 * Locks a period when it is reported for the first time, and answers what its report counts; afterwards it is always the
 * same (PR-17, RP-03). Refused before the lock day is over, and when its days have gone into months.
 */
export function reportOf(
  kiosk: FiguresKiosk,
  period: ReportPeriod,
): Promise<Result<ReportCounts, FiguresRefusal>> {
  return guarded(async () => {
    const [today, before] = [todayOf(kiosk), periodBefore(period)];
    if (!isLocked(period, today)) return refuse('not-locked-yet');
    const locked = await (await kiosk.machine.figures()).locked();
    const documents = await keptIn(kiosk, daysOfReport({ period, before }, locked));
    const news = lockFigures(documents, { period, today, locked });
    if (news !== null && isGone(period, today)) return refuse('days-gone');
    if (news !== null) await keepLock(kiosk, news);
    const all = news === null ? locked : [...locked, news];
    return accept(reportCounts(documents, { period, before }, all));
  });
}

/** The file for the authority above, and the counts it was made of. */
export type UpwardExport = FiguresFile & { readonly counts: ReportCounts };

/** The file for the authority above: figures of one locked period, nothing between 1 and 10 in it. */
export async function exportUpward(
  kiosk: FiguresKiosk,
  digest: Digest,
  period: ReportPeriod,
): Promise<Result<UpwardExport, FiguresRefusal>> {
  const centre = kiosk.centre.current?.id;
  if (centre === undefined) return refuse('no-centre');
  const report = await reportOf(kiosk, period);
  if (!report.ok) return report;
  const counts = report.value;
  const { scheme, id } = period;
  const figures = upwardFigures(addCounts(counts.own, counts.adjustment));
  const file = { centre, scheme, period: id, made: todayOf(kiosk), ...figures };
  const text = writeUpwardFile(file, kiosk.rehearsing.on, digest.sha256);
  await kiosk.machine.log.write('figures-exported', `upward ${scheme} ${id}`);
  return accept({ name: `gui-cap-tren-${centre}-${id}.json`, text, counts });
}

/** Everything that is kept, what was counted a moment ago too. */
export function everything(kiosk: Pick<FiguresKiosk, 'machine'>): Promise<readonly Period[]> {
  return keptIn(kiosk);
}

/** What is kept of a range of days, or of all, what was counted a moment ago too. */
export async function keptIn(
  { machine }: Pick<FiguresKiosk, 'machine'>,
  range?: DayRange,
): Promise<readonly Period[]> {
  await machine.counting.flush();
  const store = await machine.store();
  const [days, months] = await Promise.all([store.days(range), store.months(range)]);
  return [...days, ...months];
}

/** The day on this device. */
export function todayOf({ machine }: Pick<FiguresKiosk, 'machine'>): Day {
  return dayOf(machine.clock.read().wall).day;
}

/** Answers a refusal of the storage by its name instead of failing. */
export async function guarded<Value, Refusal extends string>(
  work: () => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | CounterRefusal>> {
  try {
    return await work();
  } catch (error) {
    return refuse(error instanceof CounterStoreError ? error.reason : 'storage-refused');
  }
}

async function keepLock({ machine }: FiguresKiosk, news: LockedFigures): Promise<void> {
  const figures = await machine.figures();
  await figures.lock([news]);
  await machine.log.write('period-locked', `${news.scheme} ${news.id}`);
}

/** Whether some of its days have been added into their months already. */
function isGone({ first }: ReportPeriod, today: Day): boolean {
  return monthOf(first) < monthsBefore(monthOf(today), MONTHS_BY_DAY);
}
