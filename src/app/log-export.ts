import { writeLogFile } from '../domain/log/log-file.schema.ts';
import type { Kiosk } from './compose.ts';
import { todayOf, type FiguresFile } from './figures-exchange.ts';

/** The machine's own log as a file, for whoever looks after several machines (SEC-50); `readLogFile` verifies it. */
export async function exportLog({ machine }: Pick<Kiosk, 'machine'>): Promise<FiguresFile> {
  const { entries } = await machine.log.read();
  const [made, { place }] = [todayOf({ machine }), machine.settings()];
  return { name: `nhat-ky-${place}-${made}.json`, text: writeLogFile({ place, made, lines: entries }) };
}
