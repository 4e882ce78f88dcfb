import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createPackGuideSource } from '../../src/adapters/packs/guide-source.ts';
import { accept, refuse } from '../../src/domain/shared/result.ts';
import { specimenGuide } from '../fixtures/guide.ts';

type Answer = { readonly status?: number; readonly type?: string; readonly body: string } | Error;
const real = globalThis.fetch;
const source = createPackGuideSource('/packs/');
let asked: string[];
const answers = (answer: Answer): void => {
  globalThis.fetch = async (address) => {
    asked.push(String(address));
    if (answer instanceof Error) throw answer;
    const { status = 200, type = 'application/json', body } = answer;
    return new Response(body, { status, headers: { 'content-type': type } });
  };
};
beforeEach(() => {
  asked = [];
});
afterEach(() => {
  globalThis.fetch = real;
});

const sound = JSON.stringify(specimenGuide);
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
  ['has a field too many', { body: JSON.stringify({ ...specimenGuide, script: 'x' }) }, 'guide-damaged'],
  ['is another guide', { body: JSON.stringify({ ...specimenGuide, id: 'bai-khac' }) }, 'guide-damaged'],
];

describe('a guide that', () => {
  test('arrives is the guide', async () => {
    answers({ body: sound });
    expect(await source.guide('bai-mau', 'vi')).toEqual(accept(specimenGuide));
    expect(asked).toEqual(['/packs/bai-mau.json']);
  });

  test.each(broken)('%s is refused', async (_, answer, refusal) => {
    answers(answer);
    expect(await source.guide('bai-mau', 'vi')).toEqual(refuse(refusal));
  });

  test.each(['../secret', 'a/b', '', 'Bài', 'a.json', 'http://elsewhere.example/x'])(
    'is called "%s" is not even asked for',
    async (id) => {
      answers({ body: sound });
      expect(await source.guide(id, 'vi')).toEqual(refuse('guide-missing'));
      expect(asked).toEqual([]);
    },
  );
});

describe('an index that', () => {
  const index = { categories: [{ id: 'con-nho', title: 'Có con nhỏ', icon: 'baby' }], guides: [] };

  test('arrives is the index', async () => {
    answers({ body: JSON.stringify(index) });
    expect(await source.index('vi')).toEqual(accept(index));
    expect(asked).toEqual(['/packs/index.json']);
  });

  test.each(broken)('%s is damaged', async (_, answer) => {
    answers(answer);
    expect(await source.index('vi')).toEqual(refuse('index-damaged'));
  });
});

describe('in another language', () => {
  const english = { ...specimenGuide, title: 'Specimen guide' };
  const shelf = (files: Record<string, string>): void => {
    globalThis.fetch = async (address) => {
      asked.push(String(address));
      const body = files[String(address)];
      return body === undefined
        ? new Response('', { status: 404 })
        : new Response(body, { headers: { 'content-type': 'application/json' } });
    };
  };

  test('a translated guide is given', async () => {
    shelf({ '/packs/bai-mau.en.json': JSON.stringify(english) });
    expect(await source.guide('bai-mau', 'en')).toEqual(accept(english));
    expect(asked).toEqual(['/packs/bai-mau.en.json']);
  });

  test.each(['', '{"id":"bai-mau"}'])('a missing or damaged one is given in Vietnamese', async (damaged) => {
    shelf({ '/packs/bai-mau.json': sound, ...(damaged ? { '/packs/bai-mau.en.json': damaged } : {}) });
    expect(await source.guide('bai-mau', 'en')).toEqual(accept(specimenGuide));
  });

  test('a missing index is the Vietnamese one', async () => {
    const index = { categories: [], guides: [] };
    shelf({ '/packs/index.json': JSON.stringify(index) });
    expect(await source.index('en')).toEqual(accept(index));
  });
});
