/**
 * npm run voice-sheet [-- --missing] [--pack <name>] [--guide <id>] [--en] [--accent north|central|south] [--loudness]
 *   prints the numbered sentences to record, with the file name each recording gets
 *   --missing  only those without a recording that may be played
 *   --loudness measures the recordings that lie in media/voice with ffmpeg: too quiet, or cut off
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loudnessLines, measureLoudness } from './lib/loudness.ts';
import { loadPack, todayInVietNam } from './lib/packs.ts';
import { soundFiles, voiceFolder } from './lib/voice.ts';
import { printSheet } from './lib/voice-sheet.ts';

const ACCENTS = ['north', 'central', 'south'] as const;
const root = process.cwd();
const values = readWishes();
const accent = ACCENTS.find((one) => one === values.accent);
if (accent !== values.accent) fail('--accent: north (Bắc), central (Trung) hoặc south (Nam).');
const language = values.en ? 'en' : 'vi';
const packs = readdirSync(join(root, 'kiosk-config/packs'));
const name = values.pack ?? packs[0] ?? '';
if (!packs.includes(name)) fail(`Không có gói ${name}. Các gói: ${packs.join(', ')}.`);
const folder = join(root, 'kiosk-config/packs', name);
const { voice, guides } = loadPack(folder, root, { today: todayInVietNam(), release: false });
if (values.guide !== undefined && !guides.some(({ id }) => id === values.guide))
  fail(`Không có bài ${values.guide}. Mã bài là tên tệp trong thư mục guides.`);

if (values.loudness) for (const line of loudness(voiceFolder(folder))) console.log(line);
else
  console.log(
    printSheet(voice, { language, accent, onlyMissing: values.missing, guide: values.guide ?? null }),
  );

function readWishes() {
  try {
    return parseArgs({
      options: {
        missing: { type: 'boolean', default: false },
        loudness: { type: 'boolean', default: false },
        en: { type: 'boolean', default: false },
        pack: { type: 'string' },
        guide: { type: 'string' },
        accent: { type: 'string' },
      },
    }).values;
  } catch {
    return fail(
      'Chỉ có: --missing, --loudness, --en, --pack, --guide, --accent. Cách dùng ở kiosk-config/README.md.',
    );
  }
}

function loudness(place: string): readonly string[] {
  return loudnessLines([...soundFiles(place).keys()], (file) => measureLoudness(join(place, file)));
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
