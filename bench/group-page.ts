/** Runs in the bench's browser: a line of three hundred people, and how long a suggestion takes there. */
import { GROUP_TIMES, suggestGroup, type Suggesting } from '../src/domain/group/index.ts';
import { emptyLog, FAIRNESS, hear, type Envelope, type QueueState } from '../src/domain/queue/index.ts';
import { momentOf } from '../src/domain/queue/moment.ts';

const WAITING = 300;
const EIGHT = Date.UTC(2026, 2, 4, 1);
const SECONDS_APART = 20;
const PROCEDURES = ['dang-ky-khai-sinh', 'chung-thuc-ban-sao', 'xac-nhan-cu-tru'] as const;
const sums = { cases: 200, minutes: 3000, squares: 52_200 };

const lineOf = (priority: boolean): QueueState =>
  hear(
    emptyLog,
    Array.from({ length: WAITING }, (_, i) => issued(i, priority && i % 7 === 3)),
  ).state;
/** With priority people in front nobody is suggested: everything is tried before that is known. */
const states = { found: lineOf(false), none: lineOf(true) };
const suggesting: Suggesting = {
  ...{ now: EIGHT + WAITING * SECONDS_APART * 1000, desks: 2, fairness: FAIRNESS },
  ...{
    history: new Map(PROCEDURES.map((procedure) => [procedure, sums])),
    desk: 'quay-1',
    times: GROUP_TIMES,
  },
};

/** One suggestion: milliseconds, and how many people it has. */
function suggest(line: keyof typeof states): { readonly ms: number; readonly people: number } {
  const begun = performance.now();
  const cost = suggestGroup(states[line], suggesting);
  return { ms: performance.now() - begun, people: cost === null ? 0 : cost.members.length + 1 };
}

function issued(i: number, priority: boolean): Envelope {
  const wall = EIGHT + i * SECONDS_APART * 1000;
  const writer = 'bench-writer';
  return {
    ...{ version: 2, id: `fact-${i}`, moment: momentOf({ wall, count: 0, writer }), wall, writer },
    ...{ sequence: i + 1, tap: `tap-${i}`, day: '2026-03-04' },
    fact: {
      ...{ kind: 'TicketIssued', ticket: `ticket-${i}`, letter: 'A', count: i + 1, from: 'greeter' },
      ...{ token: { colour: 'red', animal: 'cat' }, procedure: PROCEDURES[(i * i) % 3]! },
      ...{ priority, willing: i % 11 === 0 },
    },
  };
}

/** What the bench may ask of this page. */
export type GroupPage = { readonly suggest: typeof suggest };
Object.assign(globalThis, { groupPage: { suggest } satisfies GroupPage });
