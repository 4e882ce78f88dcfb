/** Every drawn screen of a pack, file by file: for the gallery, and for the test that draws each of them once. */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CompiledGuide, Problem } from '../../src/domain/content/index.ts';
import type { Screen } from '../../src/domain/content/screen.schema.ts';
import { loadPack, todayInVietNam } from './packs.ts';
import { readOne } from './read-yaml.ts';

/** A screen as the gallery draws it. `target`: the first place of it that a guide rings, or empty. */
export type DrawnScreen = { readonly screen: Screen; readonly target: string };

/** The screens of one file, in its order; `file` without its folder. */
export type DrawnFile = { readonly file: string; readonly screens: readonly DrawnScreen[] };

/** The screens of the pack in `folder`; `root` only shortens file names. What cannot be read is left to the content check. */
export function drawnScreens(folder: string, root: string): readonly DrawnFile[] {
  const problems: Problem[] = [];
  const { guides } = loadPack(folder, root, { today: todayInVietNam(), release: false });
  const rings = ringsOf(guides);
  return readdirSync(join(folder, 'screens'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => readOne('screens', join(folder, 'screens', name), root, problems) ?? [])
    .map(({ file, content }) => ({
      file: basename(file),
      screens: content.screens.map((screen) => ({ screen, target: rings.get(screen.id) ?? '' })),
    }));
}

/** The first place that steps, repairs or scenes ring on each screen. */
function ringsOf(guides: readonly CompiledGuide[]): ReadonlyMap<string, string> {
  const rings = new Map<string, string>();
  const looked = guides.flatMap(({ steps, example }) => [
    ...steps,
    ...steps.flatMap(({ differs }) => differs.flatMap(({ repair }) => repair)),
    ...(example?.scenes ?? []),
  ]);
  for (const { screen, target } of looked)
    if (screen !== undefined && target !== undefined && !rings.has(screen)) rings.set(screen, target);
  return rings;
}
