/**
 * Reads centre files from disk and checks them. Used by `npm run content`, by the build and by tests. Nothing here
 * knows a rule: rules live in src/domain/centre.
 */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { readFile, type Words } from '../../src/domain/content/index.ts';
import type { Centre } from '../../src/domain/centre/centre.schema.ts';
import { judgeCentre } from '../../src/domain/centre/lint-centre.ts';
import type { Told } from './packs.ts';
import { readYaml } from './read-yaml.ts';

export type CentreOutcome = {
  readonly centre: Centre | null;
  readonly problems: readonly (Told & { readonly level: 'error' | 'warning' })[];
};

const NO_WORDS: Words = { avoid: [], officialNames: [] };

/** The word lists of the kiosk; empty when the file is broken, which the check of the packs reports. */
export function loadWords(root: string): Words {
  const yaml = readYaml(join(root, 'kiosk-config/words.yaml'));
  const read = 'value' in yaml ? readFile('words', yaml.value) : null;
  return read !== null && 'content' in read ? read.content : NO_WORDS;
}

/** Every centre file of the project. */
export function centreFiles(root: string): string[] {
  const folder = join(root, 'kiosk-config/centres');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
}

/** Everything about one centre file; `today` as yyyy-mm-dd. */
export function loadCentre(path: string, root: string, today: string): CentreOutcome {
  const file = relative(root, path);
  const error = (place: string, name: string, values: Told['values'] = {}): CentreOutcome['problems'] => [
    { file, place, name, values, level: 'error' },
  ];
  const yaml = readYaml(path);
  if ('reason' in yaml) return { centre: null, problems: error('', 'unreadable', { reason: yaml.reason }) };
  const { centre, problems } = judgeCentre(yaml.value, { words: loadWords(root), today });
  const strangers = (centre?.packs ?? []).filter(
    (pack) => !existsSync(join(root, 'kiosk-config/packs', pack, 'pack.yaml')),
  );
  const name = basename(path, '.yaml');
  const more = [
    ...strangers.flatMap((pack) => error('packs', 'unknown-pack', { name: pack })),
    ...(centre !== null && centre.id !== name ? error('id', 'id-is-not-file-name', { name }) : []),
  ];
  return {
    centre: more.length > 0 ? null : centre,
    problems: [...problems.map((problem) => ({ file, ...problem })), ...more],
  };
}
