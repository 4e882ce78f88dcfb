import { readWallMessage } from '../../domain/queue/wall-message.schema.ts';
import type { WallLine } from '../../ports/wall-line.ts';
import { openBroadcastChannel } from './channel.ts';

/** The line between the walls and the staff windows of one browser profile. */
export function createBroadcastWallLine(name: string): WallLine {
  return openBroadcastChannel(name, readWallMessage);
}
