import { readHelpMessage, type HelpMessage } from '../../domain/help/help-message.schema.ts';
import type { HelpLine } from '../../ports/help-line.ts';

/** Windows that hear each other inside one page: the reference for the contract of the port, and for tests. */
export type HelpRoom = {
  /** The line of one more window. */
  line(): HelpLine;
  /** Something that any window could post, honest or not. */
  post(anything: unknown): void;
};

/** An empty room. Messages arrive at once and are copied, as between real windows. */
export function createHelpRoom(): HelpRoom {
  const ends = new Set<(data: unknown) => void>();
  const tell = (data: unknown, sender?: (data: unknown) => void): void => {
    for (const end of [...ends]) if (end !== sender) end(structuredClone(data));
  };
  return {
    line: () => createEnd(ends, tell),
    post: (anything) => tell(anything),
  };
}

type End = (data: unknown) => void;

function createEnd(ends: Set<End>, tell: (data: unknown, sender: End) => void): HelpLine {
  const hearers = new Set<(message: HelpMessage) => void>();
  const arrive: End = (data) => {
    const message = readHelpMessage(data);
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
      return () => hearers.delete(hear);
    },
    close() {
      ends.delete(arrive);
      hearers.clear();
    },
  };
}
