import type { Told, UpwardFigures } from '../statistics/exchange/upward.ts';
import { LEAST_LEAVING } from '../statistics/suppression/cell.ts';
import { LARGE_SAMPLE } from '../statistics/suppression/share.ts';
import type { Writing } from './facts.view.ts';
import type { ReportCell, ReportTable } from './report.view.ts';
import { vietnameseNumber, vietnameseShare, type ReportSay } from './say.ts';
import { countCell, meanCell, shareCell, words, type ToldShare } from './told.ts';

/** One number of a report: lượt, a share, or a mean. */
export type ReportValue =
  | { readonly kind: 'count'; readonly told: Told }
  | { readonly kind: 'share' | 'mean'; readonly value: ToldShare };

/** A line of a table: `words` is the key of its name, `read` takes it from the figures of a period. */
export type ComparedLine = {
  readonly words: string;
  readonly read: (figures: UpwardFigures) => ReportValue;
};

/** A table of single numbers, beside those of the report before where there is one (reports.md §4.2). */
export function comparedTable(
  { facts: { told, before }, say }: Writing,
  { caption, lines }: { readonly caption: string; readonly lines: readonly ComparedLine[] },
): ReportTable {
  const rows = lines.map((line): readonly ReportCell[] => {
    const now = line.read(told);
    const name = words(say(line.words));
    if (before === null) return [name, cellOf(say, now)];
    const then = line.read(before);
    return [name, cellOf(say, now), cellOf(say, then), words(changeOf(say, now, then))];
  });
  const more = before === null ? [] : [say('column.before'), say('column.change')];
  return {
    kind: 'table',
    caption,
    columns: [say('column.what'), say('column.now'), ...more],
    rows,
    notes: notesOf(say, rows),
  };
}

/** What is said below a table: what is hidden, and which shares rest on few cases. */
export function notesOf(say: ReportSay, rows: readonly (readonly ReportCell[])[]): readonly string[] {
  const texts = rows.flat().map(({ text }) => text);
  const has = (key: string): boolean => texts.includes(say(key));
  return [
    ...(has('cell.hidden') ? [say('note.hidden')] : []),
    ...(has('cell.none') ? [say('note.none')] : []),
    ...(texts.some((text) => text.endsWith('*')) ? [say('note.small')] : []),
  ];
}

function cellOf(say: ReportSay, value: ReportValue): ReportCell {
  if (value.kind === 'count') return countCell(say, value.told);
  return value.kind === 'share' ? shareCell(say, value.value) : meanCell(say, value.value);
}

/** The change between two periods: only when both are 11 and more, in hundredths only from 30 on. */
function changeOf(say: ReportSay, now: ReportValue, then: ReportValue): string {
  if (now.kind === 'count' && then.kind === 'count') return countChange(say, now.told, then.told);
  if (now.kind === 'count' || then.kind === 'count') return say('cell.none');
  if (now.value === null || then.value === null) return say('cell.none');
  if (Math.min(now.value.cases, then.value.cases) < LARGE_SAMPLE) return say('cell.none');
  const step = now.value.value - then.value.value;
  if (now.kind === 'mean') return signed(step, vietnameseNumber(Math.abs(step), 1));
  return say('change.points', { points: signed(step, vietnameseNumber(Math.abs(100 * step), 1)) });
}

function countChange(say: ReportSay, now: Told, then: Told): string {
  if (now === null || then === null || Math.min(now, then) < LEAST_LEAVING) return say('cell.none');
  const change = signed(now - then, vietnameseNumber(Math.abs(now - then)));
  if (then < LARGE_SAMPLE) return change;
  const share = signed(now - then, vietnameseShare(Math.abs(now - then) / then));
  return say('change.share', { change, share });
}

function signed(step: number, text: string): string {
  if (/^[0,%]+$/.test(text)) return text;
  return step < 0 ? `−${text}` : `+${text}`;
}
