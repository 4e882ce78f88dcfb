import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { realPack, root } from '../support/real-pack.ts';

const folder = mkdtempSync(join(tmpdir(), 'kiot-ask-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Answers = readonly { guide: string; facts: string; score: number }[];
/** As in a plain shell: an npm that runs these tests hands its own settings down to the npm that is tested. */
const plainEnv = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
const run = (command: string, args: readonly string[]) => {
  const { stdout, status } = spawnSync(command, args, { cwd: root, encoding: 'utf8', env: plainEnv });
  return { status, lines: stdout.split('\n').slice(0, -1), stdout };
};
/** As people call it: npm adds nothing of its own to the output. */
const npmAsk = (question: string) =>
  run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['run', 'ask', '--', question]);
const ask = (...args: string[]) => run(process.execPath, ['--import', 'tsx', 'scripts/ask.ts', ...args]);
const read = (line: string): Answers => JSON.parse(line) as Answers;

describe('asking from the command line', { timeout: 120_000 }, () => {
  test('gives one array and nothing else, the best guide first, with its fact sheet and how sure it is', () => {
    const { lines, status } = npmAsk('Đăng ký khai sinh');
    expect(status).toBe(0);
    expect(lines).toHaveLength(1);
    expect(read(lines[0]!)[0]).toEqual({
      guide: 'dang-ky-khai-sinh',
      facts: 'portal/dang-ky-khai-sinh',
      score: 1,
    });
    expect(read(lines[0]!).length).toBeLessThanOrEqual(5);
  });

  test('a file gets one line of answers for every line of it, blank and hopeless ones too', () => {
    const file = join(folder, 'questions.txt');
    writeFileSync(file, '\ufeffkhai sinh\n\n   \r\ncài VNeID\r\nzzzz qqqq\nđăng ký khai sinh');
    const { lines, status } = ask('--file', file);
    expect(status).toBe(0);
    expect(lines.map((line) => read(line)[0]?.guide)).toEqual([
      'dang-ky-khai-sinh',
      undefined,
      undefined,
      'cai-dat-vneid',
      undefined,
      'dang-ky-khai-sinh',
    ]);
    expect([lines[1], lines[2], lines[4]]).toEqual(['[]', '[]', '[]']);
    const ids = realPack().index.guides.map(({ id }) => id);
    for (const { guide, score } of lines.flatMap(read)) {
      expect(ids).toContain(guide);
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
    }
  });

  test('without a question, or with a file that is not there, it answers nothing and says so', () => {
    for (const args of [[], ['--file'], ['--file', join(folder, 'missing.txt')]]) {
      const { stdout, status } = ask(...args);
      expect(stdout, args.join(' ')).toBe('');
      expect(status, args.join(' ')).toBe(2);
    }
  });
});
