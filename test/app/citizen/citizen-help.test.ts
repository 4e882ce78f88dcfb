import { describe, expect, test } from 'vitest';
import { CitizenHelp } from '../../../src/roles/citizen/citizen-help.ts';
import {
  journeyStart,
  moveJourney,
  type Journey,
  type JourneyMove,
} from '../../../src/roles/citizen/journey.ts';
import { StepTracker } from '../../../src/roles/citizen/step-tracker.ts';
import { specimenGuide } from '../../fixtures/guide.ts';
import { helpCentre } from '../../support/help.ts';

const open = (page: 'home' | 'help'): JourneyMove => ({ type: 'open', page });
const walk = (type: 'next' | 'alike' | 'different' | 'stuck' | 'back' | 'look-again'): JourneyMove => ({
  type: 'walk',
  move: { type },
});
const miss: JourneyMove = { type: 'practise', move: { type: 'touch', place: 'may-anh' } };
const back: JourneyMove = { type: 'back' };
const into = (way: 'do' | 'practice'): readonly JourneyMove[] => [
  open('home'),
  { type: 'guide-opened', guide: specimenGuide },
  { type: 'choose-way', way },
  { type: 'face-before', value: null },
];

/** One person with help at hand; what is counted of help is kept as `mode step metric`. */
function person(first: readonly JourneyMove[] = into('do')) {
  const centre = helpCentre();
  const caller = centre.kiosk();
  const counted: string[] = [];
  let offers = 0;
  const help = new CitizenHelp({
    caller,
    clock: centre.clock,
    timers: centre.timers,
    counting: {
      count: (counts, { mode }) =>
        void counted.push(...counts.map(({ step, metric }) => `${mode} ${step || '–'} ${metric}`)),
    },
    onOffer: () => void (offers += 1),
  });
  const tracker = new StepTracker();
  let journey: Journey = journeyStart;
  const does = (...moves: readonly JourneyMove[]): void => {
    for (const move of moves) {
      const before = journey;
      journey = moveJourney(before, move);
      if (journey === before) continue;
      const moved = { before, after: journey, move };
      help.moved(moved, tracker.moved(moved, centre.clock.read().steady));
    }
  };
  does(...first);
  return { ...centre, caller, help, does, counted, offers: () => offers };
}

describe('a call', () => {
  test('is made by opening the help page, with guide and step, and counted at that step', () => {
    const one = person();
    const desk = one.staff();
    one.does(walk('next'), walk('alike'), open('help'));
    expect(desk.current.flags).toMatchObject([{ guide: 'bai-mau', step: { number: 2, total: 4 } }]);
    expect(one.counted).toEqual(['do go-mat-khau staff-call']);
  });

  test('outside every guide says so', () => {
    const one = person([open('home')]);
    const desk = one.staff();
    one.does(open('help'));
    expect(desk.current.flags).toMatchObject([{ guide: null, step: null }]);
    expect(one.counted).toEqual(['menu – staff-call']);
  });

  test('stays up while the person goes on, follows them, and is not made or counted twice', () => {
    const one = person();
    const desk = one.staff();
    one.does(open('help'), back, walk('next'), walk('alike'), open('help'), back);
    expect(desk.current.flags).toMatchObject([{ step: { number: 2, total: 4 } }]);
    expect(one.counted).toEqual(['do mo-ung-dung staff-call']);
  });

  test.each([
    [12, 'ack-20'],
    [45, 'ack-60'],
    [100, 'ack-180'],
    [400, 'ack-more'],
  ])('answered after %d seconds is counted once, as %s, at the step it was made at', (seconds, metric) => {
    const one = person();
    const desk = one.staff();
    one.does(open('help'), back, walk('next'), walk('alike'));
    one.pass(seconds);
    const { call } = desk.current.flags[0]!;
    desk.come(call);
    desk.release(call);
    desk.come(call);
    one.help.conclude();
    expect(one.counted).toEqual(['do mo-ung-dung staff-call', `do mo-ung-dung ${metric}`]);
  });

  test('that somebody answers on foot is answered as well', () => {
    const one = person();
    one.does(open('help'));
    one.pass(30);
    one.help.touch();
    expect(one.help.current.standing).toBe('asked');
    one.help.met();
    expect([one.help.current.standing, one.counted.at(-1)]).toEqual(['none', 'do mo-ung-dung ack-60']);
  });

  test.each([
    ['taken back by the person', 'withdraw'],
    ['ended with the session', 'conclude'],
  ] as const)('%s is gone from the list of staff and counted as not answered', (_, how) => {
    const one = person();
    const desk = one.staff();
    one.does(open('help'));
    one.help[how]();
    expect(desk.current.flags).toEqual([]);
    expect(one.counted).toEqual(['do mo-ung-dung staff-call', 'do mo-ung-dung ack-none']);
    one.help.conclude();
    expect(one.counted).toHaveLength(2);
  });

  test('that staff have ended is forgotten with the next move, and may be made anew', () => {
    const one = person();
    const desk = one.staff();
    one.does(open('help'), back);
    desk.come(desk.current.flags[0]!.call);
    desk.done(desk.current.flags[0]!.call);
    expect(one.help.current.standing).toBe('helped');
    one.does(walk('next'));
    expect(one.help.current.standing).toBe('none');
    one.does(open('help'));
    expect(one.counted.filter((line) => line.endsWith('staff-call'))).toHaveLength(2);
  });

  test('that staff have ended too early is made again with one touch', () => {
    const one = person();
    const desk = one.staff();
    one.does(open('help'));
    desk.done(desk.current.flags[0]!.call);
    one.help.again();
    expect(one.help.current.standing).toBe('calling');
    expect(desk.current.flags).toHaveLength(1);
  });
});

describe('the soft offer', () => {
  test('comes when the step is held more than twice as long as most people need, and is counted', () => {
    const one = person();
    one.pass(120);
    expect(one.help.current.offered).toBe(false);
    one.pass(0.1);
    expect([one.help.current.offered, one.offers()]).toEqual([true, 1]);
    expect(one.counted).toEqual(['do mo-ung-dung help-offered']);
  });

  test('comes after two times back and forth', () => {
    const one = person();
    for (let i = 0; i < 2; i += 1) one.does(walk('next'), walk('alike'), back);
    expect(one.help.current.offered).toBe(false);
    one.does(walk('next'), walk('alike'));
    expect(one.help.current.offered).toBe(true);
    expect(one.counted).toEqual(['do go-mat-khau help-offered']);
  });

  test('comes after the third miss in practice', () => {
    const one = person(into('practice'));
    one.does(miss, miss);
    expect(one.help.current.offered).toBe(false);
    one.does(miss);
    expect(one.help.current.offered).toBe(true);
  });

  test('waits while the screen itself offers a human', () => {
    const one = person();
    one.pass(100);
    one.does(walk('stuck'));
    one.pass(100);
    expect(one.help.current.offered).toBe(false);
    one.does(walk('look-again'));
    expect(one.help.current.offered).toBe(true);
  });

  test('does not count the time spent waiting for help, and is not made to who has called', () => {
    const one = person();
    one.does(open('help'));
    one.pass(1000);
    one.help.withdraw();
    one.does(back);
    one.pass(1000);
    expect(one.help.current.offered).toBe(false);
  });

  test('taken is counted, and the call that follows too', () => {
    const one = person();
    one.pass(121);
    one.help.answer(true);
    one.does(open('help'));
    expect(one.help.current.offered).toBe(false);
    expect(one.counted).toEqual([
      'do mo-ung-dung help-offered',
      'do mo-ung-dung help-taken',
      'do mo-ung-dung staff-call',
    ]);
  });

  test('put off is gone and does not come back in this session', () => {
    const one = person();
    one.pass(121);
    one.help.answer(false);
    one.does(walk('next'), walk('alike'));
    one.pass(1000);
    expect([one.help.current.offered, one.offers()]).toEqual([false, 1]);
  });

  test('goes with its step', () => {
    const one = person();
    one.pass(121);
    one.does(walk('next'));
    expect(one.help.current.offered).toBe(false); // the comparison has its own way to a human
    one.does(back);
    expect(one.help.current.offered).toBe(true);
    one.does(walk('next'), walk('alike'));
    expect(one.help.current.offered).toBe(false);
    one.does(back);
    expect([one.help.current.offered, one.offers()]).toEqual([false, 1]);
  });

  test('waits for nobody after the session', () => {
    const one = person();
    one.help.conclude();
    one.pass(1000);
    expect(one.counted).toEqual([]);
  });
});
