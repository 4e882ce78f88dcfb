import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Spoken } from '../../../app/spoken.ts';
import { base } from '../../../ui/styles/base.styles.ts';
import type { KiotFaceChooseEvent } from '../../../ui/elements/kiot-faces/kiot-face-choose-event.ts';
import '../../../ui/elements/kiot-faces/kiot-faces.ts';
import type { IconName } from '../../../ui/elements/kiot-icon/icon-name.ts';
import '../../../ui/elements/kiot-tile/kiot-tile.ts';
import { CitizenPage } from '../citizen-page.ts';
import { willingWords } from '../citizen-willing.ts';
import { citizen } from '../citizen.styles.ts';
import { TicketController } from '../ticket-controller.ts';
import { faceWords } from '../face-words.ts';
import { codeWords, stoppedAt } from '../resume-words.ts';
import { endWords, nextWays, returnLabel, WAY_ICONS } from '../way-words.ts';

/** Something that makes sense to do from here. */
type Choice = { readonly label: string; readonly icon: IconName; readonly choose: () => void };

type Answers = { readonly clear: number; readonly after: number };

/**
 * Thanks, what happens next, two rows of faces that may be skipped – also when someone leaves midway. Watching and
 * telling back are not asked about: they end with what one may do next.
 */
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
      .stack:has(citizen-resume-code) {
        grid-template-columns: minmax(0, 1fr) minmax(0, calc(104 * var(--kiot-mm)));
        grid-template-rows: auto minmax(0, 1fr);
      }
      .stack > * {
        grid-column: 1 / -1;
      }
      .stack:has(citizen-resume-code) > :is(h1, h1 + p) {
        grid-column: 1;
      }
      .stack > citizen-resume-code {
        grid-row: 1 / span 2;
        grid-column: 2;
      }
      @media (max-width: 56em) {
        .stack > citizen-resume-code {
          grid-row: auto;
          grid-column: 1 / -1;
        }
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

  readonly #tickets = new TicketController(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.skipped = this.journey.asked; // they were answered or passed before the take-away was opened
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hand();
  }

  protected override spoken(): Spoken {
    const { t } = this.locale;
    const [title, ...sentences] = endWords(this.journey);
    const next = this.#next();
    return [
      t(title),
      ...sentences.map((sentence) => t(sentence)),
      ...codeWords(t, stoppedAt(this.journey)),
      ...(next.length === 0 ? [] : [t('citizen:end.next'), ...next]),
      ...(this.#isAsked() ? this.#spokenFaces() : []),
      ...willingWords(t, this.journey, this.#tickets.shown),
      ...this.#choices().map(({ label }) => label),
      t('citizen:takeAway.open'),
      t('common:bar.finish'),
    ];
  }

  protected override onAction(action: Parameters<CitizenPage['onAction']>[0]): void {
    if (action === 'next') this.finish();
    else super.onAction(action);
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

  /** Whether the faces are shown: after doing and practising, midway too, as long as they are not skipped. */
  #isAsked(): boolean {
    return (this.journey.way === 'do' || this.journey.way === 'practice') && !this.skipped;
  }

  #choices(): readonly Choice[] {
    const { t } = this.locale;
    const { finished, way } = this.journey;
    if (!finished)
      return [{ label: t(returnLabel(way)), icon: 'arrow-left', choose: () => this.move({ type: 'back' }) }];
    return nextWays(this.journey).map((next) => ({
      label: t(next.label),
      icon: WAY_ICONS[next.way],
      choose: () => this.move({ type: 'choose-way', way: next.way }),
    }));
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
    const [title, sentence] = endWords(this.journey);
    const words = html`<div class="stack tight">
      <h1 tabindex="-1">${t(title)}</h1>
      ${sentence === undefined ? nothing : html`<p>${t(sentence)}</p>`}
      ${stoppedAt(this.journey) === null ? nothing : this.#renderCode()}
      ${
        next.length === 0
          ? nothing
          : html`<h2>${t('citizen:end.next')}</h2>
              ${next.map((fact) => html`<p>${fact}</p>`)}`
      }
      ${this.#isAsked() ? this.#renderFaces() : nothing}
      <citizen-willing .journey=${this.journey}></citizen-willing>
      ${this.#renderChoices()}
    </div>`;
    const labels = { next: t('common:bar.finish') };
    return this.frame({ words, absent: ['stuck', 'finish'], labels });
  }

  /** Beside the faces small buttons, where nothing else is asked big tiles. */
  #renderChoices() {
    const { way, finished } = this.journey;
    const choices = this.#choices();
    if (finished && (way === 'watch' || way === 'retell'))
      return html`<div class="tiles">
        ${choices.map(
          ({ label, icon, choose }) =>
            html`<kiot-tile icon=${icon} label=${label} @click=${choose}></kiot-tile>`,
        )}
      </div>`;
    return html`<div class="choices">
      ${choices.map(({ label, choose }) => html`<button @click=${choose}>${label}</button>`)}
      <button @click=${this.#onTakeAway}>${this.locale.t('citizen:takeAway.open')}</button>
      ${this.#isAsked() ? html`<button @click=${this.#onSkip}>${this.locale.t('citizen:faces.skip')}</button>` : nothing}
    </div>`;
  }

  /** Who stops midway may go on another day. */
  #renderCode(): TemplateResult {
    return html`<citizen-resume-code .journey=${this.journey}></citizen-resume-code>`;
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

  #onTakeAway(): void {
    this.move({ type: 'open', page: 'take-away' });
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
