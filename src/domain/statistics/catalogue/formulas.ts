import type { CountedMode } from '../counter-key.ts';
import type { Day } from '../day.ts';
import { counterOf, type CounterReach } from './counters.ts';
import { familyOf } from './families.ts';
import type { Measure } from './measures.ts';
import { each, plus, sumText, type Sum } from './sums.ts';

/** Modes in which a measure looks for its counters. */
export function modesOf(measure: Measure): readonly CountedMode[] {
  return measure.kind === 'share' ? familyOf(measure.family).modes : measure.modes;
}

/** What a measure is made of: what is counted, and what it is divided by, if anything. */
export function formulaOf(measure: Measure): { readonly over: Sum; readonly under: Sum | null } {
  if (measure.kind === 'count') return { over: measure.sum, under: null };
  if (measure.kind === 'spread') return { over: each(...measure.buckets), under: null };
  if (measure.kind === 'mean') return { over: measure.sum, under: measure.cases };
  const { parts } = familyOf(measure.family);
  const sumOf = (ids: readonly string[]): Sum =>
    plus(...parts.filter(({ id }) => ids.includes(id)).map(({ sum }) => sum));
  return { over: sumOf(measure.of), under: sumOf(measure.among) };
}

/** The formula in signs, for the appendix of a report: `unaided ÷ finished`. */
export function formulaText(measure: Measure): string {
  const { over, under } = formulaOf(measure);
  const bracketed = (sum: Sum): string => (Object.keys(sum).length > 1 ? `(${sumText(sum)})` : sumText(sum));
  return under === null ? sumText(over) : `${bracketed(over)} ÷ ${bracketed(under)}`;
}

/** Every metric a measure reads. */
export function metricsOf(measure: Measure): readonly string[] {
  if (measure.kind === 'share')
    return [...new Set(familyOf(measure.family).parts.flatMap(({ sum }) => Object.keys(sum)))];
  const { over, under } = formulaOf(measure);
  return [...new Set([...Object.keys(over), ...Object.keys(under ?? {})])];
}

/** How finely a measure can be broken down: as finely as its coarsest counter. */
export function reachOf(measure: Measure): CounterReach {
  const reaches = metricsOf(measure).map((metric) => counterOf(metric)?.reach ?? 'device');
  if (reaches.includes('device')) return 'device';
  return reaches.includes('guide') ? 'guide' : 'step';
}

/** First day from which everything a measure is made of is counted as it is now. */
export function sinceOf(measure: Measure): Day {
  return metricsOf(measure)
    .map((metric) => counterOf(metric)?.since ?? '')
    .reduce((latest, since) => (since > latest ? since : latest), '');
}
