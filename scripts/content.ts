/**
 * npm run content [-- --release] [--report] : checks every pack and every centre file and prints problems as
 * `file: place: what to do`. `--report` writes the table of all guides into docs/content.md.
 * Ends with 1 when there is an error; warnings alone end with 0.
 */
import { mkdirSync, readdirSync, readFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { CentreSchema } from '../src/domain/centre/centre.schema.ts';
import { fileSchemas, type CompiledGuide } from '../src/domain/content/index.ts';
import { centreFiles, loadCentre } from './lib/centres.ts';
import { contentReport, withReport } from './lib/content-report.ts';
import { contentSentences, loadPack, sentenceOf, todayInVietNam, type Told } from './lib/packs.ts';

const root = process.cwd();
const release = process.argv.includes('--release');
const sentences = contentSentences(root);
const counted: CompiledGuide[] = [];

writeSchemas();
let errors = 0;
let warnings = 0;
for (const name of readdirSync(join(root, 'kiosk-config/packs'))) {
  const outcome = loadPack(join(root, 'kiosk-config/packs', name), root, {
    today: todayInVietNam(),
    release,
  });
  tell(outcome.problems);
  counted.push(...outcome.guides);
  const steps = outcome.guides.reduce((sum, guide) => sum + guide.steps.length, 0);
  console.log(`${name}: ${outcome.guides.length} bài, ${steps} bước`);
}
for (const path of centreFiles(root)) {
  const { centre, problems } = loadCentre(path, root, todayInVietNam());
  tell(problems);
  if (centre !== null) console.log(`${centre.id}: ${centre.name}, ${centre.places.length} chỗ đặt máy`);
}
report();
console.log(`${errors} lỗi, ${warnings} điều nhắc`);
process.exitCode = errors > 0 ? 1 : 0;

/** Prints problems, one a line, and sums them. */
function tell(problems: readonly (Told & { readonly level: string })[]): void {
  for (const problem of problems) {
    if (problem.level === 'error') errors += 1;
    else warnings += 1;
    console.log(`${problem.level === 'error' ? 'LỖI ' : 'nhắc'} ${sentenceOf(problem, sentences)}`);
  }
}

/** JSON Schema for editors, made from the one source. */
function writeSchemas(): void {
  const folder = join(root, 'kiosk-config/schema');
  mkdirSync(folder, { recursive: true });
  for (const [kind, schema] of Object.entries({ ...fileSchemas, centre: CentreSchema })) {
    const file = join(folder, `${kind}.json`);
    const text = `${JSON.stringify(toJsonSchema(schema, { errorMode: 'ignore' }), null, 2)}\n`;
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  }
}

/** Writes the table of all guides, or says that the one in docs/content.md is of yesterday. */
function report(): void {
  const file = join(root, 'docs/content.md');
  const before = readFileSync(file, 'utf8');
  const after = withReport(before, contentReport(counted)) ?? before;
  if (after === before) return;
  if (process.argv.includes('--report')) writeFileSync(file, after);
  else console.log('Bảng các bài trong docs/content.md đã cũ. Chạy npm run content -- --report để ghi lại.');
}
