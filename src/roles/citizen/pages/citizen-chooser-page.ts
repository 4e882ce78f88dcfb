import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Spoken } from '../../../app/spoken.ts';
import type { ChooserEntry } from '../../../domain/content/guide-index.schema.ts';
import { base } from '../../../ui/styles/base.styles.ts';
import '../../../ui/elements/kiot-tile/kiot-tile.ts';
import { citizen } from '../citizen.styles.ts';
import { CitizenChoicePage } from '../citizen-choice-page.ts';

/** One question that leads to the guides of a fact sheet with branches; whoever is not sure asks a human. */
@customElement('citizen-chooser-page')
export class CitizenChooserPage extends CitizenChoicePage {
  static override styles = [base, citizen];

  protected override spoken(): Spoken {
    const { t } = this.locale;
    const { question = '', branches = [] } = this.#chooser() ?? {};
    return [
      question,
      ...branches.flatMap(({ label, hint }) => [label, hint]),
      t('citizen:chooser.ask'),
      t('citizen:chooser.askHint'),
    ];
  }

  protected override face(): string {
    return `chooser ${this.journey.chooser ?? ''}`;
  }

  #chooser(): ChooserEntry | undefined {
    return this.index.choosers?.find(({ id }) => id === this.journey.chooser);
  }

  protected override render(): TemplateResult {
    const chooser = this.#chooser();
    const words = chooser === undefined ? html`${nothing}` : this.#renderChoice(chooser);
    return this.frame({ words, absent: ['next'] });
  }

  #renderChoice({ question, branches }: ChooserEntry): TemplateResult {
    const { t } = this.locale;
    return html`<div class="stack tight">
      <h1 tabindex="-1">${question}</h1>
      <div class="tiles">
        ${branches.map(
          ({ guide, label, hint }) =>
            html`<kiot-tile label=${label} note=${hint} @click=${() => this.openGuide(guide)}></kiot-tile>`,
        )}
        <kiot-tile
          icon="life-buoy"
          label=${t('citizen:chooser.ask')}
          note=${t('citizen:chooser.askHint')}
          @click=${this.#onAsk}
        ></kiot-tile>
      </div>
    </div>`;
  }

  #onAsk(): void {
    this.onAction('stuck');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'citizen-chooser-page': CitizenChooserPage;
  }
}
