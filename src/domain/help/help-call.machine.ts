import type { HelpMessage, StaffMessage } from './help-message.schema.ts';
import { AGAIN_AFTER, ALIVE_FOR, ANSWER_WITHIN, ASK_FOR } from './limits.ts';
import { hearWindow, isAlive, isNews, living, type Presence } from './presence.ts';

/**
 * One kiosk's call for help, as the citizen lives it (product.md §2). It says `coming` only while an acknowledgement
 * of this very call stands; no answer, or nobody there to answer, makes the kiosk itself the signal.
 */
export type HelpCall = {
  /** `signal`: gong and full screen. `asked`: somebody touched the signal, was it the helper? */
  readonly at: 'none' | 'calling' | 'coming' | 'signal' | 'asked' | 'helped';
  /** Random name of this call; empty when there is none. */
  readonly call: string;
  /** Steady ms when help was called for. */
  readonly called: number;
  /** Steady ms since when nobody has answered: the call itself, or the moment it was open again. */
  readonly since: number;
  /** The staff window that said somebody comes, and when it said so (steady ms). */
  readonly by: string | null;
  readonly promised: number;
  /** Staff windows are given until then to show themselves (steady ms). */
  readonly patience: number;
  readonly staff: Presence;
  /** Steady ms since when this kiosk hears the others; null while it does not. */
  readonly listening: number | null;
};

/** What can happen to a call. `end`: taken back, helped by hand, or the session is over. */
export type HelpEvent =
  | { readonly type: 'listen' }
  | { readonly type: 'call'; readonly call: string }
  | { readonly type: 'hear'; readonly message: HelpMessage }
  | { readonly type: 'look' }
  | { readonly type: 'touch' }
  | { readonly type: 'again' }
  | { readonly type: 'end' };

/** Nobody is calling, nobody has been heard. */
export const noCall: HelpCall = {
  at: 'none',
  call: '',
  called: 0,
  since: 0,
  by: null,
  promised: 0,
  patience: 0,
  staff: {},
  listening: null,
};

/** The call after one event. `now`: steady milliseconds. An event with no meaning here changes nothing. */
export function moveHelp(help: HelpCall, event: HelpEvent, now: number): HelpCall {
  return settle(step(help, event, now), now);
}

/** Whether the flag is up for staff to see. */
export function isUp({ at }: Pick<HelpCall, 'at'>): boolean {
  return at !== 'none' && at !== 'helped';
}

/**
 * Whether the promise to come stands on its own by now: the window that gave it is closed, or two minutes have gone.
 * The person is told that somebody *has said* they come, and may call again; nobody takes their word back for them.
 */
export function isLeftAlone(help: HelpCall, now: number): boolean {
  return help.at === 'coming' && (!isAlive(help.staff, help.by, now) || now - help.promised >= AGAIN_AFTER);
}

/** Steady ms at which time alone changes this call next; null when only people can. */
export function nextLook(help: HelpCall, now: number): number | null {
  if (help.at === 'coming')
    return isLeftAlone(help, now) ? null : Math.min(help.promised + AGAIN_AFTER, silence(help, now));
  if (help.at !== 'calling') return null;
  return Math.min(help.since + ANSWER_WITHIN, Math.max(help.patience, silence(help, now)));
}

function step(help: HelpCall, event: HelpEvent, now: number): HelpCall {
  switch (event.type) {
    case 'listen':
      return { ...help, listening: help.listening ?? now };
    case 'call':
      return isUp(help) ? help : begin(help, event.call, now);
    case 'hear':
      return 'staff' in event.message ? hear(help, event.message, now) : help;
    case 'look':
      return help;
    case 'touch':
      return help.at === 'signal' ? { ...help, at: 'asked' } : help;
    case 'again':
      return callAgain(help, now);
    case 'end':
      return { ...noCall, staff: help.staff, listening: help.listening };
  }
}

function begin(help: HelpCall, call: string, now: number): HelpCall {
  const { staff, listening } = help;
  const knows = listening !== null && now - listening >= ALIVE_FOR;
  const patience = knows ? now : now + ASK_FOR;
  return { ...noCall, staff, listening, at: 'calling', call, called: now, since: now, patience };
}

/** Nobody came: the promise is over, staff see the flag open again. */
function callAgain(help: HelpCall, now: number): HelpCall {
  if (help.at === 'asked') return { ...help, at: 'signal' };
  return help.at === 'coming' ? open(help, now) : help;
}

function open(help: HelpCall, now: number): HelpCall {
  return { ...help, at: 'calling', since: now, by: null, patience: now };
}

function hear(help: HelpCall, message: StaffMessage, now: number): HelpCall {
  const heard = { window: message.staff, turn: message.turn, gone: message.kind === 'staff-gone' };
  if (!isNews(help.staff, heard)) return help;
  const next = { ...help, staff: hearWindow(help.staff, heard, now) };
  if (!('call' in message) || message.call !== help.call || !isUp(help)) return next;
  switch (message.kind) {
    case 'coming':
      return acknowledge(next, message.staff, now);
    case 'release':
      return help.at === 'coming' && help.by === message.staff ? open(next, now) : next;
    case 'helped':
      return { ...next, at: 'helped', by: null };
  }
}

/** The first acknowledgement stands; another one counts only when the first window is not there any more. */
function acknowledge(help: HelpCall, staff: string, now: number): HelpCall {
  if (help.at === 'coming' && isAlive(help.staff, help.by, now)) return help;
  return { ...help, at: 'coming', by: staff, promised: now };
}

/** No answer in time, or nobody there: the kiosk becomes the signal. */
function settle(help: HelpCall, now: number): HelpCall {
  if (help.at !== 'calling') return help;
  const waited = now - help.since;
  const late = waited < 0 || waited >= ANSWER_WITHIN;
  const alone = now >= help.patience && living(help.staff, now).length === 0;
  return late || alone ? { ...help, at: 'signal' } : help;
}

/** Steady ms at which the staff windows that matter would be taken for closed. */
function silence({ at, by, staff }: HelpCall, now: number): number {
  const names = at === 'coming' && by !== null ? [by] : living(staff, now);
  return Math.max(now, ...names.map((name) => (staff[name]?.at ?? 0) + ALIVE_FOR));
}
