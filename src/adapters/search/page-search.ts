import { searchGuides } from '../../domain/assistant/index.ts';
import type { GuideSearch, Searched } from '../../ports/guide-search.ts';

/** Searches in the page itself: the reference for the contract of the port, and where no worker works. */
export function createPageSearch(): GuideSearch {
  let learnt: Searched | null = null;
  return {
    learn: (searched) => void (learnt = searched),
    answers: async (text) => (learnt === null ? [] : searchGuides(text, learnt.index, learnt.aliases)),
    forget: () => void (learnt = null),
  };
}
