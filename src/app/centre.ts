import type { Centre } from '../domain/centre/centre.schema.ts';
import type { CentreStore } from '../ports/centre-store.ts';
import type { OperationalLog } from '../ports/operational-log.ts';
import { createObservable, type Observable } from './observable.ts';

/**
 * The centre this device stands in; null until it has been read, and where no centre file was ever brought. Pages read
 * `current` and watch it: it is there shortly after the first frame, and changes when setup brings another file.
 */
export type CurrentCentre = Observable<Centre | null> & {
  /** Reads it again; resolves once `current` is right. Never rejects. */
  read(): Promise<void>;
  /** The centre once it has been read for the first time; for whoever must not mistake "not yet" for "none". */
  known(): Promise<Centre | null>;
  /** The store itself, for setup. */
  store(): Promise<CentreStore>;
};

/** Makes the current centre; the store comes later than the first frame. `adapt`: what a rehearsal makes of it. */
export function createCurrentCentre(
  store: () => Promise<CentreStore>,
  log: Pick<OperationalLog, 'write'>,
  adapt: (centre: Centre | null) => Centre | null = (centre) => centre,
): CurrentCentre {
  const shown = createObservable<Centre | null>(null);
  let first: Promise<void> | null = null;
  const read = async (): Promise<void> => {
    const found = await store()
      .then((centres) => centres.read())
      .catch(() => null);
    if (found === null) return;
    if (found.from === 'damaged') void log.write('centre-damaged');
    shown.set(adapt(found.centre));
  };
  return {
    get current() {
      return shown.current;
    },
    subscribe: shown.subscribe,
    store,
    read: () => {
      const reading = read();
      first ??= reading;
      return reading;
    },
    known: async () => {
      await (first ??= read());
      return shown.current;
    },
  };
}
