import { readKey, type CounterKey } from '../counter-key.ts';
import type { Period } from '../retention.ts';
import { dayInMonth, monthsOf, type DayRange } from '../periods/calendar.ts';
import { daysBefore } from '../day.ts';

/** The counters of one kept document, by number of their key. `range`: the day, or all days of the month. */
export type FigureDocument = {
  readonly range: DayRange;
  readonly isMonth: boolean;
  readonly doubtful: boolean;
  readonly keys: Uint32Array;
  readonly values: Float64Array;
};

/** All kept documents, every key read once: made when a page opens, asked many times. */
export type Figures = {
  readonly keys: readonly CounterKey[];
  readonly documents: readonly FigureDocument[];
};

/** Reads the kept documents. What was not written by us, or is no whole number above 0, is passed over. */
export function figuresOf(periods: readonly Period[]): Figures {
  const numbers = new Map<string, number>();
  const keys: CounterKey[] = [];
  const numberOf = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    const key = readKey(text);
    const number = key === null ? -1 : keys.push(key) - 1;
    numbers.set(text, number);
    return number;
  };
  const documents = periods.map((period) => documentOf(period, numberOf));
  return { keys, documents };
}

/** Hands every counter of the documents that lie in a range to `take`, by the number of its key. */
export function eachIn(
  { documents }: Figures,
  range: DayRange,
  take: (key: number, value: number) => void,
): void {
  const inside = documents.filter(({ range: days }) => range.first <= days.first && days.last <= range.last);
  for (const { keys, values } of inside)
    for (let i = 0; i < keys.length; i += 1) take(keys[i] ?? -1, values[i] ?? 0);
}

function documentOf(
  { period, counts, doubtful }: Period,
  numberOf: (text: string) => number,
): FigureDocument {
  const texts = Object.keys(counts);
  const keys = new Uint32Array(texts.length);
  const values = new Float64Array(texts.length);
  let length = 0;
  for (const text of texts) {
    const value = counts[text] ?? 0;
    const key = Number.isSafeInteger(value) && value > 0 ? numberOf(text) : -1;
    if (key < 0) continue;
    keys[length] = key;
    values[length] = value;
    length += 1;
  }
  const isMonth = period.length === 7;
  return {
    ...{ range: isMonth ? monthRange(period) : { first: period, last: period }, isMonth },
    ...{ doubtful: doubtful === true, keys: keys.subarray(0, length), values: values.subarray(0, length) },
  };
}

function monthRange(month: string): DayRange {
  const months = monthsOf(`${month}-01`);
  return { first: dayInMonth(months, 1), last: daysBefore(dayInMonth(months + 1, 1), 1) };
}
