import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';

/** The newest day on which a source of the shipped pack was looked at; the tests never read today's date. */
const TODAY = '2026-12-01';

/**
 * Gives the test page the files that the build makes of the shipped pack, below `/packs/`, and its drawn screens file
 * by file at `/drawn-screens`. Both are compiled once, when the first test asks.
 */
export function realPacks() {
  const root = process.cwd();
  const folder = join(root, 'kiosk-config/packs/hai-phong');
  const load = async () => {
    const [{ loadPack }, { unpackedFiles }, { drawnScreens }] = await Promise.all(
      ['packs', 'vite-packs', 'drawn-screens'].map((name) =>
        tsImport(`../../../scripts/lib/${name}.ts`, import.meta.url),
      ),
    );
    const pack = loadPack(folder, root, { today: TODAY, release: false });
    return new Map([
      ...[...unpackedFiles(pack)].map(([name, json]) => [`/packs/${name}`, json]),
      ['/drawn-screens', JSON.stringify(drawnScreens(folder, root))],
    ]);
  };
  let loaded;
  return async (context, next) => {
    if (!/^\/(packs\/|drawn-screens$)/.test(context.path)) return next();
    const body = (await (loaded ??= load())).get(context.path);
    if (body === undefined) return next();
    context.type = 'application/json';
    context.body = body;
  };
}
