import { describe, expect, test } from 'vitest';
import type { HelpDesk } from '../../src/app/help-desk.ts';
import { helpCentre } from '../support/help.ts';

const STEP_3 = { guide: 'bai-mau', step: { number: 3, total: 9 } };
const standings = (desk: HelpDesk): string[] => desk.current.flags.map(({ standing }) => standing);

describe('a kiosk and one staff window', () => {
  test('staff see where somebody calls; their answer is seen on the kiosk, and so is the end', () => {
    const centre = helpCentre();
    const [kiosk, desk] = [centre.kiosk(), centre.staff()];
    kiosk.call(STEP_3);
    expect(kiosk.current).toBe('calling');
    expect(desk.current.flags).toMatchObject([
      { kiosk: 'kiot-1', ...STEP_3, standing: 'open', waited: 'now' },
    ]);
    const [flag] = desk.current.flags;
    centre.pass(15);
    desk.come(flag!.call);
    expect([kiosk.current, standings(desk)]).toEqual(['coming', ['mine']]);
    desk.done(flag!.call);
    expect([kiosk.current, standings(desk)]).toEqual(['helped', []]);
  });

  test('a call that was made before the window was opened is shown at once', () => {
    const centre = helpCentre();
    const kiosk = centre.kiosk();
    kiosk.call(STEP_3);
    centre.pass(90);
    const desk = centre.staff();
    expect(desk.current.flags).toMatchObject([{ standing: 'open', waited: 'minute' }]);
  });

  test('the wait is told in words while it grows', () => {
    const centre = helpCentre();
    const [kiosk, desk] = [centre.kiosk(), centre.staff()];
    kiosk.call(STEP_3);
    const heard = [0, 60, 60, 180].map((seconds) => {
      centre.pass(seconds + 0.1);
      return desk.current.flags[0]!.waited;
    });
    expect(heard).toEqual(['now', 'minute', 'minutes', 'long']);
  });

  test('the flag follows the person to the next step', () => {
    const centre = helpCentre();
    const [kiosk, desk] = [centre.kiosk(), centre.staff()];
    kiosk.call(STEP_3);
    kiosk.stands({ guide: 'bai-mau', step: { number: 4, total: 9 } });
    expect(desk.current.flags).toMatchObject([{ step: { number: 4, total: 9 } }]);
  });

  test('the person takes the call back and it is gone; they may call again', () => {
    const centre = helpCentre();
    const [kiosk, desk] = [centre.kiosk(), centre.staff()];
    kiosk.call(STEP_3);
    desk.come(desk.current.flags[0]!.call);
    kiosk.end();
    expect([kiosk.current, standings(desk)]).toEqual(['none', []]);
    kiosk.call(STEP_3);
    expect([kiosk.current, standings(desk)]).toEqual(['calling', ['open']]);
  });

  test('staff who cannot come after all say so, and the call is open again', () => {
    const centre = helpCentre();
    const [kiosk, desk] = [centre.kiosk(), centre.staff()];
    kiosk.call(STEP_3);
    desk.come(desk.current.flags[0]!.call);
    desk.release(desk.current.flags[0]!.call);
    expect([kiosk.current, standings(desk)]).toEqual(['calling', ['open']]);
  });

  test('nobody answers: after 60 s the kiosk is the signal, and a late answer still counts', () => {
    const centre = helpCentre();
    const [kiosk, desk] = [centre.kiosk(), centre.staff()];
    kiosk.call(STEP_3);
    centre.pass(59.9);
    expect(kiosk.current).toBe('calling');
    centre.pass(0.1);
    expect([kiosk.current, standings(desk)]).toEqual(['signal', ['open']]);
    desk.come(desk.current.flags[0]!.call);
    expect(kiosk.current).toBe('coming');
  });
});

describe('a staff window that goes', () => {
  test('with goodbye makes the kiosk the signal at once, without one after ten seconds', () => {
    for (const [how, seconds] of [
      ['close', 0],
      ['dies', 10],
    ] as const) {
      const centre = helpCentre();
      const [kiosk, desk] = [centre.kiosk(), centre.staff()];
      centre.pass(20);
      kiosk.call(STEP_3);
      desk[how]();
      if (seconds > 0) centre.pass(seconds - 0.1);
      expect(kiosk.current).toBe(how === 'dies' ? 'calling' : 'signal');
      centre.pass(0.1);
      expect(kiosk.current).toBe('signal');
    }
  });

  test('after its answer leaves the promise standing, says that it stands alone, and another may take over', () => {
    const centre = helpCentre();
    const [kiosk, first, second] = [centre.kiosk(), centre.staff(), centre.staff()];
    kiosk.call(STEP_3);
    first.come(first.current.flags[0]!.call);
    expect(standings(second)).toEqual(['taken']);
    first.dies();
    centre.pass(12);
    expect([kiosk.current, standings(second)]).toEqual(['promised', ['orphan']]);
    second.come(second.current.flags[0]!.call);
    expect([kiosk.current, standings(second)]).toEqual(['coming', ['mine']]);
  });

  test('is open again after it was closed, as behind a lock', () => {
    const centre = helpCentre();
    const [kiosk, desk] = [centre.kiosk(), centre.staff()];
    desk.close();
    centre.pass(30);
    desk.open();
    centre.pass(30);
    kiosk.call(STEP_3);
    expect([kiosk.current, standings(desk)]).toEqual(['calling', ['open']]);
  });
});

describe('a promise', () => {
  test('that nobody has kept for two minutes may be called again by the person', () => {
    const centre = helpCentre();
    const [kiosk, desk] = [centre.kiosk(), centre.staff()];
    kiosk.call(STEP_3);
    desk.come(desk.current.flags[0]!.call);
    centre.pass(119.9);
    expect(kiosk.current).toBe('coming');
    centre.pass(0.1);
    expect(kiosk.current).toBe('promised');
    kiosk.again();
    expect([kiosk.current, standings(desk)]).toEqual(['calling', ['open']]);
  });
});

describe('several windows', () => {
  test('two staff windows answer at the same moment: the kiosk takes one, the other sees it', () => {
    const centre = helpCentre();
    const [kiosk, first, second] = [centre.kiosk(), centre.staff(), centre.staff()];
    kiosk.call(STEP_3);
    const { call } = first.current.flags[0]!;
    first.come(call);
    second.come(call);
    expect(standings(first)).toEqual(['mine']);
    expect(standings(second)).toEqual(['taken']);
    second.release(call); // a touch on a screen that has not been drawn again yet
    expect(kiosk.current).toBe('coming');
  });

  test('two kiosks of one browser are two calls, each with its own answer', () => {
    const centre = helpCentre();
    const [one, two, desk] = [centre.kiosk(), centre.kiosk(), centre.staff()];
    one.call(STEP_3);
    centre.pass(2);
    two.call({ guide: null, step: null });
    expect(desk.current.flags.map(({ guide }) => guide)).toEqual(['bai-mau', null]);
    desk.come(desk.current.flags[1]!.call);
    expect([one.current, two.current]).toEqual(['calling', 'coming']);
    expect(standings(desk)).toEqual(['open', 'mine']);
  });

  test('staff know how many kiosks they hear, also of one that was closed', () => {
    const centre = helpCentre();
    const [one, two, desk] = [centre.kiosk(), centre.kiosk(), centre.staff()];
    expect(desk.current.kiosks).toBe(2);
    one.leave();
    one.dies();
    expect(desk.current.kiosks).toBe(1);
    two.dies();
    centre.pass(14);
    expect(desk.current.kiosks).toBe(0);
  });
});

describe('a kiosk window that goes', () => {
  test('withdraws its call', () => {
    const centre = helpCentre();
    const [kiosk, desk] = [centre.kiosk(), centre.staff()];
    kiosk.call(STEP_3);
    kiosk.leave();
    expect(standings(desk)).toEqual([]);
  });

  test('without a word, as in a crash, is gone from the list within fourteen seconds', () => {
    const centre = helpCentre();
    const [kiosk, desk] = [centre.kiosk(), centre.staff()];
    kiosk.call(STEP_3);
    desk.come(desk.current.flags[0]!.call);
    kiosk.dies();
    centre.pass(14);
    expect(standings(desk)).toEqual([]);
  });
});

describe('a line that carries nothing', () => {
  test('leaves the kiosk its own signal, and staff are told', () => {
    const centre = helpCentre();
    const kiosk = centre.kiosk();
    kiosk.dies();
    kiosk.call(STEP_3);
    centre.pass(2);
    expect(kiosk.current).toBe('signal');
    const desk = centre.staff();
    desk.dies();
    centre.pass(4);
    expect(desk.current.connected).toBe(false);
  });
});

describe('lies on the line', () => {
  test('raise no flag, answer no call and break no window', () => {
    const centre = helpCentre();
    const [kiosk, desk] = [centre.kiosk(), centre.staff()];
    centre.pass(20);
    kiosk.call(STEP_3);
    const { call } = desk.current.flags[0]!;
    const honest = { version: 1, turn: 1, kind: 'coming', staff: 'stranger', call };
    for (const lie of [
      'coming',
      { ...honest, version: 2 },
      { ...honest, turn: 0 },
      { ...honest, call: 'call-9999' },
      [honest],
      { ...honest, more: {} },
    ])
      centre.room.post(lie);
    centre.room.post({
      version: 1,
      turn: 1,
      kind: 'flag',
      call: 'call-9999',
      kiosk: 'HỌ TÊN MẪU',
      guide: null,
      step: null,
      waited: 0,
      by: null,
    });
    expect([kiosk.current, standings(desk)]).toEqual(['calling', ['open']]);
  });
});
