import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { loadPack, sentenceOf, contentSentences, type PackOutcome } from '../../scripts/lib/packs.ts';
import { specimenGuide } from '../fixtures/guide.ts';
import { words } from '../fixtures/words.ts';
import { root } from './real-pack.ts';

const { screens, ...guide } = specimenGuide;

/** The specimen guide as YAML, with some fields changed. */
export const guideYaml = (change: object = {}): string => stringify({ ...guide, ...change });

/** The head of the specimen pack as YAML, with some fields changed. */
export const packYaml = (change: object = {}): string =>
  stringify({
    id: 'mau',
    title: 'Gói mẫu',
    categories: [{ id: 'con-nho', title: 'Có con nhỏ', icon: 'baby', titles: { en: 'A baby' } }],
    ...change,
  });

const whole: Record<string, string> = {
  'kiosk-config/words.yaml': stringify(words),
  'pack/pack.yaml': packYaml(),
  'pack/guides/bai-mau.yaml': guideYaml(),
  'pack/screens/mau.yaml': stringify({ screens: Object.values(screens) }),
};

/** A folder with a small sound pack; files can be replaced by bytes, added, or left out with null. */
export function loadedFrom(changes: Record<string, string | Uint8Array | null> = {}): PackOutcome {
  const folder = mkdtempSync(join(tmpdir(), 'kiot-pack-'));
  try {
    for (const [name, content] of Object.entries({ ...whole, ...changes })) {
      if (content === null) continue;
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return loadPack(join(folder, 'pack'), folder, { today: '2026-03-04', release: false });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The sentences a writer of guides reads. */
export function sentencesOf({ problems }: PackOutcome): string[] {
  const sentences = contentSentences(root);
  return problems.map((problem) => sentenceOf(problem, sentences));
}
