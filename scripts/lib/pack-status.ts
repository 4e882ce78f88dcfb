/** How sure and how complete the guides of a pack are, for the page of the supervisor (`packs/status.json`). */
import {
  statusOf,
  type CompiledGuide,
  type GuideStatus,
  type PackStatus,
} from '../../src/domain/content/index.ts';
import type { PackOutcome } from './packs.ts';

/** The status of a whole pack; it stands in a file of its own, so that the first load does not carry it. */
export function packStatus({ guides, translations, voice }: PackOutcome): PackStatus {
  const english = translations.find(({ language }) => language === 'en')?.guides ?? [];
  const said = new Set(voice.index.clips.filter(({ language }) => language === 'vi').map(({ text }) => text));
  return {
    guides: guides.map((guide) => {
      const needed = voice.needed.vi.get(guide.id) ?? [];
      return statusOf(guide, {
        english: englishOf(english.find(({ id }) => id === guide.id)),
        sentences: needed.length,
        recorded: needed.filter(({ text }) => said.has(text)).length,
      });
    }),
  };
}

function englishOf(guide: CompiledGuide | undefined): GuideStatus['english'] {
  if (guide === undefined) return 'none';
  return guide.stepsLanguage === undefined ? 'head' : 'whole';
}
