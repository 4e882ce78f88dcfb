/**
 * Finds a Chromium for tests and benchmarks: CHROME_PATH, the system's, Playwright's own; installs one when there
 * is none (apt when root on Debian or Ubuntu, Playwright's installer elsewhere). Says clearly when it cannot.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const system = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Flags that work as root and on a machine without a network. */
export const browserArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of a usable browser, or null. */
export function findBrowser() {
  const wanted = process.env.CHROME_PATH;
  if (wanted)
    return existsSync(wanted) ? wanted : fail(`CHROME_PATH names ${wanted}, and there is nothing there.`);
  const own = chromium.executablePath();
  return [...system, own].find((path) => path !== '' && existsSync(path)) ?? null;
}

/** Path of a usable browser; installs one when needed. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found !== null) return found;
  if (isDebianRoot()) {
    console.log('No Chromium found: installing the system package …');
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    spawnSync(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      },
    );
    if (findBrowser() === null)
      spawnSync('apt-get', ['install', '-y', '-qq', 'chromium-browser'], { stdio: 'inherit' });
  } else {
    console.log('No Chromium found: fetching the one Playwright uses …');
    spawnSync('npx', ['playwright', 'install', 'chromium'], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
  }
  return (
    findBrowser() ?? fail('No browser for the tests. Install Chromium or Chrome, or set CHROME_PATH to one.')
  );
}

function isDebianRoot() {
  const file = '/etc/os-release';
  return process.getuid?.() === 0 && existsSync(file) && /debian|ubuntu/i.test(readFileSync(file, 'utf8'));
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
