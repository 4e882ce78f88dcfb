import type { QueueNews } from '../../ports/event-log.ts';
import { openBroadcastChannel } from './channel.ts';

/** The only message: that there is something new. It carries nothing, so that no stranger can bring facts. */
const NEWS = 'queue-news';

/**
 * News of the queue between the tabs and windows of one browser profile. A browser without channels has none: its
 * windows find the news when they look next.
 */
export function createBroadcastQueueNews(name: string): QueueNews {
  const channel = openBroadcastChannel(name, (data) => (data === NEWS ? NEWS : null));
  return {
    tell: () => channel.send(NEWS),
    listen: (hear) => channel.listen(() => hear()),
    close: () => channel.close(),
  };
}
