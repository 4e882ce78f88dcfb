import { groupsOnWall, type GroupOnWall } from '../domain/group/wall.view.ts';
import {
  announcementsIn,
  calledNumbers,
  newsIn,
  emptyLog,
  sayNext,
  silence,
  takeIn,
  WALL_BEAT_EVERY,
  type Announcement,
  type Announcing,
  type CalledNumber,
  type QueueLog,
  type WallMessage,
  type WallSound,
} from '../domain/queue/index.ts';
import type { Clock, Gong, Timers } from '../ports/device.ts';
import type { WallLine } from '../ports/wall-line.ts';
import type { Announcer, CallWords } from './announcer.ts';
import { createObservable, type Observable } from './observable.ts';
import type { Queue } from './queue.ts';

/** A call that nobody can hear stands large for so long, in ms: in a burst every one of them is seen. */
export const SHOWN_FOR = 4_000;
/** Between two sayings, in ms. */
const PAUSE = 1_200;
/** What has not been read for so long is old, in ms (product.md §4). */
export const OLD_AFTER = 10_000;

/** What the hall sees. `first` stands large: what is being announced, else the newest call. */
export type WallView = {
  readonly first: CalledNumber | null;
  readonly others: readonly CalledNumber[];
  readonly groups: readonly GroupOnWall[];
  readonly waiting: number;
  readonly sound: WallSound;
  /** Seconds since the queue was last read, once that is too long; null while it is fresh. */
  readonly age: number | null;
  /** False until the queue was read for the first time. */
  readonly read: boolean;
};

/** The wall of this window: shows calls, announces them one after another, tells staff how it can be heard. */
export type Wall = Observable<WallView> & {
  /** Somebody touched the screen: browsers give sound only then. */
  touch(): void;
  /** This window is going away. */
  close(): void;
};

/** What a wall needs. `gongLasts`: ms of one stroke; `test`: what "Thử loa" says. */
export type WallParts = {
  readonly queue: Queue;
  readonly line: WallLine;
  readonly gong: Gong;
  readonly gongLasts: number;
  readonly announcer: Announcer;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly name: string;
  readonly words: (call: CalledNumber) => CallWords;
  readonly test: () => CallWords;
};

/** Opens the wall of this window. */
export function openWall(parts: WallParts): Wall {
  const wall = new HallWall(parts);
  wall.start();
  return wall;
}

class HallWall implements Wall {
  readonly #parts: WallParts;
  readonly #view = createObservable<WallView>({
    ...{ first: null, others: [], groups: [], waiting: 0, age: null, read: false },
    sound: 'locked',
  });
  #log: QueueLog = emptyLog;
  #announcing: Announcing = silence;
  #saying = false;
  #sound: WallSound = 'locked';
  #read: number | null = null;
  #closed = false;
  #stops: (() => void)[] = [];
  #stopBeat: () => void = () => undefined;

  constructor(parts: WallParts) {
    this.#parts = parts;
  }

  get current(): WallView {
    return this.#view.current;
  }

  subscribe(onChange: () => void): () => void {
    return this.#view.subscribe(onChange);
  }

  start(): void {
    const { queue, line } = this.#parts;
    this.#stops = [queue.subscribe(() => this.#hear()), line.listen((message) => this.#listen(message))];
    this.#hear();
    this.touch(); // a centre whose policy allows sound needs no touch
    void this.#beat();
  }

  touch(): void {
    if (this.#sound !== 'locked') return;
    this.#parts.gong.unlock(() => {
      this.#sound = 'voice';
      this.#tell();
      this.#show();
    });
  }

  close(): void {
    this.#closed = true;
    this.#parts.line.send({ version: 1, kind: 'wall-gone', wall: this.#parts.name });
    this.#stopBeat();
    for (const stop of this.#stops) stop();
  }

  /** New facts are shown at once; whether they are heard at once depends on who is being called already. */
  #hear(): void {
    const { queue, clock } = this.#parts;
    const { log, read } = queue.current;
    const { wall, steady } = clock.read();
    if (read) this.#read ??= steady;
    const isWiped = log.facts.length < this.#log.facts.length;
    const news = newsIn(log, isWiped ? emptyLog : this.#log);
    this.#log = log;
    for (const call of announcementsIn(news, log.state, wall))
      this.#announcing = takeIn(this.#announcing, call, steady);
    this.#show();
    if (!this.#saying) void this.#sayOn();
  }

  async #sayOn(): Promise<void> {
    this.#saying = true;
    while (!this.#closed) {
      this.#announcing = sayNext(this.#announcing, this.#log.state);
      this.#show();
      const call = this.#find(this.#announcing.current);
      if (call === null) break;
      await this.#say(this.#parts.words(call));
      await this.#wait(PAUSE);
    }
    this.#saying = false;
  }

  /** Gong, then the words; without sound the number stands large for as long as a call takes. */
  async #say(words: CallWords): Promise<void> {
    const { gong, gongLasts, announcer } = this.#parts;
    if (this.#sound === 'locked') return this.#wait(SHOWN_FOR);
    gong.strike();
    await this.#wait(gongLasts);
    const isHeard = await announcer.say(words);
    this.#sound = isHeard ? 'voice' : 'gong-only';
    this.#tell();
    if (!isHeard) await this.#wait(SHOWN_FOR - gongLasts);
  }

  #find(call: Announcement | null): CalledNumber | null {
    if (call === null) return null;
    return calledNumbers(this.#log.state).find(({ ticket }) => ticket === call.ticket) ?? null;
  }

  #show(): void {
    const { state } = this.#log;
    const all = calledNumbers(state);
    const { current } = this.#announcing;
    const awaited = all.filter(({ there }) => !there);
    const first = awaited.find(({ ticket }) => ticket === current?.ticket) ?? awaited[0] ?? null;
    this.#view.set({
      first,
      others: all.filter((one) => one !== first),
      groups: groupsOnWall(state, this.#parts.clock.read().wall),
      waiting: state.waiting.size,
      sound: this.#sound,
      age: this.#age(),
      read: this.#parts.queue.current.read,
    });
  }

  #age(): number | null {
    if (this.#read === null) return null;
    const age = this.#parts.clock.read().steady - this.#read;
    return age > OLD_AFTER ? Math.floor(age / 1000) : null;
  }

  /** Reads the disk anew, so that an old picture is never taken for the present one, and says that it is here. */
  async #beat(): Promise<void> {
    const { queue, clock, timers } = this.#parts;
    this.#tell();
    this.#show();
    this.#stopBeat = timers.after(WALL_BEAT_EVERY, () => void this.#beat());
    if (await queue.refresh()) this.#read = clock.read().steady;
    if (!this.#closed) this.#show();
  }

  #listen(message: WallMessage): void {
    if (message.kind !== 'test-sound') return;
    this.#tell();
    if (!this.#saying) void this.#test();
  }

  async #test(): Promise<void> {
    this.#saying = true;
    await this.#say(this.#parts.test());
    await this.#sayOn();
  }

  #tell(): void {
    const { line, name } = this.#parts;
    if (!this.#closed) line.send({ version: 1, kind: 'wall', wall: name, sound: this.#sound });
  }

  #wait(ms: number): Promise<void> {
    return new Promise((resolve) => void this.#parts.timers.after(Math.max(0, ms), resolve));
  }
}
