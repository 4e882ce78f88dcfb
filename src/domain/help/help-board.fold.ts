import type { FlagMessage, HelpMessage, StepPlace } from './help-message.schema.ts';
import { ALIVE_FOR } from './limits.ts';
import { hearWindow, isAlive, isNews, living, type Presence } from './presence.ts';

/** A kiosk that asks for help, as staff see it. */
export type Flag = {
  readonly call: string;
  readonly kiosk: string;
  readonly guide: string | null;
  readonly step: StepPlace | null;
  /** Steady ms of this window at which help was called for. */
  readonly since: number;
  /** The staff window whose acknowledgement the kiosk took; null while the call is open. */
  readonly by: string | null;
  /** Steady ms at which the flag was last repeated, and its newest message. */
  readonly seen: number;
  readonly turn: number;
};

/** Everything one staff window knows about calls. */
export type HelpBoard = {
  readonly flags: readonly Flag[];
  /** Calls that are over; a late copy of them raises no flag again. */
  readonly over: readonly string[];
  readonly staff: Presence;
  readonly kiosks: Presence;
  /** Calls this window has answered and whose kiosk has not confirmed yet. */
  readonly asked: readonly string[];
};

/** Nobody calls, nobody is there. */
export const emptyBoard: HelpBoard = { flags: [], over: [], staff: {}, kiosks: {}, asked: [] };

/** More flags than a centre has kiosks: whoever sends more is lying. */
const MOST_FLAGS = 32;
/** Calls that are over and remembered, so that a copy of their flag does not come back. */
const MOST_OVER = 64;

/** The board after one message. `now`: steady ms of this window. */
export function hearOnBoard(board: HelpBoard, message: HelpMessage, now: number): HelpBoard {
  if ('staff' in message) return hearStaff(board, message, now);
  switch (message.kind) {
    case 'flag':
      return raise(board, message, now);
    case 'withdrawn':
      return close(board, message.call);
    default: {
      const heard = { ...message, gone: message.kind === 'kiosk-gone' };
      return isNews(board.kiosks, heard) ? { ...board, kiosks: hearWindow(board.kiosks, heard, now) } : board;
    }
  }
}

/** Flags that are not repeated any more belong to a window that died: they go, and may come back. */
export function dropSilent(board: HelpBoard, now: number): HelpBoard {
  const flags = board.flags.filter(({ seen }) => now >= seen && now - seen < ALIVE_FOR);
  return flags.length === board.flags.length ? board : forget({ ...board, flags });
}

/** This window says that somebody comes; until the kiosk confirms, it only hopes so. */
export function answerOnBoard(board: HelpBoard, call: string): HelpBoard {
  return { ...board, asked: [...board.asked.filter((other) => other !== call), call] };
}

/** How one flag stands for the staff in front of this window. */
export type FlagStanding = 'open' | 'asking' | 'mine' | 'taken' | 'orphan';

/** `taken`: by another window. `orphan`: by a window that is not there any more, so somebody else may take it. */
export function standingOf(
  board: HelpBoard,
  flag: Flag,
  at: { readonly me: string; readonly now: number },
): FlagStanding {
  if (flag.by === at.me) return 'mine';
  const free = flag.by === null || !isAlive(board.staff, flag.by, at.now);
  if (free && board.asked.includes(flag.call)) return 'asking';
  if (flag.by === null) return 'open';
  return free ? 'orphan' : 'taken';
}

/** How many kiosk windows of this browser can be heard now. */
export function kiosksHeard(board: HelpBoard, now: number): number {
  return living(board.kiosks, now).length;
}

/** How long somebody has waited, in words; the buckets of PR-11 as far as a person may wait for help. */
export type WaitWord = 'now' | 'minute' | 'minutes' | 'long';

/** `now` < 1 min, `minute` 1–2, `minutes` 2–5, `long` over 5. */
export function waitWord(milliseconds: number): WaitWord {
  const minutes = milliseconds / 60_000;
  if (!(minutes >= 1)) return 'now';
  if (minutes < 2) return 'minute';
  return minutes < 5 ? 'minutes' : 'long';
}

function hearStaff(
  board: HelpBoard,
  message: Extract<HelpMessage, { staff: string }>,
  now: number,
): HelpBoard {
  const heard = { window: message.staff, turn: message.turn, gone: message.kind === 'staff-gone' };
  return isNews(board.staff, heard) ? { ...board, staff: hearWindow(board.staff, heard, now) } : board;
}

function raise(board: HelpBoard, message: FlagMessage, now: number): HelpBoard {
  const { call, kiosk, guide, step, waited, by, turn } = message;
  const known = board.flags.find((flag) => flag.call === call);
  if (board.over.includes(call) || turn <= (known?.turn ?? 0)) return board;
  if (known === undefined && board.flags.length >= MOST_FLAGS) return board;
  const since = known?.since ?? now - waited * 1000; // kept, so that no card jumps
  const flag: Flag = { call, kiosk, guide, step, by, turn, seen: now, since };
  const others = board.flags.filter((other) => other !== known);
  const flags = [...others, flag].sort((a, b) => a.since - b.since || (a.call < b.call ? -1 : 1));
  return forget({ ...board, flags, asked: board.asked.filter((asked) => asked !== call || by === null) });
}

function close(board: HelpBoard, call: string): HelpBoard {
  const flags = board.flags.filter((flag) => flag.call !== call);
  return forget({ ...board, flags, over: [...board.over.filter((o) => o !== call), call].slice(-MOST_OVER) });
}

/** An answer to a flag that is gone is no answer any more. */
function forget(board: HelpBoard): HelpBoard {
  return { ...board, asked: board.asked.filter((call) => board.flags.some((flag) => flag.call === call)) };
}
