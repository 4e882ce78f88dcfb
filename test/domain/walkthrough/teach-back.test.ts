import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answerText,
  cardsInOrder,
  gateOf,
  isLaidOut,
  moveRetelling,
  resultOf,
  retellStart,
  type Retelling,
  type RetellMove,
} from '../../../src/domain/walkthrough/index.ts';
import { specimenGuide } from '../../fixtures/guide.ts';
import { runs } from '../../support/seed.ts';

const next: RetellMove = { type: 'next' };
const back: RetellMove = { type: 'back' };
const lay = (...cards: readonly number[]): RetellMove[] =>
  cards.map((card) => ({ type: 'touch-card', card }));
const answer = (one: number): RetellMove => ({ type: 'choose-answer', answer: one });
const after = (retelling: Retelling, ...moves: readonly RetellMove[]): Retelling =>
  moves.reduce(moveRetelling, retelling);
const start = retellStart(5, 0.4);
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const count = fc.integer({ min: 4, max: 6 });
const numbers = (length: number): number[] => Array.from({ length }, (_, i) => i);

describe('the cards on the table', () => {
  test('are all there, once each, and never lie in the right order', () => {
    fc.assert(
      fc.property(count, chance, (cards, drawn) => {
        const { table, answers } = retellStart(cards, drawn);
        expect([...table].sort()).toEqual(numbers(cards));
        expect(table).not.toEqual(numbers(cards));
        expect([...answers].sort()).toEqual([0, 1, 2]);
      }),
      runs(),
    );
  });

  test('lie in every other order, with the answers in every order, each equally often', () => {
    const sorts = 23 * 6;
    const seen = Array.from({ length: sorts }, (_, i) => retellStart(4, (i + 0.5) / sorts));
    expect(new Set(seen.map(({ table, answers }) => `${table} ${answers}`)).size).toBe(sorts);
  });

  test('lie somehow whatever chance is handed in', () => {
    for (const odd of [-1, 1, 2, Number.NaN, Number.POSITIVE_INFINITY])
      expect([...retellStart(4, odd).table].sort()).toEqual([0, 1, 2, 3]);
    expect(retellStart(0, 0).table).toEqual([]);
  });

  test('stay where they are, whatever is touched', () => {
    expect(after(start, ...lay(2, 0), back, next, back).table).toBe(start.table);
  });
});

describe('touching a card', () => {
  test('lays it behind the others; touched again it comes back and those behind it move up', () => {
    expect(after(start, ...lay(3, 1, 4)).placed).toEqual([3, 1, 4]);
    expect(after(start, ...lay(3, 1, 4, 3)).placed).toEqual([1, 4]);
  });

  test('that does not exist does nothing, nor does touching one when the cards are done', () => {
    expect(after(start, ...lay(9))).toBe(start);
    const ordered = after(start, ...lay(0, 1, 2, 3, 4), next);
    expect(after(ordered, ...lay(2))).toBe(ordered);
  });
});

describe('an order that does not fit', () => {
  const checked = after(start, ...lay(0, 2, 1, 3, 4), next);

  test('is told by the card that comes next; what was right stays, the rest comes back', () => {
    expect(checked).toMatchObject({ at: 'ordering', placed: [0], hint: 1, checks: 1 });
  });

  test('is tried again: the hint stays until the next order is looked at', () => {
    const again = after(checked, ...lay(1, 2, 3));
    expect([again.hint, isLaidOut(again)]).toEqual([1, false]);
    expect(after(again, ...lay(4), next)).toMatchObject({ at: 'ordered', hint: null, checks: 2 });
  });

  test('counts as it was at first, however often it is tried', () => {
    expect(after(checked, ...lay(1, 2, 3, 4), next).cardsRight).toBe(4);
  });

  test('always leads to the right one by following the hints, after as many checks as there are cards at most', () => {
    fc.assert(
      fc.property(
        count.chain((n) => fc.tuple(fc.shuffledSubarray(numbers(n), { minLength: n }), chance)),
        ([order, drawn]) => {
          let retelling = after(retellStart(order.length, drawn), ...lay(...order), next);
          for (let i = 0; i < order.length && retelling.at === 'ordering'; i += 1) {
            const hinted = retelling.hint === null ? [] : [retelling.hint];
            const rest = order.filter((card) => !retelling.placed.includes(card) && !hinted.includes(card));
            retelling = after(retelling, ...lay(...hinted, ...rest), next);
          }
          expect(retelling.at).toBe('ordered');
          expect(retelling.checks).toBeLessThanOrEqual(order.length);
        },
      ),
      runs(),
    );
  });
});

describe('the question', () => {
  const asking = after(start, ...lay(0, 1, 2, 3, 4), next, next);

  test('comes after the cards and takes one of three answers', () => {
    expect(asking.at).toBe('asking');
    expect(after(asking, answer(7))).toBe(asking);
    expect(after(asking, answer(0))).toMatchObject({ at: 'answered', chosen: 0, questionRight: true });
  });

  test('keeps the first answer for the result; another one may be looked at', () => {
    const other = after(asking, answer(2), back, answer(0));
    expect(other).toMatchObject({ chosen: 0, questionRight: false });
  });

  test('has its right answer under 0, the wrong ones under 1 and 2', () => {
    const teachBack = specimenGuide.teachBack!;
    expect([0, 1, 2, 3].map((one) => answerText(teachBack, one))).toEqual([
      'Vuốt sang trang bên.',
      'Tắt máy.',
      'Gõ mật khẩu.',
      '',
    ]);
  });
});

describe('a rehearsal stops nobody', () => {
  test('whoever does not want to goes through with Tiếp alone, and has no result', () => {
    const through = after(start, next, next);
    expect([through.at, resultOf(through), gateOf(through)]).toEqual(['finished', null, 'not-yet']);
    expect(after(through, next)).toBe(through);
  });

  test('Quay lại takes the last card back first, then stays', () => {
    const two = after(start, ...lay(3, 1));
    expect(after(two, back).placed).toEqual([3]);
    expect(after(two, back, back, back)).toEqual(start);
    expect(after(start, back)).toBe(start);
  });

  test('Quay lại from the question finds the cards as they were, and from the end the question', () => {
    const laid = after(start, ...lay(3, 1));
    expect(after(laid, next, back)).toEqual(laid);
    expect(after(start, next, next, back).at).toBe('asking');
    expect(after(start, next, answer(1), next, back)).toMatchObject({ at: 'answered', chosen: 1 });
    expect(after(start, ...lay(0, 1, 2, 3, 4), next, back)).toMatchObject({
      at: 'ordering',
      placed: [0, 1, 2, 3, 4],
    });
  });
});

describe('how many cards are right', () => {
  test.each([
    [[0, 1, 2, 3, 4], 5],
    [[1, 2, 3, 4, 0], 4],
    [[0, 2, 1, 3, 4], 4],
    [[4, 3, 2, 1, 0], 1],
    [[3, 4, 0, 1, 2], 3],
    [[], 0],
  ])('%j: %i', (placed, right) => {
    expect(cardsInOrder(placed)).toBe(right);
  });

  test('one card laid wrongly is one wrong card, wherever it was laid', () => {
    fc.assert(
      fc.property(count, fc.nat(), fc.nat(), (cards, from, to) => {
        const order = numbers(cards);
        const [card] = order.splice(from % cards, 1);
        order.splice(to % cards, 0, card!);
        expect(cardsInOrder(order)).toBe(from % cards === to % cards ? cards : cards - 1);
      }),
      runs(),
    );
  });
});

describe('the gate for a pioneer', () => {
  const told = (order: readonly number[], one: number): 'passed' | 'not-yet' =>
    gateOf(after(retellStart(order.length, 0.7), ...lay(...order), next, next, answer(one)));

  test.each([
    ['all cards and the question', [0, 1, 2, 3, 4], 0, 'passed'],
    ['four of five cards and the question', [0, 1, 3, 2, 4], 0, 'passed'],
    ['five of six cards and the question', [1, 0, 2, 3, 4, 5], 0, 'passed'],
    ['three of four cards and the question', [0, 2, 1, 3], 0, 'not-yet'],
    ['three of five cards and the question', [1, 0, 3, 2, 4], 0, 'not-yet'],
    ['all cards without the question', [0, 1, 2, 3, 4], 1, 'not-yet'],
  ] as const)('%s', (_, order, one, gate) => {
    expect(told(order, one)).toBe(gate);
  });

  test('is open for everybody who finds the order and the answer at once, however the cards lay', () => {
    fc.assert(
      fc.property(count, chance, (cards, drawn) => {
        const told = after(retellStart(cards, drawn), ...lay(...numbers(cards)), next, next, answer(0));
        expect(gateOf(told)).toBe('passed');
        expect(resultOf(told)).toEqual({ cardsRight: cards, cards, questionRight: true });
      }),
      runs(),
    );
  });
});

test('whatever is touched, the cards laid are cards of the table, and a result once known never changes', () => {
  const move = fc.oneof(
    fc.nat({ max: 6 }).map((card): RetellMove => ({ type: 'touch-card', card })),
    fc.nat({ max: 3 }).map(answer),
    fc.constantFrom(next, back),
  );
  fc.assert(
    fc.property(count, chance, fc.array(move, { maxLength: 60 }), (cards, drawn, story) => {
      story.reduce(
        (retelling, one) => {
          const moved = moveRetelling(retelling, one);
          expect(new Set(moved.placed).size).toBe(moved.placed.length);
          expect(moved.placed.every((card) => moved.table.includes(card))).toBe(true);
          if (moved.at === 'ordered') expect(moved.placed).toEqual(numbers(cards));
          if (moved.at !== 'finished') expect(moved.chosen !== null).toBe(moved.at === 'answered');
          if (resultOf(retelling) !== null) expect(resultOf(moved)).toEqual(resultOf(retelling));
          return moved;
        },
        retellStart(cards, drawn),
      );
    }),
    runs(),
  );
});
