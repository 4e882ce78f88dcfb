import { afterEach, describe, expect, test } from 'vitest';
import type { HelpMessage } from '../../src/domain/help/help-message.schema.ts';
import type { HelpLine } from '../../src/ports/help-line.ts';

/** One centre: lines that hear each other, a way to post anything, and a wait until everything has arrived. */
export type LineMade = {
  readonly line: () => HelpLine;
  readonly post: (anything: unknown) => void;
  readonly arrived: () => Promise<void>;
  readonly end: () => void;
};

const staff = (turn: number): HelpMessage => ({ version: 1, turn, kind: 'staff', staff: 'staff-01' });

/** What every help line keeps its word on. */
export function helpLineContract(name: string, make: () => LineMade): void {
  describe(`a help line (${name})`, () => {
    let made: LineMade | null = null;
    const set = (): LineMade => (made = make());
    afterEach(() => made?.end());
    const hearing = (line: HelpLine): HelpMessage[] => {
      const heard: HelpMessage[] = [];
      line.listen((message) => heard.push(message));
      return heard;
    };

    test('carries what one window says to every other window, in order, and not back to itself', async () => {
      const { line, arrived } = set();
      const [a, b, c] = [line(), line(), line()];
      const [atA, atB, atC] = [hearing(a), hearing(b), hearing(c)];
      a.send(staff(1));
      a.send(staff(2));
      await arrived();
      expect([atA, atB, atC]).toEqual([[], [staff(1), staff(2)], [staff(1), staff(2)]]);
    });

    test('carries copies: what the sender changes later does not change what was heard', async () => {
      const { line, arrived } = set();
      const [a, b] = [line(), line()];
      const heard = hearing(b);
      const step = { number: 1, total: 3 };
      const flag: HelpMessage = {
        version: 1,
        turn: 1,
        kind: 'flag',
        call: 'call-0001',
        kiosk: 'kiot-1',
        guide: null,
        step,
        waited: 0,
        by: null,
      };
      a.send(flag);
      step.number = 2;
      await arrived();
      expect(heard).toMatchObject([{ step: { number: 1 } }]);
    });

    test('drops whatever is no message of ours, and goes on', async () => {
      const { line, post, arrived } = set();
      const heard = hearing(line());
      for (const lie of [
        'staff',
        7,
        null,
        [staff(1)],
        { ...staff(1), version: 2 },
        { ...staff(1), name: 'HỌ TÊN MẪU' },
      ])
        post(lie);
      post(staff(5));
      await arrived();
      expect(heard).toEqual([staff(5)]);
    });

    test('tells several hearers of one window, and nobody who has stopped', async () => {
      const { line, arrived } = set();
      const [a, b] = [line(), line()];
      const first = hearing(b);
      const second: HelpMessage[] = [];
      const stop = b.listen((message) => second.push(message));
      a.send(staff(1));
      await arrived();
      stop();
      a.send(staff(2));
      await arrived();
      expect([first.length, second.length]).toEqual([2, 1]);
    });

    test('that is closed hears and tells nothing, and fails nobody', async () => {
      const { line, arrived } = set();
      const [a, b] = [line(), line()];
      const [atA, atB] = [hearing(a), hearing(b)];
      expect(a.open).toBe(true);
      a.close();
      a.close();
      a.send(staff(1));
      b.send(staff(2));
      await arrived();
      expect([a.open, atA, atB]).toEqual([false, [], []]);
    });

    test('talks to an empty room without complaint', () => {
      expect(() => set().line().send(staff(1))).not.toThrow();
    });
  });
}
