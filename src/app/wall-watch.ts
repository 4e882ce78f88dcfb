import {
  dropSilentWalls,
  hearWall,
  WALL_BEAT_EVERY,
  wallStanding,
  type Walls,
  type WallStanding,
} from '../domain/queue/index.ts';
import type { Clock, Timers } from '../ports/device.ts';
import type { WallLine } from '../ports/wall-line.ts';
import { createObservable, type Observable } from './observable.ts';

/** What staff know of the walls of this browser. */
export type WallWatch = Observable<WallStanding> & {
  /** "Thử loa": every wall strikes its gong and speaks. */
  test(): void;
  /** Hears nothing any more. */
  close(): void;
};

/** Begins to listen to the walls. */
export function watchWalls(line: WallLine, clock: Clock, timers: Timers): WallWatch {
  const standing = createObservable<WallStanding>('none');
  let walls: Walls = new Map();
  const show = (next: Walls): void => {
    walls = next;
    standing.set(wallStanding(walls));
  };
  const now = (): number => clock.read().steady;
  const stopListening = line.listen((message) => show(hearWall(walls, message, now())));
  let stop: () => void = () => undefined;
  const beat = (): void => {
    show(dropSilentWalls(walls, now()));
    stop = timers.after(WALL_BEAT_EVERY, beat);
  };
  beat();
  return {
    get current() {
      return standing.current;
    },
    subscribe: standing.subscribe,
    test: () => line.send({ version: 1, kind: 'test-sound' }),
    close() {
      stopListening();
      stop();
    },
  };
}
