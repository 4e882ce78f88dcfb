import { createBrowserMediaCache } from '../adapters/browser/media-cache.ts';
import { createQuietWindows } from '../adapters/browser/quiet-windows.ts';
import { createIndexedDbPackStore } from '../adapters/indexeddb/pack-store.ts';
import { createPackGuideSource } from '../adapters/packs/guide-source.ts';
import { builtInFiles, carriedFiles, type ReadPackJson } from '../adapters/packs/pack-files.ts';
import { readPackVoice } from '../adapters/packs/voice-index.ts';
import { createPacks, type PackContent, type PackParts, type Packs } from './packs.ts';

/** A database of its own: setting the device up anew empties it, and counters are never near it. */
const DATABASE = 'packs';

/** What the packs of a window are joined with; `address`: where the build put its own. */
export type PackNeeds = Pick<PackParts, 'session' | 'timers' | 'log' | 'onSwitched'> & {
  readonly address: string;
};

/** Joins the packs: the one beside the app, and those brought to the device. */
export function composePacks({ address, ...needs }: PackNeeds): Packs {
  const builtIn = contentOf(builtInFiles(address));
  return createPacks({
    ...needs,
    store: createIndexedDbPackStore(DATABASE),
    quiet: createQuietWindows(),
    builtIn,
    read: (files) => carriedContent(contentOf(carriedFiles(files)), builtIn),
    keepSounds: (sounds) => void createBrowserMediaCache().keep(`${address}voice/`, sounds),
    hash: async () => {
      const { createNobleDigest } = await import('../adapters/noble/digest.ts');
      return createNobleDigest().sha256Of;
    },
  });
}

/** A pack may come without recordings: those of the build still fit where they say exactly the same text. */
function carriedContent(own: PackContent, builtIn: PackContent): PackContent {
  const voice = async (): ReturnType<PackContent['voice']> => {
    const [{ clips, sounds }, built] = await Promise.all([own.voice(), builtIn.voice()]);
    return { clips: [...clips, ...built.clips], sounds };
  };
  return { ...own, voice };
}

function contentOf(readJson: ReadPackJson): PackContent {
  return {
    guides: createPackGuideSource(readJson),
    voice: () => readPackVoice(readJson),
    async status() {
      const { readStatusFile } = await import('../adapters/packs/pack-status.ts');
      return readStatusFile(readJson);
    },
  };
}
