import { describe, expect, test } from 'vitest';
import { keyText } from '../../../src/domain/statistics/counter-key.ts';
import type { Counting } from '../../../src/app/counting.ts';
import type { JourneyMove } from '../../../src/roles/citizen/journey.ts';
import type { Way } from '../../../src/roles/citizen/ways.ts';
import type { RetellMove } from '../../../src/domain/walkthrough/index.ts';
import { specimenGuide } from '../../fixtures/guide.ts';
import { person } from '../../support/story.ts';

const home: JourneyMove = { type: 'open', page: 'home' };
const opened: JourneyMove = { type: 'guide-opened', guide: specimenGuide };
const way = (to: Way): JourneyMove => ({ type: 'choose-way', way: to, chance: 0.5 });
const faces: JourneyMove = { type: 'face-before', value: 3 };
const walk = (type: 'next' | 'alike' | 'different' | 'unsure' | 'look-again'): JourneyMove => ({
  type: 'walk',
  move: { type },
});
const back: JourneyMove = { type: 'back' };
const touch = (place: string | null): JourneyMove => ({ type: 'practise', move: { type: 'touch', place } });
const onward: JourneyMove = { type: 'practise', move: { type: 'next' } };

/** Somebody who is counted; `counts` gives `mode step metric: n` without zeros. */
function counted() {
  const sums = new Map<string, number>();
  const counting: Pick<Counting, 'count'> = {
    count: (counts, { guide, version, mode }) => {
      for (const { step, metric } of counts) {
        keyText({ half: 'morning', place: 'kiot-1', guide, version, step, mode, metric });
        const key = `${guide === '' ? '' : `v${version} `}${mode} ${step || '–'} ${metric}`;
        sums.set(key, (sums.get(key) ?? 0) + 1);
      }
    },
  };
  return { one: person(counting), counts: () => Object.fromEntries([...sums].sort()) };
}
const walking = () => {
  const made = counted();
  made.one.does(home).does(opened).does(way('do')).does(faces);
  return made;
};

test('a whole small story is counted step by step', () => {
  const { one, counts } = walking();
  one.does(walk('next'), 20).does(walk('different'), 4);
  one.does({ type: 'walk', move: { type: 'choose-difference', difference: 'het-pin' } }).does(walk('next'));
  one.does(walk('next')).does(walk('alike')); // the first step is done after 44 seconds
  one.does(back, 5); // back from the second to the first
  one.does(walk('next')).does(walk('alike')); // and forward again
  one.does(walk('next')).does(walk('unsure')).does(walk('alike'));
  one.does(walk('next')).does(walk('alike')).does(walk('next')).does(walk('alike'));
  expect(one.page).toBe('end');
  one.leaves();
  expect(counts()).toEqual({
    'v3 menu – opened': 1,
    'v3 do – started': 1,
    'v3 do mo-ung-dung shown': 2,
    'v3 do mo-ung-dung done': 2,
    'v3 do mo-ung-dung dwell-80': 1,
    'v3 do mo-ung-dung dwell-10': 1,
    'v3 do mo-ung-dung differs': 1,
    'v3 do mo-ung-dung differs-het-pin': 1,
    'v3 do go-mat-khau shown': 2,
    'v3 do go-mat-khau back': 1,
    'v3 do go-mat-khau bounce': 1,
    'v3 do go-mat-khau done': 1,
    'v3 do go-mat-khau unsure': 1,
    'v3 do go-mat-khau dwell-10': 1,
    'v3 do go-mat-khau dwell-20': 1,
    'v3 do cho-bao-tin shown': 1,
    'v3 do cho-bao-tin done': 1,
    'v3 do cho-bao-tin dwell-10': 1,
    'v3 do nop-ho-so shown': 1,
    'v3 do nop-ho-so done': 1,
    'v3 do nop-ho-so dwell-10': 1,
    'v3 do – finished': 1,
    'v3 do – unaided': 1,
    'menu – used': 1,
    'v3 do – exit-end': 1,
  });
});

test('a person who walks away is counted at the step they stood at, without going back', () => {
  const { one, counts } = walking();
  one.leaves(true, 360);
  expect(counts()).toEqual({
    'menu – used': 1,
    'v3 menu – opened': 1,
    'v3 do – started': 1,
    'v3 do mo-ung-dung shown': 1,
    'v3 do mo-ung-dung dwell-more': 1,
    'v3 do mo-ung-dung stuck': 1,
    'v3 do mo-ung-dung exit-idle': 1,
  });
});

test('a person who only looks around leaves no more than how they left', () => {
  const { one, counts } = counted();
  one.does(home).does({ type: 'open', page: 'search' }).does({ type: 'type', query: '000000' });
  one.leaves();
  expect(counts()).toEqual({ 'menu – exit-finish': 1 });
});

test('practice counts its run, misses, the help that was on the screen and its end', () => {
  const { one, counts } = counted();
  one.does(home).does(opened).does(way('practice')).does(faces);
  one.does(touch('may-anh')).does(touch(null)).does(touch('ung-dung')).does(onward);
  one.does(onward).does(onward).does(touch('dong-y')).does(onward);
  expect(one.page).toBe('end');
  one.leaves();
  expect(counts()).toMatchObject({
    'v3 practice – started': 1,
    'v3 practice – practice-run-1': 1,
    'v3 practice mo-ung-dung miss': 2,
    'v3 practice mo-ung-dung hint-ring': 1,
    'v3 practice nop-ho-so hint-ring': 1,
    'v3 practice go-mat-khau done': 1,
    'v3 practice – finished': 1,
    'v3 practice – exit-end': 1,
  });
});

test('watching counts that it was begun and seen to its end, and nothing of its scenes', () => {
  const { one, counts } = counted();
  one.does(home).does(opened).does(way('watch'));
  for (let i = 0; i < 5; i += 1) one.does({ type: 'watch', move: { type: 'next' } });
  expect(one.page).toBe('end');
  one.leaves();
  expect(counts()).toEqual({
    'menu – used': 1,
    'v3 menu – opened': 1,
    'v3 watch – started': 1,
    'v3 watch – finished': 1,
    'v3 watch – exit-end': 1,
  });
});

describe('telling back', () => {
  const retell = (move: RetellMove): JourneyMove => ({ type: 'retell', move });
  const onwards = retell({ type: 'next' });
  const lay = (card: number): JourneyMove => retell({ type: 'touch-card', card });
  const retold = (order: readonly number[], answer: number) => {
    const made = counted();
    made.one.does(home).does(opened).does(way('retell'));
    for (const card of order) made.one.does(lay(card));
    made.one
      .does(onwards)
      .does(onwards)
      .does(retell({ type: 'choose-answer', answer }));
    return made;
  };

  test('counts one pass, and not which card or answer was touched', () => {
    const { one, counts } = retold([0, 1, 2, 3], 0);
    one.does(onwards).leaves();
    expect(counts()).toEqual({
      'menu – used': 1,
      'v3 menu – opened': 1,
      'v3 retell – started': 1,
      'v3 retell – teach-pass': 1,
      'v3 retell – finished': 1,
      'v3 retell – exit-end': 1,
    });
  });

  test.each<[string, number[], number]>([
    ['an order that did not fit', [3, 2, 1, 0], 0],
    ['another answer', [0, 1, 2, 3], 1],
  ])('counts one fail after %s, and none for trying again', (_, order, answer) => {
    const { one, counts } = retold(order, answer);
    one
      .does(back)
      .does(retell({ type: 'choose-answer', answer: 0 }))
      .does(onwards);
    expect(counts()).toMatchObject({ 'v3 retell – teach-fail': 1, 'v3 retell – finished': 1 });
    expect(counts()).not.toHaveProperty('v3 retell – teach-pass');
  });

  test('skipped counts neither', () => {
    const { one, counts } = counted();
    one.does(home).does(opened).does(way('retell')).does(onwards).does(onwards).leaves();
    expect(Object.keys(counts()).filter((key) => key.includes('teach-'))).toEqual([]);
    expect(counts()).toMatchObject({ 'v3 retell – finished': 1 });
  });

  test('left midway counts how it was left, in its mode', () => {
    const { one, counts } = counted();
    one.does(home).does(opened).does(way('retell')).does(lay(1)).leaves(true, 400);
    expect(counts()).toMatchObject({ 'v3 retell – started': 1, 'v3 retell – exit-idle': 1 });
  });

  test('after doing it for real leaves the counts of the steps as they were', () => {
    const { one, counts } = walking();
    for (let i = 0; i < 4; i += 1) one.does(walk('next')).does(walk('alike'));
    one.does(way('retell')).does(onwards).does(onwards).leaves();
    expect(counts()).toMatchObject({
      'v3 do – finished': 1,
      'v3 do nop-ho-so done': 1,
      'v3 retell – started': 1,
      'v3 retell – finished': 1,
    });
    expect(counts()).not.toHaveProperty('v3 do nop-ho-so back');
  });
});

describe('a step left backward', () => {
  test('twice in one session counts as a place where people get stuck', () => {
    const { one, counts } = walking();
    for (let i = 0; i < 2; i += 1) one.does(walk('next')).does(walk('alike')).does(back);
    expect(counts()).toMatchObject({ 'v3 do go-mat-khau back': 2, 'v3 do go-mat-khau stuck': 1 });
    expect(counts()).not.toHaveProperty('v3 do mo-ung-dung stuck');
  });

  test('is forgotten with the session', () => {
    const { one, counts } = walking();
    one.does(walk('next')).does(walk('alike')).does(back).leaves();
    one.does(walk('next')).does(walk('alike')).does(back);
    expect(counts()).not.toHaveProperty('v3 do go-mat-khau stuck');
  });
});

const help: JourneyMove = { type: 'open', page: 'help' };

describe('the time a person waits for help, or thinks about stopping', () => {
  test.each<[string, JourneyMove]>([
    ['waiting', help],
    ['thinking', { type: 'stop' }],
  ])('is not time at the step: %s', (_, move) => {
    const { one, counts } = walking();
    one.does(move, 6).does(back, 300).does(walk('next'), 4).does(walk('alike'), 5);
    expect(counts()).toMatchObject({ 'v3 do mo-ung-dung dwell-20': 1, 'v3 do mo-ung-dung done': 1 });
    expect(counts()).not.toHaveProperty('v3 do mo-ung-dung stuck');
  });

  test('is left out twice when they waited twice, and when they leave while waiting', () => {
    const { one, counts } = walking();
    one.does(help, 6).does(back, 300).does(help, 6).leaves(true, 400);
    expect(counts()).toMatchObject({ 'v3 do mo-ung-dung dwell-20': 1, 'v3 do mo-ung-dung exit-idle': 1 });
    expect(counts()).not.toHaveProperty('v3 do mo-ung-dung stuck');
  });

  test('counts at no step when they called before any', () => {
    const { one, counts } = counted();
    one.does(home).does(help, 5).does(back, 300).does(opened, 5).does(way('do'), 1).does(faces, 1);
    one.does(walk('next'), 4).does(walk('alike'), 4);
    expect(counts()).toMatchObject({ 'v3 do mo-ung-dung dwell-10': 1 });
  });
});

describe('what is no going back', () => {
  test.each<[string, JourneyMove]>([
    ['asking for help', help],
    ['ending midway', { type: 'stop' }],
  ])('%s', (_, move) => {
    const { one, counts } = walking();
    one.does(move).does(back);
    expect(counts()).not.toHaveProperty('v3 do mo-ung-dung back');
    expect(counts()).toMatchObject({ 'v3 do mo-ung-dung shown': 1 });
  });

  test('but going back from the end, and then one step more, is', () => {
    const { one, counts } = walking();
    for (let i = 0; i < 4; i += 1) one.does(walk('next')).does(walk('alike'));
    one.does(back).does(back).does(back);
    expect(counts()).toMatchObject({ 'v3 do nop-ho-so done': 1, 'v3 do nop-ho-so back': 1 });
  });
});

describe('finishing without help', () => {
  const through = [walk('next'), walk('alike'), walk('next'), walk('alike')];

  test('is not counted when somebody was called on the way', () => {
    const { one, counts } = walking();
    one.does({ type: 'open', page: 'help' }).does(back);
    for (const move of [...through, ...through]) one.does(move);
    expect(one.page).toBe('end');
    expect(counts()).toMatchObject({ 'v3 do – finished': 1 });
    expect(counts()).not.toHaveProperty('v3 do – unaided');
  });

  test('is counted for the next way, whoever was called before; the kiosk was used once', () => {
    const { one, counts } = counted();
    one.does(home).does({ type: 'open', page: 'help' }).does(back);
    one.does(opened).does(way('do')).does(faces);
    for (const move of [...through, ...through]) one.does(move);
    one.does(home).does(opened);
    expect(counts()).toMatchObject({ 'v3 do – unaided': 1, 'menu – used': 1 });
  });
});
