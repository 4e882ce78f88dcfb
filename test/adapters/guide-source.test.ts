import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createPackGuideSource } from '../../src/adapters/packs/guide-source.ts';
import { builtInFiles } from '../../src/adapters/packs/pack-files.ts';
import { indexEntry } from '../../src/domain/content/compile.ts';
import type { CompiledGuide } from '../../src/domain/content/guide.schema.ts';
import type { GuideEntry, GuideIndex } from '../../src/domain/content/guide-index.schema.ts';
import { storedGuide, storedIndex, storedWords } from '../../src/domain/content/pack-files.ts';
import { accept, refuse } from '../../src/domain/shared/result.ts';
import type { GuideSource } from '../../src/ports/guide-source.ts';
import { specimenGuide } from '../fixtures/guide.ts';

type Answer = { status?: number; type?: string; body: string | Uint8Array<ArrayBuffer> } | Error;
const real = globalThis.fetch;
let source: GuideSource;
let asked: string[];
/** What lies below `/packs/`; every other address is a 404. */
const shelf = (files: Record<string, string | Answer>): void => {
  globalThis.fetch = async (address) => {
    asked.push(String(address));
    const answer = files[String(address).replace('/packs/', '').replace(/\.gz$/, '')] ?? {
      status: 404,
      body: '',
    };
    if (answer instanceof Error) throw answer;
    const {
      status = 200,
      type = 'application/json',
      body,
    } = typeof answer === 'string' ? { body: answer } : answer;
    return new Response(body, { status, headers: { 'content-type': type } });
  };
};
beforeEach(() => {
  asked = [];
  source = createPackGuideSource(builtInFiles('/packs/'));
});
afterEach(() => {
  globalThis.fetch = real;
});

/** A guide as a kiosk has it: found by the index, it brings no aliases. */
const served = (guide: typeof specimenGuide) => ({ ...guide, aliases: [] });
const sound = JSON.stringify(storedGuide(specimenGuide));
const screens = JSON.stringify(specimenGuide.screens);
const html = { type: 'text/html; charset=utf-8', body: '<!doctype html><p>start</p>' };
const broken: [string, Answer, 'guide-missing' | 'guide-damaged'][] = [
  ['is not there', { status: 404, type: 'text/plain', body: 'Không có ở đây' }, 'guide-missing'],
  ['is not there, and the server says so in JSON', { status: 404, body: sound }, 'guide-missing'],
  ['meets a broken server', { status: 500, body: sound }, 'guide-missing'],
  ['is answered with the start page', html, 'guide-missing'],
  ['meets no network', new TypeError('Failed to fetch'), 'guide-missing'],
  ['is cut off', { body: sound.slice(0, 200) }, 'guide-damaged'],
  ['is empty', { body: '' }, 'guide-damaged'],
  ['is something else', { body: '{"id":"bai-mau"}' }, 'guide-damaged'],
  [
    'has a field too many',
    { body: JSON.stringify({ ...storedGuide(specimenGuide), script: 'x' }) },
    'guide-damaged',
  ],
  [
    'is another guide',
    { body: JSON.stringify({ ...storedGuide(specimenGuide), id: 'bai-khac' }) },
    'guide-damaged',
  ],
];

describe('a guide that', () => {
  test('arrives packed is the guide; packed and cut off it is damaged', async () => {
    const body = new Uint8Array(gzipSync(sound));
    shelf({ 'bai-mau.json': { type: 'application/gzip', body }, 'screens.json': screens });
    expect(await source.guide('bai-mau', 'vi')).toEqual(accept(served(specimenGuide)));
    shelf({ 'bai-mau.json': { body: body.slice(0, body.length - 20) }, 'screens.json': screens });
    expect(await source.guide('bai-mau', 'vi')).toEqual(refuse('guide-damaged'));
  });

  test('arrives is the guide', async () => {
    shelf({ 'bai-mau.json': sound, 'screens.json': screens });
    expect(await source.guide('bai-mau', 'vi')).toEqual(accept(served(specimenGuide)));
    expect(asked.sort()).toEqual(['/packs/bai-mau.json.gz', '/packs/screens.json.gz']);
  });

  test.each(broken)('%s is refused', async (_, answer, refusal) => {
    shelf({ 'bai-mau.json': answer, 'screens.json': screens });
    expect(await source.guide('bai-mau', 'vi')).toEqual(refuse(refusal));
  });

  test.each(['../secret', 'a/b', '', 'Bài', 'a.json', 'http://elsewhere.example/x'])(
    'is called "%s" is not even asked for',
    async (id) => {
      shelf({});
      expect(await source.guide(id, 'vi')).toEqual(refuse('guide-missing'));
      expect(asked).toEqual([]);
    },
  );
});

describe('the screens, which lie in a file of their own', () => {
  const both = { 'bai-mau.json': sound, 'screens.json': screens };

  test('are read once for all guides', async () => {
    shelf(both);
    await source.guide('bai-mau', 'vi');
    await Promise.all([source.guide('bai-mau', 'vi'), source.guide('bai-mau', 'en')]);
    expect(asked.filter((address) => address.endsWith('screens.json.gz'))).toHaveLength(1);
  });

  test.each<[string, string | Answer]>([
    ['is missing', { status: 404, body: '' }],
    ['is the start page', html],
    ['does not arrive', new TypeError('Failed to fetch')],
    ['is cut off', screens.slice(0, 100)],
    ['is a list', '[]'],
    ['lacks one', '{}'],
    ['holds one that is none', '{"may-chua-thay":{"id":"may-chua-thay"}}'],
  ])('a guide is damaged while their file %s', async (_, answer) => {
    shelf({ ...both, 'screens.json': answer });
    expect(await source.guide('bai-mau', 'vi')).toEqual(refuse('guide-damaged'));
    expect(await source.guide('bai-mau', 'en')).toEqual(refuse('guide-damaged'));
  });

  test('a file that could not be read is read again for the next guide', async () => {
    shelf({ ...both, 'screens.json': new TypeError('Failed to fetch') });
    expect(await source.guide('bai-mau', 'vi')).toEqual(refuse('guide-damaged'));
    shelf(both);
    expect(await source.guide('bai-mau', 'vi')).toEqual(accept(served(specimenGuide)));
  });
});

const entry = indexEntry(specimenGuide);
const index: GuideIndex = {
  categories: [{ id: 'con-nho', title: 'Có con nhỏ', icon: 'baby' }],
  guides: [entry, { ...entry, id: 'bai-khac' }],
};

describe('an index that', () => {
  test('arrives is the index', async () => {
    shelf({ 'index.json': JSON.stringify(index) });
    expect(await source.index('vi')).toEqual(accept(index));
    expect(asked).toEqual(['/packs/index.json']);
  });

  test.each(broken)('%s is damaged', async (_, answer) => {
    shelf({ 'index.json': answer });
    expect(await source.index('vi')).toEqual(refuse('index-damaged'));
    expect(await source.index('en')).toEqual(refuse('index-damaged'));
  });
});

describe('in another language', () => {
  const english: CompiledGuide = { ...specimenGuide, title: 'Specimen guide', stepsLanguage: 'en' };
  const words = storedWords(specimenGuide, english);
  const vietnamese = { 'bai-mau.json': sound, 'screens.json': screens };

  test('the file of a guide holds only what it says otherwise', () => {
    expect(words).toEqual({ id: 'bai-mau', version: 3, title: 'Specimen guide', stepsLanguage: 'en' });
  });

  test('a translated guide is given', async () => {
    shelf({ ...vietnamese, 'bai-mau.en.json': JSON.stringify(words) });
    expect(await source.guide('bai-mau', 'en')).toEqual(accept(served(english)));
    expect(await source.guide('bai-mau', 'vi')).toEqual(accept(served(specimenGuide)));
  });

  test.each<[string, string | Answer]>([
    ['missing', { status: 404, body: '' }],
    ['cut off', '{"id":"bai-mau",'],
    ['not a record', '"bai-mau"'],
    ['no longer a guide', JSON.stringify({ ...words, title: '' })],
    ['of another guide', JSON.stringify({ ...words, id: 'bai-khac' })],
    ['of another version', JSON.stringify({ ...words, version: 2 })],
  ])('a guide whose translation is %s is given in Vietnamese', async (_, answer) => {
    shelf({ ...vietnamese, 'bai-mau.en.json': answer });
    expect(await source.guide('bai-mau', 'en')).toEqual(accept(served(specimenGuide)));
  });

  test('a guide that is damaged in Vietnamese is damaged, whatever its translation is', async () => {
    shelf({ ...vietnamese, 'bai-mau.json': '{', 'bai-mau.en.json': JSON.stringify(words) });
    expect(await source.guide('bai-mau', 'en')).toEqual(refuse('guide-damaged'));
  });

  const [first, second] = index.guides as [GuideEntry, GuideEntry];
  const translated: GuideIndex = {
    categories: [{ id: 'con-nho', title: 'A baby', icon: 'baby' }],
    guides: [
      { ...first, title: 'Specimen guide', summary: 'Short.', forms: ['specimen guide', ...first.forms] },
      second,
    ],
  };

  test('the index has what is translated, and the rest in Vietnamese', async () => {
    const own = storedIndex(index, translated);
    expect(own.guides).toEqual([
      { id: 'bai-mau', title: 'Specimen guide', summary: 'Short.', forms: ['specimen guide'] },
    ]);
    shelf({ 'index.json': JSON.stringify(index), 'index.en.json': JSON.stringify(own) });
    expect(await source.index('en')).toEqual(accept(translated));
  });

  test.each(broken)('an index that %s is the Vietnamese one', async (_, answer) => {
    shelf({ 'index.json': JSON.stringify(index), 'index.en.json': answer });
    expect(await source.index('en')).toEqual(accept(index));
  });
});

describe('the aliases as they are written', () => {
  const own = JSON.stringify({ 'bai-mau': ['specimen', 'Bài mẫu'] });
  const files = {
    'aliases.json': JSON.stringify({ 'bai-mau': ['thử'], 'bai-khac': ['khác'] }),
    'aliases.en.json': own,
  };

  test('are read for search alone, in another language before the Vietnamese ones', async () => {
    shelf(files);
    expect(await source.aliases('vi')).toEqual({ 'bai-mau': ['thử'], 'bai-khac': ['khác'] });
    expect(asked).toEqual(['/packs/aliases.json.gz']);
    expect(await source.aliases('en')).toEqual({
      'bai-mau': ['specimen', 'Bài mẫu', 'thử'],
      'bai-khac': ['khác'],
    });
  });

  test.each(broken)('are none when their file %s, and an answer does without', async (_, answer) => {
    shelf({ 'aliases.json': answer });
    expect(await source.aliases('vi')).toEqual({});
    expect(await source.aliases('en')).toEqual({});
  });
});
