import type { ReportSay } from '../domain/report/say.ts';
import type { Texts } from './i18n/i18n.ts';
import report from './i18n/locales/vi/report.json';
import supervisor from './i18n/locales/vi/supervisor.json';

/** The words of a report: Vietnamese, whatever language the screen is in. */
export const sayReport: ReportSay = sayFrom({
  ...report,
  measure: supervisor.measure,
  part: supervisor.part,
});

/** Words by dotted keys, their values filled in; a missing one is "". */
export function sayFrom(texts: Texts): ReportSay {
  return (key, values = {}) =>
    wordsAt(texts, key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}

function wordsAt(texts: Texts, key: string): string {
  const found = key.split('.').reduce<unknown>((inner, name) => (inner as Texts | undefined)?.[name], texts);
  return typeof found === 'string' ? found : '';
}
