import { refuse } from '../domain/shared/result.ts';
import type { GuideLanguage, GuideRefusal, GuideSource } from '../ports/guide-source.ts';
import type { OperationalLog } from '../ports/operational-log.ts';
import type { Guides } from './contexts.ts';

/** Where guides are opened, and in which language the person reads now. */
export type Shelf = { open(): Promise<GuideSource>; language(): GuideLanguage };

/**
 * Guides as pages use them, in the language of the screen: an index is read once, and what is damaged or missing is
 * reported to staff.
 */
export function reportingGuides({ open, language }: Shelf, log: OperationalLog): Guides {
  let source: Promise<GuideSource> | null = null;
  const read = (): Promise<GuideSource> =>
    (source ??= open().catch((error: unknown) => {
      source = null; // the next try may find it
      throw error;
    }));
  const indexes = new Map<GuideLanguage, ReturnType<GuideSource['index']>>();
  const readIndex = (wanted: GuideLanguage): ReturnType<GuideSource['index']> => {
    const reading =
      indexes.get(wanted) ??
      read()
        .then((guides) => guides.index(wanted))
        .catch(() => refuse<GuideRefusal>('index-damaged'));
    indexes.set(wanted, reading);
    return reading;
  };
  return {
    async index() {
      const wanted = language();
      const outcome = await readIndex(wanted);
      if (!outcome.ok) {
        indexes.delete(wanted);
        void log.write(outcome.refusal);
      }
      return outcome;
    },
    aliases: () =>
      read()
        .then((guides) => guides.aliases(language()))
        .catch(() => ({})),
    async guide(id) {
      const outcome = await read()
        .then((guides) => guides.guide(id, language()))
        .catch(() => refuse<GuideRefusal>('guide-missing'));
      if (!outcome.ok) void log.write(outcome.refusal, /^[a-z0-9-]+$/.test(id) ? id : '');
      return outcome;
    },
  };
}
