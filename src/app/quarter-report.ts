import { activeDays, factsOf } from '../domain/report/facts.ts';
import type { ReportFacts, SealedFile } from '../domain/report/facts.view.ts';
import type { Report } from '../domain/report/report.view.ts';
import type { ReportDraft } from '../domain/report/draft.schema.ts';
import { quarterReport } from '../domain/report/quarter-report.ts';
import type { ReportSay } from '../domain/report/say.ts';
import { lockedOf, periodBefore, type ReportPeriod } from '../domain/statistics/periods/index.ts';
import { accept, type Result } from '../domain/shared/result.ts';
import type { Digest } from '../ports/setup-tools.ts';
import type { Kiosk } from './compose.ts';
import {
  exportUpward,
  guarded,
  keptIn,
  reportOf,
  todayOf,
  type FiguresFile,
  type FiguresRefusal,
} from './figures-exchange.ts';

/** The numbers of a report, made once: whatever is written around them afterwards, they and their file stay the same. */
export type ReportFigures = {
  readonly facts: ReportFacts;
  /** The file for the authority above, as it is told of in the third annex. */
  readonly upward: FiguresFile;
  readonly seal: SealedFile;
  /** Names of guides by id. */
  readonly titles: ReadonlyMap<string, string>;
  readonly kiosks: number;
  readonly today: string;
  readonly rehearsal: boolean;
};

/** What of the kiosk a report needs. */
export type ReportKiosk = Pick<Kiosk, 'machine' | 'centre' | 'rehearsing' | 'guides'>;

/** Makes the numbers of a period's report, and locks the period the first time (RP-03). */
export async function makeFigures(
  kiosk: ReportKiosk,
  digest: Digest,
  period: ReportPeriod,
): Promise<Result<ReportFigures, FiguresRefusal>> {
  const exported = await exportUpward(kiosk, digest, period);
  if (!exported.ok) return exported;
  const { name, text, counts } = exported.value;
  return guarded(async (): Promise<Result<ReportFigures, FiguresRefusal>> => {
    const before = await reportBefore(kiosk, period);
    const [documents, index] = await Promise.all([keptIn(kiosk, counts.cut.own), kiosk.guides.index()]);
    const guides = index.ok ? index.value.guides : [];
    return accept({
      facts: factsOf(counts, before, activeDays(documents, counts.cut.own)),
      upward: { name, text },
      seal: { name, hash: digest.sha256(text) },
      titles: new Map(guides.map(({ id, title }) => [id, title])),
      kiosks: (kiosk.centre.current?.places ?? []).filter(({ kind }) => kind === 'kiosk').length,
      today: todayOf(kiosk),
      rehearsal: kiosk.rehearsing.on,
    });
  });
}

/** The whole report around its numbers. */
export function writeReport(figures: ReportFigures, draft: ReportDraft, say: ReportSay): Report {
  const { facts, seal, titles, kiosks, today, rehearsal } = figures;
  const guideName = (id: string): string => titles.get(id) ?? id;
  return quarterReport({ facts, draft, say, guideName, kiosks, file: seal, today, rehearsal });
}

/** What the report before counted, when there was one; a period that nobody reported is not locked for its sake. */
async function reportBefore(kiosk: ReportKiosk, period: ReportPeriod) {
  const earlier = periodBefore(period);
  const locked = await (await kiosk.machine.figures()).locked();
  if (lockedOf(earlier, locked) === null) return null;
  const counts = await reportOf(kiosk, earlier);
  return counts.ok ? counts.value : null;
}
