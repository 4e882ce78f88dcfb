import type { LocaleKey, text } from '../../app/i18n/i18n.ts';
import { plainDate } from '../../app/plain-date.ts';
import { plainNumber, plainShare } from '../../app/plain-number.ts';
import {
  familyOf,
  LEAST_FOR_SHARE,
  SPAN_BOUNDS,
  type Answer,
  type AnswerRow,
  type Cell,
  type DayRange,
  type Outcome,
  type Share,
} from '../../domain/statistics/index.ts';
import type { BarRow } from '../../ui/elements/kiot-bars/kiot-bars.ts';

type Translate = typeof text;

/** What stands for a row's or a column's key: the name of a place, of a guide, of a week. */
export type NameOf = (key: string) => string;

/** Everything `kiot-bars` needs of an answer. */
export type Chart = {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly BarRow[];
  readonly notes: readonly string[];
};

/** A share in tenths, as it is said: “Gần 7/10”. */
function inTenths(t: Translate, share: number): string {
  const tenths = Math.round(share * 10);
  const exact = tenths / 10;
  if (share === 1) return t('supervisor:tenths.all');
  if (tenths === 10) return t('supervisor:tenths.nearlyAll');
  if (tenths === 0) return t(share === 0 ? 'supervisor:tenths.none' : 'supervisor:tenths.hardly');
  const values = { tenths };
  if (Math.abs(share - exact) < 0.005) return t('supervisor:tenths.exactly', values);
  return t(share < exact ? 'supervisor:tenths.nearly' : 'supervisor:tenths.over', values);
}

/** A number, or why it is not said. */
export function cellText(t: Translate, cell: Cell): string {
  if (cell.kind === 'shown') return plainNumber(cell.value);
  return cell.kind === 'few' ? t('supervisor:cell.few', { most: cell.most }) : t('supervisor:cell.covered');
}

/** A share with the range in which it probably lies, or why it is not said. */
function shareText(t: Translate, { share, total }: Outcome): string {
  if (share === null || share.kind === 'few-cases') {
    const areFew = total.kind !== 'shown' || total.value < LEAST_FOR_SHARE;
    return t(areFew ? 'supervisor:cell.fewCases' : 'supervisor:cell.covered');
  }
  if (share.kind === 'between')
    return t('supervisor:cell.between', { least: plainShare(share.least), most: plainShare(share.most) });
  const { low, high } = share.interval;
  const range = `${plainNumber(100 * low, 0)}–${plainNumber(100 * high, 0)}`;
  return t(share.isSmall ? 'supervisor:cell.shareSmall' : 'supervisor:cell.share', {
    share: plainShare(share.value),
    range,
  });
}

/** The answer of a chart in words: its heading (look.md, Supervisor). */
function headingOf(t: Translate, { measure, all, spread, columns }: Answer): string {
  const key = `supervisor:answer.${measure.id}` as LocaleKey;
  if (measure.kind === 'spread') return spreadHeading(t, key, spread);
  if (measure.kind === 'share' && columns.length > 1) return courseHeading(t, measure.id, all.columns);
  const { total, share, mean } = all.all;
  if (measure.kind === 'count') return t(key, { value: cellText(t, total) });
  if (share?.kind === 'between') return courseHeading(t, measure.id, [all.all]);
  const value =
    measure.kind === 'mean'
      ? mean && plainNumber(mean.value, 1)
      : share?.kind === 'known' && inTenths(t, share.value);
  const name = t(`supervisor:measure.${measure.id}` as LocaleKey);
  return value === null || value === false ? t('supervisor:answer.tooFew', { name }) : t(key, { value });
}

/** A share from time to time, or one of which only bounds can be said: its least and its most. */
function courseHeading(t: Translate, id: string, times: readonly Outcome[]): string {
  const shares = times.flatMap(({ share }) => boundsOf(share));
  const name = t(`supervisor:measure.${id}` as LocaleKey);
  if (shares.length === 0) return t('supervisor:answer.tooFew', { name });
  const [least, most] = [plainShare(Math.min(...shares)), plainShare(Math.max(...shares))];
  return least === most
    ? t('supervisor:answer.steady', { name, share: least })
    : t('supervisor:answer.course', { name, least, most });
}

function boundsOf(share: Share | null): readonly number[] {
  if (share === null || share.kind === 'few-cases') return [];
  return share.kind === 'known' ? [share.value] : [share.least, share.most];
}

function spreadHeading(t: Translate, key: LocaleKey, spread: Answer['spread']): string {
  const half = spread?.half ?? null;
  if (half === null) return t('supervisor:answer.noLengths');
  return t(half.open ? (`${key}-open` as LocaleKey) : key, { value: plainNumber(half.value) });
}

/** How an answer is drawn. `of`: what a line is; `rows`: at most so many lines; `range`: the days that were asked for. */
export type Drawing = {
  readonly name: NameOf;
  readonly of: 'place' | 'procedure' | 'week' | 'month' | 'half-day' | 'nothing';
  readonly rows: number;
  readonly range: DayRange;
};

/** An answer as a chart. */
export function chartOf(t: Translate, answer: Answer, { name, of, rows, range }: Drawing): Chart {
  const { measure } = answer;
  const lines = answer.spread === null ? linesOf(answer, name) : spreadLines(t, answer.spread);
  const most = Math.max(1, ...lines.map(({ outcome }) => weightOf(outcome)));
  const label = answer.spread === null ? t(`supervisor:column.of-${of}`) : t('supervisor:column.length');
  const figures = {
    count: [t('supervisor:column.count')],
    spread: [t('supervisor:column.count')],
    mean: [t('supervisor:column.cases'), t('supervisor:column.mean')],
    share: [t('supervisor:column.cases'), t('supervisor:column.share')],
  }[measure.kind];
  return {
    heading:
      measure.kind === 'count' ? withMost(t, headingOf(t, answer), { lines, of }) : headingOf(t, answer),
    columns: [label, ...figures],
    rows: lines.slice(0, rows).map(({ label: text, outcome }) => rowOf(t, { text, outcome, most, measure })),
    notes: [...daysNote(t, answer, range), ...notesOf(t, answer)],
  };
}

/** Which of several lines has most, when that is to be seen. */
function withMost(
  t: Translate,
  said: string,
  { lines, of }: { readonly lines: readonly Line[]; readonly of: Drawing['of'] },
): string {
  const [first, second] = [...lines].sort((a, b) => weightOf(b.outcome) - weightOf(a.outcome));
  if (first === undefined || second === undefined) return said;
  if (weightOf(first.outcome) === weightOf(second.outcome)) return said;
  const isNamed = of === 'place' || of === 'procedure';
  const label = isNamed ? `“${first.label}”` : first.label.charAt(0).toLowerCase() + first.label.slice(1);
  return t('supervisor:answer.most', { said, label });
}

/** Whole weeks and months may begin earlier and end later than what was asked for; then their sum is another one. */
function daysNote(t: Translate, { ranges }: Answer, range: DayRange): readonly string[] {
  const first = ranges.map((one) => one.first).sort()[0] ?? range.first;
  const last =
    ranges
      .map((one) => one.last)
      .sort()
      .at(-1) ?? range.last;
  if (first === range.first && last === range.last) return [];
  return [t('supervisor:note.days', { first: plainDate(first), last: plainDate(last) })];
}

type Line = { readonly label: string; readonly outcome: Outcome };

function linesOf({ rows, all, columns }: Answer, name: NameOf): readonly Line[] {
  if (columns.length > 1 && rows.length <= 1)
    return all.columns.map((outcome, i) => ({ label: name(columns[i] ?? ''), outcome }));
  if (rows.length === 0) return [{ label: name(''), outcome: all.all }];
  return rows
    .map(({ key, all: outcome }: AnswerRow) => ({ label: name(key), outcome }))
    .sort((a, b) => weightOf(b.outcome) - weightOf(a.outcome));
}

function spreadLines(t: Translate, { bars }: NonNullable<Answer['spread']>): readonly Line[] {
  return (bars ?? []).map(({ from, to, value }) => {
    const [low, high] = [SPAN_BOUNDS[from - 1] ?? 0, SPAN_BOUNDS[to]];
    const label =
      high === undefined ? t('supervisor:span.over', { low }) : t('supervisor:span.between', { low, high });
    return { label, outcome: { total: { kind: 'shown', value }, parts: [], share: null, mean: null } };
  });
}

function weightOf({ total, share, mean }: Outcome): number {
  if (mean !== null) return Math.abs(mean.value);
  if (share !== null && share.kind !== 'few-cases') return share.cases;
  return total.kind === 'shown' ? total.value : 0;
}

type Drawn = {
  readonly text: string;
  readonly outcome: Outcome;
  readonly most: number;
  readonly measure: Answer['measure'];
};

function rowOf(t: Translate, { text, outcome, most, measure }: Drawn): BarRow {
  const { kind } = measure;
  const { total, share, mean } = outcome;
  const count = cellText(t, total);
  if (kind === 'count' || kind === 'spread')
    return { label: text, cells: [count], length: total.kind === 'shown' ? total.value / most : null };
  if (kind === 'mean') {
    const said = mean === null ? t('supervisor:cell.fewCases') : plainNumber(mean.value, 1);
    return { label: text, cells: [count, said], length: mean === null ? null : Math.abs(mean.value) / most };
  }
  const cells = [casesText(t, outcome, measure), shareText(t, outcome)];
  if (share?.kind !== 'known') return { label: text, cells, length: null };
  return { label: text, cells, length: share.value, from: share.interval.low, to: share.interval.high };
}

/** How many cases a share is of: those it is among, of which the family may hold more. */
function casesText(t: Translate, outcome: Outcome, measure: Answer['measure']): string {
  const { total, share } = outcome;
  if (share !== null && share.kind !== 'few-cases') return plainNumber(share.cases);
  const isWhole = measure.kind !== 'share' || measure.among.length === familyOf(measure.family).parts.length;
  const isNone = total.kind === 'shown' && total.value === 0;
  return isWhole || isNone ? cellText(t, total) : shareText(t, outcome);
}

function notesOf(t: Translate, { rows, all, withheld, uncut, doubtful }: Answer): readonly string[] {
  const outcomes = [...rows, all].flatMap((row) => [row.all, ...row.columns]);
  const hidden = outcomes.some(({ total }) => total.kind !== 'shown');
  const small = outcomes.some(({ share }) => share?.kind === 'known' && share.isSmall);
  return [
    ...(withheld ? [t('supervisor:note.withheld')] : hidden ? [t('supervisor:note.hidden')] : []),
    ...(small ? [t('supervisor:note.small')] : []),
    ...(uncut.length > 0 ? [t('supervisor:note.uncut', { months: uncut.map(plainDate).join(', ') })] : []),
    ...(doubtful > 0 ? [t('supervisor:note.doubtful', { days: doubtful })] : []),
  ];
}
