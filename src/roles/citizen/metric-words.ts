import { hasText, text, textNamed } from '../../app/i18n/i18n.ts';
import type { CompiledGuide } from '../../domain/content/guide.schema.ts';
import type { LedgerLine } from '../../domain/statistics/ledger.view.ts';

/** What a counter counts, in words. One that has no words yet is named as it stands: nothing is left out. */
export function metricWords(
  { metric, step }: Pick<LedgerLine, 'metric' | 'step'>,
  guide: CompiledGuide | null,
): string {
  const [, family = '', rest = ''] = /^(differs|clear|confidence)-(.+)$/.exec(metric) ?? [];
  if (family === 'differs') {
    const difference = guide?.steps.find(({ id }) => id === step)?.differs.find(({ id }) => id === rest);
    return text('citizen:records.differsAt', { when: difference?.when ?? rest });
  }
  if (family === 'clear') return text('citizen:records.clearAt', { value: rest });
  if (family === 'confidence') return text('citizen:records.confidenceAt', { value: signed(rest) });
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

/** Values up to ten are covered; the others are written with a point between thousands. */
export function valueWords(value: number | null): string {
  if (value === null) return text('citizen:records.few');
  return text('citizen:records.count', { value: String(value).replace(/\B(?=(\d{3})+$)/g, '.') });
}

/** The same to be heard: signs are not read well. */
export function heardValue(value: number | null): string {
  return value === null ? text('citizen:records.fewSpoken') : valueWords(value);
}

function signed(value: string): string {
  return value.startsWith('-') ? value.replace('-', '−') : value === '0' ? value : `+${value}`;
}
