/** What went wrong with a storage, in the words of the ports. */
export type StorageTrouble = 'storage-refused' | 'storage-full' | 'storage-lost';

/** Names the trouble behind an error of IndexedDB. */
export function troubleOf(error: unknown): StorageTrouble {
  if (nameOf(error) === 'QuotaExceededError') return 'storage-full';
  return isLost(error) ? 'storage-lost' : 'storage-refused';
}

/** Whether the connection is gone and has to be opened anew. */
export function isLost(error: unknown): boolean {
  return ['InvalidStateError', 'AbortError', 'UnknownError', 'VersionError'].includes(nameOf(error));
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}
