/** Words between the windows of one page. Messages arrive at once and are copied, as between real windows. */
export type MessageRoom<Message> = {
  /** The line of one more window. */
  line(): RoomLine<Message>;
  /** Something that any window could post, honest or not. */
  post(anything: unknown): void;
};

/** One window's end of the room; the same promises as a channel between windows. */
export type RoomLine<Message> = {
  readonly open: boolean;
  send(message: Message): void;
  listen(hear: (message: Message) => void): () => void;
  close(): void;
};

type End = (data: unknown) => void;

/** An empty room. `read` knows our messages; what it gives null for is dropped. */
export function createMessageRoom<Message>(read: (data: unknown) => Message | null): MessageRoom<Message> {
  const ends = new Set<End>();
  const tell = (data: unknown, sender?: End): void => {
    for (const end of [...ends]) if (end !== sender) end(structuredClone(data));
  };
  return {
    line() {
      const hearers = new Set<(message: Message) => void>();
      const arrive: End = (data) => {
        const message = read(data);
        if (message !== null) for (const hear of [...hearers]) hear(message);
      };
      ends.add(arrive);
      return {
        get open() {
          return ends.has(arrive);
        },
        send: (message) => void (ends.has(arrive) && tell(message, arrive)),
        listen(hear) {
          hearers.add(hear);
          return () => void hearers.delete(hear);
        },
        close() {
          ends.delete(arrive);
          hearers.clear();
        },
      };
    },
    post: (anything) => tell(anything),
  };
}
