import { lexiconOf } from '../../domain/assistant/lexicon.ts';
import { searchGuides } from '../../domain/assistant/search.ts';
import type { Aliases, GuideIndex } from '../../domain/content/guide-index.schema.ts';
import type { Found, Told } from './search-message.ts';

/** The worker's side of the search: what it is told in, what it found out; it keeps no text. */
export function createSearcher(send: (found: Found) => void): (told: Told) => void {
  let index: GuideIndex | null = null;
  let aliases: Aliases = {};
  const search = (text: string): Found['answers'] =>
    index === null
      ? []
      : searchGuides(text, index, aliases).map(({ guide: { id }, ...rest }) => ({ id, ...rest }));
  return (told) => {
    switch (told.kind) {
      case 'index':
        index = told.index;
        lexiconOf(index); // now, while nobody waits for an answer
        return;
      case 'aliases':
        aliases = told.aliases;
        return;
      case 'question':
        return send({ number: told.number, answers: search(told.text) });
    }
  };
}
