/** A value that tells its readers when it changes. Small on purpose: no library, no magic. */
export type Observable<Value> = {
  readonly current: Value;
  /** Calls back after every change; the returned function stops that. */
  subscribe(onChange: () => void): () => void;
};

/** An observable and the way to change it. Setting the same value again tells nobody. */
export function createObservable<Value>(first: Value): Observable<Value> & { set(next: Value): void } {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get current() {
      return value;
    },
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}
