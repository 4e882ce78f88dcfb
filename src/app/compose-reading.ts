import type { PackStatus } from '../domain/content/guide-status.schema.ts';
import type { Speech } from '../ports/speech.ts';
import { lazily, openPacks } from './compose-late.ts';
import type { PackNeeds } from './compose-packs.ts';
import { reportingGuides, type RenewableGuides } from './guides.ts';
import { guideLanguage, locale } from './i18n/i18n.ts';
import type { PackContent, Packs } from './packs.ts';
import { createVoice, type Voice } from './voice.ts';

/** What is read and heard out of the serving pack. */
export type Reading = {
  readonly packs: () => Promise<Packs>;
  readonly guides: RenewableGuides;
  readonly voice: Voice;
  /** Read anew whenever somebody looks: nothing else needs it. */
  readonly guideStatus: () => Promise<PackStatus | null>;
};

/** Joins packs, guides and voice: when another pack serves, both forget what they read out of the one before. */
export function composeReading(needs: Omit<PackNeeds, 'onSwitched'>): Reading {
  const { address, timers, log } = needs;
  const packs = lazily(() => openPacks({ ...needs, onSwitched }));
  const opened = async (): Promise<PackContent> => (await packs()).content();
  const guides = reportingGuides({ open: async () => (await opened()).guides, language: guideLanguage }, log);
  const voice = createVoice({
    open: () => openSpeech(`${address}voice/`, opened),
    language: () => locale.current.slice(0, 2),
    timers,
  });
  const onSwitched = (): void => {
    guides.renew();
    voice.renew();
  };
  const guideStatus = async (): Promise<PackStatus | null> => (await opened()).status();
  return { packs, guides, voice, guideStatus: () => guideStatus().catch(() => null) };
}

/** Ways of speaking, the best first: recordings of the pack, then the device. Nobody is spoken to before the first frame. */
async function openSpeech(sounds: string, opened: () => Promise<PackContent>): Promise<readonly Speech[]> {
  const [content, { createClipSpeech }, { createWebSpeech }] = await Promise.all([
    opened(),
    import('../adapters/speech/clip-speech.ts'),
    import('../adapters/speech/web-speech.ts'),
  ]);
  const voice = await content.voice();
  return [createClipSpeech(voice.clips, sounds), createWebSpeech(voice.sounds)];
}
