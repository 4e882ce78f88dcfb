import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  moveWatching,
  sceneOf,
  watchStart,
  type Watching,
  type WatchMove,
} from '../../../src/domain/walkthrough/index.ts';
import { specimenGuide } from '../../fixtures/guide.ts';
import { realPack } from '../../support/real-pack.ts';
import { runs } from '../../support/seed.ts';

const example = specimenGuide.example!;
const examples = [specimenGuide, ...realPack().guides].flatMap(({ example: one }) => one ?? []);
const next: WatchMove = { type: 'next' };
const back: WatchMove = { type: 'back' };
const after = (watching: Watching, ...moves: readonly WatchMove[]): Watching =>
  moves.reduce((now, move) => moveWatching(now, move, example), watching);

describe('watching somebody do it', () => {
  test('begins with who it is, then shows the scenes one by one, and ends after the last', () => {
    const seen = [watchStart];
    while (seen.at(-1)!.at !== 'finished') seen.push(after(seen.at(-1)!, next));
    expect(seen.map((one) => sceneOf(one, example)?.id ?? one.at)).toEqual([
      'who',
      'mo',
      'nham',
      've',
      'xong',
      'xong',
    ]);
  });

  test('goes back the same way, and stays on the first page', () => {
    const third = after(watchStart, next, next, next);
    expect(after(third, back)).toEqual(after(watchStart, next, next));
    expect(after(third, back, back, back)).toEqual(watchStart);
    expect(after(watchStart, back)).toBe(watchStart);
  });

  test('from the end leads back to the last scene', () => {
    const end = after(watchStart, next, next, next, next, next);
    expect(end.at).toBe('finished');
    expect(after(end, next)).toBe(end);
    expect(sceneOf(after(end, back), example)?.id).toBe('xong');
  });

  test('shows no scene that is not there', () => {
    expect(sceneOf({ at: 'scene', scene: 99 }, example)).toBeNull();
  });
});

describe('through every example that ships', () => {
  test('a mistake is followed by its repair', () => {
    expect(examples.length).toBeGreaterThan(1);
    for (const one of examples) {
      const mistake = one.scenes.findIndex(({ kind }) => kind === 'mistake');
      const shown = moveWatching({ at: 'scene', scene: mistake }, next, one);
      expect(sceneOf(shown, one)?.kind).toBe('repair');
    }
  });

  test('whatever is touched, somebody stands at a scene that exists, one touch away from where they stood', () => {
    const story = fc.array(fc.constantFrom(next, next, back), { maxLength: 40 });
    fc.assert(
      fc.property(fc.constantFrom(...examples), story, (one, moves) => {
        moves.reduce((watching, move) => {
          const moved = moveWatching(watching, move, one);
          if (moved.at !== 'who') expect(sceneOf(moved, one)).not.toBeNull();
          expect(Math.abs(moved.scene - watching.scene)).toBeLessThanOrEqual(1);
          return moved;
        }, watchStart);
      }),
      runs(),
    );
  });
});
