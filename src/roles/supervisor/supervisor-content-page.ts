import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Kiosk } from '../../app/compose.ts';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import { plainDate } from '../../app/plain-date.ts';
import { judgeStatus, type JudgedGuide, type Urgency } from '../../domain/content/guide-status.ts';
import { dayOf } from '../../domain/statistics/day.ts';
import { base } from '../../ui/styles/base.styles.ts';
import '../../ui/elements/kiot-icon/kiot-icon.ts';

/** What was found when the page was opened; `refused`: the list could not be read. */
type Found =
  | 'reading'
  | 'refused'
  | { readonly day: string; readonly guides: readonly JudgedGuide[]; readonly recorded: boolean };

const URGENCIES: readonly Urgency[] = ['due', 'doubtful', 'incomplete', 'good'];

const ICONS = {
  due: 'circle-x',
  doubtful: 'shield-alert',
  incomplete: 'minus',
  good: 'circle-check',
} as const;

/** "Bài cần soát": the guides by urgency, each with what is to be done about it (SEC-34). Prints as it stands. */
@customElement('supervisor-content-page')
export class SupervisorContentPage extends LitElement {
  static override styles = [
    base,
    css`
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--kiot-space-3);
      }
      .page,
      section,
      .guides {
        display: grid;
        gap: var(--kiot-space-3);
      }
      .guide {
        display: grid;
        gap: var(--kiot-space-1);
        padding: var(--kiot-space-2) var(--kiot-space-3);
        border: var(--kiot-line-thin) solid var(--kiot-color-border);
        border-radius: var(--kiot-radius);
        background: var(--kiot-color-card);
        break-inside: avoid;
      }
      .guide.due {
        border-width: var(--kiot-line-thick);
        border-color: var(--kiot-color-danger);
      }
      .guide h3 {
        display: flex;
        gap: var(--kiot-space-2);
        align-items: start;
      }
      .findings {
        padding-inline-start: 1.2em;
        list-style: disc;
      }
      @media print {
        :host {
          font-size: 11pt;
          color: var(--kiot-color-print-ink);
        }
        h1,
        h2 {
          font-size: 14pt;
        }
        .page,
        section,
        .guides {
          gap: 2mm;
          padding: 0;
        }
        .soft {
          color: inherit;
        }
        .actions {
          display: none;
        }
        .guide {
          background: none;
        }
      }
    `,
  ];

  @state() private accessor found: Found = 'reading';

  readonly #kiosk: Kiosk;
  readonly #locale = new LocaleController(this);

  readonly #onPrint = (): void => void this.#kiosk.takeAway.printer.print();

  readonly #onStaff = (): void => location.assign('/staff');

  constructor(kiosk: Kiosk) {
    super();
    this.#kiosk = kiosk;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#look();
  }

  async #look(): Promise<void> {
    const status = await this.#kiosk.guideStatus();
    const { day } = dayOf(this.#kiosk.machine.clock.read().wall);
    this.found =
      status === null
        ? 'refused'
        : {
            day,
            guides: judgeStatus(status, day),
            recorded: status.guides.some(({ recorded }) => recorded > 0),
          };
  }

  protected override render() {
    const { t } = this.#locale;
    const { found } = this;
    return html`<div class="page">
      <h1>${t('supervisor:content.title')}</h1>
      ${typeof found === 'string' ? html`<p role="status">${t(`supervisor:content.${found}`)}</p>` : this.#renderFound(found)}
      <div class="actions">
        <button @click=${this.#look}>${t('supervisor:content.again')}</button>
        <button @click=${this.#onStaff}>${t('supervisor:content.staff')}</button>
      </div>
    </div>`;
  }

  #renderFound({ day, guides, recorded }: Exclude<Found, string>) {
    const { t } = this.#locale;
    const many = (urgency: Urgency): number => guides.filter((one) => one.urgency === urgency).length;
    const values = {
      day: plainDate(day),
      due: many('due'),
      doubtful: many('doubtful'),
      count: guides.length,
    };
    return html`<p>${t('supervisor:content.lead', values)}</p>
      <div class="actions">
        <button class="primary" @click=${this.#onPrint}>
          <kiot-icon name="printer"></kiot-icon>${t('supervisor:content.print')}
        </button>
      </div>
      ${recorded ? nothing : html`<p class="soft">${t('supervisor:content.noRecordings')}</p>`}
      ${many('good') === guides.length ? html`<p>${t('supervisor:content.nothing')}</p>` : nothing}
      ${URGENCIES.filter((urgency) => many(urgency) > 0).map((urgency) =>
        this.#renderUrgency(
          urgency,
          guides.filter((one) => one.urgency === urgency),
        ),
      )}`;
  }

  #renderUrgency(urgency: Urgency, guides: readonly JudgedGuide[]) {
    const { t } = this.#locale;
    return html`<section aria-labelledby=${urgency}>
      <h2 id=${urgency}>${`${t(`supervisor:urgency.${urgency}`)} (${guides.length})`}</h2>
      <ul class="guides">
        ${guides.map((guide) => this.#renderGuide(guide))}
      </ul>
    </section>`;
  }
  #renderGuide({ status, findings, urgency }: JudgedGuide) {
    const { t } = this.#locale;
    const { title, reviewBy, screens, unseen, sentences, recorded } = status;
    return html`<li class=${`guide ${urgency}`}>
      <h3><kiot-icon name=${ICONS[urgency]}></kiot-icon><span>${title}</span></h3>
      <p class="soft">${t('supervisor:content.review', { day: plainDate(reviewBy) })}</p>
      ${
        findings.length === 0
          ? nothing
          : html`<ul class="findings">
              ${findings.map((one) => html`<li>${t(`supervisor:finding.${one}`, { screens, unseen, sentences, recorded })}</li>`)}
            </ul>`
      }
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'supervisor-content-page': SupervisorContentPage;
  }
}
