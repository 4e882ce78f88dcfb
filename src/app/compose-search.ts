import { createWorkerSearch } from '../adapters/search/worker-search.ts';
import type { GuideSearch } from '../ports/guide-search.ts';
import { createSearch, type Search, type SearchParts } from './search.ts';

/** What the search is joined with; `address`: its worker, trusted. */
export type SearchNeeds = Pick<SearchParts, 'timers' | 'log' | 'session'> & { readonly address: string };

/** Joins the search with a worker of our own origin, and with the page itself for where no worker works. */
export function composeSearch({ address, ...parts }: SearchNeeds): Search {
  const worker = createWorkerSearch(() => new Worker(address, { type: 'module' }));
  return createSearch({ ...parts, worker, page: openPageSearch });
}

async function openPageSearch(): Promise<GuideSearch> {
  const { createPageSearch } = await import('../adapters/search/page-search.ts');
  return createPageSearch();
}
