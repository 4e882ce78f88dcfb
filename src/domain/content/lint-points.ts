import type { CriticalPoint } from './critical-point.schema.ts';
import type { CompiledGuide } from './guide.schema.ts';
import { withoutLabels } from './whole-words.ts';

/** Fewer points than this say little about whether somebody can teach others (D5). */
const FEWEST_POINTS = 3;

/** Money and terms, which nobody but staff may tell a group (D8): the words, and a number with its unit. */
const FOR_STAFF =
  /(?<![\p{L}])(lệ phí|phí|thuế|hạn|thời hạn)(?![\p{L}])|\d[\d.]*\s*(đồng|ngày|tháng|năm|tuổi)(?![\p{L}])/iu;

/** What may be wrong with the points of a guide, beyond their words. */
export type PointFinding = {
  readonly place: string;
  readonly name: 'few-points' | 'point-for-staff';
  readonly values: Record<string, string | number>;
  readonly level: 'error' | 'warning';
};

/** Whether there are enough points, and whether one of them tells what only staff may tell. */
export function lintPoints({ criticalPoints }: CompiledGuide): readonly PointFinding[] {
  const count = criticalPoints.length;
  const few: PointFinding[] =
    count >= FEWEST_POINTS
      ? []
      : [{ place: 'criticalPoints', name: 'few-points', values: { count }, level: 'warning' }];
  return [...few, ...criticalPoints.flatMap(forStaff)];
}

function forStaff({ step, show, ask, why = '' }: CriticalPoint): PointFinding[] {
  const hit = FOR_STAFF.exec([show, ask, why].map((text) => withoutLabels(text)).join(' '));
  if (hit === null) return [];
  const values = { word: hit[0] };
  return [{ place: `criticalPoints.${step}`, name: 'point-for-staff', values, level: 'error' }];
}
