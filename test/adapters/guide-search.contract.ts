import { afterEach, describe, expect, test } from 'vitest';
import { searchGuides } from '../../src/domain/assistant/index.ts';
import type { GuideSearch } from '../../src/ports/guide-search.ts';
import { indexWith, fixtureIndex } from '../fixtures/search-index.ts';

/** A search, and how what it holds open is closed after a test. */
export type SearchMade = { readonly search: GuideSearch; readonly end: () => void };

const aliases = { 'khai-sinh': ['làm giấy khai sinh cho cháu', 'con dâu mới đẻ'] };
const QUESTIONS = ['khai sinh', 'con dâu mới đẻ', 'cai vneid', 'dk ks', 'thời tiết hôm nay', '', '   ', '👨‍👩‍👧'];

/** What every way of searching keeps its word on. */
export function guideSearchContract(name: string, make: () => SearchMade): void {
  describe(`a search (${name})`, () => {
    let made: SearchMade | null = null;
    const begin = (): GuideSearch => (made = make()).search;
    afterEach(() => made?.end());

    test('answers what the domain answers, with the very guides of the index', async () => {
      const search = begin();
      search.learn({ index: fixtureIndex, aliases });
      for (const question of QUESTIONS) {
        const answers = await search.answers(question);
        expect(answers, question).toEqual(searchGuides(question, fixtureIndex, aliases));
        for (const { guide } of answers) expect(fixtureIndex.guides).toContain(guide);
      }
    });

    test('answers every question by itself, however many wait', async () => {
      const search = begin();
      search.learn({ index: fixtureIndex, aliases: {} });
      const answers = await Promise.all(QUESTIONS.map((question) => search.answers(question)));
      expect(answers).toEqual(QUESTIONS.map((question) => searchGuides(question, fixtureIndex)));
    });

    test('gives the words of the guide as reason as soon as they are learnt', async () => {
      const search = begin();
      search.learn({ index: fixtureIndex, aliases: {} });
      expect((await search.answers('con dâu mới đẻ'))[0]?.because).toBe('Đăng ký khai sinh');
      search.learn({ index: fixtureIndex, aliases });
      expect((await search.answers('con dâu mới đẻ'))[0]?.because).toBe('con dâu mới đẻ');
    });

    test('searches another language or another pack from the moment it is learnt', async () => {
      const search = begin();
      const other = indexWith([['khai-sinh', 'Register a birth', 'birth certificate']], null);
      search.learn({ index: fixtureIndex, aliases: {} });
      search.learn({ index: other, aliases: {} });
      expect((await search.answers('birth certificate')).map(({ guide }) => guide)).toEqual(other.guides);
      expect(await search.answers('cài vneid')).toEqual([]);
    });

    test('has no answers before it has learnt anything, and none after it has forgotten', async () => {
      const search = begin();
      expect(await search.answers('khai sinh')).toEqual([]);
      search.learn({ index: fixtureIndex, aliases });
      search.forget();
      expect(await search.answers('khai sinh')).toEqual([]);
    });

    test('can be used again after it has forgotten', async () => {
      const search = begin();
      search.learn({ index: fixtureIndex, aliases });
      search.forget();
      search.learn({ index: fixtureIndex, aliases });
      expect((await search.answers('khai sinh'))[0]?.guide.id).toBe('khai-sinh');
    });
  });
}
