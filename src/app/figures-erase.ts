import { accept, type Result } from '../domain/shared/result.ts';
import type { Day } from '../domain/statistics/day.ts';
import type { CounterRefusal } from '../ports/counter-store.ts';
import type { KeptApp } from '../ports/setup-tools.ts';
import { everything, guarded, todayOf, type FiguresKiosk } from './figures-exchange.ts';

/**
 * The record of an erasure, to be printed and signed by hand (PR-19): the day, how many documents and counters there
 * were, of how many stores, and the end of the operational log's chain that tells of it.
 */
export type ErasureRecord = {
  readonly day: Day;
  readonly documents: number;
  readonly counters: number;
  readonly stores: number;
  /** Hash of the log's line; "" where the log could not be written. */
  readonly seal: string;
  /** What became of the app kept on the device: it was to stay, is gone, or may have stayed in part. */
  readonly app: 'kept' | 'gone' | 'refused';
};

/**
 * "Xóa toàn bộ số liệu trên máy này": forgets every counter and every locked period and begins a new generation. What other
 * devices or files know is not touched. The operational log stays and tells of it; settings and PINs stay too.
 * `keptApp`: given when the app kept for work without a network is to go as well.
 */
export function eraseFigures(
  kiosk: FiguresKiosk,
  keptApp?: KeptApp,
): Promise<Result<ErasureRecord, CounterRefusal>> {
  return guarded(async () => {
    const day = todayOf(kiosk);
    const kept = await everything(kiosk);
    const figures = await kiosk.machine.figures();
    await figures.erase();
    const counters = kept.reduce((sum, { counts }) => sum + Object.keys(counts).length, 0);
    const app = keptApp === undefined ? 'kept' : (await keptApp.forget()) ? 'gone' : 'refused';
    await kiosk.machine.log.write('figures-erased', `${kept.length} ${counters} app-${app}`);
    const { entries } = await kiosk.machine.log.read();
    return accept({
      ...{ day, documents: kept.length, counters, app },
      stores: new Set(kept.map(({ generation }) => generation)).size,
      seal: entries.filter(({ event }) => event === 'figures-erased').at(-1)?.hash ?? '',
    });
  });
}
