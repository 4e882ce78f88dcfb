import { beforeEach, describe, expect, test } from 'vitest';
import { createSession, type Session } from '../../src/app/session.ts';
import { QUIET_BEFORE_UPDATE, watchUpdates } from '../../src/app/update-policy.ts';
import type { AppUpdate, UpdateState } from '../../src/ports/app-update.ts';
import { fakeTimers, type FakeTimers } from '../support/time.ts';

let state: UpdateState;
let calls: string[];
let become: (next: UpdateState) => void;
let session: Session;
let timers: FakeTimers;
const activations = (): number => calls.filter((call) => call === 'activate').length;

beforeEach(() => {
  const listeners = new Set<(state: UpdateState) => void>();
  state = 'none';
  calls = [];
  const note = (call: string) => () => void calls.push(call);
  const update: AppUpdate = {
    start: note('start'),
    state: () => state,
    subscribe: (call) => {
      listeners.add(call);
      return () => listeners.delete(call);
    },
    occupy: note('occupy'),
    vacate: note('vacate'),
    activate: note('activate'),
  };
  become = (next) => {
    state = next;
    for (const call of listeners) call(next);
  };
  timers = fakeTimers();
  session = createSession(timers);
  watchUpdates(update, session, timers);
});

describe('a new version', () => {
  test.each(['waiting', 'replaced'] as const)('that is %s is switched on after 30 quiet seconds', (next) => {
    become(next);
    timers.advance(QUIET_BEFORE_UPDATE - 1);
    expect(activations()).toBe(0);
    timers.advance(1);
    expect(activations()).toBe(1);
  });

  test.each(['none', 'install-failed', 'unsupported'] as const)('that is "%s" is not', (next) => {
    become(next);
    timers.advance(10 * QUIET_BEFORE_UPDATE);
    expect(activations()).toBe(0);
  });

  test('waits when somebody comes in between, and for 30 seconds after they left', () => {
    become('waiting');
    timers.advance(QUIET_BEFORE_UPDATE - 1);
    session.begin();
    timers.advance(QUIET_BEFORE_UPDATE);
    expect(activations()).toBe(0);
    session.end();
    timers.advance(QUIET_BEFORE_UPDATE - 1);
    expect(activations()).toBe(0);
    timers.advance(1);
    expect(activations()).toBe(1);
  });

  test('does not take somebody who came and left at once for nobody', () => {
    become('waiting');
    timers.advance(20_000);
    session.begin();
    timers.advance(1000);
    session.end();
    timers.advance(QUIET_BEFORE_UPDATE - 1);
    expect(activations()).toBe(0);
    timers.advance(1);
    expect(activations()).toBe(1);
  });

  test('that appears during a session disturbs nobody, not even on the idle warning', () => {
    session.begin();
    become('waiting');
    timers.advance(130_000);
    expect(session.current).toBe('warning');
    expect(activations()).toBe(0);
  });

  test('that could not be switched on because another window is busy is tried again', () => {
    become('waiting');
    timers.advance(3 * QUIET_BEFORE_UPDATE);
    expect(activations()).toBe(3);
  });
});

test('the other windows know whether somebody is led here', () => {
  expect(calls).toEqual(['vacate']);
  session.begin();
  expect(calls.at(-1)).toBe('occupy');
  session.end();
  expect(calls.at(-1)).toBe('vacate');
});
