import { daysAfter, type ReportPeriod } from '../statistics/periods/index.ts';
import { LARGE_SAMPLE } from '../statistics/suppression/share.ts';
import type { Writing } from './facts.view.ts';
import { quarterAnnexes } from './quarter-annexes.ts';
import { quarterFigures } from './quarter-figures.ts';
import { groupTable, guideTable, qualityTable, questionTable, skillTable } from './quarter-tables.ts';
import type { Report, ReportBlock, ReportFigure, ReportSection, ReportTable } from './report.view.ts';
import { sayTenths, vietnameseDay, vietnameseNumber } from './say.ts';
import { partOf, rowOf, rowsOf, shareOfParts } from './told.ts';
import { roman } from './wording.ts';

/** Lines left for a pen where nobody has written. */
const LINES = 3;
/** So many procedures are named as those that few finish. */
const NAMED = 3;

/** The whole report of a period on the kiosk's part of the movement (reports.md §4), open for whoever writes on. */
export function quarterReport(writing: Writing): Report {
  const { facts, draft, say } = writing;
  const { period } = facts.cut;
  const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim());
  const listed = (text: string, usual: string): readonly string[] => {
    const lines = linesOf(text).filter((line) => line !== '');
    return lines.length > 0 ? lines : [usual];
  };
  return {
    head: {
      superior: draft.superior.trim(),
      office: draft.office.trim() || say('head.office'),
      sign: draft.sign.trim() || say('head.sign'),
      place: draft.place.trim() || say('cell.open'),
      date: null,
      year: Number(writing.today.slice(0, 4)),
    },
    subject: say('head.subject', { period: periodName(writing, period) }),
    addressees: listed(draft.addressees, say('head.addressee')),
    opening: [...(writing.rehearsal ? [say('opening.rehearsal')] : []), openingOf(writing)],
    sections: [
      situation(writing),
      results(writing),
      judgement(writing),
      {
        title: say('section.models'),
        blocks: [{ kind: 'paragraph', text: say('models.see') }, ...written(draft.initiatives)],
      },
      plans(writing),
    ],
    recipients: listed(draft.recipients, say('head.recipient')),
    signer: {
      authority: draft.authority.trim(),
      position: draft.position.trim() || say('head.position'),
      name: draft.signer.trim(),
    },
    appendices: quarterAnnexes(writing),
  };
}

/** Every table of a report, for a workbook or a CSV. */
export function tablesOf({ sections, appendices }: Report): readonly ReportTable[] {
  return [...sections, ...appendices]
    .flatMap(({ blocks }): readonly ReportBlock[] => blocks)
    .filter((block): block is ReportTable => block.kind === 'table');
}

/** A period as it is said: “Quý IV năm 2026”, “năm 2026”. */
export function periodName({ say }: Pick<Writing, 'say'>, { unit, id }: ReportPeriod): string {
  const [year = '', part = ''] = id.split('-');
  return unit === 'quarter'
    ? say('period.quarter', { quarter: roman(Number(part.slice(1))), year })
    : say('period.year', { year });
}

function openingOf({ facts: { cut }, say }: Writing): string {
  const { own, period } = cut;
  const from = say('opening.from', { first: vietnameseDay(own.first), last: vietnameseDay(own.last) });
  if (own.last === period.last) return from;
  const values = { first: vietnameseDay(daysAfter(own.last, 1)), last: vietnameseDay(period.last) };
  return `${from} ${say('opening.next', values)}`;
}

function situation({ facts, draft, say, kiosks }: Writing): ReportSection {
  const machine = say('situation.machine', {
    kiosks: kiosks < 10 ? `0${kiosks}` : kiosks,
    days: vietnameseNumber(facts.days),
  });
  const estimate = facts.cut.period.unit === 'year' ? written(draft.estimate, say('situation.estimate')) : [];
  return {
    title: say('section.situation'),
    blocks: [{ kind: 'paragraph', text: machine }, ...written(draft.situation), ...estimate],
  };
}

function results(writing: Writing): ReportSection {
  const { say, draft, facts } = writing;
  const figures = quarterFigures(writing);
  const clause = (number: number, key: string): ReportBlock => ({ kind: 'clause', number, title: say(key) });
  const shown = (figure: ReportFigure | null): readonly ReportBlock[] => (figure === null ? [] : [figure]);
  const table = (number: number, made: ReportTable): ReportTable => ({
    ...made,
    caption: say('table.caption', { number, said: made.caption }),
  });
  const told = (value: number | null): string =>
    value === null ? say('cell.hidden') : vietnameseNumber(value);
  const { used, walk, tickets } = facts.adjustments;
  const uses = say('results.uses', { used: told(rowOf(facts.told, 'used').total) });
  const gained = say('results.adjustment', { used: told(used), walk: told(walk), tickets: told(tickets) });
  return {
    title: say('section.results'),
    blocks: [
      clause(1, 'clause.guides'),
      { kind: 'paragraph', text: uses },
      { kind: 'paragraph', text: gained },
      table(1, guideTable(writing)),
      ...shown(figures.guides),
      clause(2, 'clause.groups'),
      table(2, groupTable(writing)),
      ...shown(figures.groups),
      clause(3, 'clause.skills'),
      table(3, skillTable(writing)),
      clause(4, 'clause.questions'),
      table(4, questionTable(writing)),
      clause(5, 'clause.quality'),
      table(5, qualityTable(writing)),
      ...shown(figures.waits),
      clause(6, 'clause.others'),
      { kind: 'paragraph', text: say('results.others') },
      ...written(draft.others),
    ],
  };
}

function judgement(writing: Writing): ReportSection {
  const { draft, say } = writing;
  const few = leastFinished(writing);
  const hard: readonly ReportBlock[] =
    few.length === 0
      ? []
      : [
          { kind: 'paragraph', text: say('limits.few') },
          { kind: 'points', texts: few.map(({ name, share }) => say('limits.one', { name, share })) },
        ];
  return {
    title: say('section.judgement'),
    blocks: [
      { kind: 'clause', number: 1, title: say('clause.strengths') },
      ...written(draft.strengths),
      { kind: 'clause', number: 2, title: say('clause.limits') },
      ...hard,
      ...written(draft.limits),
    ],
  };
}

function plans(writing: Writing): ReportSection {
  const { draft, say } = writing;
  const names = leastFinished(writing).map(({ name }) => say('plans.mend', { name }));
  const points: readonly ReportBlock[] = names.length === 0 ? [] : [{ kind: 'points', texts: names }];
  return { title: say('section.plans'), blocks: [...written(draft.plans), ...points] };
}

/** Procedures that the fewest go through to the end, among those begun 30 times and more. */
function leastFinished({ facts, guideName, say }: Writing): readonly { name: string; share: string }[] {
  return rowsOf(facts.told, 'walk')
    .flatMap((row) => {
      const share = shareOfParts(row, { of: ['unaided', 'aided'] });
      return share === null || share.cases < LARGE_SAMPLE ? [] : [{ row, share }];
    })
    .filter(({ row }) => partOf(row, 'unfinished') !== 0)
    .sort((a, b) => a.share.value - b.share.value)
    .slice(0, NAMED)
    .map(({ row, share }) => ({
      name: guideName(row.key),
      share: sayTenths(say, share.value).toLocaleLowerCase('vi'),
    }));
}

/** What somebody wrote, paragraph by paragraph; dotted lines where nobody did. */
function written(text: string, lead = ''): readonly ReportBlock[] {
  const said = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const head: readonly ReportBlock[] = lead === '' ? [] : [{ kind: 'paragraph', text: lead }];
  if (said.length === 0) return [...head, { kind: 'blank', lines: LINES }];
  return [...head, ...said.map((line): ReportBlock => ({ kind: 'paragraph', text: line }))];
}
