import { ContextConsumer } from '@lit/context';
import { state } from 'lit/decorators.js';
import { guidesContext } from '../../app/contexts.ts';
import type { GuideIndex } from '../../domain/content/guide-index.schema.ts';
import { CitizenPage } from './citizen-page.ts';

const EMPTY: GuideIndex = { categories: [], guides: [] };

/** A page that shows a choice of guides. */
export abstract class CitizenChoicePage extends CitizenPage {
  /** The index, empty until it is read. */
  @state() protected accessor index: GuideIndex = EMPTY;

  protected readonly guides = new ContextConsumer(this, { context: guidesContext, subscribe: true });

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  /** The page counts as shown, and is read aloud, once its guides stand on it. */
  protected override updated(): void {
    if (this.index !== EMPTY) super.updated();
  }

  /** Opens what a list or the search leads to: a guide, or the question that leads to one. */
  protected openFound(id: string): void {
    const asks = this.index.choosers?.some((chooser) => chooser.id === id) === true;
    if (asks) this.move({ type: 'show-chooser', chooser: id });
    else this.openGuide(id);
  }

  async #read(): Promise<void> {
    const outcome = await this.guides.value?.index();
    if (outcome?.ok === true) this.index = outcome.value;
    else if (this.isConnected) this.move({ type: 'guide-refused' });
  }
}
