import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Spoken } from '../../../app/spoken.ts';
import { base } from '../../../ui/styles/base.styles.ts';
import type { KiotFaceChooseEvent } from '../../../ui/elements/kiot-faces/kiot-face-choose-event.ts';
import '../../../ui/elements/kiot-faces/kiot-faces.ts';
import { CitizenPage } from '../citizen-page.ts';
import { citizen } from '../citizen.styles.ts';
import { faceWords } from '../face-words.ts';

type Answers = { readonly clear: number; readonly after: number };

/** Thanks, what happens next, two rows of faces that may be skipped – also when someone leaves midway. */
@customElement('citizen-end-page')
export class CitizenEndPage extends CitizenPage {
  static override styles = [
    base,
    citizen,
    css`
      .faces {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(93.5 * var(--kiot-mm))), 1fr));
        gap: var(--kiot-space-4);
      }
      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: var(--kiot-space-3);
      }
    `,
  ];

  @state() private accessor answers: Answers = { clear: 0, after: 0 };
  @state() private accessor skipped = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hand();
  }

  protected override spoken(): Spoken {
    const { t } = this.locale;
    const next = this.#next();
    return [
      this.#title(),
      t('citizen:end.thanks'),
      ...(next.length === 0 ? [] : [t('citizen:end.next'), ...next]),
      ...(this.skipped ? [] : this.#spokenFaces()),
      ...this.#choices().map(({ label }) => label),
      t('common:bar.finish'),
    ];
  }

  protected override onAction(action: Parameters<CitizenPage['onAction']>[0]): void {
    if (action === 'next') this.finish();
    else super.onAction(action);
  }

  #title(): string {
    const { t } = this.locale;
    const { finished, way } = this.journey;
    if (!finished) return t('citizen:end.left');
    return t(way === 'do' ? 'citizen:end.finished' : 'citizen:end.finishedPractice');
  }

  /** What happens next, for who has really done it. */
  #next(): readonly string[] {
    const { guide, finished, way } = this.journey;
    return finished && way === 'do' ? (guide?.after.map((fact) => fact.text) ?? []) : [];
  }

  #spokenFaces(): readonly string[] {
    const { t } = this.locale;
    return [
      t('citizen:faces.clear'),
      ...faceWords(t, 'clearScale'),
      t('citizen:faces.after'),
      ...faceWords(t, 'scale'),
      t('citizen:faces.skip'),
    ];
  }

  #choices(): readonly { readonly label: string; readonly choose: () => void }[] {
    const { t } = this.locale;
    const { finished, way } = this.journey;
    if (!finished) return [{ label: t('citizen:end.return'), choose: () => this.move({ type: 'back' }) }];
    if (way === 'do') return [];
    return [
      {
        label: t('citizen:end.again'),
        choose: () => this.move({ type: 'choose-way', way: 'practice' }),
      },
      { label: t('citizen:end.doNow'), choose: () => this.move({ type: 'choose-way', way: 'do' }) },
    ];
  }

  /** Counted once, when the screen is left, so that changing one's mind counts once. Of confidence only the difference. */
  #hand(): void {
    const { clear, after } = this.answers;
    const { before } = this.journey;
    if (clear > 0) this.count(`clear-${clear}`);
    if (after > 0 && before !== null) this.count(`confidence-${after - before}`);
  }

  protected override render() {
    const { t } = this.locale;
    const next = this.#next();
    const words = html`<div class="stack tight">
      <h1 tabindex="-1">${this.#title()}</h1>
      <p>${t('citizen:end.thanks')}</p>
      ${
        next.length === 0
          ? nothing
          : html`<h2>${t('citizen:end.next')}</h2>
              ${next.map((fact) => html`<p>${fact}</p>`)}`
      }
      ${this.skipped ? nothing : this.#renderFaces()}
      <div class="choices">
        ${this.#choices().map(({ label, choose }) => html`<button @click=${choose}>${label}</button>`)}
        ${this.skipped ? nothing : html`<button @click=${this.#onSkip}>${t('citizen:faces.skip')}</button>`}
      </div>
    </div>`;
    const labels = { next: t('common:bar.finish') };
    return this.frame({ words, absent: ['stuck', 'finish'], labels });
  }

  #renderFaces() {
    const { t } = this.locale;
    const row = (name: keyof Answers, question: string, words: readonly string[]): TemplateResult =>
      html`<div>
        <h2>${question}</h2>
        <kiot-faces
          question=${question}
          .words=${words}
          .value=${this.answers[name]}
          @kiot-face-choose=${(event: KiotFaceChooseEvent) => this.#onFace(name, event.value)}
        ></kiot-faces>
      </div>`;
    return html`<div class="faces">
      ${row('clear', t('citizen:faces.clear'), faceWords(t, 'clearScale'))}
      ${row('after', t('citizen:faces.after'), faceWords(t, 'scale'))}
    </div>`;
  }

  #onFace(name: keyof Answers, value: number): void {
    this.answers = { ...this.answers, [name]: value };
  }

  #onSkip(): void {
    this.answers = { clear: 0, after: 0 };
    this.skipped = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'citizen-end-page': CitizenEndPage;
  }
}
