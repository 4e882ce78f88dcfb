import { afterEach, expect, test, vi } from 'vitest';
import { createBroadcastHelpLine } from '../../src/adapters/broadcast/help-line.ts';
import { createHelpRoom } from '../../src/adapters/memory/help-line.ts';
import type { HelpLine } from '../../src/ports/help-line.ts';
import { helpLineContract } from './help-line.contract.ts';

let rooms = 0;

helpLineContract('memory', () => {
  const room = createHelpRoom();
  return { ...room, arrived: async () => undefined, end: () => undefined };
});

helpLineContract('BroadcastChannel', () => {
  const name = `help-line-test-${(rooms += 1)}`;
  const lines: HelpLine[] = [];
  const stranger = new BroadcastChannel(name);
  const line = (): HelpLine => {
    const made = createBroadcastHelpLine(name);
    lines.push(made);
    return made;
  };
  return {
    line,
    post: (anything) => stranger.postMessage(anything),
    // Messages of one channel arrive in order: when the last one is here, all are.
    arrived: () =>
      new Promise((resolve) => {
        const ears = new BroadcastChannel(name);
        const mouth = new BroadcastChannel(name);
        ears.onmessage = ({ data }: MessageEvent<unknown>) => {
          if (data !== 'the last one') return;
          ears.close();
          mouth.close();
          resolve();
        };
        mouth.postMessage('the last one');
      }),
    end: () => {
      for (const one of lines) one.close();
      stranger.close();
    },
  };
});

afterEach(() => void vi.unstubAllGlobals());

test('a browser without channels has a dead line: nothing is heard, nothing fails', () => {
  vi.stubGlobal('BroadcastChannel', undefined);
  const line = createBroadcastHelpLine('nobody');
  expect(line.open).toBe(false);
  line.listen(() => undefined)();
  line.send({ version: 1, turn: 1, kind: 'staff', staff: 'staff-01' });
  line.close();
});
