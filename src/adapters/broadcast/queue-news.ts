import type { QueueNews } from '../../ports/event-log.ts';

/** The only message: that there is something new. It carries nothing, so that no stranger can bring facts. */
const NEWS = 'queue-news';

/** News of the queue between the tabs and windows of one browser profile. A browser without channels has none. */
export function createBroadcastQueueNews(name: string): QueueNews {
  const channel = openChannel(name);
  const hearers = new Set<() => void>();
  let open = channel !== null;
  if (channel !== null)
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data === NEWS) for (const hear of [...hearers]) hear();
    };
  return {
    tell: () => void (open && channel?.postMessage(NEWS)),
    listen(hear) {
      hearers.add(hear);
      return () => void hearers.delete(hear);
    },
    close() {
      open = false;
      hearers.clear();
      channel?.close();
    },
  };
}

function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null; // no channel: windows find the news when they look next
  }
}
