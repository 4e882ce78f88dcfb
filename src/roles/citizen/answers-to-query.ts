import { searchGuides, type Answer } from '../../domain/assistant/index.ts';
import type { Aliases, GuideIndex } from '../../domain/content/guide-index.schema.ts';

/** What is searched, and by which words answers are explained. */
export type Search = { readonly query: string; readonly index: GuideIndex; readonly aliases: Aliases };

/** The answers to a query, searched once for each text, however often the screen asks. */
export class AnswersToQuery {
  #last: (Search & { readonly answers: readonly Answer[] }) | null = null;

  of({ query, index, aliases }: Search): readonly Answer[] {
    const last = this.#last;
    if (last !== null && last.query === query && last.index === index && last.aliases === aliases)
      return last.answers;
    const answers = searchGuides(query, index, aliases);
    this.#last = { query, index, aliases, answers };
    return answers;
  }
}
