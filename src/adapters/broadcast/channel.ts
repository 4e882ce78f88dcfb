/** Words between the tabs and windows of one browser profile. */
export type Channel<Message> = {
  /** False when this browser has no channels, and after `close`; then nobody is heard or told. */
  readonly open: boolean;
  /** Tells every other window. Never fails. */
  send(message: Message): void;
  /** Calls back with what others say; the returned function stops that. */
  listen(hear: (message: Message) => void): () => void;
  /** Ends it: nothing is heard or told after this. */
  close(): void;
};

/** Opens a channel of this origin. `read` knows our messages; what it gives null for is a stranger's and is dropped. */
export function openBroadcastChannel<Message>(
  name: string,
  read: (data: unknown) => Message | null,
): Channel<Message> {
  const channel = openNative(name);
  const hearers = new Set<(message: Message) => void>();
  let open = channel !== null;
  if (channel !== null)
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = read(data);
      if (message !== null) for (const hear of [...hearers]) hear(message);
    };
  return {
    get open() {
      return open;
    },
    send: (message) => void (open && channel?.postMessage(message)),
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

function openNative(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}
