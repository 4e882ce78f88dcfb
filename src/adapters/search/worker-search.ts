import type { Answer } from '../../domain/assistant/answer.ts';
import type { Findable } from '../../domain/content/guide-index.schema.ts';
import type { GuideSearch, Searched } from '../../ports/guide-search.ts';
import type { Found, Told } from './search-message.ts';

/** A thread as far as it is needed here. */
export type SearchThread = {
  postMessage(told: Told): void;
  /** `message` brings a `Found`; after `error` or `messageerror` nothing more is to be expected. */
  addEventListener(kind: 'message' | 'error' | 'messageerror', call: (event: Event) => void): void;
  terminate(): void;
};

type Question = { resolve(answers: readonly Answer[]): void; reject(error: Error): void };

/**
 * Searches in a thread of its own, which is begun when something is learnt and ended by `forget`: what was typed goes
 * with its memory. A thread that failed is not begun again before that.
 */
export function createWorkerSearch(begin: () => SearchThread): GuideSearch {
  return new WorkerSearch(begin);
}

class WorkerSearch implements GuideSearch {
  readonly #begin: () => SearchThread;
  readonly #waiting = new Map<number, Question>();
  #thread: SearchThread | null = null;
  #failed = false;
  #learnt: Searched | null = null;
  #guides: ReadonlyMap<string, Findable> = new Map();
  #number = 0;

  constructor(begin: () => SearchThread) {
    this.#begin = begin;
  }

  learn(searched: Searched): void {
    const { index, aliases } = searched;
    const before = this.#learnt;
    this.#learnt = searched;
    if (before?.index !== index) {
      this.#guides = new Map([...index.guides, ...(index.choosers ?? [])].map((one) => [one.id, one]));
      this.#tell({ kind: 'index', index });
    }
    if (before?.aliases !== aliases) this.#tell({ kind: 'aliases', aliases });
  }

  answers(text: string): Promise<readonly Answer[]> {
    if (this.#learnt === null) return Promise.resolve([]);
    const number = (this.#number += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      this.#tell({ kind: 'question', number, text });
    });
  }

  forget(): void {
    this.#end('forgotten');
    this.#failed = false;
    this.#learnt = null;
    this.#guides = new Map();
  }

  #tell(told: Told): void {
    try {
      if (this.#failed) return this.#fail();
      this.#thread ??= this.#start();
      this.#thread.postMessage(told);
    } catch {
      this.#fail(); // no threads here, or one that takes no message
    }
  }

  #start(): SearchThread {
    const thread = this.#begin();
    thread.addEventListener('message', (event) => {
      if (thread === this.#thread) this.#hear((event as MessageEvent<Found>).data);
    });
    for (const kind of ['error', 'messageerror'] as const)
      thread.addEventListener(kind, () => {
        if (thread === this.#thread) this.#fail();
      });
    return thread;
  }

  #hear({ number, answers }: Found): void {
    const question = this.#waiting.get(number);
    this.#waiting.delete(number);
    question?.resolve(
      answers.flatMap(({ id, ...rest }) => {
        const guide = this.#guides.get(id);
        return guide === undefined ? [] : [{ guide, ...rest }];
      }),
    );
  }

  #fail(): void {
    this.#failed = true;
    this.#end('the thread that searches does not work');
  }

  #end(reason: string): void {
    this.#thread?.terminate();
    this.#thread = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(new Error(reason));
  }
}
