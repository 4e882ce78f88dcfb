import type { TeachBack } from '../content/guide.schema.ts';
import { orderAt, ordersOf } from '../shared/shuffle.ts';

/** So much of the cards must be right at the first check (D3). */
const PASS_SHARE = 0.8;
/** The right answer and two wrong ones. */
const ANSWERS = 3;

/**
 * "Nói lại": step cards are put in order by touching them one after the other, then one question is answered.
 * A rehearsal: whoever wants goes on or skips, at any time, and nothing is ever refused (product.md §2).
 * Cards and answers are named by their place in the guide: card 0 is the first step, answer 0 the right one.
 */
export type Retelling = {
  readonly at: 'ordering' | 'ordered' | 'asking' | 'answered' | 'finished';
  /** How the cards lie on the table; the same during the whole run, so that nothing moves under a hand. */
  readonly table: readonly number[];
  /** How the answers stand below each other. */
  readonly answers: readonly number[];
  /** The cards put in order so far. */
  readonly placed: readonly number[];
  /** The card that comes next; told after an order that did not fit, until the next order is checked. */
  readonly hint: number | null;
  /** How often an order was checked. */
  readonly checks: number;
  /** Cards that were right at the first check; null before it. */
  readonly cardsRight: number | null;
  /** The answer chosen now. */
  readonly chosen: number | null;
  /** Whether the first answer was the right one; null before it. */
  readonly questionRight: boolean | null;
};

/** What can happen in "Nói lại". */
export type RetellMove =
  | { readonly type: 'touch-card'; readonly card: number }
  | { readonly type: 'choose-answer'; readonly answer: number }
  | { readonly type: 'next' }
  | { readonly type: 'back' };

/** What the order and the answer were worth at the first try. */
export type RetellResult = {
  readonly cardsRight: number;
  readonly cards: number;
  readonly questionRight: boolean;
};

/**
 * The cards on the table and the answers in an order decided by `chance` (0 up to, not including, 1): every order is
 * equally likely, but the cards never lie in the right one.
 */
export function retellStart(cards: number, chance: number): Retelling {
  const wrongOrders = Math.max(1, ordersOf(cards) - 1);
  const sane = Number.isFinite(chance) ? Math.min(Math.max(0, chance), 1 - Number.EPSILON) : 0;
  const drawn = Math.floor(sane * wrongOrders * ordersOf(ANSWERS));
  return {
    at: 'ordering',
    table: orderAt(cards, 1 + (drawn % wrongOrders)),
    answers: orderAt(ANSWERS, Math.floor(drawn / wrongOrders)),
    placed: [],
    hint: null,
    checks: 0,
    cardsRight: null,
    chosen: null,
    questionRight: null,
  };
}

/** The state after one move. A move with no meaning in this state changes nothing. */
export function moveRetelling(retelling: Retelling, move: RetellMove): Retelling {
  switch (move.type) {
    case 'touch-card':
      return retelling.at === 'ordering' ? touchCard(retelling, move.card) : retelling;
    case 'choose-answer':
      return retelling.at === 'asking' ? choose(retelling, move.answer) : retelling;
    case 'next':
      return goOn(retelling);
    case 'back':
      return goBack(retelling);
  }
}

/** True when every card has its place, so that the order can be looked at. */
export function isLaidOut({ placed, table }: Retelling): boolean {
  return placed.length === table.length;
}

/** The text of an answer: 0 is the right one, 1 and 2 the wrong ones. */
export function answerText({ question }: TeachBack, answer: number): string {
  return answer === 0 ? question.right : (question.wrong[answer - 1] ?? '');
}

/** How the first order and the first answer were; null as long as one of them is missing. */
export function resultOf({ cardsRight, questionRight, table }: Retelling): RetellResult | null {
  if (cardsRight === null || questionRight === null) return null;
  return { cardsRight, cards: table.length, questionRight };
}

/**
 * Whether somebody may be asked to teach others: at least 80 % of the cards and the question right at the first try
 * (D3). For everybody else it means nothing and stops nothing.
 */
export function gateOf(retelling: Retelling): 'passed' | 'not-yet' {
  const result = resultOf(retelling);
  if (result === null || !result.questionRight) return 'not-yet';
  return result.cardsRight >= PASS_SHARE * result.cards ? 'passed' : 'not-yet';
}

/**
 * How many cards are right: the most that stand in the right order among themselves. One card laid too early or too
 * late is one wrong card; counted by place it would push all cards behind it out of theirs, and 80 % of four to six
 * cards could only be reached by all of them.
 */
export function cardsInOrder(placed: readonly number[]): number {
  const longest: number[] = [];
  placed.forEach((card, i) => {
    const before = placed.slice(0, i).map((other, j) => (other < card ? (longest[j] ?? 0) : 0));
    longest.push(1 + Math.max(0, ...before));
  });
  return Math.max(0, ...longest);
}

/** A card is laid behind the others; one that lies already is taken back, and those behind it move up. */
function touchCard(retelling: Retelling, card: number): Retelling {
  const { table, placed } = retelling;
  if (!table.includes(card)) return retelling;
  if (placed.includes(card)) return { ...retelling, placed: placed.filter((other) => other !== card) };
  return { ...retelling, placed: [...placed, card] };
}

function goOn(retelling: Retelling): Retelling {
  switch (retelling.at) {
    case 'ordering':
      return isLaidOut(retelling) ? check(retelling) : { ...retelling, at: 'asking' };
    case 'ordered':
      return { ...retelling, at: 'asking' };
    case 'asking':
    case 'answered':
      return { ...retelling, at: 'finished' };
    case 'finished':
      return retelling;
  }
}

/** Cards that are right from the beginning on stay; the next one is told, the others come back to the table. */
function check(retelling: Retelling): Retelling {
  const { placed } = retelling;
  const checked = {
    ...retelling,
    checks: retelling.checks + 1,
    cardsRight: retelling.cardsRight ?? cardsInOrder(placed),
  };
  const wrong = placed.findIndex((card, place) => card !== place);
  return wrong < 0
    ? { ...checked, at: 'ordered', hint: null }
    : { ...checked, placed: placed.slice(0, wrong), hint: wrong };
}

function choose(retelling: Retelling, answer: number): Retelling {
  if (!retelling.answers.includes(answer)) return retelling;
  const questionRight = retelling.questionRight ?? answer === 0;
  return { ...retelling, at: 'answered', chosen: answer, questionRight };
}

/** Back takes the last card back first; then it goes to the screen before. What was laid stays laid (D4 a). */
function goBack(retelling: Retelling): Retelling {
  switch (retelling.at) {
    case 'finished':
      return { ...retelling, at: retelling.chosen === null ? 'asking' : 'answered' };
    case 'answered':
      return { ...retelling, at: 'asking', chosen: null };
    case 'asking':
    case 'ordered':
      return { ...retelling, at: 'ordering' };
    case 'ordering':
      return retelling.placed.length === 0
        ? retelling
        : { ...retelling, placed: retelling.placed.slice(0, -1) };
  }
}
