import { handedOver } from './counting.ts';
import { figuresLive, type FiguresWish } from './figures-live.ts';
import { OFFICE_SLOWER } from './figures-lab.ts';
import type { Lab } from './lab.ts';
import { CENTRES } from './report-live.ts';
import { median, type Row } from './table.ts';

/** The supervisor's figures and reports, and what one count costs. */
export async function figureRows(lab: Lab, wish: FiguresWish): Promise<Row[]> {
  const live = await figuresLive(lab, wish);
  const at = `at ${OFFICE_SLOWER}×`;
  const ms = (what: string, values: readonly number[], limit?: number): Row => {
    const row = { what, value: median(values), unit: 'ms' };
    return limit === undefined ? row : { ...row, limit };
  };
  return [
    ms(`PIN → first charts ${at}, ${live.counters} counters of 13 months, 12 places`, live.first, 1000),
    ...[...live.changed].map(([page, values]) =>
      ms(`other days → every chart of “${page}” ${at}`, values, 200),
    ),
    ms(`the year chosen right after the first charts: all of it read, ${at}`, live.whole),
    ms(`report of a quarter: its numbers read, summed up and locked ${at}`, live.numbers),
    ms(`report as DOCX ${at}`, live.document, 3000),
    ms(`quarter files of ${CENTRES} centres read and added up ${at}`, live.pile, 5000),
    ms('one count into the store, day of a busy kiosk', live.writes[1], 5),
    ms(`the same ${at}`, live.writes[4]),
    { what: 'one count handed over, all that a tap waits for', value: handedOver(), unit: 'ms', limit: 1 },
  ];
}
