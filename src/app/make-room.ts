import type { MediaCache } from '../ports/device.ts';
import type { Counting } from './counting.ts';

/** When counters find no room, recordings give theirs: they can be fetched again, counts cannot (C-85). */
export function makeRoom(
  counting: Pick<Counting, 'health' | 'flush'>,
  media: Pick<MediaCache, 'drop'>,
): void {
  counting.health.subscribe(() => {
    if (counting.health.current !== 'storage-full') return;
    void media.drop().then((hasRoom) => (hasRoom ? counting.flush() : undefined));
  });
}
