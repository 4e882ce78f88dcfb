/** Runs checks and test suites one after another and adds up what they say. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './ensure-modules.mjs';

const total = { passed: 0, failed: 0 };
const broken = [];

/** A check that passes or fails as a whole. */
export async function check(name, args) {
  const code = await run(args);
  note(name, code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  return code === 0;
}

/** A suite that counts its own tests; `read` fetches what it counted and the names of those that failed. */
export async function suite(name, args, read) {
  const code = await run(args);
  const { passed, failed, names } = { passed: 0, failed: 1, names: [], ...read() };
  const silentFailure = code !== 0 && failed === 0 ? 1 : 0;
  note(name, { passed, failed: failed + silentFailure, names });
}

/** The last lines: what failed, by name, since those who read the end of a long run see nothing else. */
export function finish() {
  if (broken.length > 0) console.log(`\nNot in order:\n${broken.join('\n')}`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

/** Reads a JSON result that a suite wrote, and removes it first so that an old one never counts. */
export function resultFile(name) {
  const path = join(root, 'test-results', name);
  rmSync(path, { force: true });
  return { path, read: () => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null) };
}

function note(name, { passed, failed, names = [] }) {
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) broken.push(name, ...names.map((one) => `  ${one}`));
  console.log(`── ${name}: ${failed === 0 ? 'in order' : `${failed} failed`} (${passed} passed)`);
}

function run([command, ...args]) {
  const child = spawn('npx', ['--no-install', '--loglevel=error', command, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, FORCE_COLOR: '0' },
  });
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
}
