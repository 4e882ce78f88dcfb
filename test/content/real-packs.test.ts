import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { contentSentences, sentenceOf } from '../../scripts/lib/packs.ts';
import { filesOf } from '../../scripts/lib/vite-packs.ts';
import { placesOf } from '../../src/domain/content/places.ts';
import { accept } from '../../src/domain/shared/result.ts';
import { sourceOf } from '../support/pack-files.ts';
import { realPack, root } from '../support/real-pack.ts';

const pack = realPack();
const aliasesOf = (guides: readonly { readonly id: string; readonly aliases: readonly string[] }[]) =>
  Object.fromEntries(guides.map(({ id, aliases }) => [id, aliases]));

test('the pack that ships has no errors', () => {
  const sentences = contentSentences(root);
  const errors = pack.problems.filter(({ level }) => level === 'error');
  expect(errors.map((problem) => sentenceOf(problem, sentences))).toEqual([]);
});

test('every guide file became a guide', () => {
  const written = readdirSync(join(root, 'kiosk-config/packs/hai-phong/guides')).filter(
    (name) => name.endsWith('.yaml') && !name.endsWith('.en.yaml'),
  );
  expect(pack.guides.map(({ id }) => `${id}.yaml`).sort()).toEqual(written.sort());
});

describe('what the browser gets', () => {
  const files = new Map(filesOf(pack));

  const source = sourceOf(files);

  test('is read by the browser as it was compiled, but for aliases, which have a file of their own', async () => {
    for (const guide of pack.guides)
      expect(await source.guide(guide.id, 'vi'), guide.id).toEqual(accept({ ...guide, aliases: [] }));
    expect(await source.index('vi')).toEqual(accept(pack.index));
    expect(await source.aliases('vi')).toEqual(aliasesOf([...pack.guides, ...pack.choosers]));
  });

  test('is whole in every language that is offered', async () => {
    expect(pack.translations.length).toBeGreaterThan(0);
    for (const { language, guides, choosers, index } of pack.translations) {
      for (const guide of guides)
        expect(await source.guide(guide.id, language), guide.id).toEqual(accept({ ...guide, aliases: [] }));
      expect(await source.index(language)).toEqual(accept(index));
      expect(await source.aliases(language)).toEqual({
        ...aliasesOf(pack.guides),
        ...aliasesOf([...guides, ...choosers]),
      });
      expect(index.guides.map(({ id }) => id)).toEqual(pack.index.guides.map(({ id }) => id));
    }
  });

  test('holds no screen twice, and no guide twice in two languages', () => {
    const screens = Object.values(JSON.parse(files.get('screens.json')!) as Record<string, unknown>);
    for (const [name, json] of files)
      if (name !== 'screens.json')
        expect(
          screens.filter((screen) => json.includes(JSON.stringify(screen))),
          name,
        ).toEqual([]);
    for (const { id } of pack.translations[0]?.guides ?? [])
      expect(JSON.parse(files.get(`${id}.en.json`)!), id).not.toHaveProperty('sources');
  });

  test('has an index of at most 25 kB gzip in every language, the Vietnamese one included', () => {
    const vietnamese = gzipSync(files.get('index.json')!).length;
    expect(vietnamese).toBeLessThanOrEqual(25_000);
    for (const { language } of pack.translations)
      expect(vietnamese + gzipSync(files.get(`index.${language}.json`)!).length).toBeLessThanOrEqual(25_000);
  });

  test('names every guide once, under a life event that exists', () => {
    const ids = pack.index.guides.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const categories = new Set(pack.index.categories.map(({ id }) => id));
    expect(pack.index.guides.filter(({ category }) => !categories.has(category))).toEqual([]);
  });
});

describe('every guide that ships', () => {
  test('never rings a place nobody has seen, in steps and in repairs', () => {
    for (const guide of pack.guides)
      for (const step of guide.steps) {
        const rings = [step, ...step.differs.flatMap(({ repair }) => repair)].filter(
          ({ target }) => target !== undefined,
        );
        for (const { screen, target } of rings) {
          expect(guide.screens[screen ?? '']?.basis, `${guide.id} ${step.id} ${target}`).toBe('source');
        }
      }
  });

  test('has no two differences, places or steps of one name', () => {
    for (const guide of pack.guides) {
      const lists = [
        guide.steps.map(({ id }) => id),
        ...guide.steps.map((step) => step.differs.map(({ id }) => id)),
        ...Object.values(guide.screens).map((screen) => placesOf(screen).map(({ id }) => id)),
      ];
      for (const ids of lists) expect(new Set(ids).size, `${guide.id}: ${ids.join()}`).toBe(ids.length);
    }
  });

  test('shows nothing that looks like a real person: long digit runs are zeros, names are HỌ TÊN MẪU', () => {
    for (const guide of pack.guides)
      for (const screen of Object.values(guide.screens))
        for (const [digits] of JSON.stringify(screen.parts).matchAll(/\d{6,}/g))
          expect(digits, screen.id).toMatch(/^0+$/);
  });

  test('lets a person take as long as a guide says, from the shorter to the longer time', () => {
    for (const guide of pack.guides) {
      expect(guide.before.minutes.from, guide.id).toBeLessThanOrEqual(guide.before.minutes.to);
      for (const { id, seconds } of guide.steps)
        expect(seconds.median, `${guide.id} ${id}`).toBeLessThanOrEqual(seconds.p80);
    }
  });
});
