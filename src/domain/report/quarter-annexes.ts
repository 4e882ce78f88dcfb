import { formulaText, measureOf } from '../statistics/catalogue/index.ts';
import type { Writing } from './facts.view.ts';
import type { ReportAppendix, ReportTable } from './report.view.ts';
import { vietnameseDay, vietnameseNumber } from './say.ts';
import { casesOf, rowOf, words } from './told.ts';

/** Measures a report speaks of, in the order of its tables. */
const DEFINED = [
  ...['used', 'started-do', 'completion', 'unaided'],
  ...['groups', 'groups-by-pioneer', 'helped', 'helped-each', 'pioneer-check', 'group-staff'],
  ...['started-practice', 'practised', 'without-hint', 'started-watch', 'retold'],
  ...['confidence-more', 'confidence-less', 'search-found', 'answered'],
  ...['tickets', 'served', 'wait', 'wait-15', 'no-shows', 'gone', 'clear'],
] as const;

/** Signs of a hash stand in groups of so many, so that two may be compared by eye. */
const SIGNS = /.{8}(?=.)/g;

/** The three annexes of a report: definitions, the form of models, the seal of the figures. */
export function quarterAnnexes(writing: Writing): readonly ReportAppendix[] {
  return [definitions(writing), models(writing), sealOf(writing)];
}

function definitions({ say, facts: { cut, days } }: Writing): ReportAppendix {
  const rows = DEFINED.map((id) => {
    const measure = measureOf(id);
    return [words(say(`measure.${id}`)), words(measure === null ? '' : formulaText(measure))];
  });
  const table: ReportTable = {
    kind: 'table',
    caption: say('annex.formulas'),
    columns: [say('column.what'), say('column.formula')],
    rows,
    notes: [say('annex.names')],
  };
  const values = {
    first: vietnameseDay(cut.own.first),
    last: vietnameseDay(cut.own.last),
    days: vietnameseNumber(days),
  };
  const texts = ['anonymous', 'uses', 'hidden', 'shares', 'sums'].map((one) => say(`annex.${one}`, values));
  return {
    title: say('annex.definitions'),
    lying: false,
    blocks: [...texts.map((text) => ({ kind: 'paragraph', text }) as const), table],
  };
}

/** The form of seven columns for models and initiatives, filled in as far as the machine knows. */
function models({ say, facts: { told }, draft }: Writing): ReportAppendix {
  const said = (value: number | null): string =>
    value === null ? say('cell.hidden') : vietnameseNumber(value);
  const open = (text: string): string => (text.trim() === '' ? say('cell.open') : text.trim());
  const walk = rowOf(told, 'walk');
  const kiosk = say('model.kiosk.effect', {
    started: said(walk.total),
    done: said(casesOf(walk, { of: ['unaided', 'aided'] })),
  });
  const group = say('model.group.effect', {
    groups: said(rowOf(told, 'leading').total),
    helped: said(rowOf(told, 'helping').total),
  });
  const row = (number: number, texts: readonly string[]) => [
    { text: String(number), number },
    ...texts.map(words),
  ];
  const named = (model: 'kiosk' | 'group'): string[] =>
    ['name', 'content', 'way'].map((one) => say(`model.${model}.${one}`));
  const table: ReportTable = {
    kind: 'table',
    caption: say('model.caption'),
    columns: ['number', 'name', 'content', 'way', 'members', 'effect', 'cost'].map((one) =>
      say(`model.column.${one}`),
    ),
    rows: [
      row(1, [...named('kiosk'), open(draft.kioskMembers), kiosk, open(draft.kioskCost)]),
      row(2, [...named('group'), open(draft.groupMembers), group, open(draft.groupCost)]),
    ],
    notes: [],
  };
  return { title: say('model.title'), lying: true, blocks: [table] };
}

function sealOf({ say, file: { name, hash } }: Writing): ReportAppendix {
  const table: ReportTable = {
    kind: 'table',
    caption: say('seal.caption'),
    columns: [say('column.file'), say('column.hash')],
    rows: [[words(name), words(hash.replace(SIGNS, '$& '))]],
    notes: [],
  };
  return {
    title: say('seal.title'),
    lying: false,
    blocks: [
      { kind: 'paragraph', text: say('seal.why') },
      table,
      { kind: 'paragraph', text: say('seal.how') },
    ],
  };
}
