import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { Envelope } from '../../src/domain/queue/fact.schema.ts';
import { answer, type Answer } from '../../src/domain/queue/queue.answer.ts';
import type { Command } from '../../src/domain/queue/queue.commands.ts';
import { numberOf } from '../../src/domain/queue/queue.events.ts';
import { emptyLog, hear, type QueueLog } from '../../src/domain/queue/queue.log.ts';
import type { EventLog } from '../../src/ports/event-log.ts';
import { deed, requestFor } from '../support/queue-day.ts';
import { context, EIGHT, envelope, so, took } from '../support/queue.ts';
import { runs } from '../support/seed.ts';

/** One browser profile: windows on one disk, rows that lie there, a wait until every window has heard. */
export type ProfileMade = {
  /** One more window; the same as after a start. */
  readonly window: () => EventLog;
  readonly plant: (row: unknown) => Promise<void>;
  /** How many facts lie on the disk. */
  readonly kept: () => Promise<number>;
  readonly arrived: () => Promise<void>;
  readonly end: () => Promise<void>;
};

const take = { name: 'take-ticket', procedure: null, from: 'home', priority: false, willing: false } as const;
let made = 0;

/** Asks in a window named `writer`, some seconds after eight, as staff. */
export const asks = (
  log: EventLog,
  command: Command,
  { writer = 'window-01', seconds = 0 }: { readonly writer?: string; readonly seconds?: number } = {},
): Promise<Answer> =>
  log.append((known) =>
    answer(known, command, {
      context: { ...context, wall: EIGHT + seconds * 1000, newTicket: `ticket-${(made += 1)}` },
      by: { writer, newId: () => `fact-${(made += 1)}` },
    }),
  );
export const takes = (log: EventLog, nth: number, writer = 'window-01'): Promise<Answer> =>
  asks(log, { ...take, tap: `tap-take-${nth}` }, { writer, seconds: nth * 7 });

/** What every event log keeps its word on. */
export function eventLogContract(name: string, make: () => ProfileMade): void {
  describe(`an event log (${name})`, () => {
    let profile: ProfileMade | null = null;
    const begin = (): ProfileMade => (profile = make());
    afterEach(() => profile?.end());

    test('is empty at first, and keeps what was decided for every window', async () => {
      const { window, kept } = begin();
      const [a, b] = [window(), window()];
      expect(await a.read()).toEqual(emptyLog);
      const { envelopes } = await takes(a, 1);
      expect((await b.read()).facts).toEqual(envelopes);
      expect((await b.read()).state).toEqual((await a.read()).state);
      expect(await kept()).toBe(1);
    });

    test('is all there after a start', async () => {
      const { window } = begin();
      const first = window();
      for (const nth of [1, 2, 3]) await takes(first, nth);
      const before = await first.read();
      first.close();
      const again = window();
      expect((await again.read()).state).toEqual(before.state);
      expect((await takes(again, 4)).envelopes[0]!.fact).toMatchObject({ count: 4 });
    });

    test('writes nothing for a request that is refused', async () => {
      const { window, kept } = begin();
      const refused = await asks(window(), {
        name: 'call-next',
        tap: 'tap-0001',
        desk: 'quay-1',
        procedures: null,
      });
      expect(refused.decision).toMatchObject({ ok: false, refusal: 'nobody-waiting' });
      expect(await kept()).toBe(0);
    });

    test('gives one number for one tap, also when two windows ask at once', async () => {
      const { window, kept } = begin();
      const [a, b] = [window(), window()];
      const answers = await Promise.all([takes(a, 1), takes(b, 1), takes(a, 1)]);
      const facts = answers.map(({ decision }) => decision.ok && decision.value.facts);
      expect(facts).toEqual([facts[0], facts[0], facts[0]]);
      expect(await kept()).toBe(1);
    });

    test('gives forty numbers to forty taps in four windows, and every writer its own sequence', async () => {
      const { window } = begin();
      const windows = [window(), window(), window(), window()];
      await Promise.all(
        Array.from({ length: 40 }, (_, i) => takes(windows[i % 4]!, i + 1, `window-0${i % 4}`)),
      );
      const { facts } = await windows[0]!.read();
      const counts = facts.map(({ fact }) => fact.kind === 'TicketIssued' && fact.count);
      expect([...counts].sort((a, b) => Number(a) - Number(b))).toEqual(
        Array.from({ length: 40 }, (_, i) => i + 1),
      );
      for (const writer of ['window-00', 'window-01', 'window-02', 'window-03'])
        expect(facts.filter((one) => one.writer === writer).map(({ sequence }) => sequence)).toEqual(
          Array.from({ length: 10 }, (_, i) => i + 1),
        );
    });

    test('lets two desks that call at once have two people', async () => {
      const { window } = begin();
      const [a, b] = [window(), window()];
      await takes(a, 1);
      await takes(a, 2);
      const calls = await Promise.all(
        [a, b].map((log, i) =>
          asks(log, { name: 'call-next', tap: `tap-call-${i}`, desk: `quay-${i + 1}`, procedures: null }),
        ),
      );
      const tickets = calls.map(({ decision }) => decision.ok && decision.value.facts[0]);
      expect(tickets).toMatchObject([{ desk: 'quay-1' }, { desk: 'quay-2' }]);
      const { state } = await b.read();
      expect([...state.tickets.values()].map(({ desk }) => desk)).toEqual(['quay-1', 'quay-2']);
      expect(state.lostCalls).toEqual([]);
    });

    test('tells the second of two desks that ask for one person who has them', async () => {
      const { window } = begin();
      const [a, b] = [window(), window()];
      const { envelopes } = await takes(a, 1);
      const [{ fact }] = envelopes as [Envelope];
      const ticket = 'ticket' in fact ? fact.ticket : '';
      const call = (log: EventLog, desk: string) =>
        asks(log, { name: 'call-ticket', tap: `tap-${desk}`, ticket, version: 1, desk });
      const answers = await Promise.all([call(a, 'quay-1'), call(b, 'quay-2')]);
      expect(answers.map(({ decision }) => decision.ok)).toEqual([true, false]);
      expect(answers[1]!.decision).toMatchObject({
        refusal: 'ticket-called',
        about: { number: 'A001', desk: 'quay-1' },
      });
    });

    test('tells every window of every change, in order, and nobody who has stopped', async () => {
      const { window, arrived } = begin();
      const [a, b] = [window(), window()];
      const heard: Record<'a' | 'b' | 'stopped', number[]> = { a: [], b: [], stopped: [] };
      const hearing = (who: keyof typeof heard) => (_: QueueLog, news: readonly Envelope[]) =>
        heard[who].push(...news.flatMap(({ fact }) => (fact.kind === 'TicketIssued' ? [fact.count] : [])));
      a.subscribe(hearing('a'));
      b.subscribe(hearing('b'));
      const stop = b.subscribe(hearing('stopped'));
      await takes(a, 1);
      await arrived();
      stop();
      await takes(a, 2);
      await takes(b, 3);
      await arrived();
      expect(heard).toEqual({ a: [1, 2, 3], b: [1, 2, 3], stopped: [1] });
    });

    test('hears nothing in a window that is closed', async () => {
      const { window, arrived } = begin();
      const [a, b] = [window(), window()];
      let heard = 0;
      b.subscribe(() => (heard += 1));
      b.close();
      b.close();
      await takes(a, 1);
      await arrived();
      expect(heard).toBe(0);
    });

    test('is wiped only when it is due as it stands on the disk, and every window forgets', async () => {
      const { window, kept, arrived } = begin();
      const [a, b] = [window(), window()];
      await takes(a, 1);
      const empty = await b.read();
      await takes(a, 2);
      const seen: number[] = [];
      b.subscribe(({ facts }) => seen.push(facts.length));
      expect(await b.wipe(({ facts }) => facts.length === empty.facts.length)).toBe(false);
      expect(await kept()).toBe(2);
      expect(await a.wipe(({ facts }) => facts.length === 2)).toBe(true);
      await arrived();
      expect(await kept()).toBe(0);
      expect([await a.read(), await b.read()]).toEqual([emptyLog, emptyLog]);
      expect(seen.at(-1)).toBe(0);
    });

    test('begins anew after a wipe, also in a window that did not hear of it', async () => {
      const { window } = begin();
      const [a, b] = [window(), window()];
      await takes(a, 1);
      await b.read();
      await a.wipe(() => true);
      const [{ sequence, fact }] = (await takes(b, 2, 'window-02')).envelopes as [Envelope];
      expect([sequence, fact]).toMatchObject([1, { count: 1 }]);
      expect((await a.read()).facts).toHaveLength(1);
    });

    test('drops what is foreign and goes on', async () => {
      const { window, plant } = begin();
      const log = window();
      await takes(log, 1);
      for (const lie of ['TicketIssued', 7, { ...envelope(took(9), 9), name: 'HỌ TÊN MẪU' }])
        await plant(lie);
      await plant(envelope(took(5), 5));
      const { facts, state } = await log.read();
      expect([facts.length, state.newer, state.tickets.has(so(5))]).toEqual([2, false, true]);
      expect((await takes(log, 6)).envelopes[0]!.fact).toMatchObject({ count: 6 });
    });

    test('keeps what a newer kiosk wrote, shows what it knows, and writes no more', async () => {
      const { window, plant, kept } = begin();
      const log = window();
      await takes(log, 1);
      await plant({ ...envelope(took(9), 9), version: 3, more: true });
      expect((await takes(log, 2)).decision).toMatchObject({ ok: false, refusal: 'log-newer' });
      expect((await log.read()).state.tickets.size).toBe(1);
      expect(await kept()).toBe(2);
    });

    test('agrees in four windows that start again and ask twice: no number twice, no double call', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(deed(['undo', 'restart', 'restart']), { minLength: 150, maxLength: 150 }),
          async (deeds) => {
            const { window, end } = begin();
            const windows = [window(), window(), window(), window()];
            let seconds = 0;
            for (const one of deeds) {
              seconds += one.seconds;
              if (one.what === 'restart') {
                windows[one.window]!.close();
                windows[one.window] = window();
              }
              const { state } = await windows[one.window]!.read();
              const command = requestFor(state, one, `tap-${(made += 1)}`);
              if (command === null) continue;
              // The same tap from another window at the same time: one of them is the answer to both.
              const asked = [windows[one.window]!, ...(one.pick % 5 === 0 ? [windows[one.pick % 4]!] : [])];
              await Promise.all(
                asked.map((log, i) => asks(log, command, { writer: `window-${i}`, seconds })),
              );
            }
            const logs = await Promise.all(windows.map((log) => log.read()));
            for (const log of logs) expect(log.state).toEqual(hear(emptyLog, logs[0]!.facts).state);
            const { tickets, lostCalls } = logs[0]!.state;
            const numbers = [...tickets.values()].map(numberOf);
            expect([new Set(numbers).size, lostCalls]).toEqual([numbers.length, []]);
            await end();
          },
        ),
        { ...runs(7), endOnFailure: true },
      );
    });
  });
}
