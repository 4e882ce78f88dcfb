import type { ReactiveController } from 'lit';
import { expect, test } from 'vitest';
import { createObservable } from '../../src/app/observable.ts';
import { WatchController } from '../../src/app/watch-controller.ts';

/** A page that counts how often it was asked to draw itself. */
function aPage() {
  const source = createObservable(0);
  const drawn = { times: 0 };
  const parts: ReactiveController[] = [];
  const watch = new WatchController(
    {
      addController: (part) => void parts.push(part),
      removeController: () => undefined,
      requestUpdate: () => void (drawn.times += 1),
      updateComplete: Promise.resolve(true),
    },
    () => [source],
  );
  parts.forEach((part) => part.hostConnected?.());
  return { source, drawn, watch, leave: () => parts.forEach((part) => part.hostDisconnected?.()) };
}

test('a page is drawn anew at every change, and no more once it is gone', () => {
  const { source, drawn, leave } = aPage();
  source.set(1);
  source.set(2);
  leave();
  source.set(3);
  expect(drawn.times).toBe(2);
});

test('a page that rests draws what it missed when it wakes, once', () => {
  const { source, drawn, watch } = aPage();
  watch.rest();
  source.set(1);
  source.set(2);
  expect(drawn.times).toBe(0);
  watch.wake();
  expect(drawn.times).toBe(1);
  source.set(3);
  expect(drawn.times).toBe(2);
});

test('a page that missed nothing, or has given way to another, draws nothing when it wakes', () => {
  const stays = aPage();
  stays.watch.rest();
  stays.watch.wake();
  const goes = aPage();
  goes.watch.rest();
  goes.source.set(1);
  goes.leave();
  goes.watch.wake();
  expect([stays.drawn.times, goes.drawn.times]).toEqual([0, 0]);
});
