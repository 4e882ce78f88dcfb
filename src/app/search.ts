import type { Answer } from '../domain/assistant/index.ts';
import type { Timers } from '../ports/device.ts';
import type { GuideSearch, Searched } from '../ports/guide-search.ts';
import type { OperationalLog } from '../ports/operational-log.ts';
import type { Session } from './session.ts';

export type { Searched };

/** A thread that has not answered after this long never will (ms). */
export const SEARCH_PATIENCE = 4000;

/** The search as pages use it. */
export type Search = {
  /** From now on this is searched. */
  learn(searched: Searched): void;
  /** Answers to a text, best first; null when something newer was asked meanwhile, or the session has ended. */
  find(text: string): Promise<readonly Answer[] | null>;
};

/** What the search is joined with. */
export type SearchParts = {
  /** Searches beside the page; may not work on this device. */
  readonly worker: GuideSearch;
  /** Searches in the page; fetched only when the other one has failed. */
  readonly page: () => Promise<GuideSearch>;
  readonly timers: Timers;
  readonly log: Pick<OperationalLog, 'write'>;
  readonly session: Pick<Session, 'onEnd'>;
};

/**
 * The newest question is answered, older ones never. When the worker fails or stays silent, the page itself searches for
 * the rest of the session and staff read a line; the next person's search tries the worker again.
 */
export function createSearch(parts: SearchParts): Search {
  const search = new WatchedSearch(parts);
  parts.session.onEnd(() => search.forget());
  return search;
}

class WatchedSearch implements Search {
  readonly #parts: SearchParts;
  #learnt: Searched | null = null;
  #inPage: Promise<GuideSearch> | null = null;
  #newest = 0;
  /** Rises with every session: what an earlier person asked concerns nobody. */
  #person = 0;

  constructor(parts: SearchParts) {
    this.#parts = parts;
  }

  learn(searched: Searched): void {
    this.#learnt = searched;
    if (this.#inPage === null) this.#parts.worker.learn(searched);
    else void this.#inPage.then((page) => page.learn(searched));
  }

  async find(text: string): Promise<readonly Answer[] | null> {
    const number = (this.#newest += 1);
    const answers = (await this.#byWorker(text)) ?? (await this.#byPage(text, number));
    return number === this.#newest ? answers : null;
  }

  /** Everything of this person is forgotten; whoever waits gets no answer any more. */
  forget(): void {
    this.#person += 1;
    this.#newest += 1;
    this.#learnt = null;
    this.#inPage = null;
    this.#parts.worker.forget();
  }

  /** Null: the worker has no answer, now or ever. */
  async #byWorker(text: string): Promise<readonly Answer[] | null> {
    if (this.#inPage !== null) return null;
    const person = this.#person;
    try {
      return await this.#inTime(this.#parts.worker.answers(text));
    } catch {
      if (person === this.#person) this.#giveUp();
      return null;
    }
  }

  #inTime<T>(answers: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const late = (): void => reject(new Error('no answer'));
      const stop = this.#parts.timers.after(SEARCH_PATIENCE, late);
      answers.then(resolve, reject).finally(stop);
    });
  }

  #giveUp(): void {
    if (this.#inPage !== null) return;
    this.#inPage = this.#openPage();
    this.#parts.worker.forget();
    void this.#parts.log.write('search-in-page');
  }

  async #openPage(): Promise<GuideSearch> {
    const learnt = this.#learnt;
    const page = await this.#parts.page();
    if (learnt !== null) page.learn(learnt);
    return page;
  }

  async #byPage(text: string, number: number): Promise<readonly Answer[]> {
    const page = await this.#inPage;
    return page === null || number !== this.#newest ? [] : page.answers(text);
  }
}
