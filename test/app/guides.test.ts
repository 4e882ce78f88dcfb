import { describe, expect, test } from 'vitest';
import { reportingGuides } from '../../src/app/guides.ts';
import type { GuideIndex } from '../../src/domain/content/guide-index.schema.ts';
import { accept, refuse } from '../../src/domain/shared/result.ts';
import type { GuideSource } from '../../src/ports/guide-source.ts';
import { specimenGuide } from '../fixtures/guide.ts';
import { memoryLog } from '../support/kiosk.ts';

const index: GuideIndex = { categories: [], guides: [] };
type Answers = { index?: GuideSource['index']; guide?: GuideSource['guide'] };
function made(answers: Answers = {}) {
  const log = memoryLog();
  let opened = 0;
  let speaks: 'vi' | 'en' = 'vi';
  const source: GuideSource = {
    index: async () => accept(index),
    aliases: async () => ({ 'bai-mau': ['bài mẫu'] }),
    guide: async () => accept(specimenGuide),
    ...answers,
  };
  const guides = reportingGuides(
    {
      open: async () => {
        opened += 1;
        return source;
      },
      language: () => speaks,
    },
    log,
  );
  return {
    guides,
    log,
    opened: () => opened,
    speak: (language: 'vi' | 'en') => {
      speaks = language;
    },
  };
}

test('the source is opened when the first guide is wanted, and once', async () => {
  const { guides, opened } = made();
  expect(opened()).toBe(0);
  await Promise.all([guides.index(), guides.guide('bai-mau'), guides.guide('bai-mau')]);
  expect(opened()).toBe(1);
});

test('the index is read once while it is sound', async () => {
  let read = 0;
  const { guides, log } = made({ index: async () => ((read += 1), accept(index)) });
  await Promise.all([guides.index(), guides.index()]);
  expect(await guides.index()).toEqual(accept(index));
  expect(read).toBe(1);
  expect(log.lines).toEqual([]);
});

test('guides come in the language of the screen, and each index is read once', async () => {
  const asked: string[] = [];
  const { guides, speak } = made({
    index: async (language) => (asked.push(`index ${language}`), accept(index)),
    guide: async (id, language) => (asked.push(`${id} ${language}`), accept(specimenGuide)),
  });
  await guides.index();
  speak('en');
  await guides.index();
  await guides.guide('bai-mau');
  speak('vi');
  await guides.index();
  expect(asked).toEqual(['index vi', 'index en', 'bai-mau en']);
});

test('the aliases are those of the language of the screen, and none when the source cannot be opened', async () => {
  const { guides } = made();
  expect(await guides.aliases()).toEqual({ 'bai-mau': ['bài mẫu'] });
  const closed = reportingGuides(
    { open: () => Promise.reject(new TypeError('Failed to fetch')), language: () => 'vi' },
    memoryLog(),
  );
  expect(await closed.aliases()).toEqual({});
});

test('a damaged index is told to staff and read again the next time', async () => {
  let read = 0;
  const { guides, log } = made({
    index: async () => ((read += 1) === 1 ? refuse('index-damaged') : accept(index)),
  });
  expect(await guides.index()).toEqual(refuse('index-damaged'));
  expect(await guides.index()).toEqual(accept(index));
  expect(log.lines).toEqual(['index-damaged']);
});

test.each(['guide-missing', 'guide-damaged'] as const)(
  '%s is told to staff with the id of the guide',
  async (refusal) => {
    const { guides, log } = made({ guide: async () => refuse(refusal) });
    expect(await guides.guide('bai-mau')).toEqual(refuse(refusal));
    expect(log.lines).toEqual([`${refusal} bai-mau`]);
  },
);

test('what is no id never reaches the log', async () => {
  const { guides, log } = made({ guide: async () => refuse('guide-missing') });
  await guides.guide('HỌ TÊN MẪU');
  expect(log.lines).toEqual(['guide-missing']);
});

describe('a source that cannot be opened (its file did not arrive)', () => {
  test('is opened again the next time', async () => {
    let opened = 0;
    const source: GuideSource = {
      index: async () => accept(index),
      aliases: async () => ({}),
      guide: async () => accept(specimenGuide),
    };
    const open = async (): Promise<GuideSource> => {
      opened += 1;
      if (opened === 1) throw new TypeError('Failed to fetch dynamically imported module');
      return source;
    };
    const guides = reportingGuides({ open, language: () => 'vi' }, memoryLog());
    await guides.index().catch(() => undefined);
    expect(await guides.index()).toEqual(accept(index));
  });
});
