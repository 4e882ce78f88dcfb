import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { searchGuides, type Answer } from '../../../domain/assistant/index.ts';
import type { Spoken } from '../../../app/spoken.ts';
import { base } from '../../../ui/styles/base.styles.ts';
import '../../../ui/elements/kiot-tile/kiot-tile.ts';
import { citizen } from '../citizen.styles.ts';
import { CitizenChoicePage } from '../citizen-choice-page.ts';

/** Longest text the field takes; more is not a question. */
const LONGEST = 200;

/** Finding a guide by the words people use. What is typed lives in RAM and dies with the session (PR-01). */
@customElement('citizen-search-page')
export class CitizenSearchPage extends CitizenChoicePage {
  static override styles = [
    base,
    citizen,
    css`
      .field {
        display: flex;
        gap: var(--kiot-space-3);
      }
      input {
        flex: 1;
        min-inline-size: 0;
        min-block-size: var(--kiot-touch-target);
        padding-inline: var(--kiot-space-3);
        border: var(--kiot-line-thick) solid var(--kiot-color-action);
        border-radius: var(--kiot-radius);
        background: var(--kiot-color-card);
        color: inherit;
        font: inherit;
        user-select: text;
      }
    `,
  ];

  #chosen = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (!this.#chosen && this.journey.query.trim() !== '' && this.#answers().length === 0)
      this.count('search-miss');
  }

  protected override spoken(): Spoken {
    const { t } = this.locale;
    const field = [
      t('citizen:search.title'),
      t('citizen:search.label'),
      t('citizen:search.example'),
      t('citizen:search.clear'),
    ];
    if (this.journey.query.trim() === '') return field;
    const answers = this.#answers();
    if (answers.length === 0) return [t('citizen:search.unsure'), t('citizen:walk.call'), ...field];
    return [
      { text: t('citizen:search.answers', { count: answers.length }), extra: true },
      ...answers.flatMap((answer) => [answer.guide.title, { text: this.#reason(answer), private: true }]),
      ...field,
    ];
  }

  /** Read with the eyes only: it echoes what was typed (C-59). */
  #reason({ because, reason }: Answer): string {
    return this.locale.t(`citizen:search.reason.${reason}`, { words: because });
  }

  #answers(): readonly Answer[] {
    return searchGuides(this.journey.query, this.index);
  }

  protected override render() {
    const { t } = this.locale;
    const words = html`<div class="stack tight">
      <h1 tabindex="-1">${t('citizen:search.title')}</h1>
      <label for="query"
        >${t('citizen:search.label')} – <span class="soft">${t('citizen:search.example')}</span></label
      >
      <div class="field">
        <input
          id="query"
          type="text"
          inputmode="search"
          autocomplete="off"
          autocapitalize="off"
          autocorrect="off"
          spellcheck="false"
          maxlength=${LONGEST}
          .value=${this.journey.query}
          @input=${this.#onInput}
          @compositionend=${this.#onInput}
        />
        <button @click=${this.#onClear}>${t('citizen:search.clear')}</button>
      </div>
      ${this.journey.query.trim() === '' ? nothing : this.#renderAnswers(this.#answers())}
    </div>`;
    return this.frame({ words, absent: ['next'] });
  }

  #renderAnswers(answers: readonly Answer[]) {
    const { t } = this.locale;
    if (answers.length === 0)
      return html`<p class="note" role="status">${t('citizen:search.unsure')}</p>
        <div><button @click=${() => this.onAction('stuck')}>${t('citizen:walk.call')}</button></div>`;
    return html`<p role="status">${t('citizen:search.answers', { count: answers.length })}</p>
      <div class="tiles">
        ${answers.map(
          (answer) =>
            html`<kiot-tile
              icon="file-text"
              label=${answer.guide.title}
              note=${this.#reason(answer)}
              @click=${() => this.#onChoose(answer.guide.id)}
            ></kiot-tile>`,
        )}
      </div>`;
  }

  /** Half-composed letters are not searched yet; what is kept is NFC (AD-06). */
  #onInput(event: Event): void {
    if (event instanceof InputEvent && event.isComposing) return;
    const query = (event.target as HTMLInputElement).value.normalize('NFC');
    this.move({ type: 'type', query });
  }

  #onClear(): void {
    this.move({ type: 'type', query: '' });
    this.renderRoot.querySelector('input')?.focus();
  }

  /** Of a search only this is kept: whether it had a result, and the guide that was chosen (PR-01). */
  #onChoose(id: string): void {
    if (!this.#chosen) this.count('search-hit');
    this.#chosen = true;
    this.openGuide(id);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'citizen-search-page': CitizenSearchPage;
  }
}
