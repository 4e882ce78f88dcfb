import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isLeftAlone,
  isUp,
  moveHelp,
  nextLook,
  noCall,
  type HelpCall,
  type HelpEvent,
  type HelpMessage,
} from '../../../src/domain/help/index.ts';
import { runs } from '../../support/seed.ts';

const CALL = 'call-0001';
const ANNA = 'staff-a';
const BINH = 'staff-b';
let turn = 0;
type Kind = 'staff' | 'staff-gone' | 'coming' | 'release' | 'helped';
const says = (staff: string, kind: Kind, call = CALL): HelpEvent => {
  const signed = { version: 1, turn: (turn += 1), kind, staff } as const;
  const message = kind === 'staff' || kind === 'staff-gone' ? signed : { ...signed, call };
  return { type: 'hear', message: message as HelpMessage };
};
const listen: HelpEvent = { type: 'listen' };
const call: HelpEvent = { type: 'call', call: CALL };
const look: HelpEvent = { type: 'look' };

/** Events with the second at which each happens. */
type Log = readonly (readonly [second: number, event: HelpEvent])[];
const after = (log: Log): HelpCall =>
  log.reduce((help, [second, event]) => moveHelp(help, event, second * 1000), noCall);
const at = (log: Log): HelpCall['at'] => after(log).at;

/** A kiosk that has listened for long and hears one staff window every four seconds. */
const watched = (until: number): Log => [
  [0, listen],
  ...Array.from({ length: Math.floor(until / 4) + 1 }, (_, i) => [i * 4, says(ANNA, 'staff')] as const),
];
const called = (log: Log, second: number): Log => [...log, [second, call]];

describe('somebody calls for help', () => {
  test('and a staff window has been heard: staff are being called', () => {
    expect(at(called(watched(100), 101))).toBe('calling');
  });

  test('and nobody is there: the kiosk itself is the signal at once', () => {
    expect(
      at([
        [0, listen],
        [100, call],
      ]),
    ).toBe('signal');
  });

  test('and the only staff window was heard ten seconds ago: it is taken for closed', () => {
    expect(at(called(watched(100), 109.9))).toBe('calling');
    expect(at(called(watched(100), 110))).toBe('signal');
  });

  test('and the last staff window has said goodbye: the kiosk is the signal at once', () => {
    expect(at(called([...watched(100), [100.5, says(ANNA, 'staff-gone')]], 101))).toBe('signal');
  });

  test('on a kiosk that has only just opened: staff have two seconds to show themselves', () => {
    const fresh: Log = [
      [0, listen],
      [1, call],
    ];
    expect(at([...fresh, [2.9, look]])).toBe('calling');
    expect(at([...fresh, [3, look]])).toBe('signal');
    expect(at([...fresh, [1.2, says(ANNA, 'staff')], [3, look]])).toBe('calling');
  });

  test('in a browser that carries no messages: two seconds later the kiosk is the signal', () => {
    expect(
      at([
        [100, call],
        [102, look],
      ]),
    ).toBe('signal');
  });

  test('a second time while the flag is up: it stays the same call', () => {
    const twice: Log = [...called(watched(100), 101), [102, { type: 'call', call: 'call-0002' }]];
    expect(after(twice).call).toBe(CALL);
  });
});

describe('a call without an answer', () => {
  const waiting = (seconds: number): Log => [
    ...called(watched(20), 20),
    ...watched(seconds).slice(7),
    [seconds, look],
  ];

  test('becomes the signal after 60 seconds, though staff windows are alive', () => {
    expect(at(waiting(79.9))).toBe('calling');
    expect(at(waiting(80))).toBe('signal');
  });

  test('becomes the signal as soon as the last staff window is closed', () => {
    expect(at([...called(watched(20), 20), [25, says(ANNA, 'staff-gone')]])).toBe('signal');
    expect(at([...called(watched(20), 20), [29.9, look]])).toBe('calling');
    expect(at([...called(watched(20), 20), [30, look]])).toBe('signal');
  });

  test('is still answered late: from the signal, and after somebody has touched it', () => {
    const signal: Log = [...waiting(80)];
    expect(at([...signal, [90, says(ANNA, 'coming')]])).toBe('coming');
    expect(at([...signal, [85, { type: 'touch' }], [90, says(ANNA, 'coming')]])).toBe('coming');
  });

  test('stays the signal when a staff window opens: nobody has said anything yet', () => {
    expect(
      at([
        [0, listen],
        [100, call],
        [101, says(ANNA, 'staff')],
        [104, look],
      ]),
    ).toBe('signal');
  });
});

describe('the signal', () => {
  const signal: Log = [
    [0, listen],
    [100, call],
  ];

  test('asks, when it is touched, whether somebody came, and rings again when nobody did', () => {
    expect(at([...signal, [105, { type: 'touch' }]])).toBe('asked');
    expect(at([...signal, [105, { type: 'touch' }], [106, { type: 'again' }]])).toBe('signal');
  });

  test('is not touched away while staff are being called', () => {
    expect(at([...called(watched(100), 101), [102, { type: 'touch' }]])).toBe('calling');
  });
});

describe('an acknowledgement', () => {
  const answered: Log = [...called(watched(100), 101), [105, says(ANNA, 'coming')]];

  test('of this very call says that somebody is coming', () => {
    expect(after(answered)).toMatchObject({ at: 'coming', by: ANNA });
  });

  test('of another call says nothing', () => {
    expect(at([...called(watched(100), 101), [105, says(ANNA, 'coming', 'call-0002')]])).toBe('calling');
  });

  test('from before the call says nothing', () => {
    expect(at([...watched(100), [100.5, says(ANNA, 'coming')], [101, call]])).toBe('calling');
  });

  test('that comes twice, or after it was taken back, says nothing new', () => {
    const said = says(ANNA, 'coming');
    const log: Log = [...called(watched(100), 101), [105, said], [106, says(ANNA, 'release')], [107, said]];
    expect(at(log)).toBe('calling');
  });

  test('that came first stands; a second window does not take it over', () => {
    expect(after([...answered, [106, says(BINH, 'coming')]]).by).toBe(ANNA);
  });

  test('is taken over by another window when the first one is not there any more', () => {
    const gone: Log = [...answered, [106, says(ANNA, 'staff-gone')]];
    expect(after([...gone, [107, says(BINH, 'coming')]])).toMatchObject({ at: 'coming', by: BINH });
  });

  test('is taken back only by whoever gave it, and then staff have their 60 seconds again', () => {
    expect(at([...answered, [110, says(BINH, 'release')]])).toBe('coming');
    const back: Log = [...answered, [110, says(ANNA, 'release')], [119, says(ANNA, 'staff')]];
    expect(at(back)).toBe('calling');
    const heard = [127, 135, 143, 151, 159, 167].map((s) => [s, says(ANNA, 'staff')] as const);
    expect(at([...back, ...heard, [169.9, look]])).toBe('calling');
    expect(at([...back, ...heard, [170, look]])).toBe('signal');
  });

  test('outlives its window, for a person gave it; but the kiosk knows that it stands alone', () => {
    const gone: Log = [...answered, [110, says(ANNA, 'staff-gone')], [1000, look]];
    expect(at(gone)).toBe('coming');
    expect(isLeftAlone(after(gone), 1000_000)).toBe(true);
    expect(isLeftAlone(after(answered), 106_000)).toBe(false);
    expect(isLeftAlone(after(answered), 115_000)).toBe(true);
  });

  test('stands alone as well when nobody has come for two minutes', () => {
    const alive: Log = [...answered, ...watched(224).slice(28)];
    expect(isLeftAlone(after(alive), 224_900)).toBe(false);
    expect(isLeftAlone(after(alive), 225_000)).toBe(true);
  });

  test('does not hold the person: “gọi lại” opens the call again', () => {
    const again: Log = [...answered, [300, says(ANNA, 'staff')], [301, { type: 'again' }]];
    expect(after(again)).toMatchObject({ at: 'calling', by: null });
  });
});

describe('the end of a call', () => {
  const answered: Log = [...called(watched(100), 101), [105, says(ANNA, 'coming')]];

  test('is told by staff when they have helped, and nothing changes it afterwards', () => {
    const helped: Log = [...answered, [200, says(ANNA, 'helped')]];
    expect(at(helped)).toBe('helped');
    expect(at([...helped, [201, says(BINH, 'coming')], [202, look], [203, { type: 'again' }]])).toBe(
      'helped',
    );
  });

  test('by the person, or with the session, leaves nothing but who is alive', () => {
    const ended = after([...answered, [110, { type: 'end' }]]);
    expect({ ...ended, staff: {}, listening: null }).toEqual(noCall);
    expect(moveHelp(ended, { type: 'call', call: 'call-0002' }, 111_000).at).toBe('calling');
  });

  test('lets no late answer in', () => {
    expect(at([...answered, [110, { type: 'end' }], [111, says(BINH, 'coming')]])).toBe('none');
  });
});

describe('a clock that jumps', () => {
  test('backward makes the kiosk the signal rather than wait for ever', () => {
    expect(at([...called(watched(100), 101), [50, look]])).toBe('signal');
  });

  test('forward, as after a sleep of the machine, asks nobody to wait', () => {
    expect(at([...called(watched(100), 101), [100_000, look]])).toBe('signal');
  });
});

describe('a window that lies', () => {
  test('with a thousand names does not push out those who are really there, nor does it answer', () => {
    const crowd: Log = Array.from({ length: 1000 }, (_, i) => [101, says(`crowd-${i}`, 'staff')] as const);
    const help = after([...called(watched(100), 101), ...crowd, [101.5, says(ANNA, 'staff')]]);
    expect(Object.keys(help.staff).length).toBeLessThanOrEqual(32);
    expect(help.staff[ANNA]).toBeDefined();
    expect(help.at).toBe('calling');
  });
});

describe('whatever happens, in whatever order', () => {
  const ids = fc.constantFrom(CALL, 'call-0002', 'call-0003');
  const message = fc
    .tuple(
      fc.constantFrom<Kind>('staff', 'staff-gone', 'coming', 'release', 'helped'),
      fc.constantFrom(ANNA, BINH),
      ids,
      fc.integer({ min: 1, max: 12 }),
    )
    .map(([kind, staff, id, number]): HelpEvent => {
      const event = says(staff, kind, id) as Extract<HelpEvent, { type: 'hear' }>;
      return { type: 'hear', message: { ...event.message, turn: number } };
    });
  const event = fc.oneof(
    { weight: 5, arbitrary: message },
    { weight: 2, arbitrary: ids.map((id): HelpEvent => ({ type: 'call', call: id })) },
    {
      weight: 2,
      arbitrary: fc.constantFrom<HelpEvent>(
        look,
        listen,
        { type: 'touch' },
        { type: 'again' },
        { type: 'end' },
      ),
    },
  );
  const logs = fc.array(fc.tuple(fc.integer({ min: -5, max: 30 }), event), { maxLength: 40 });

  test('nobody is said to be coming who has not said so of this very call', () => {
    fc.assert(
      fc.property(logs, (log) => {
        let help = noCall;
        let now = 0;
        let promises: string[] = []; // acknowledgements of this call since it was made or opened again
        for (const [seconds, next] of log) {
          now += seconds * 1000;
          const before = help;
          help = moveHelp(help, next, now);
          if (help.call !== before.call || help.at === 'none') promises = [];
          if (before.at === 'coming' && help.at === 'calling') promises = [];
          const said = next.type === 'hear' && next.message.kind === 'coming' ? next.message : null;
          if (said !== null && said.call === help.call && isUp(before)) promises.push(said.staff);
          if (help.at === 'coming') expect(promises).toContain(help.by);
          expect(help.by === null).toBe(help.at !== 'coming');
        }
      }),
      runs(1000),
    );
  });

  test('a call nobody answers is the signal after a minute at the latest', () => {
    const noise = fc.array(
      fc.tuple(fc.nat(20), fc.constantFrom<Kind>('staff', 'staff-gone'), fc.constantFrom(ANNA, BINH)),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(noise, (log) => {
        let help = moveHelp(noCall, call, 0);
        let now = 0;
        for (const [seconds, kind, staff] of log)
          help = moveHelp(help, says(staff, kind), (now += seconds * 1000));
        help = moveHelp(help, look, Math.max(now, 60_000));
        expect(help.at).toBe('signal');
      }),
      runs(),
    );
  });

  test('looking at the moment the call names changes it, and no look before that does', () => {
    fc.assert(
      fc.property(logs, (log) => {
        let now = 0;
        const help = log.reduce((h, [s, e]) => moveHelp(h, e, (now += Math.max(0, s) * 1000)), noCall);
        const due = nextLook(help, now);
        const shown = (h: HelpCall, when: number): string => `${h.at} ${isLeftAlone(h, when)}`;
        if (due === null) return;
        expect(due).toBeGreaterThanOrEqual(now);
        if (due > now) expect(shown(moveHelp(help, look, due - 1), due - 1)).toBe(shown(help, now));
        if (help.at === 'calling') expect(moveHelp(help, look, due).at).toBe('signal');
        else expect(isLeftAlone(help, due)).toBe(true);
      }),
      runs(1000),
    );
  });
});
