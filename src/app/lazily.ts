/** Makes something when it is first asked for, and once; a failed try is tried again by the next who asks. */
export function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () =>
    (made ??= make().catch((error: unknown) => {
      made = null; // the next try may succeed
      throw error;
    }));
}
