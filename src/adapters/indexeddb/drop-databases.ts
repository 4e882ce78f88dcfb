import { deleteDB } from 'idb';

/** Deletes databases; a window that still holds one open gives it up by itself (`blocking`). */
export async function dropDatabases(names: readonly string[]): Promise<void> {
  await Promise.all(names.map((name) => deleteDB(name)));
}
