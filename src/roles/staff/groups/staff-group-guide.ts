import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { addPointTexts, pointsOf } from '../../../app/critical-points.ts';
import { LocaleController } from '../../../app/i18n/locale-controller.ts';
import type { StaffTools } from '../staff-tools.ts';
import { base } from '../../../ui/styles/base.styles.ts';
import { board } from '../board.styles.ts';
import { guideStyles, onPaper } from './staff-group-guide.styles.ts';

const PARTS = ['ask', 'seat', 'teach', 'check', 'watch', 'close'] as const;
const LINES = ['a', 'b', 'c'] as const;
const TROUBLES = ['nobody', 'slow', 'many', 'late', 'gone', 'other', 'code', 'private'] as const;

/**
 * “Làm nhóm trong 5 phút”: how a group is asked, seated, taught, checked, watched and closed, on one page that may be
 * printed (D).
 *
 * @fires staff-group-left - Back to the line.
 */
@customElement('staff-group-guide')
export class StaffGroupGuide extends LitElement {
  static override styles = [base, board, guideStyles];

  /** What it works with; null on paper, where nothing is touched. */
  @property({ attribute: false }) accessor tools: StaffTools | null = null;

  @state() private accessor ready = false;
  /** This machine cannot print. */
  @state() private accessor noPaper = false;

  readonly #locale = new LocaleController(this);
  #paper: StaffGroupGuide | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void addPointTexts().then(() => (this.ready = true));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#takePaper();
  }

  /** Puts the focus on the heading, for whoever works with the keyboard or listens. */
  focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  }

  /** The page lies below the body as paper; some browsers draw it only after they said they were done. */
  async #print({ kiosk }: StaffTools): Promise<void> {
    this.#takePaper();
    const paper = new StaffGroupGuide();
    paper.setAttribute('aria-hidden', 'true');
    const { styleSheet } = onPaper;
    if (styleSheet !== undefined) document.adoptedStyleSheets = [...document.adoptedStyleSheets, styleSheet];
    document.body.append(paper);
    this.#paper = paper;
    await addPointTexts();
    await paper.updateComplete;
    this.noPaper = (await kiosk.takeAway.printer.print()) === 'unavailable';
  }

  #takePaper(): void {
    this.#paper?.remove();
    this.#paper = null;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== onPaper.styleSheet);
  }

  protected override render() {
    const { t } = this.#locale;
    const { tools } = this;
    return html`<article>
      <h1 tabindex="-1">${t('staff-group:guide.open')}</h1>
      ${tools === null ? nothing : this.#renderTouches(tools)}
      <p>${t('staff-group:guide.lead')}</p>
      <div class="parts">
        ${PARTS.map(
          (part) =>
            html`<section>
              <h2>${t(`staff-group:guide.${part}.title`)}</h2>
              <ul>
                ${LINES.map((line) => html`<li>${t(`staff-group:guide.${part}.${line}`)}</li>`)}
              </ul>
            </section>`,
        )}
      </div>
      <section class="points">
        <h2>${t('staff-group:guide.points')}</h2>
        <ol>
          ${this.ready ? pointsOf(null).map(({ show }) => html`<li>${show}</li>`) : nothing}
        </ol>
      </section>
      <section>
        <h2>${t('staff-group:guide.trouble')}</h2>
        <dl>
          ${TROUBLES.map(
            (trouble) =>
              html`<div>
                <dt>${t(`staff-group:guide.when.${trouble}`)}</dt>
                <dd>${t(`staff-group:guide.then.${trouble}`)}</dd>
              </div>`,
          )}
        </dl>
      </section>
    </article>`;
  }

  #renderTouches(tools: StaffTools): TemplateResult {
    const { t } = this.#locale;
    return html`<div class="buttons">
        <button @click=${() => this.dispatchEvent(new Event('staff-group-left'))}>
          ${t('staff-group:guide.back')}
        </button>
        <button @click=${() => this.#print(tools)}>${t('staff-group:guide.print')}</button>
      </div>
      <div role="status">
        ${this.noPaper ? html`<p>${t('staff-group:guide.printFailed')}</p>` : nothing}
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'staff-group-guide': StaffGroupGuide;
  }
}
