import { WALL_SILENT_AFTER, type WallMessage, type WallSound } from './wall-message.schema.ts';

/** The walls that staff can count on, by name; `heard` in steady ms. */
export type Walls = ReadonlyMap<string, { readonly sound: WallSound; readonly heard: number }>;

/** How the walls stand together: none is there, one of them is silent, or all are heard. */
export type WallStanding = 'none' | 'silent' | 'gong-only' | 'heard';

/** What a message means for the walls that are known. */
export function hearWall(walls: Walls, message: WallMessage, now: number): Walls {
  if (message.kind === 'test-sound') return walls;
  const next = new Map(walls);
  if (message.kind === 'wall') next.set(message.wall, { sound: message.sound, heard: now });
  else next.delete(message.wall);
  return next;
}

/** The walls without those that have not been heard for a while. */
export function dropSilentWalls(walls: Walls, now: number): Walls {
  return new Map([...walls].filter(([, { heard }]) => now - heard < WALL_SILENT_AFTER));
}

/** How the walls stand: the one that can be heard least decides. */
export function wallStanding(walls: Walls): WallStanding {
  const sounds = [...walls.values()].map(({ sound }) => sound);
  if (sounds.length === 0) return 'none';
  if (sounds.includes('locked')) return 'silent';
  return sounds.includes('gong-only') ? 'gong-only' : 'heard';
}
