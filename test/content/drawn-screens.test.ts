import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { drawnScreens } from '../../scripts/lib/drawn-screens.ts';
import { realPack, root } from '../support/real-pack.ts';

const folder = join(root, 'kiosk-config/packs/hai-phong');
const files = drawnScreens(folder, root);
const known = files.flatMap(({ screens }) => screens.map(({ screen }) => screen.id));

test('the gallery knows every screen of every file, once', () => {
  const written = readdirSync(join(folder, 'screens')).flatMap((name) => {
    const { screens } = parse(readFileSync(join(folder, 'screens', name), 'utf8')) as {
      screens: { id: string }[];
    };
    return screens.map(({ id }) => `${name}: ${id}`);
  });
  const drawn = files.flatMap(({ file, screens }) => screens.map(({ screen }) => `${file}: ${screen.id}`));
  expect(drawn.sort()).toEqual(written.sort());
  expect(new Set(known).size).toBe(known.length);
});

test('the gallery knows every screen that a guide shows, and no guide leaves a screen unused', () => {
  const shown = new Set(realPack().guides.flatMap(({ screens }) => Object.keys(screens)));
  expect([...shown].filter((id) => !known.includes(id))).toEqual([]);
  expect(known.filter((id) => !shown.has(id))).toEqual([]);
});

test('the gallery rings a place wherever some guide rings one', () => {
  const ringed = new Set(
    realPack().guides.flatMap(({ steps }) =>
      steps.flatMap(({ screen, target }) => (target === undefined ? [] : [screen])),
    ),
  );
  const drawn = files.flatMap(({ screens }) => screens.filter(({ target }) => target !== ''));
  expect([...ringed].filter((id) => !drawn.some(({ screen }) => screen.id === id))).toEqual([]);
});
