import { waitUntil } from '@open-wc/testing';

/** A loaded machine is slow, not wrong: only what never comes ends a test. */
const PATIENCE = 20_000;

/** Waits until something is so; fails with these words when it never is. */
export function waitFor(holds: () => boolean, otherwise?: string): Promise<void> {
  return waitUntil(holds, otherwise, { interval: 10, timeout: PATIENCE });
}

/** Waits for something to be found, and hands it over; fails with these words when it never is. */
export async function waitForOne<T>(look: () => T | null | undefined, otherwise: string): Promise<T> {
  let found: T | null | undefined;
  await waitFor(() => (found = look()) != null, otherwise);
  return found!;
}
