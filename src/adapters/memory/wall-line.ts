import { readWallMessage, type WallMessage } from '../../domain/queue/wall-message.schema.ts';
import { createMessageRoom, type MessageRoom } from './message-room.ts';

/** Walls and staff windows that hear each other inside one page, for tests. */
export type WallRoom = MessageRoom<WallMessage>;

/** An empty room. */
export function createWallRoom(): WallRoom {
  return createMessageRoom(readWallMessage);
}
