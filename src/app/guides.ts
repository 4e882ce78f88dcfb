import { refuse } from '../domain/shared/result.ts';
import type { GuideLanguage, GuideRefusal, GuideSource } from '../ports/guide-source.ts';
import type { OperationalLog } from '../ports/operational-log.ts';
import type { Guides } from './contexts.ts';

/** Where guides are opened, and in which language the person reads now. */
export type Shelf = { open(): Promise<GuideSource>; language(): GuideLanguage };

/** Guides that forget what they have read when another pack serves. */
export type RenewableGuides = Guides & { renew(): void };

/**
 * Guides as pages use them, in the language of the screen: an index is read once, and what is damaged or missing is
 * reported to staff.
 */
export function reportingGuides(
  { open, language }: Shelf,
  log: Pick<OperationalLog, 'write'>,
): RenewableGuides {
  const { read, forget } = keepOpen(open);
  const indexes = new Map<GuideLanguage, ReturnType<GuideSource['index']>>();
  const readIndex = (wanted: GuideLanguage): ReturnType<GuideSource['index']> => {
    const guides = indexes.get(wanted) ?? read().then((opened) => opened.index(wanted));
    const reading = guides.catch(() => refuse<GuideRefusal>('index-damaged'));
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
    renew() {
      forget();
      indexes.clear();
    },
    async guide(id) {
      const outcome = await read()
        .then((guides) => guides.guide(id, language()))
        .catch(() => refuse<GuideRefusal>('guide-missing'));
      if (!outcome.ok) void log.write(outcome.refusal, /^[a-z0-9-]+$/.test(id) ? id : '');
      return outcome;
    },
  };
}

/** A source that is opened when it is first wanted. */
function keepOpen(open: Shelf['open']): { read: Shelf['open']; forget: () => void } {
  let source: Promise<GuideSource> | null = null;
  const forget = (): void => void (source = null);
  const read = (): Promise<GuideSource> =>
    (source ??= open().catch((error: unknown) => {
      forget(); // the next try may find it
      throw error;
    }));
  return { read, forget };
}
