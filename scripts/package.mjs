/**
 * npm run package: one zip for a centre – the built kiosk, a small server for a PC that serves itself, the header
 * files for nginx and Caddy, and the installing instructions in Vietnamese.
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureModules, root, run } from './lib/ensure-modules.mjs';

ensureModules();
run('npx', ['--no-install', '--loglevel=error', 'vite', 'build']);
const { zipSync } = await import('fflate');

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const name = `kiot-ho-tro-${version}`;
const files = {
  ...tree('dist', 'dist'),
  ...only('scripts/serve.mjs'),
  ...only('scripts/lib/static-server.mjs'),
  ...only('scripts/lib/headers.mjs'),
  [`${name}/cai-dat.md`]: readFileSync(join(root, 'docs/cai-dat.md')),
  [`${name}/CHANGELOG.md`]: readFileSync(join(root, 'CHANGELOG.md')),
};
const zip = zipSync(files, { level: 9 });
const target = join(root, 'dist-package', `${name}.zip`);
mkdirSync(join(root, 'dist-package'), { recursive: true });
writeFileSync(target, zip);
console.log(
  `dist-package/${name}.zip: ${Object.keys(files).length} tệp, ${(zip.length / 1000).toFixed(0)} kB`,
);

function tree(folder, as) {
  return Object.fromEntries(
    readdirSync(join(root, folder)).flatMap((entry) => {
      const path = `${folder}/${entry}`;
      return statSync(join(root, path)).isDirectory()
        ? Object.entries(tree(path, `${as}/${entry}`))
        : [[`${name}/${as}/${entry}`, readFileSync(join(root, path))]];
    }),
  );
}

function only(path) {
  return { [`${name}/${path}`]: readFileSync(join(root, path)) };
}
