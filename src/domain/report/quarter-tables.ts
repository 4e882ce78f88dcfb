import { comparedTable, notesOf, type ComparedLine } from './compared-table.ts';
import type { Writing } from './facts.view.ts';
import type { ReportCell, ReportTable } from './report.view.ts';
import { sayTenths, vietnameseNumber } from './say.ts';
import {
  casesOf,
  countCell,
  meanOf,
  partOf,
  rowOf,
  rowsOf,
  shareCell,
  shareOfParts,
  words,
  type Parts,
  type ToldRow,
  type ToldShare,
} from './told.ts';

/** Parts of the line of those who were served. */
const SERVED = ['in-15', 'over-15'] as const;
const ALL_DONE: Parts = { of: ['unaided', 'aided'] };
const ALONE: Parts = { of: ['unaided'], among: ['unaided', 'aided'] };

const total = (id: string, line: string): ComparedLine => ({
  words: line,
  read: (figures) => ({ kind: 'count', told: rowOf(figures, id).total }),
});
const part = (id: string, parts: readonly string[], line: string): ComparedLine => ({
  words: line,
  read: (figures) => ({ kind: 'count', told: partOf(rowOf(figures, id), ...parts) }),
});
const share = (id: string, parts: Parts, line: string): ComparedLine => ({
  words: line,
  read: (figures) => ({ kind: 'share', value: shareOfParts(rowOf(figures, id), parts) }),
});
const mean = (id: string, line: string): ComparedLine => ({
  words: line,
  read: (figures) => ({ kind: 'mean', value: meanOf(figures, id) }),
});

const GROUPS: readonly ComparedLine[] = [
  total('leading', 'measure.groups'),
  share('leading', { of: ['by-pioneer'] }, 'measure.groups-by-pioneer'),
  total('helping', 'measure.helped'),
  part('helping', ['with-pioneer'], 'line.by-pioneer'),
  mean('helped-each', 'measure.helped-each'),
  share('check', { of: ['at-once', 'at-second'] }, 'measure.pioneer-check'),
  mean('group-staff', 'measure.group-staff'),
];
const SKILLS: readonly ComparedLine[] = [
  total('practice', 'measure.started-practice'),
  share('practice', { of: ['through'] }, 'measure.practised'),
  share('hint', { of: ['hint-none'] }, 'measure.without-hint'),
  total('watch', 'measure.started-watch'),
  share('teach', { of: ['teach-pass'] }, 'measure.retold'),
  share('confidence', { of: ['more'] }, 'measure.confidence-more'),
  share('confidence', { of: ['less'] }, 'measure.confidence-less'),
];
const QUESTIONS: readonly ComparedLine[] = [
  total('search', 'line.searches'),
  share('search', { of: ['search-hit'] }, 'measure.search-found'),
  total('answer', 'line.calls'),
  share('answer', { of: ['within-minute'] }, 'measure.answered'),
];
const QUALITY: readonly ComparedLine[] = [
  total('line', 'measure.tickets'),
  part('line', SERVED, 'measure.served'),
  mean('wait', 'line.wait'),
  share('line', { of: ['in-15'], among: SERVED }, 'measure.wait-15'),
  total('no-shows', 'measure.no-shows'),
  share('line', { of: ['gone'] }, 'measure.gone'),
  total('clear', 'line.clear'),
  ...[5, 4, 3, 2, 1].map((face) => part('clear', [`clear-${face}`], `line.clear-${face}`)),
  share('clear', { of: ['clear-4', 'clear-5'] }, 'measure.clear'),
];

/** Table 1: every procedure that was begun, with the sum of all (reports.md §4.2, B1). */
export function guideTable({ facts, say, guideName }: Writing): ReportTable {
  const all = rowOf(facts.told, 'walk');
  const row = (name: string, one: ToldRow): readonly ReportCell[] => [
    words(name),
    countCell(say, one.total),
    countCell(say, casesOf(one, ALL_DONE)),
    shareCell(say, shareOfParts(one, ALL_DONE)),
    countCell(say, partOf(one, 'unaided')),
    shareCell(say, shareOfParts(one, ALONE)),
  ];
  const rows = [
    ...rowsOf(facts.told, 'walk').map((one) => row(guideName(one.key), one)),
    row(say('row.all'), all),
  ];
  const done = shareOfParts(all, ALL_DONE);
  return {
    kind: 'table',
    caption: captioned({ say, key: 'b1', share: done }),
    columns: ['guide', 'started', 'done', 'doneShare', 'alone', 'aloneShare'].map((one) =>
      say(`column.${one}`),
    ),
    rows,
    notes: notesOf(say, rows),
  };
}

/** Table 2: "Mỗi người một tay" (metrics.md §4, B2). */
export function groupTable(writing: Writing): ReportTable {
  const led = shareOfParts(rowOf(writing.facts.told, 'leading'), { of: ['by-pioneer'] });
  const caption = captioned({ say: writing.say, key: 'b2', share: led });
  return comparedTable(writing, { caption, lines: GROUPS });
}

/** Table 3: practice, examples, telling back, confidence (B3). */
export function skillTable(writing: Writing): ReportTable {
  const surer = shareOfParts(rowOf(writing.facts.told, 'confidence'), { of: ['more'] });
  const caption = captioned({ say: writing.say, key: 'b3', share: surer });
  return comparedTable(writing, { caption, lines: SKILLS });
}

/** Table 4: what was looked for, and calls for help (B4). */
export function questionTable(writing: Writing): ReportTable {
  const answered = shareOfParts(rowOf(writing.facts.told, 'answer'), { of: ['within-minute'] });
  const caption = captioned({ say: writing.say, key: 'b4', share: answered });
  return comparedTable(writing, { caption, lines: QUESTIONS });
}

/** Table 5: waiting, absence, and whether guides were clear (B5). */
export function qualityTable(writing: Writing): ReportTable {
  const wait = meanOf(writing.facts.told, 'wait');
  const { say } = writing;
  const caption =
    wait === null ? say('b5.few') : say('b5.said', { minutes: vietnameseNumber(wait.value, 1) });
  return comparedTable(writing, { caption, lines: QUALITY });
}

type Captioned = { readonly say: Writing['say']; readonly key: string; readonly share: ToldShare };

function captioned({ say, key, share: of }: Captioned): string {
  return of === null ? say(`${key}.few`) : say(`${key}.said`, { tenths: sayTenths(say, of.value) });
}
