import type { PackStatus } from '../domain/content/guide-status.schema.ts';
import type { HallSpeech } from './announcer.ts';
import { openPacks } from './compose-late.ts';
import { lazily } from './lazily.ts';
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
  /** The same ways of speaking, for a hall: recordings and the device's voice, each by itself. */
  readonly hallSpeech: () => Promise<HallSpeech>;
  /** Read anew whenever somebody looks: nothing else needs it. */
  readonly guideStatus: () => Promise<PackStatus | null>;
};

/** Joins packs, guides and voice: when another pack serves, both forget what they read out of the one before. */
export function composeReading(needs: Omit<PackNeeds, 'onSwitched'>): Reading {
  const { address, timers, log } = needs;
  const packs = lazily(() => openPacks({ ...needs, onSwitched }));
  const opened = async (): Promise<PackContent> => (await packs()).content();
  const guides = reportingGuides({ open: async () => (await opened()).guides, language: guideLanguage }, log);
  const hallSpeech = (): Promise<HallSpeech> => openSpeech(`${address}voice/`, opened);
  const voice = createVoice({
    open: async () => {
      const { clips, voice } = await hallSpeech();
      return [clips, voice];
    },
    language: () => locale.current.slice(0, 2),
    timers,
  });
  const onSwitched = (): void => {
    guides.renew();
    voice.renew();
  };
  const guideStatus = async (): Promise<PackStatus | null> => (await opened()).status();
  return { packs, guides, voice, hallSpeech, guideStatus: () => guideStatus().catch(() => null) };
}

/** Ways of speaking: recordings of the pack, then the device. Nobody is spoken to before the first frame. */
async function openSpeech(sounds: string, opened: () => Promise<PackContent>): Promise<HallSpeech> {
  const [content, { createClipSpeech }, { createWebSpeech }] = await Promise.all([
    opened(),
    import('../adapters/speech/clip-speech.ts'),
    import('../adapters/speech/web-speech.ts'),
  ]);
  const voice = await content.voice();
  const texts = new Set(voice.clips.filter(({ language }) => language === 'vi').map(({ text }) => text));
  return {
    clips: createClipSpeech(voice.clips, sounds),
    voice: createWebSpeech(voice.sounds),
    recorded: (text) => texts.has(text),
  };
}
