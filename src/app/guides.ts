import { refuse } from '../domain/shared/result.ts';
import type { GuideRefusal, GuideSource } from '../ports/guide-source.ts';
import type { OperationalLog } from '../ports/operational-log.ts';
import type { Guides } from './contexts.ts';

/** Guides as pages use them: the index is read once, and what is damaged or missing is reported to staff. */
export function reportingGuides(open: () => Promise<GuideSource>, log: OperationalLog): Guides {
  let source: Promise<GuideSource> | null = null;
  const read = (): Promise<GuideSource> =>
    (source ??= open().catch((error: unknown) => {
      source = null; // the next try may find it
      throw error;
    }));
  let index: ReturnType<GuideSource['index']> | null = null;
  return {
    async index() {
      index ??= read()
        .then((guides) => guides.index())
        .catch(() => refuse<GuideRefusal>('index-damaged'));
      const outcome = await index;
      if (!outcome.ok) {
        index = null;
        void log.write(outcome.refusal);
      }
      return outcome;
    },
    async guide(id) {
      const outcome = await read()
        .then((guides) => guides.guide(id))
        .catch(() => refuse<GuideRefusal>('guide-missing'));
      if (!outcome.ok) void log.write(outcome.refusal, /^[a-z0-9-]+$/.test(id) ? id : '');
      return outcome;
    },
  };
}
