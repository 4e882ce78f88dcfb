import { describe, expect, test } from 'vitest';
import { ackMetric } from '../../../src/domain/help/help-counts.ts';
import { dwellMetric } from '../../../src/domain/statistics/dwell.ts';
import { spanMetric } from '../../../src/domain/statistics/span.ts';
import {
  COUNTERS,
  counterOf,
  FAMILIES,
  familyOf,
  formulaText,
  measureOf,
  MEASURES,
  metricsOf,
  modesOf,
  plus,
  reachOf,
  sinceOf,
} from '../../../src/domain/statistics/catalogue/index.ts';

const ids = COUNTERS.map(({ id }) => id);

describe('the catalogue of counters', () => {
  test('names each once, with its version, its first day and its words', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const { version, since, words, modes } of COUNTERS) {
      expect(version).toBeGreaterThanOrEqual(1);
      expect(since).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(words).toMatch(/^citizen:records\./);
      expect(modes.length).toBeGreaterThan(0);
    }
  });

  test('knows every length of time the app can name', () => {
    const minutes = Array.from({ length: 200 }, (_, i) => i * 30_000);
    for (const ms of minutes) {
      expect(counterOf(spanMetric('wait', ms)), spanMetric('wait', ms)).not.toBeNull();
      expect(counterOf(spanMetric('desk', ms))).not.toBeNull();
      expect(counterOf(dwellMetric(ms / 1000)!)).not.toBeNull();
      expect(counterOf(ackMetric(ms / 1000))).not.toBeNull();
    }
    expect(counterOf(ackMetric(null))?.id).toBe('ack-none');
  });

  test('knows a difference by its family, and nothing foreign', () => {
    expect(counterOf('differs-het-pin')?.id).toBe('differs-*');
    expect(counterOf('differs')?.id).toBe('differs');
    expect([counterOf('differing'), counterOf('clear-9'), counterOf('')]).toEqual([null, null, null]);
  });
});

describe('the measures', () => {
  test('have names of their own and are made of counters that exist, in modes that are counted', () => {
    expect(new Set(MEASURES.map(({ id }) => id)).size).toBe(MEASURES.length);
    for (const measure of MEASURES)
      for (const metric of metricsOf(measure)) {
        const counter = counterOf(metric);
        expect(counter, `${measure.id}: ${metric}`).not.toBeNull();
        expect(
          modesOf(measure).some((mode) => counter!.modes.includes(mode)),
          `${measure.id}: ${metric}`,
        ).toBe(true);
      }
  });

  test('that are shares take parts of one family', () => {
    for (const measure of MEASURES) {
      if (measure.kind !== 'share') continue;
      const parts = familyOf(measure.family).parts.map(({ id }) => id);
      expect(parts.length, measure.id).toBeGreaterThan(1);
      expect(
        measure.among.every((id) => parts.includes(id)),
        measure.id,
      ).toBe(true);
      expect(
        measure.of.every((id) => measure.among.includes(id)),
        measure.id,
      ).toBe(true);
      expect(measure.of.length, measure.id).toBeLessThan(measure.among.length);
    }
  });

  test('have the formulas of reports.md §4.2', () => {
    const formula = (id: string): string => formulaText(measureOf(id)!);
    expect(formula('used')).toBe('used');
    expect(formula('completion')).toBe('finished ÷ started');
    expect(formula('unaided')).toBe('unaided ÷ finished');
    expect(formula('clear')).toBe('(clear-4 + clear-5) ÷ (clear-1 + clear-2 + clear-3 + clear-4 + clear-5)');
    expect(formula('wait-15')).toMatch(
      /^\(wait-1 \+ wait-2 \+ wait-5 \+ wait-10 \+ wait-15\) ÷ \(wait-1 .* wait-more\)$/,
    );
    expect(formula('wait')).toMatch(/^wait-minutes ÷ \(wait-1 .*\)$/);
    expect(formula('helped-each')).toBe('group-helped-pioneer ÷ group-led-pioneer');
    expect(formula('group-staff')).toBe(
      'group-staff-minutes ÷ (group-helped-pioneer + group-helped-staff + group-led-pioneer)',
    );
    expect(formula('pioneer-check-at-once')).toMatch(
      /^pioneer-check-1 ÷ \(pioneer-check-1 \+ pioneer-check-2 \+ pioneer-check-0\)$/,
    );
    expect(formula('no-show')).toBe('no-show ÷ (ticket-guide + ticket-home + ticket-greeter)');
    expect(formula('confidence')).toMatch(
      /^\(− 4 × confidence--4 − 3 × confidence--3 .* \+ 4 × confidence-4\) ÷ /,
    );
  });

  test('reach as far as their coarsest counter, and begin with their youngest', () => {
    expect(reachOf(measureOf('used')!)).toBe('device');
    expect(reachOf(measureOf('completion')!)).toBe('guide');
    expect(reachOf(measureOf('stuck')!)).toBe('step');
    expect(sinceOf(measureOf('unaided')!)).toBe('2026-11-21');
    expect(sinceOf(measureOf('opened')!)).toBe('2026-11-20');
  });

  test('of one family leave no case out and count none twice', () => {
    const total = plus(...FAMILIES.find(({ id }) => id === 'walk')!.parts.map(({ sum }) => sum));
    expect(total).toEqual({ started: 1 });
    for (const { parts } of FAMILIES) expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
  });
});
