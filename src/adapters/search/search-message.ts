import type { Answer } from '../../domain/assistant/answer.ts';
import type { Aliases, GuideIndex } from '../../domain/content/guide-index.schema.ts';

/** What the page tells the worker. `number` names a question, so that its answers find back. */
export type Told =
  | { readonly kind: 'index'; readonly index: GuideIndex }
  | { readonly kind: 'aliases'; readonly aliases: Aliases }
  | { readonly kind: 'question'; readonly number: number; readonly text: string };

/** An answer on its way back: the guide goes by its id, because the page has it already. */
export type Sent = Omit<Answer, 'guide'> & { readonly id: string };

/** What the worker tells the page. */
export type Found = { readonly number: number; readonly answers: readonly Sent[] };
