import type { CompiledGuide } from '../domain/content/index.ts';
import { OBLIGATORY_POINTS } from '../domain/group/index.ts';
import { addTexts, text } from './i18n/i18n.ts';
import vi from './i18n/locales/vi/points.json';

/** One point of the check before somebody teaches, as staff read it. */
export type TaughtPoint = {
  /** Its number in the check, from 1; what `check-point` names. */
  readonly number: number;
  /** The step of the guide it belongs to; null for the points of every group (SEC-06). */
  readonly step: string | null;
  readonly show: string;
  readonly ask: string;
  readonly why: string | null;
};

/** Adds the words of the points that are in every check; whoever shows points asks for it once. */
export function addPointTexts(): Promise<void> {
  return addTexts('points', vi, () => import('./i18n/locales/en/points.json'));
}

/** How many points the check of a guide has; without the guide the obligatory ones are left. */
export function countOfPoints(guide: CompiledGuide | null): number {
  return OBLIGATORY_POINTS.length + (guide?.criticalPoints.length ?? 0);
}

/**
 * The points of a check, the obligatory ones first. A check that began keeps its `count`, also when the guide was
 * changed meanwhile: what is missing is asked from the printed sheet, what is new waits for the next group (D8).
 */
export function pointsOf(guide: CompiledGuide | null, count = countOfPoints(guide)): readonly TaughtPoint[] {
  const fixed = OBLIGATORY_POINTS.map((name, i) => ({
    ...{ number: i + 1, step: null, show: text(`points:${name}.show`) },
    ...{ ask: text(`points:${name}.ask`), why: text(`points:${name}.why`) },
  }));
  const own = Array.from({ length: Math.max(0, count - fixed.length) }, (_, i): TaughtPoint => {
    const point = guide?.criticalPoints[i];
    const number = fixed.length + i + 1;
    if (point !== undefined) return { ...point, why: point.why ?? null, number };
    const [show, ask] = [text('points:as-on-paper.show'), text('points:as-on-paper.ask')];
    return { number, step: null, show, ask, why: null };
  });
  return [...fixed, ...own];
}
