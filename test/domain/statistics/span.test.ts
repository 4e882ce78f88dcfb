import { expect, test } from 'vitest';
import { spanMetric, spanMetrics } from '../../../src/domain/statistics/span.ts';

test.each([
  [0, 'wait-1'],
  [60_000, 'wait-1'],
  [60_001, 'wait-2'],
  [15 * 60_000, 'wait-15'],
  [15 * 60_000 + 1, 'wait-20'],
  [60 * 60_000, 'wait-60'],
  [9_999_999, 'wait-more'],
])('a length of %d ms is counted as %s (PR-11)', (ms, metric) => {
  expect(spanMetric('wait', ms)).toBe(metric);
  expect(spanMetrics('wait')).toContain(metric);
});
