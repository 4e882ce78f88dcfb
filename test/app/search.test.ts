import { describe, expect, test } from 'vitest';
import { createSearch, SEARCH_PATIENCE } from '../../src/app/search.ts';
import { createSession } from '../../src/app/session.ts';
import { createPageSearch } from '../../src/adapters/search/page-search.ts';
import type { Answer } from '../../src/domain/assistant/index.ts';
import type { GuideSearch } from '../../src/ports/guide-search.ts';
import { fixtureIndex } from '../fixtures/search-index.ts';
import { memoryLog } from '../support/kiosk.ts';
import { fakeTimers, settled } from '../support/time.ts';

const searched = { index: fixtureIndex, aliases: {} };
const ids = (answers: readonly Answer[] | null): readonly string[] | undefined =>
  answers?.map(({ guide }) => guide.id);

/** A worker whose answers, failures and silence a test decides. */
function slowWorker() {
  const page = createPageSearch();
  const waiting: { text: string; answer(): void; fail(): void }[] = [];
  const calls: string[] = [];
  const worker: GuideSearch = {
    learn: (what) => (calls.push('learn'), page.learn(what)),
    answers: (text) =>
      new Promise((resolve, reject) => {
        waiting.push({
          text,
          answer: () => void page.answers(text).then(resolve),
          fail: () => reject(new Error('broken')),
        });
      }),
    forget: () => (calls.push('forget'), page.forget()),
  };
  return { worker, waiting, calls };
}

function made() {
  const timers = fakeTimers();
  const session = createSession(timers);
  const log = memoryLog();
  const slow = slowWorker();
  let opened = 0;
  const page = async (): Promise<GuideSearch> => ((opened += 1), createPageSearch());
  const search = createSearch({ worker: slow.worker, page, timers, log, session });
  session.begin();
  search.learn(searched);
  return { ...slow, search, timers, session, log, opened: () => opened };
}

describe('while the worker works', () => {
  test('the newest question is answered, and an older one never, in whatever order answers come', async () => {
    const { search, waiting } = made();
    const [first, second, third] = ['k', 'khai tu', 'khai sinh'].map((text) => search.find(text));
    for (const one of [waiting[2], waiting[0], waiting[1]]) one?.answer();
    expect(await first).toBe(null);
    expect(await second).toBe(null);
    expect(ids(await third!)).toContain('khai-sinh');
  });

  test('nothing is searched in the page, and staff read nothing', async () => {
    const { search, waiting, log, opened, timers } = made();
    const found = search.find('khai sinh');
    timers.advance(SEARCH_PATIENCE - 1);
    waiting[0]?.answer();
    await found;
    timers.advance(SEARCH_PATIENCE);
    expect([opened(), log.lines]).toEqual([0, []]);
  });
});

describe('when the worker does not work, the page itself searches', () => {
  test('after a failure', async () => {
    const { search, waiting, log } = made();
    const found = search.find('khai sinh');
    waiting[0]?.fail();
    expect(ids(await found)).toContain('khai-sinh');
    expect(log.lines).toEqual(['search-in-page']);
  });

  test('after a silence that is too long', async () => {
    const { search, timers, log } = made();
    const found = search.find('khai sinh');
    timers.advance(SEARCH_PATIENCE);
    expect(ids(await found)).toContain('khai-sinh');
    expect(log.lines).toEqual(['search-in-page']);
  });

  test('for the newest question only, and staff read one line however many waited', async () => {
    const { search, timers, log, waiting } = made();
    const older = search.find('khai tu');
    timers.advance(SEARCH_PATIENCE / 2);
    const newer = search.find('khai sinh');
    timers.advance(SEARCH_PATIENCE / 2);
    waiting[1]?.fail();
    expect(await older).toBe(null);
    expect(ids(await newer)).toContain('khai-sinh');
    expect(log.lines).toEqual(['search-in-page']);
  });

  test('at once for what is asked later, also after something else was learnt', async () => {
    const { search, waiting, calls } = made();
    void search.find('k');
    waiting[0]?.fail();
    await settled();
    search.learn({ index: { ...fixtureIndex, guides: fixtureIndex.guides.slice(0, 1) }, aliases: {} });
    expect(ids(await search.find('khai tu'))).not.toContain('khai-tu');
    expect(waiting.length).toBe(1);
    expect(calls).toEqual(['learn', 'forget']);
  });

  test('until the session ends: the next person’s search tries the worker again', async () => {
    const { search, waiting, session, log } = made();
    void search.find('k');
    waiting[0]?.fail();
    await settled();
    session.end();
    search.learn(searched);
    const found = search.find('khai sinh');
    expect(waiting.length).toBe(2);
    waiting[1]?.answer();
    expect(ids(await found)).toContain('khai-sinh');
    expect(log.lines.length).toBe(1);
  });
});

describe('when a session ends', () => {
  test('the worker forgets, and what was still asked is never answered nor told to staff', async () => {
    const { search, waiting, session, calls, log, opened, timers } = made();
    const left = [search.find('khai sinh'), search.find('khai tu')];
    session.end();
    expect(calls).toEqual(['learn', 'forget']);
    waiting[0]?.answer();
    waiting[1]?.fail();
    timers.advance(SEARCH_PATIENCE);
    expect(await Promise.all(left)).toEqual([null, null]);
    expect([log.lines, opened()]).toEqual([[], 0]);
  });
});
