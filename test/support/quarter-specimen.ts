import { EMPTY_DRAFT } from '../../src/domain/report/draft.schema.ts';
import { factsOf } from '../../src/domain/report/facts.ts';
import { quarterReport } from '../../src/domain/report/quarter-report.ts';
import type { Report } from '../../src/domain/report/report.view.ts';
import { inventedDays } from '../../src/domain/statistics/invented-days.ts';
import { periodBefore, readPeriod, reportCounts } from '../../src/domain/statistics/periods/index.ts';
import { createChance } from './chance.ts';
import { realSay } from './report-words.ts';

/** The report of a quarter that never was, as the app makes it. */
export function quarterSpecimen(): Report {
  const chance = createChance(20261213);
  const guides = ['khai-sinh', 'ket-hon', 'cu-tru'].map((id) => ({ id, version: 1, steps: ['mo', 'nop'] }));
  const days = inventedDays({ today: '2026-12-13', places: ['kiot-1'], guides, chance });
  const documents = days.map(({ day, counts }) => ({ period: day, generation: 'g', counts }));
  const [period, earlier] = ['2026-Q4', '2026-Q3'].map((id) => {
    const found = readPeriod('admin-15', id)!;
    return reportCounts(documents, { period: found, before: periodBefore(found) }, []);
  });
  return quarterReport({
    ...{ facts: factsOf(period!, earlier!, 60), draft: EMPTY_DRAFT, say: realSay(), kiosks: 2 },
    ...{ guideName: (id: string) => `Bài ${id}`, today: '2026-12-13', rehearsal: false },
    file: { name: 'gui-cap-tren-mau-2026-Q4.json', hash: 'ab'.repeat(32) },
  });
}
