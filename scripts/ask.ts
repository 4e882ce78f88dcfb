/**
 * npm run ask -- "câu hỏi"            one JSON array of at most five answers, best first
 * npm run ask -- --file questions.txt  one such array for every line of the file, in its order
 *
 * The search that ships, over the pack that ships (`KIOT_PACK` names another). Standard output holds the arrays and
 * nothing else: `[{"guide":"…","facts":"portal/…","score":0.93}]`; `[]` means "không chắc", also for a blank line.
 * Needs `npm ci`, no build. Problems of the pack are not told here (`npm run content` does), only a missing question
 * or file: one sentence on standard error and exit code 2.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { searchGuides, type Answer } from '../src/domain/assistant/index.ts';
import { loadPack, todayInVietNam } from './lib/packs.ts';

const root = process.cwd();
const outcome = questionsOf(process.argv.slice(2));
if ('fault' in outcome) {
  process.stderr.write(`${outcome.fault}\n`);
  process.exitCode = 2;
} else {
  const pack = join(root, process.env['KIOT_PACK'] ?? 'kiosk-config/packs/hai-phong');
  const { index } = loadPack(pack, root, { today: todayInVietNam(), release: false });
  for (const question of outcome.questions)
    process.stdout.write(`${JSON.stringify(searchGuides(question, index).map(plain))}\n`);
}

function questionsOf(args: readonly string[]): { questions: readonly string[] } | { fault: string } {
  if (args[0] !== '--file')
    return args.length > 0
      ? { questions: [args.join(' ')] }
      : { fault: 'npm run ask -- "câu hỏi"  hoặc  npm run ask -- --file tệp.txt' };
  try {
    const lines = readFileSync(args[1] ?? '', 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/);
    return { questions: lines.at(-1) === '' ? lines.slice(0, -1) : lines };
  } catch {
    return { fault: `Không đọc được tệp “${args[1] ?? ''}”.` };
  }
}

/** Scores to four digits: more would only be noise in a file that is compared. */
function plain({ guide, score }: Answer): { guide: string; facts: string; score: number } {
  return { guide: guide.id, facts: guide.facts, score: Math.round(score * 10_000) / 10_000 };
}
