import type { ErasureRecord } from '../../app/figures-erase.ts';
import type { LocaleController } from '../../app/i18n/locale-controller.ts';
import { plainDate } from '../../app/plain-date.ts';
import { plainNumber } from '../../app/plain-number.ts';
import type { readLogFile } from '../../domain/log/log-file.schema.ts';
import type { Result } from '../../domain/shared/result.ts';

/** What was done, or why it was not: both are sentences. `isRecord`: to be printed and signed by hand (PR-19). */
export type Said = { readonly told: string; readonly isRecord?: true } | { readonly fault: string };

type Words = Pick<LocaleController, 't' | 'named'>;
type Brought = { readonly documents: number; readonly gained: number };

/** What a file of figures brought. */
export function sayBrought({ t, named }: Words, brought: Result<Brought, string>): Said {
  if (!brought.ok) return { fault: named(`supervisor:file.${brought.refusal}`) };
  const { documents, gained } = brought.value;
  return { told: t('supervisor:files.brought', { documents, gained }) };
}

/** Whether a log file is whole, or where it is not. */
export function sayLog({ t }: Words, read: ReturnType<typeof readLogFile>): Said {
  if (!read.ok) return { fault: t(`supervisor:logFile.${read.refusal}`) };
  const { place, made, lines, brokenAt } = read.value;
  const values = { place, day: plainDate(made), lines: lines.length };
  return brokenAt === null
    ? { told: t('supervisor:files.logWhole', values) }
    : { fault: t('supervisor:files.logBroken', { ...values, line: brokenAt + 1 }) };
}

/** The record of an erasure (PR-19). */
export function sayErased({ named, t }: Words, erased: Result<ErasureRecord, string>): Said {
  if (!erased.ok) return { fault: named(`supervisor:file.${erased.refusal}`) };
  const { day, documents, counters, stores, seal, app } = erased.value;
  const counted = { documents: plainNumber(documents), counters: plainNumber(counters), stores };
  const record = t('supervisor:files.erased', { day: plainDate(day), ...counted, seal });
  return { told: app === 'kept' ? record : `${record} ${t(`supervisor:files.app-${app}`)}`, isRecord: true };
}
