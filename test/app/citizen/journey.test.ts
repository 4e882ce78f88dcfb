import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  journeyStart,
  moveJourney,
  stepIndexOf,
  type Journey,
  type JourneyMove,
  type PageName,
} from '../../../src/roles/citizen/journey.ts';
import { PAGE_OF, waysOf, type Way } from '../../../src/roles/citizen/ways.ts';
import { plainDate } from '../../../src/roles/citizen/plain-date.ts';
import type { RetellMove } from '../../../src/domain/walkthrough/index.ts';
import { specimenGuide } from '../../fixtures/guide.ts';
import { runs } from '../../support/seed.ts';

const open = (page: PageName): JourneyMove => ({ type: 'open', page });
const opened: JourneyMove = { type: 'guide-opened', guide: specimenGuide };
const faces: JourneyMove = { type: 'face-before', value: null };
const way = (to: Way, chance = 0.5): JourneyMove => ({ type: 'choose-way', way: to, chance });
const walk = (type: 'next' | 'alike' | 'different' | 'back'): JourneyMove => ({
  type: 'walk',
  move: { type },
});
const touch = (place: string): JourneyMove => ({ type: 'practise', move: { type: 'touch', place } });
const onward: JourneyMove = { type: 'practise', move: { type: 'next' } };
const watch: JourneyMove = { type: 'watch', move: { type: 'next' } };
const retell = (move: RetellMove | 'next'): JourneyMove => ({
  type: 'retell',
  move: move === 'next' ? { type: 'next' } : move,
});
const lay = (card: number): JourneyMove => retell({ type: 'touch-card', card });
const back: JourneyMove = { type: 'back' };
const stop: JourneyMove = { type: 'stop' };
const after = (journey: Journey, ...moves: readonly JourneyMove[]): Journey =>
  moves.reduce(moveJourney, journey);

const atGuide = after(journeyStart, open('home'), open('search'), opened);
const walking = after(atGuide, way('do'), faces);
const practising = after(atGuide, way('practice'), faces);
const walkedThrough = after(
  walking,
  ...Array.from({ length: 4 }, () => [walk('next'), walk('alike')]).flat(),
);
const watching = after(atGuide, way('watch'));
const watched = after(watching, watch, watch, watch, watch, watch);
const retelling = after(atGuide, way('retell'));
const retold = after(
  retelling,
  ...[0, 1, 2, 3].map(lay),
  retell('next'),
  retell('next'),
  retell({ type: 'choose-answer', answer: 0 }),
  retell('next'),
);
const practised = after(practising, touch('ung-dung'), onward, onward, onward, touch('dong-y'), onward);
const pagesBack = (journey: Journey, count: number): PageName[] =>
  Array.from({ length: count })
    .reduce<Journey[]>((all) => [...all, moveJourney(all.at(-1)!, back)], [journey])
    .map(({ page }) => page);

describe('a new person', () => {
  test('stands before welcome with nothing behind them', () => {
    expect(journeyStart).toMatchObject({
      page: 'welcome',
      trail: [],
      query: '',
      guide: null,
      finished: false,
    });
    expect(moveJourney(journeyStart, back)).toBe(journeyStart);
  });

  test('reaches a top guide with two touches', () => {
    expect(after(journeyStart, open('home'), opened).page).toBe('guide');
  });
});

describe('Quay lại', () => {
  test.each<[string, Journey, PageName[]]>([
    ['from home', after(journeyStart, open('home')), ['home', 'welcome', 'welcome']],
    [
      'from a list of one life event',
      after(journeyStart, open('home'), open('events'), { type: 'show-category', category: 'con-nho' }),
      ['list', 'events', 'home', 'welcome'],
    ],
    ['from a guide', atGuide, ['guide', 'search', 'home', 'welcome']],
    ['from the faces', after(atGuide, way('do')), ['before', 'guide', 'search']],
    ['from the first step: past the faces', walking, ['walk', 'guide', 'search', 'home']],
    ['from the first practice step', practising, ['practice', 'guide', 'search']],
    ['from the first page of watching', watching, ['example', 'guide', 'search', 'home']],
    ['from the second scene', after(watching, watch, watch), ['example', 'example', 'example', 'guide']],
    ['from the cards, none laid', retelling, ['teach-back', 'guide', 'search', 'home']],
    ['from the cards, one laid', after(retelling, lay(2)), ['teach-back', 'teach-back', 'guide']],
    [
      'from the faces after watching: past the end of it',
      after(watched, way('do')),
      ['before', 'guide', 'search'],
    ],
    ['from help', after(walking, open('help')), ['help', 'walk', 'guide']],
    [
      'from a refused guide',
      after(journeyStart, open('home'), { type: 'guide-refused' }),
      ['refused', 'home'],
    ],
    ['from the question midway', after(walking, stop), ['end', 'walk', 'guide', 'search']],
  ])('%s', (_, journey, pages) => {
    expect(pagesBack(journey, pages.length - 1)).toEqual(pages);
  });

  test('inside a walk moves the walk, not the page', () => {
    const journey = after(walking, walk('next'), walk('alike'), walk('next'), back);
    expect([journey.page, journey.walk.step, journey.walk.at]).toEqual(['walk', 1, 'doing']);
    expect(stepIndexOf(moveJourney(journey, back))).toBe(0);
  });

  test('from the end stands at the last step again, in either way', () => {
    expect(after(walkedThrough, back)).toMatchObject({ page: 'walk', walk: { step: 3 } });
    expect(after(practised, back)).toMatchObject({ page: 'practice', practice: { step: 3 } });
  });

  test('from the end of watching and of telling back stands where the person stood', () => {
    expect(after(watched, back)).toMatchObject({ page: 'example', watching: { scene: 3 }, finished: false });
    expect(after(retold, back)).toMatchObject({
      page: 'teach-back',
      retelling: { at: 'answered', chosen: 0 },
    });
    const midway = after(retelling, lay(3), lay(1), stop);
    expect(after(midway, back)).toMatchObject({ page: 'teach-back', retelling: { placed: [3, 1] } });
    expect(after(watching, watch, watch, stop, back)).toMatchObject({
      page: 'example',
      watching: { scene: 1 },
    });
  });

  test('from the question midway stands where the person stood', () => {
    const journey = after(walking, walk('next'), walk('alike'), stop);
    expect(after(journey, back)).toMatchObject({ page: 'walk', walk: { step: 1 } });
  });

  test('from a guide whose practice and walk were tried one after the other goes on to the search', () => {
    const journey = after(practised, way('do'), faces, back);
    expect(pagesBack(journey, 2)).toEqual(['guide', 'search', 'home']);
  });

  test('from the end is not finished any more', () => {
    expect(after(walkedThrough, back).finished).toBe(false);
  });

  test('again and again reaches welcome from wherever somebody is', () => {
    const move = fc.constantFrom<JourneyMove>(
      open('home'),
      open('events'),
      open('list'),
      open('search'),
      open('help'),
      opened,
      way('do'),
      way('practice'),
      way('watch'),
      way('retell'),
      watch,
      lay(0),
      retell('next'),
      retell({ type: 'choose-answer', answer: 1 }),
      faces,
      walk('next'),
      walk('alike'),
      walk('different'),
      onward,
      touch('ung-dung'),
      touch('dong-y'),
      back,
      stop,
      { type: 'guide-refused' },
    );
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (story) => {
        // The shell asks "stop" only inside a way, and faces come only before one.
        let journey = journeyStart;
        for (const next of story) {
          const inWay = journey.page === PAGE_OF[journey.way];
          if (next.type === 'stop' && !inWay) continue;
          if (next.type === 'face-before' && journey.page !== 'before') continue;
          if (next.type === 'choose-way' && journey.page !== 'guide' && journey.page !== 'end') continue;
          journey = moveJourney(journey, next);
          expect(new Set(journey.trail).size).toBe(journey.trail.length);
        }
        for (let i = 0; i < 60 && journey.page !== 'welcome'; i += 1) journey = moveJourney(journey, back);
        expect(journey.page).toBe('welcome');
      }),
      runs(),
    );
  });
});

describe('a move that means nothing here', () => {
  test('changes nothing', () => {
    expect(moveJourney(atGuide, walk('next'))).toBe(atGuide);
    expect(moveJourney(walking, onward)).toBe(walking);
    for (const elsewhere of [watch, lay(0), retell('next')])
      expect(moveJourney(walking, elsewhere)).toBe(walking);
    expect(moveJourney(retelling, lay(99))).toBe(retelling);
    expect(moveJourney(journeyStart, walk('next'))).toBe(journeyStart);
    expect(moveJourney(walking, open('walk'))).toBe(walking);
    expect(moveJourney(journeyStart, faces).page).toBe('welcome');
    expect([journeyStart, atGuide].map(stepIndexOf)).toEqual([-1, -1]);
  });
});

describe('opening a page a second time', () => {
  test('goes back to it instead of piling up', () => {
    const journey = after(atGuide, open('home'));
    expect([journey.page, journey.trail]).toEqual(['home', ['welcome']]);
  });
});

describe('the ways through a guide', () => {
  test('to watch and to tell back begin at once: only who does or practises it is asked for a face', () => {
    expect([watching.page, retelling.page]).toEqual(['example', 'teach-back']);
    expect([after(atGuide, way('do')).page, after(atGuide, way('practice')).page]).toEqual([
      'before',
      'before',
    ]);
  });

  test('that a guide does not have cannot be begun', () => {
    const plain = { ...specimenGuide, example: undefined, teachBack: undefined };
    const atPlain = after(journeyStart, open('home'), { type: 'guide-opened', guide: plain });
    expect(waysOf(plain)).toEqual(['do', 'practice']);
    expect(waysOf(specimenGuide)).toEqual(['do', 'watch', 'practice', 'retell']);
    for (const missing of ['watch', 'retell'] as const) expect(after(atPlain, way(missing))).toBe(atPlain);
  });

  test('begin anew: the first page of watching, and other cards with another chance', () => {
    expect(after(watched, way('watch')).watching).toEqual(watching.watching);
    const again = after(retold, way('retell', 0.9));
    expect(again.retelling).toMatchObject({ placed: [], chosen: null, checks: 0 });
    expect(again.retelling.table).not.toEqual(retelling.retelling.table);
  });

  test('the end of any is reached and known', () => {
    expect([watched.page, watched.finished]).toEqual(['end', true]);
    expect([retold.page, retold.finished]).toEqual(['end', true]);
    expect([walkedThrough.page, walkedThrough.finished]).toEqual(['end', true]);
    expect([practised.page, practised.finished]).toEqual(['end', true]);
    expect(after(walking, stop)).toMatchObject({ page: 'end', finished: false });
  });

  test('a second practice of one guide is its second run; another guide begins with its first', () => {
    const again = after(practised, way('practice'), faces);
    expect([practising.practice.run, again.practice.run]).toEqual([1, 2]);
    const other: JourneyMove = { type: 'guide-opened', guide: { ...specimenGuide, id: 'bai-khac' } };
    expect(after(again, back, back, other, way('practice'), faces).practice.run).toBe(1);
  });

  test('the face chosen before is known until another guide is opened', () => {
    const chosen = after(atGuide, way('do'), { type: 'face-before', value: 2 });
    expect(chosen.before).toBe(2);
    expect(after(chosen, back, back, opened).before).toBeNull();
  });

  test('a new walk begins at the first step, whatever was done before', () => {
    const journey = after(walking, walk('next'), walk('alike'), stop, way('do'), faces);
    expect(journey.walk).toEqual(journeyStart.walk);
  });
});

test('what was typed stays while the person looks at a guide and comes back', () => {
  const journey = after(
    journeyStart,
    open('home'),
    open('search'),
    { type: 'type', query: 'khai' },
    opened,
    back,
  );
  expect([journey.page, journey.query]).toEqual(['search', 'khai']);
});

test.each([
  ['2026-03-05', '05/03/2026'],
  ['2026-12-31', '31/12/2026'],
  ['hôm nay', 'hôm nay'],
  ['2026-03', '2026-03'],
])('the day %s is shown as %s', (day, shown) => {
  expect(plainDate(day)).toBe(shown);
});
