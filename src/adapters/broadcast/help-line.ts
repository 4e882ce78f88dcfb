import { readHelpMessage } from '../../domain/help/help-message.schema.ts';
import type { HelpLine } from '../../ports/help-line.ts';
import { openBroadcastChannel } from './channel.ts';

/**
 * The help line of one browser profile: every tab and window of this origin. A browser without channels is a dead
 * line, and the kiosk becomes the signal by itself.
 */
export function createBroadcastHelpLine(name: string): HelpLine {
  return openBroadcastChannel(name, readHelpMessage);
}
