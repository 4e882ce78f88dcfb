import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addCounts,
  keyText,
  largerCounts,
  readKey,
  type CounterKey,
  type Counts,
} from '../../../src/domain/statistics/counter-key.ts';
import { runs } from '../../support/seed.ts';

const id = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/);
const key: fc.Arbitrary<CounterKey> = fc.record({
  half: fc.constantFrom('morning', 'afternoon'),
  place: id,
  guide: fc.oneof(fc.constant(''), id),
  version: fc.nat({ max: 999 }),
  step: fc.oneof(fc.constant(''), id),
  mode: fc.constantFrom('menu', 'do', 'practice', 'watch', 'retell', 'queue'),
  metric: id,
});
const someKeys = ['a', 'b', 'c', 'd'].map((metric) =>
  keyText({ half: 'morning', place: 'kiot-1', guide: '', version: 0, step: '', mode: 'menu', metric }),
);
const counts: fc.Arbitrary<Counts> = fc.dictionary(fc.constantFrom(...someKeys), fc.nat({ max: 1_000_000 }));
const broken = [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 2];
const whole: CounterKey = {
  half: 'morning',
  place: 'kiot-1',
  guide: 'bai-mau',
  version: 3,
  step: 'mo-ung-dung',
  mode: 'do',
  metric: 'shown',
};

describe('the key of a counter', () => {
  test('reads back as it was written', () => {
    fc.assert(
      fc.property(key, (one) => {
        expect(readKey(keyText(one))).toEqual(one);
      }),
      runs(),
    );
  });

  test('two different counters never share a key', () => {
    fc.assert(
      fc.property(key, key, (a, b) => {
        expect(keyText(a) === keyText(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
      runs(),
    );
  });

  test('looks like this, for good: stored counters depend on it', () => {
    expect(keyText(whole)).toBe('morning|kiot-1|bai-mau|3|mo-ung-dung|do|shown');
  });

  test.each([
    '',
    'morning',
    'evening|kiot-1|bai-mau|3|s|do|shown',
    '|kiot-1|bai-mau|3|s|do|shown',
    'morning|kiot-1|bai-mau|3|s|look|shown',
    'morning|kiot-1|bai-mau|3|s|do|',
    'morning|kiot-1|bai-mau|3|s|do',
    'morning|kiot-1|bai-mau|3|s|do|shown|more',
    'morning|kiot-1|bai-mau|-1|s|do|shown',
    'morning|kiot-1|bai-mau|1.5|s|do|shown',
    'morning|kiot-1|bai-mau|ba|s|do|shown',
  ])('"%s" is no key', (text) => {
    expect(readKey(text)).toBeNull();
  });

  test.each(['', ' 1', '1e3', '0x1', '01', '1.0'])('a version "%s" was not written by us', (version) => {
    expect(readKey(`morning|kiot-1|bai-mau|${version}|s|do|shown`)).toBeNull();
  });
});

describe.each([
  ['addition', addCounts],
  ['the larger of two copies', largerCounts],
])('%s', (_, join) => {
  test('does not care which comes first', () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        expect(join(a, b)).toEqual(join(b, a));
      }),
      runs(),
    );
  });

  test('does not care how three are grouped', () => {
    fc.assert(
      fc.property(counts, counts, counts, (a, b, c) => {
        expect(join(join(a, b), c)).toEqual(join(a, join(b, c)));
      }),
      runs(),
    );
  });

  test('with nothing changes nothing, and changes neither of its parts', () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const before = JSON.stringify([a, b]);
        join(a, b);
        expect(JSON.stringify([a, b])).toBe(before);
        expect(join(a, {})).toEqual(a);
      }),
      runs(),
    );
  });

  test.each(broken)('takes %d in the new part for nothing', (value) => {
    expect(join({ a: 2 }, { a: value, b: value })).toEqual({ a: 2, b: 0 });
  });

  test.each(broken)('takes %d in the old part for nothing when something comes to it', (value) => {
    expect(join({ a: value }, { a: 2 })).toEqual({ a: 2 });
  });

  test.each(broken)('takes %d in the old part for nothing when nothing comes to it', (value) => {
    expect(Object.values(join({ a: value }, {})).filter((number) => number !== 0)).toEqual([]);
  });
});

test('addition adds, and a merged copy is the larger one', () => {
  expect(addCounts({ a: 1, b: 2 }, { b: 3, c: 4 })).toEqual({ a: 1, b: 5, c: 4 });
  expect(largerCounts({ a: 1, b: 2 }, { b: 3, c: 4 })).toEqual({ a: 1, b: 3, c: 4 });
});

test('a copy merged twice counts once', () => {
  fc.assert(
    fc.property(counts, counts, (a, b) => {
      expect(largerCounts(a, a)).toEqual(a);
      expect(largerCounts(largerCounts(a, b), b)).toEqual(largerCounts(a, b));
    }),
    runs(),
  );
});
