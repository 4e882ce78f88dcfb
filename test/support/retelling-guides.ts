import type { CompiledGuide, TeachBack } from '../../src/domain/content/guide.schema.ts';
import { answerText, gateOf, type RetellMove } from '../../src/domain/walkthrough/index.ts';
import { moveJourney, type Journey } from '../../src/roles/citizen/journey.ts';
import { begin } from './walking-guides.ts';

const retell = (journey: Journey, ...moves: readonly RetellMove[]): Journey =>
  moves.reduce<Journey>((now, move) => moveJourney(now, { type: 'retell', move }), journey);

const NEXT: RetellMove = { type: 'next' };
const lay = (cards: readonly number[]): RetellMove[] => cards.map((card) => ({ type: 'touch-card', card }));

/** Cards as they lie on the table, in the order in which the steps they name stand in the guide. */
function inStepOrder(guide: CompiledGuide, { cards }: TeachBack): readonly number[] {
  const place = (card: number): number => guide.steps.findIndex(({ id }) => id === cards[card]?.step);
  return [...cards.keys()].sort((a, b) => place(a) - place(b));
}

/**
 * *Nói lại*: whoever lays the cards as the guide goes and chooses the right answer passes; whoever lays them the other
 * way round, or answers wrongly, does not; and both come to the end, as does somebody who skips everything.
 */
export function* troubleInRetelling(guide: CompiledGuide): Generator<string> {
  const start = begin(guide, 'retell');
  const { teachBack } = guide;
  if (start.page !== 'teach-back' || teachBack === undefined) return yield 'cannot be begun';
  yield* troubleInWords(guide, teachBack);
  const order = inStepOrder(guide, teachBack);
  const laid = retell(start, ...lay(order), NEXT);
  if (laid.retelling.at !== 'ordered') return yield 'the order of the guide is not the order of the cards';
  const asked = retell(laid, NEXT);
  for (const answer of asked.retelling.answers) {
    const isRight = answerText(teachBack, answer) === teachBack.question.right;
    const answered = retell(asked, { type: 'choose-answer', answer });
    const gate = gateOf(answered.retelling);
    if (gate !== (isRight ? 'passed' : 'not-yet')) yield `answer ${answer}: ${gate}`;
    yield* troubleAtTheEnd(retell(answered, NEXT), `after answer ${answer}`);
  }
  yield* troubleInTheOtherOrder(start, order);
  yield* troubleAtTheEnd(retell(start, NEXT, NEXT), 'after skipping everything');
}

/** Laid the wrong way round it is told how to go on until the order fits, and the gate stays closed. */
function* troubleInTheOtherOrder(start: Journey, order: readonly number[]): Generator<string> {
  let now = retell(start, ...lay([...order].reverse()), NEXT);
  if (now.retelling.at !== 'ordering' || now.retelling.hint === null)
    yield 'the wrong order is taken for the right one';
  for (const card of order) if (!now.retelling.placed.includes(card)) now = retell(now, ...lay([card]));
  now = retell(now, NEXT, NEXT, { type: 'choose-answer', answer: 0 });
  if (gateOf(now.retelling) === 'passed') yield 'passes with the cards the wrong way round';
  yield* troubleAtTheEnd(retell(now, NEXT), 'after the wrong order');
}

function* troubleAtTheEnd({ page, finished }: Journey, when: string): Generator<string> {
  if (page !== 'end' || !finished) yield `${when}: has no end`;
}

/** Cards and answers that read the same cannot be told apart; the question is about a difference that has a repair. */
function* troubleInWords(guide: CompiledGuide, { cards, question }: TeachBack): Generator<string> {
  if (new Set(cards.map(({ text }) => text)).size < cards.length) yield 'two cards read the same';
  if (new Set([question.right, ...question.wrong]).size < 3) yield 'two answers read the same';
  const step = guide.steps.find(({ id }) => id === question.step);
  if (!step?.differs.some(({ id }) => id === question.difference))
    yield 'asks about a difference nobody can meet';
}
