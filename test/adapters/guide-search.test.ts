import { describe, expect, test } from 'vitest';
import { createPageSearch } from '../../src/adapters/search/page-search.ts';
import { createSearcher } from '../../src/adapters/search/searcher.ts';
import type { Found, Told } from '../../src/adapters/search/search-message.ts';
import { createWorkerSearch, type SearchThread } from '../../src/adapters/search/worker-search.ts';
import { fixtureIndex } from '../fixtures/search-index.ts';
import { guideSearchContract } from './guide-search.contract.ts';

guideSearchContract('in the page', () => ({ search: createPageSearch(), end: () => undefined }));

guideSearchContract('in a thread', () => {
  const begun = threads();
  return { search: createWorkerSearch(begun.begin), end: begun.end };
});

/** Threads over real message channels: what goes through is copied and comes later, as from a worker. */
function threads() {
  const open: MessagePort[] = [];
  const told: Told[] = [];
  let begun = 0;
  const begin = (): SearchThread => {
    const { port1, port2 } = new MessageChannel();
    const hear = createSearcher((found: Found) => port2.postMessage(found));
    port2.onmessage = ({ data }: MessageEvent<Told>) => (told.push(data), hear(data));
    port1.start();
    open.push(port1);
    begun += 1;
    return {
      postMessage: (message) => port1.postMessage(message),
      addEventListener: (kind, call) => port1.addEventListener(kind, call as EventListener),
      terminate: () => port1.close(),
    };
  };
  return { begin, told, begun: () => begun, end: () => open.forEach((port) => port.close()) };
}

/** A thread that a test leads by hand. */
function puppet() {
  const listeners: [kind: string, call: (event: Event) => void][] = [];
  const told: Told[] = [];
  const seen = { told, ended: 0, refuses: false };
  const thread: SearchThread = {
    postMessage(message) {
      if (seen.refuses) throw new DOMException('no message', 'DataCloneError');
      told.push(message);
    },
    addEventListener: (kind, call) => void listeners.push([kind, call]),
    terminate: () => void (seen.ended += 1),
  };
  const fire = (event: Event): void =>
    listeners.forEach(([kind, call]) => kind === event.type && call(event));
  return { thread, seen, fire, say: (data: Found) => fire(new MessageEvent('message', { data })) };
}

describe('the thread that searches', () => {
  test('is begun when something is learnt, gets the index once, and of the aliases only what is new', async () => {
    const begun = threads();
    const search = createWorkerSearch(begun.begin);
    expect(begun.begun()).toBe(0);
    search.learn({ index: fixtureIndex, aliases: {} });
    search.learn({ index: fixtureIndex, aliases: { vneid: ['tải VNeID về điện thoại'] } });
    await search.answers('cài vneid');
    expect(begun.told.map(({ kind }) => kind)).toEqual(['index', 'aliases', 'aliases', 'question']);
    expect(begun.begun()).toBe(1);
    begun.end();
  });

  test('is ended by forgetting, so that what was typed goes with its memory (PR-01)', () => {
    const { thread, seen } = puppet();
    const search = createWorkerSearch(() => thread);
    search.learn({ index: fixtureIndex, aliases: {} });
    search.forget();
    expect(seen.ended).toBe(1);
  });

  test('sends back ids, not whole guides', () => {
    const sent: Found[] = [];
    const hear = createSearcher((found) => sent.push(found));
    hear({ kind: 'index', index: fixtureIndex });
    hear({ kind: 'question', number: 7, text: 'cài vneid' });
    expect(sent.map(({ number }) => number)).toEqual([7]);
    expect(Object.keys(sent[0]!.answers[0]!).sort()).toEqual(['because', 'id', 'reason', 'score']);
  });

  test.each(['error', 'messageerror'])(
    'refuses what waits and what comes once it has failed: %s',
    async (kind) => {
      const { thread, fire, seen } = puppet();
      const search = createWorkerSearch(() => thread);
      search.learn({ index: fixtureIndex, aliases: {} });
      const waiting = search.answers('khai sinh');
      fire(new Event(kind));
      await expect(waiting).rejects.toThrow();
      await expect(search.answers('khai sinh')).rejects.toThrow();
      expect(seen.ended).toBe(1);
    },
  );

  test('refuses where the browser begins none', async () => {
    const search = createWorkerSearch(() => {
      throw new TypeError('not here');
    });
    search.learn({ index: fixtureIndex, aliases: {} });
    await expect(search.answers('khai sinh')).rejects.toThrow();
  });

  test('refuses where it takes no message', async () => {
    const { thread, seen } = puppet();
    seen.refuses = true;
    const search = createWorkerSearch(() => thread);
    search.learn({ index: fixtureIndex, aliases: {} });
    await expect(search.answers('khai sinh')).rejects.toThrow();
  });

  test('is not heard any more once it was ended, nor its failure', async () => {
    const first = puppet();
    const second = puppet();
    const given = [first, second];
    const search = createWorkerSearch(() => given.shift()!.thread);
    search.learn({ index: fixtureIndex, aliases: {} });
    search.forget();
    search.learn({ index: fixtureIndex, aliases: {} });
    const waiting = search.answers('khai sinh');
    const { number } = second.seen.told.at(-1) as Extract<Told, { kind: 'question' }>;
    first.say({ number, answers: [{ id: 'vneid', score: 1, because: '', reason: 'exact' }] });
    first.fire(new Event('error'));
    second.say({ number, answers: [] });
    expect(await waiting).toEqual([]);
  });
});
