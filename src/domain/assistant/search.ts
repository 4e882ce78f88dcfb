import type { GuideEntry, GuideIndex } from '../content/guide-index.schema.ts';
import type { Answer, MatchReason } from './answer.ts';
import { foldText } from './fold.ts';

/** Longest query that is looked at; more is not a question (folded characters). */
const LONGEST_QUERY = 120;
/** At most this many answers (C-10, product.md §2). */
const MOST_ANSWERS = 5;
/** Below this the kiosk says that it is not sure. */
const SURE = 0.5;

/**
 * Guides that fit what was typed, best first, at most five; empty means "không chắc". Typed words are folded,
 * so marks, capitals and old or new accent places do not matter. Every word must begin a word of the same phrase.
 */
export function searchGuides(typed: string, index: GuideIndex): readonly Answer[] {
  const query = foldText(typed).slice(0, LONGEST_QUERY);
  if (query === '') return [];
  const words = query.split(' ');
  return index.guides
    .map((guide) => bestOf(guide, query, words))
    .map((answer) => ({ ...answer, reason: reasonOf(typed, answer.because) }))
    .filter((answer) => answer.score >= SURE)
    .sort((a, b) => b.score - a.score || (a.guide.id < b.guide.id ? -1 : 1))
    .slice(0, MOST_ANSWERS);
}

function bestOf(guide: GuideEntry, query: string, words: readonly string[]): Omit<Answer, 'reason'> {
  const phrases = [guide.title, ...guide.aliases];
  let best: Omit<Answer, 'reason'> = { guide, score: 0, because: '' };
  guide.folded.forEach((folded, i) => {
    const score = scorePhrase(folded, query, words);
    if (score > best.score) best = { guide, score, because: phrases[i] ?? guide.title };
  });
  return best;
}

function reasonOf(typed: string, because: string): MatchReason {
  const plain = typed.normalize('NFC').toLocaleLowerCase('vi');
  const phrase = because.normalize('NFC').toLocaleLowerCase('vi');
  return plain.split(/\s+/).some((word) => phrase.includes(word)) ? 'exact' : 'marks-left-out';
}

/** 1 for the phrase itself; less the fewer words of the phrase, or of the query, took part. */
function scorePhrase(phrase: string, query: string, words: readonly string[]): number {
  if (phrase === query) return 1;
  const parts = phrase.split(' ');
  const hits = words.filter((word) => parts.some((part) => part.startsWith(word)));
  if (hits.length === 0) return 0;
  const asked = weight(hits) / weight(words);
  const covered = Math.min(1, weight(hits) / weight(parts));
  return Math.min(0.99, asked * (0.7 + 0.29 * covered));
}

/** Long words say more than short ones; single letters say little. */
function weight(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + Math.min(4, word.length), 0);
}
