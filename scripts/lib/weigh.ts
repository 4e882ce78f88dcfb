/** Weighs a build: what a browser fetches before the welcome screen takes a touch, bundle by bundle. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export type Weight = { readonly name: string; readonly bytes: number; readonly limit: number };

const KB = 1000;

/** Every budget of architecture.md §9 with what the build in `dist` weighs, in bytes. */
export function weigh(dist: string): readonly Weight[] {
  const files = listFiles(dist);
  const raw = (name: string): Buffer => readFileSync(join(dist, name));
  const gz = (name: string): number => gzipSync(raw(name), { level: 9 }).length;
  const sum = (names: readonly string[], size: (name: string) => number): number =>
    names.reduce((total, name) => total + size(name), 0);
  const first = firstLoad(raw('index.html').toString(), (name) => raw(name).toString());
  const shared = new Set(first);
  // A role's own chunk is asked for by the first load; another file of that name is its English, fetched when chosen.
  const asked = first.map((name) => raw(name).toString()).join('\n');
  const bundle = (role: string): readonly string[] =>
    reach(
      files.filter(
        (f) => f.startsWith(`assets/${role}-`) && asked.includes(`./${f.slice('assets/'.length)}`),
      ),
      (name) => raw(name).toString(),
    ).filter((f) => !shared.has(f));
  return [
    { name: 'citizen first load, JS gzip', bytes: sum(first, gz), limit: 60 * KB },
    { name: 'guide index, gzip', bytes: gz('packs/index.json'), limit: 25 * KB },
    { name: 'citizen inner pages, gzip', bytes: sum(bundle('inner'), gz), limit: 60 * KB },
    { name: 'staff bundle, gzip', bytes: sum(bundle('staff'), gz), limit: 60 * KB },
    { name: 'supervisor bundle, gzip', bytes: sum(bundle('supervisor'), gz), limit: 60 * KB },
    { name: 'wall bundle, gzip', bytes: sum(bundle('wall'), gz), limit: 60 * KB },
    { name: 'group bundle, gzip', bytes: sum(bundle('group'), gz), limit: 60 * KB },
    { name: 'setup bundle, gzip', bytes: sum(bundle('setup'), gz), limit: 60 * KB },
    { name: 'phone bundle, gzip', bytes: sum(bundle('phone'), gz), limit: 60 * KB },
    { name: 'service worker, gzip', bytes: gz('sw.js'), limit: 8 * KB },
    {
      name: 'fonts, woff2',
      bytes: sum(
        files.filter((f) => f.endsWith('.woff2')),
        (f) => raw(f).length,
      ),
      limit: 80 * KB,
    },
    {
      name: 'whole precache without media',
      bytes: sum(
        files.filter((f) => !/^(headers|packs\/voice)\//.test(f) && f !== 'sw.js'),
        (f) => raw(f).length,
      ),
      limit: 3_000 * KB,
    },
  ];
}

/**
 * Everything a citizen's window fetches until the whole app stands: the entry, and what it loads as soon as the first
 * words are painted. (A touch counts from the entry on; weighing only that would flatter us.)
 */
function firstLoad(html: string, read: (name: string) => string): readonly string[] {
  const entries = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map((match) => match[1] ?? '');
  const loaded = entries.flatMap((entry) =>
    [...read(entry).matchAll(/import\(["'`]\.\/((?:start|citizen)-[^"'`]+\.js)["'`]\)/g)].map(
      (m) => `assets/${m[1]}`,
    ),
  );
  return reach([...entries, ...loaded], read);
}

/** The given chunks and everything they import statically. */
function reach(start: readonly string[], read: (name: string) => string): readonly string[] {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name) || !name.endsWith('.js')) return;
    seen.add(name);
    for (const match of read(name).matchAll(
      /(?:^|[;}\s])(?:import|export)\b[^;()]*?["'`]\.\/([^"'`]+\.js)["'`]/g,
    ))
      visit(`assets/${match[1]}`);
  };
  start.forEach(visit);
  return [...seen];
}

function listFiles(folder: string, prefix = ''): string[] {
  return readdirSync(join(folder, prefix)).flatMap((name) => {
    const path = prefix === '' ? name : `${prefix}/${name}`;
    return statSync(join(folder, path)).isDirectory() ? listFiles(folder, path) : [path];
  });
}
