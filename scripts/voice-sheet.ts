/**
 * npm run voice-sheet [-- --missing] [--pack <name>] [--guide <id>] [--en] [--accent north|central|south] [--take]
 *   prints the numbered sentences to record, with the file name each recording gets
 *   --missing  only those without a recording that may be played
 *   --take     writes recordings that lie in media/voice into its manifest.yaml
 */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { loadPack, todayInVietNam } from './lib/packs.ts';
import { clipsOf, soundFiles, voiceFolder } from './lib/voice.ts';
import { printSheet, takeRecordings } from './lib/voice-sheet.ts';

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

if (values.take) take();
else
  console.log(
    printSheet(voice, { language, accent, onlyMissing: values.missing, guide: values.guide ?? null }),
  );

function readWishes() {
  try {
    return parseArgs({
      options: {
        missing: { type: 'boolean', default: false },
        take: { type: 'boolean', default: false },
        en: { type: 'boolean', default: false },
        pack: { type: 'string' },
        guide: { type: 'string' },
        accent: { type: 'string' },
      },
    }).values;
  } catch {
    return fail(
      'Chỉ có: --missing, --take, --en, --pack, --guide, --accent. Cách dùng ở kiosk-config/README.md.',
    );
  }
}

function take(): void {
  const place = voiceFolder(folder);
  if (!existsSync(place)) fail(`Chưa có thư mục ${place}. Tạo thư mục rồi chép các tệp tiếng vào đó.`);
  const taken = takeRecordings(
    {
      clips: clipsOf(place, root),
      files: soundFiles(place),
      sentences: voice.sheet[language].flatMap((g) => g.sentences),
    },
    { language, accent },
  );
  writeFileSync(
    join(place, 'manifest.yaml'),
    `# yaml-language-server: $schema=../../../../schema/voice.json\n${stringify({ clips: taken.clips })}`,
  );
  for (const line of taken.lines) console.log(line);
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
