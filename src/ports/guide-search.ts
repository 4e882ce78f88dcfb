import type { Answer } from '../domain/assistant/answer.ts';
import type { Aliases, GuideIndex } from '../domain/content/guide-index.schema.ts';

/** What is searched: the guides of one language, and the words by which answers are explained. */
export type Searched = { readonly index: GuideIndex; readonly aliases: Aliases };

/**
 * One way of finding guides by the words people use. What is asked lives in RAM only (PR-01); nothing of it is kept
 * after `forget`.
 */
export interface GuideSearch {
  /** From now on this is searched. Never throws; what went wrong is told by the next `answers`. */
  learn(searched: Searched): void;
  /**
   * Answers to a text, best first, at most five, each with a guide of the index that was learnt; empty: not sure.
   * Rejects when this way of searching does not work here; before anything was learnt there are no answers.
   */
  answers(text: string): Promise<readonly Answer[]>;
  /** Forgets what was asked and what was learnt. A question that still waits is rejected. */
  forget(): void;
}
