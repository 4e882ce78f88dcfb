import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { OpenSearch } from '../../app/contexts.ts';
import type { Searched } from '../../app/search.ts';
import type { Answer } from '../../domain/assistant/index.ts';
import type { Aliases, GuideIndex } from '../../domain/content/guide-index.schema.ts';

/** A text and its answers; they are never taken apart. */
export type Found = { readonly text: string; readonly answers: readonly Answer[] };

const NOTHING: Found = { text: '', answers: [] };

/**
 * Answers for a page, as they come: the last ones stand until those of the newest text are there. The page is drawn
 * again only when something else is to be seen.
 */
export class Finding implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #open: () => OpenSearch | undefined;
  #searched: Searched | null = null;
  #asked = '';
  #found = NOTHING;
  #anyway = false;

  constructor(host: ReactiveControllerHost, open: () => OpenSearch | undefined) {
    this.#host = host;
    this.#open = open;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#searched = null; // what comes now concerns nobody
  }

  /** The answers that stand, and their text. */
  get found(): Found {
    return this.#found;
  }

  /** True while the newest text waits for its answers. */
  get waits(): boolean {
    return this.#asked !== this.#found.text;
  }

  /** The page waits for the newest answers with something: it is drawn when they stand, whatever they are. */
  drawAnyway(): void {
    this.#anyway = true;
  }

  /** From now on this is searched. Aliases, which answers give as their reason, come a little later than the rest. */
  async learn(index: GuideIndex, aliases: Promise<Aliases> | undefined): Promise<void> {
    await this.#search({ index, aliases: {} });
    const known = await aliases;
    if (known !== undefined && this.#searched?.index === index) await this.#search({ index, aliases: known });
  }

  /** Asks; resolves when the answers stand, or something newer was asked. */
  async ask(text: string): Promise<void> {
    this.#asked = text;
    await this.#answer();
  }

  /** What was asked is asked again. */
  async #search(searched: Searched): Promise<void> {
    this.#searched = searched;
    (await this.#open()?.())?.learn(searched);
    await this.#answer();
  }

  async #answer(): Promise<void> {
    const text = this.#asked;
    const searched = this.#searched;
    if (text.trim() === '') return this.#show({ text, answers: [] });
    if (searched === null) return;
    const answers = await (await this.#open()?.())?.find(text);
    if (answers != null && text === this.#asked && searched === this.#searched) this.#show({ text, answers });
  }

  #show(found: Found): void {
    const before = this.#found;
    this.#found = found;
    const draws = this.#anyway || !looksAlike(before, found);
    this.#anyway = false;
    if (draws) this.#host.requestUpdate();
  }
}

function looksAlike(a: Found, b: Found): boolean {
  if ((a.text.trim() === '') !== (b.text.trim() === '') || a.answers.length !== b.answers.length)
    return false;
  return a.answers.every((answer, i) => {
    const other = b.answers[i];
    return (
      answer.guide === other?.guide && answer.because === other.because && answer.reason === other.reason
    );
  });
}
