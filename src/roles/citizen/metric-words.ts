import { hasText, text, textNamed } from '../../app/i18n/i18n.ts';
import type { CompiledGuide } from '../../domain/content/guide.schema.ts';
import { isSum, type LedgerLine } from '../../domain/statistics/ledger.view.ts';

/** What a counter counts, in words. One that has no words yet is named as it stands: nothing is left out. */
export function metricWords(
  { metric, step }: Pick<LedgerLine, 'metric' | 'step'>,
  guide: CompiledGuide | null,
): string {
  const [, family = '', rest = ''] = /^(differs|clear|confidence|line|hour)-(.+)$/.exec(metric) ?? [];
  if (family === 'differs') {
    const difference = guide?.steps.find(({ id }) => id === step)?.differs.find(({ id }) => id === rest);
    return text('citizen:records.differsAt', { when: difference?.when ?? rest });
  }
  if (family === 'clear') return text('citizen:records.clearAt', { value: rest });
  if (family === 'confidence') return text('citizen:records.confidenceAt', { value: signed(rest) });
  if (family === 'line') return text('citizen:records.lineAt', hours(rest));
  if (family === 'hour') return text('citizen:records.hourAt', hours(rest));
  const key = `citizen:records.metric.${metric}`;
  return hasText(key) ? textNamed(key) : text('citizen:records.other', { metric });
}

/** Where it was counted: in which way through the guide and at which step. */
export function whereWords({ mode, step }: LedgerLine, guide: CompiledGuide | null): string {
  const way = textNamed(`citizen:records.mode.${mode}`);
  if (step === '') return way;
  const found = guide?.steps.find(({ id }) => id === step);
  return `${way} – ${found?.do ?? step}`;
}

/** Values up to ten are covered; the others are written with a point between thousands and what they count. */
export function valueWords({ metric, value }: Pick<LedgerLine, 'metric' | 'value'>): string {
  const unit = unitOf(metric);
  if (value !== null)
    return text(`citizen:records.${unit}`, { value: String(value).replace(/\B(?=(\d{3})+$)/g, '.') });
  return isSum(metric) ? text('citizen:records.fewCases') : textNamed(`citizen:records.${FEW[unit]}`);
}

/** The same to be heard: signs are not read well. */
export function heardValue(line: Pick<LedgerLine, 'metric' | 'value'>): string {
  const covered = line.value === null && !isSum(line.metric);
  return covered ? textNamed(`citizen:records.${FEW[unitOf(line.metric)]}Spoken`) : valueWords(line);
}

type Unit = 'count' | 'minutes' | 'plain' | 'people' | 'days';
const FEW: Readonly<Record<Unit, string>> = {
  count: 'few',
  minutes: 'few',
  plain: 'few',
  people: 'fewPeople',
  days: 'fewDays',
};

function unitOf(metric: string): Unit {
  if (isSum(metric)) return metric.endsWith('-minutes') ? 'minutes' : 'plain';
  if (metric.startsWith('line-')) return 'people';
  return metric.startsWith('hour-') ? 'days' : 'count';
}

function hours(hour: string): { readonly from: string; readonly to: string } {
  return { from: String(Number(hour)), to: String(Number(hour) + 1) };
}

function signed(value: string): string {
  return value.startsWith('-') ? value.replace('-', '−') : value === '0' ? value : `+${value}`;
}
