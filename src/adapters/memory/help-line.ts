import { readHelpMessage, type HelpMessage } from '../../domain/help/help-message.schema.ts';
import { createMessageRoom, type MessageRoom } from './message-room.ts';

/** Windows that hear each other inside one page: the reference for the contract of the port, and for tests. */
export type HelpRoom = MessageRoom<HelpMessage>;

/** An empty room. */
export function createHelpRoom(): HelpRoom {
  return createMessageRoom(readHelpMessage);
}
