import {
  answerOnBoard,
  dropSilent,
  emptyBoard,
  hearOnBoard,
  HEARTBEAT_EVERY,
  kiosksHeard,
  standingOf,
  waitWord,
  type Flag,
  type FlagStanding,
  type HelpBoard,
  type HelpMessage,
  type WaitWord,
} from '../domain/help/index.ts';
import { createObservable, type Observable } from './observable.ts';
import type { HelpParts } from './help-caller.ts';

/** One kiosk that asks for help, ready to be drawn. */
export type ShownFlag = Pick<Flag, 'call' | 'kiosk' | 'guide' | 'step'> & {
  readonly standing: FlagStanding;
  readonly waited: WaitWord;
};

/** What staff see. `connected` is false when this browser cannot hear other windows at all. */
export type DeskView = {
  readonly connected: boolean;
  readonly kiosks: number;
  readonly flags: readonly ShownFlag[];
};

/** The staff's end of the help line. It is alive, and known to kiosks, between `open` and `close`. */
export type HelpDesk = Observable<DeskView> & {
  open(): void;
  /** This window is going away: kiosks know at once that nobody is here. */
  leave(): void;
  /** Says goodbye and hears nothing any more. */
  close(): void;
  /** "Tôi tới". The kiosk takes the first answer it hears. */
  come(call: string): void;
  /** Takes "Tôi tới" back. */
  release(call: string): void;
  /** "Đã giúp xong". */
  done(call: string): void;
};

/** Makes the desk of this window, still closed. */
export function createHelpDesk(parts: HelpParts): HelpDesk {
  return new LineDesk(parts);
}

class LineDesk implements HelpDesk {
  readonly #parts: HelpParts;
  readonly #me: string;
  readonly #view = createObservable<DeskView>({ connected: true, kiosks: 0, flags: [] });
  #board: HelpBoard = emptyBoard;
  #turn = 0;
  #open = false;
  #stopBeat: () => void = () => undefined;
  #stopListening: () => void = () => undefined;

  constructor(parts: HelpParts) {
    this.#parts = parts;
    this.#me = parts.makeId();
  }

  get current(): DeskView {
    return this.#view.current;
  }

  subscribe(onChange: () => void): () => void {
    return this.#view.subscribe(onChange);
  }

  open(): void {
    if (this.#open) return;
    this.#open = true;
    this.#stopListening = this.#parts.line.listen((message) => this.#hear(message));
    this.#beat();
  }

  leave(): void {
    this.#tell('staff-gone');
  }

  close(): void {
    this.leave();
    this.#open = false;
    this.#stopBeat();
    this.#stopListening();
  }

  come(call: string): void {
    this.#show(answerOnBoard(this.#board, call));
    this.#tell('coming', call);
  }

  release(call: string): void {
    this.#tell('release', call);
  }

  done(call: string): void {
    this.#tell('helped', call);
  }

  #hear(message: HelpMessage): void {
    const known = this.#board.flags.length;
    this.#show(hearOnBoard(this.#board, message, this.#now()));
    if (this.#board.flags.length > known) this.#tell('staff'); // a kiosk that has just called need not wait for the beat
  }

  #beat(): void {
    this.#tell('staff');
    for (const call of this.#board.asked) this.#tell('coming', call); // a kiosk that was busy hears it now
    this.#show(dropSilent(this.#board, this.#now()));
    this.#stopBeat = this.#parts.timers.after(HEARTBEAT_EVERY, () => this.#beat());
  }

  #show(board: HelpBoard): void {
    this.#board = board;
    const now = this.#now();
    const shown = (flag: Flag): ShownFlag => ({
      call: flag.call,
      kiosk: flag.kiosk,
      guide: flag.guide,
      step: flag.step,
      standing: standingOf(board, flag, { me: this.#me, now }),
      waited: waitWord(now - flag.since),
    });
    const next = {
      connected: this.#parts.line.open,
      kiosks: kiosksHeard(board, now),
      flags: board.flags.map(shown),
    };
    if (JSON.stringify(next) !== JSON.stringify(this.current)) this.#view.set(next);
  }

  #tell(kind: 'staff' | 'staff-gone'): void;
  #tell(kind: 'coming' | 'release' | 'helped', call: string): void;
  #tell(kind: string, call?: string): void {
    if (!this.#open) return;
    this.#turn += 1;
    const signed = { version: 1, turn: this.#turn, kind, staff: this.#me };
    this.#parts.line.send((call === undefined ? signed : { ...signed, call }) as HelpMessage);
  }

  #now(): number {
    return this.#parts.clock.read().steady;
  }
}
