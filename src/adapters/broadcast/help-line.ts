import { readHelpMessage, type HelpMessage } from '../../domain/help/help-message.schema.ts';
import type { HelpLine } from '../../ports/help-line.ts';

/** The help line of one browser profile: every tab and window of this origin. A browser without it is a dead line. */
export function createBroadcastHelpLine(name: string): HelpLine {
  const channel = openChannel(name);
  const hearers = new Set<(message: HelpMessage) => void>();
  if (channel !== null)
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = readHelpMessage(data);
      if (message !== null) for (const hear of [...hearers]) hear(message);
    };
  let open = channel !== null;
  return {
    get open() {
      return open;
    },
    send: (message) => void (open && channel?.postMessage(message)),
    listen(hear) {
      hearers.add(hear);
      return () => hearers.delete(hear);
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
    return null; // no channel: the kiosk becomes the signal by itself
  }
}
