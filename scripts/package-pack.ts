/**
 * npm run package:pack [-- <pack>] [--voice]
 *   makes one zip of a compiled pack in dist-package/, to be brought to running kiosks in /setup
 *   <pack>     a folder of kiosk-config/packs; the only one when there is one
 *   --voice    recordings go along
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contentSentences, loadPack, sentenceOf, todayInVietNam } from './lib/packs.ts';
import { tooMuch, zipPack } from './lib/pack-zip.ts';
import { readOne } from './lib/read-yaml.ts';

const LIMITS = {
  zip: 'Gói lớn hơn 20 MB.',
  unpacked: 'Gói bung ra lớn hơn 60 MB.',
  files: 'Gói có hơn 2000 tệp.',
};
const root = process.cwd();
const { voice, name } = readWishes();
const folder = join(root, 'kiosk-config/packs', name);
const made = todayInVietNam();
const outcome = loadPack(folder, root, { today: made, release: false });
const errors = outcome.problems.filter(({ level }) => level === 'error');
const head = readOne('pack', join(folder, 'pack.yaml'), root, [])?.content;
if (errors.length > 0 || head === undefined) {
  const sentences = contentSentences(root);
  fail(errors.map((problem) => sentenceOf(problem, sentences)).join('\n'));
}
const { version: app } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const zip = zipPack(outcome, { pack: head.id, title: head.title, made, app, voice });
const over = tooMuch(outcome, zip, voice);
if (over !== null) fail(`${LIMITS[over]}${voice ? ' Bỏ --voice rồi làm lại.' : ''}`);
const file = `dist-package/goi-${head.id}-${made}.zip`;
mkdirSync(join(root, 'dist-package'), { recursive: true });
writeFileSync(join(root, file), zip);
console.log(`${file}: ${outcome.guides.length} bài, ${(zip.length / 1000).toFixed(0)} kB`);

function readWishes(): { readonly voice: boolean; readonly name: string } {
  const packs = readdirSync(join(root, 'kiosk-config/packs'));
  try {
    const { values, positionals } = parseArgs({
      options: { voice: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const name = positionals[0] ?? (packs.length === 1 ? packs[0] : undefined) ?? '';
    if (!packs.includes(name)) fail(`Không có gói ${name}. Các gói: ${packs.join(', ')}.`);
    return { voice: values.voice, name };
  } catch (error) {
    return fail(error instanceof Error ? error.message : '');
  }
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
