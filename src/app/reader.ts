import type { Timers } from '../ports/device.ts';
import type { Delivery, Speech, SpeechOutcome } from '../ports/speech.ts';
import type { SpokenLine } from './spoken.ts';

/** What reading a screen comes to: some sentence sounds now, one could not be said, all is over. */
export type Progress = 'sounding' | 'missed' | 'done';

/** One screen to be read. */
export type Reading = {
  readonly lines: readonly SpokenLine[];
  /** How a sentence sounds, asked anew for each, so that a changed pace or volume is heard at once. */
  readonly deliver: (line: SpokenLine) => Delivery;
  /** Told about this reading only, and nothing after it was cut off. `heard`: something of it was. */
  readonly report: (progress: Progress, heard: boolean) => void;
};

/** Says sentence after sentence, one sound at a time; only the newest reading is ever heard. */
export class Reader {
  readonly #openWays: () => Promise<readonly Speech[]>;
  readonly #timers: Timers;
  #opening: Promise<readonly Speech[]> | null = null;
  #ways: readonly Speech[] = [];
  #turn = 0;
  #cuts = 0;
  #room: Promise<void> = Promise.resolve();

  constructor(openWays: () => Promise<readonly Speech[]>, timers: Timers) {
    this.#openWays = openWays;
    this.#timers = timers;
  }

  /** Ways of speaking that are loaded. */
  get ways(): readonly Speech[] {
    return this.#ways;
  }

  /** Loads the ways of speaking; a failure counts as none and is tried again the next time. Never rejects. */
  open(): Promise<readonly Speech[]> {
    return (this.#opening ??= this.#openWays().then(
      (ways) => (this.#ways = ways),
      () => {
        this.#opening = null;
        return [];
      },
    ));
  }

  /** The ways of speaking are loaded anew for the next reading. */
  renew(): void {
    this.#opening = null;
  }

  /** Ends the reading that goes on. */
  silence(): void {
    this.#turn += 1;
    this.#cancel();
  }

  /** Another sound takes the room for `ms`; the sentence that is cut begins again afterwards. */
  giveWay(ms: number): void {
    this.#cuts += 1;
    this.#cancel();
    this.#room = new Promise((resolve) => void this.#timers.after(ms, resolve));
  }

  /** Reads a screen in place of the older one. Resolves when it is over or cut off; never rejects. */
  async read({ lines, deliver, report }: Reading): Promise<void> {
    this.silence();
    const turn = this.#turn;
    const failed = new Set<Speech>();
    let heard = false;
    for (const line of lines) {
      const onStart = (): void => report('sounding', heard);
      const said = await this.#sayWhole(turn, () => this.#tryWays(line, { deliver, failed, onStart, turn }));
      if (turn !== this.#turn) return;
      heard ||= said;
      if (!said && !line.extra) report('missed', heard);
    }
    report('done', heard);
  }

  /** A sentence that another sound cut off is said again from its beginning. */
  async #sayWhole(turn: number, say: () => Promise<boolean>): Promise<boolean> {
    for (;;) {
      for (let room: Promise<void> | null = null; room !== this.#room; await room) room = this.#room;
      const cuts = this.#cuts;
      const said = await say();
      if (cuts === this.#cuts || turn !== this.#turn) return said;
    }
  }

  /** Best way first. One that failed is not tried again on this screen: nobody waits for it twice. */
  async #tryWays(line: SpokenLine, { deliver, failed, onStart, turn }: Trying): Promise<boolean> {
    const cuts = this.#cuts;
    const stands = (): boolean => turn === this.#turn && cuts === this.#cuts;
    for (const way of await this.open()) {
      if (!stands() || failed.has(way)) continue;
      const outcome = await attempt(() => way.speak(line.text, deliver(line), () => stands() && onStart()));
      if (outcome === 'heard') return true;
      if (outcome === 'failed' && stands()) failed.add(way);
    }
    return false;
  }

  #cancel(): void {
    for (const way of this.#ways) way.cancel();
  }
}

type Trying = Pick<Reading, 'deliver'> & {
  readonly failed: Set<Speech>;
  readonly onStart: () => void;
  readonly turn: number;
};

/** A way of speaking that breaks its promise and throws has failed, no more. */
async function attempt(say: () => Promise<SpeechOutcome>): Promise<SpeechOutcome> {
  try {
    return await say();
  } catch {
    return 'failed';
  }
}
