/** Waits, turn by turn of the event loop, until something another window does has arrived. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve));
}
