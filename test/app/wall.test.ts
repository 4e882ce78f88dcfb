import { describe, expect, test } from 'vitest';
import { createWallRoom } from '../../src/adapters/memory/wall-line.ts';
import { createAnnouncer, type CallWords, type HallSpeech } from '../../src/app/announcer.ts';
import { openWall, SHOWN_FOR, type Wall } from '../../src/app/wall.ts';
import { watchWalls } from '../../src/app/wall-watch.ts';
import type { Queue } from '../../src/app/queue.ts';
import { WALL_SILENT_AFTER } from '../../src/domain/queue/index.ts';
import type { Gong } from '../../src/ports/device.ts';
import type { Speech, SpeechOutcome } from '../../src/ports/speech.ts';
import { settled } from '../support/time.ts';
import { aProfile, moodyLog } from '../support/window-queue.ts';

const GONG = 2300;
const staff = { role: 'staff' } as const;

/** A voice that needs `lasts` ms for every sentence, on the timers of the test. */
function aHall({ outcome = 'heard' as SpeechOutcome, lasts = 3000, sound = true } = {}) {
  const profile = aProfile();
  const heard: string[] = [];
  const speech: Speech = {
    accents: () => [],
    cancel: () => heard.push('CUT'),
    speak: (text) =>
      new Promise((resolve) => {
        heard.push(text);
        profile.timers.after(lasts, () => resolve(outcome));
      }),
  };
  let unlock: () => void = () => undefined;
  const gong: Gong = {
    strike: () => void heard.push('GONG'),
    unlock: (onReady) => (sound ? onReady() : (unlock = onReady)),
  };
  const room = createWallRoom();
  const open = (queue: Queue = profile.window()): Wall =>
    openWall({
      queue,
      line: room.line(),
      gong,
      gongLasts: GONG,
      announcer: createAnnouncer(async () => ({ clips: speech, voice: speech, recorded: () => false })),
      clock: profile.clock,
      timers: profile.timers,
      name: 'wall-0001',
      words: ({ number, desk }): CallWords => ({ sentence: `${number} ${desk}`, pieces: [] }),
      test: () => ({ sentence: 'thử loa', pieces: [] }),
    });
  const pass = async (ms: number): Promise<void> => {
    for (let left = ms; left > 0; left -= 100) {
      profile.pass(Math.min(100, left));
      await settled();
    }
  };
  return { profile, heard, room, open, pass, touch: () => unlock() };
}

/** `count` people take numbers, and every desk calls one of them. */
async function callAll(queue: Queue, desks: readonly string[]): Promise<void> {
  const ask = {
    name: 'take-ticket',
    procedure: null,
    from: 'home',
    priority: false,
    willing: false,
  } as const;
  for (let i = 0; i < desks.length; i += 1) await queue.ask(ask, { role: 'greeter' });
  for (const desk of desks) await queue.ask({ name: 'call-next', desk, procedures: null }, staff);
  await settled();
}

describe('the wall', () => {
  test('shows a call at once, strikes the gong and says it in full, twice', async () => {
    const { profile, heard, open, pass } = aHall();
    const wall = open();
    await settled();
    await callAll(profile.window(), ['quay-1']);
    expect(wall.current.first).toMatchObject({ number: 'A001', desk: 'quay-1' });
    expect(heard).toEqual(['GONG']);
    await pass(30_000);
    expect(heard).toEqual(['GONG', 'A001 quay-1', 'GONG', 'A001 quay-1']);
  });

  test('never cuts a call: two desks that call at once are heard one after the other, and each is seen large', async () => {
    const { profile, heard, open, pass } = aHall();
    const wall = open();
    await settled();
    await callAll(profile.window(), ['quay-1', 'quay-2']);
    expect(wall.current.first?.number).toBe('A001');
    expect(wall.current.others.map(({ number }) => number)).toEqual(['A002']);
    await pass(GONG + 3000 + 1500);
    expect(wall.current.first?.number).toBe('A002');
    await pass(30_000);
    expect(heard.filter((one) => one !== 'GONG').slice(0, 2)).toEqual(['A001 quay-1', 'A002 quay-2']);
    expect(heard).not.toContain('CUT');
  });

  test('says nothing more of somebody who has come', async () => {
    const { profile, heard, open, pass } = aHall();
    const wall = open();
    await settled();
    const desk = profile.window();
    await callAll(desk, ['quay-1', 'quay-2']);
    const late = wall.current.others[0];
    const { version } = desk.current.log.state.tickets.get(late?.ticket ?? '') ?? { version: 0 };
    await desk.ask({ name: 'start-service', ticket: late?.ticket ?? '', version, desk: 'quay-2' }, staff);
    await pass(40_000);
    expect(heard.filter((one) => one.startsWith('A002'))).toEqual([]);
  });

  test('no longer shows somebody large who stands at the desk, though the call is still being said', async () => {
    const { profile, open } = aHall();
    const wall = open();
    await settled();
    const desk = profile.window();
    await callAll(desk, ['quay-1']);
    const ticket = wall.current.first?.ticket ?? '';
    const { version } = desk.current.log.state.tickets.get(ticket) ?? { version: 0 };
    await desk.ask({ name: 'start-service', ticket, version, desk: 'quay-1' }, staff);
    expect(wall.current.first).toBeNull();
    expect(wall.current.others).toMatchObject([{ number: 'A001', there: true }]);
  });

  test('that was opened in the middle of the morning shows what stands and is silent about what was said', async () => {
    const { profile, heard, open, pass } = aHall();
    await callAll(profile.window(), ['quay-1']);
    await pass(60_000);
    const wall = open();
    await pass(10_000);
    expect(wall.current.first?.number).toBe('A001');
    expect(heard).toEqual([]);
  });

  test('without sound shows every call of a burst large for a while, and tells staff that it is silent', async () => {
    const { profile, heard, room, open, pass, touch } = aHall({ sound: false });
    const watch = watchWalls(room.line(), profile.clock, profile.timers);
    const wall = open();
    await settled();
    expect(watch.current).toBe('silent');
    await callAll(profile.window(), ['quay-1', 'quay-2']);
    expect(wall.current).toMatchObject({ sound: 'locked', first: { number: 'A001' } });
    await pass(SHOWN_FOR + 1500);
    expect(wall.current.first?.number).toBe('A002');
    expect(heard).toEqual([]);
    wall.touch();
    touch();
    expect(watch.current).toBe('heard');
    expect(wall.current.sound).toBe('voice');
  });

  test('with a voice that is missing still strikes the gong, and staff know', async () => {
    const { profile, heard, room, open, pass } = aHall({ outcome: 'absent', lasts: 0 });
    const watch = watchWalls(room.line(), profile.clock, profile.timers);
    open();
    await settled();
    await callAll(profile.window(), ['quay-1']);
    await pass(10_000);
    expect(heard[0]).toBe('GONG');
    expect(watch.current).toBe('gong-only');
  });

  test('is heard when staff try it', async () => {
    const { profile, heard, room, open, pass } = aHall();
    const watch = watchWalls(room.line(), profile.clock, profile.timers);
    open();
    await settled();
    watch.test();
    await pass(8000);
    expect(heard).toEqual(['GONG', 'thử loa']);
  });

  test('says how old its picture is when the storage no longer answers', async () => {
    const { profile, open, pass } = aHall();
    const events = moodyLog(profile.room.window());
    const wall = open(profile.window({ events }));
    await settled();
    events.refuse('storage-lost');
    await pass(9000);
    expect(wall.current.age).toBeNull();
    await pass(6000);
    expect(wall.current.age).toBeGreaterThan(10);
    events.refuse(null);
    await pass(5000);
    expect(wall.current.age).toBeNull();
  });

  test('after closing nobody is on it any more', async () => {
    const { profile, open, pass } = aHall();
    const wall = open();
    await settled();
    await callAll(profile.window(), ['quay-1']);
    profile.pass(24 * 3_600_000);
    await pass(60_000);
    expect(wall.current).toMatchObject({ first: null, others: [], waiting: 0 });
  });
});

describe('staff and the walls', () => {
  test('know of no wall until one is heard, and forget one that fell silent or was closed', async () => {
    const { profile, room, open, pass } = aHall();
    const watch = watchWalls(room.line(), profile.clock, profile.timers);
    expect(watch.current).toBe('none');
    const wall = open();
    await settled();
    expect(watch.current).toBe('heard');
    wall.close();
    expect(watch.current).toBe('none');
    room.post({ version: 1, kind: 'wall', wall: 'wall-0002', sound: 'voice' });
    expect(watch.current).toBe('heard');
    await pass(WALL_SILENT_AFTER + 5000);
    expect(watch.current).toBe('none');
  });

  test('pass over what is no message of ours', () => {
    const { profile, room } = aHall();
    const watch = watchWalls(room.line(), profile.clock, profile.timers);
    for (const foreign of [
      null,
      'wall',
      { kind: 'wall' },
      { version: 2, kind: 'wall', wall: 'wall-0001', sound: 'voice' },
    ])
      room.post(foreign);
    expect(watch.current).toBe('none');
  });
});

describe('a call in words', () => {
  const outcomes = (recorded: readonly string[]) => {
    const said: string[] = [];
    const way = (name: string): Speech => ({
      accents: () => [],
      cancel: () => undefined,
      speak: async (text) => {
        said.push(`${name}: ${text}`);
        return 'heard';
      },
    });
    const hall: HallSpeech = {
      clips: way('clip'),
      voice: way('voice'),
      recorded: (text) => recorded.includes(text),
    };
    return { said, announcer: createAnnouncer(async () => hall) };
  };
  const words = { sentence: 'Mời số A một đến Quầy 1.', pieces: ['Mời số', 'A', 'một', 'đến', 'Quầy 1'] };

  test('is put together from recordings when every piece was recorded', async () => {
    const { said, announcer } = outcomes(words.pieces);
    expect(await announcer.say(words)).toBe(true);
    expect(said).toEqual(words.pieces.map((piece) => `clip: ${piece}`));
  });

  test('is left to the device’s voice when one piece is missing: never half a call', async () => {
    const { said, announcer } = outcomes(words.pieces.slice(1));
    await announcer.say(words);
    expect(said).toEqual([`voice: ${words.sentence}`]);
  });

  test('is nothing but a gong when the ways of speaking cannot be loaded', async () => {
    const announcer = createAnnouncer(() => Promise.reject(new Error('no pack')));
    expect(await announcer.say(words)).toBe(false);
  });
});
