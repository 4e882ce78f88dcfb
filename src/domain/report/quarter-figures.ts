import type { Writing } from './facts.view.ts';
import type { ReportBar, ReportFigure } from './report.view.ts';
import { sayTenths, vietnameseNumber } from './say.ts';
import { partOf, rowOf, rowsOf, shareOfParts } from './told.ts';

/** So many procedures stand in the chart; the table has all. */
const MOST_GUIDES = 10;

/** The three charts of a report, no more (reports.md §4.2); null where there is nothing to draw. */
export type QuarterFigures = {
  readonly guides: ReportFigure | null;
  readonly groups: ReportFigure | null;
  readonly waits: ReportFigure | null;
};

/** The charts of a report, numbered in their order. */
export function quarterFigures(writing: Writing): QuarterFigures {
  const drawn = [guideFigure(writing), groupFigure(writing), waitFigure(writing)];
  const numbered = drawn.map((figure, i) => {
    const number = drawn.slice(0, i + 1).filter((one) => one !== null).length;
    return figure === null
      ? null
      : { ...figure, caption: writing.say('figure.caption', { number, said: figure.caption }) };
  });
  const [guides = null, groups = null, waits = null] = numbered;
  return { guides, groups, waits };
}

function guideFigure({ facts, say, guideName }: Writing): ReportFigure | null {
  const bars = rowsOf(facts.told, 'walk')
    .filter(({ total }) => total !== null && total > 0)
    .slice(0, MOST_GUIDES)
    .map(({ key, total }) => barOf(guideName(key), total ?? 0));
  const [first, second] = bars;
  if (first === undefined) return null;
  const isAlone = second !== undefined && second.value === first.value;
  const caption = isAlone ? say('h1.even') : say('h1.said', { guide: first.label, value: first.text });
  return figureOf({ say, caption, bars });
}

function groupFigure({ facts, say }: Writing): ReportFigure | null {
  const row = rowOf(facts.told, 'helping');
  const cells = row.parts.map((id) => ({ id, told: partOf(row, id) }));
  if (row.total === null || row.total === 0 || cells.some(({ told }) => told === null)) return null;
  const bars = cells.map(({ id, told }) => barOf(say(`part.${id}`), told ?? 0));
  const share = shareOfParts(row, { of: ['with-pioneer'] });
  const caption = share === null ? say('h2.few') : say('h2.said', { tenths: sayTenths(say, share.value) });
  return figureOf({ say, caption, bars });
}

function waitFigure({ facts, say }: Writing): ReportFigure | null {
  const { waits, told } = facts;
  if (waits === null) return null;
  const bars = waits.map(({ low, high, cases }) =>
    barOf(high === null ? say('span.over', { low }) : say('span.between', { low, high }), cases),
  );
  const share = shareOfParts(rowOf(told, 'line'), { of: ['in-15'], among: ['in-15', 'over-15'] });
  const caption = share === null ? say('h3.few') : say('h3.said', { tenths: sayTenths(say, share.value) });
  return figureOf({ say, caption, bars });
}

type Drawn = {
  readonly say: Writing['say'];
  readonly caption: string;
  readonly bars: readonly ReportBar[];
};

function figureOf({ say, caption, bars }: Drawn): ReportFigure {
  const description = bars.map(({ label, text }) => say('figure.bar', { label, text })).join('; ');
  return { kind: 'figure', caption, description, bars };
}

function barOf(label: string, value: number): ReportBar {
  return { label, text: vietnameseNumber(value), value };
}
