/** So many bytes are read of a file at most: one more than the longest file of figures may have characters. */
const MOST_READ = 50_000_001;

/**
 * The text of a file that somebody chose; "" when it cannot be read. Of a file far too large only the beginning is read:
 * whoever judges it sees that it is too long, and the device does not run out of memory.
 */
export function textOf(file: Blob): Promise<string> {
  return file
    .slice(0, MOST_READ)
    .text()
    .catch(() => '');
}
