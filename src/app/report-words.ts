import type { ReportSay } from '../domain/report/say.ts';
import type { Texts } from './i18n/i18n.ts';

/** Puts the words of a report at hand: Vietnamese, whatever language the screen is in. A missing one is "". */
export async function openReportWords(): Promise<ReportSay> {
  const [{ default: report }, { default: supervisor }] = await Promise.all([
    import('./i18n/locales/vi/report.json'),
    import('./i18n/locales/vi/supervisor.json'),
  ]);
  return sayFrom({ ...report, measure: supervisor.measure, part: supervisor.part });
}

/** Words by dotted keys, their values filled in. */
export function sayFrom(texts: Texts): ReportSay {
  return (key, values = {}) =>
    wordsAt(texts, key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}

function wordsAt(texts: Texts, key: string): string {
  const found = key.split('.').reduce<unknown>((inner, name) => (inner as Texts | undefined)?.[name], texts);
  return typeof found === 'string' ? found : '';
}
