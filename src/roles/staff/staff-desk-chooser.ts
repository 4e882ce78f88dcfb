import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../ui/styles/base.styles.ts';
import { board } from './board.styles.ts';
import { deskName, titleOf } from './queue-words.ts';
import { StaffQueueElement } from './staff-queue-element.ts';
import type { StaffTools } from './staff-tools.ts';

/**
 * Which desk this window serves, and the columns it calls from. Asked once; the window keeps it over a reload.
 *
 * @fires staff-desk-chosen - A desk stands, and the board goes on.
 */
@customElement('staff-desk-chooser')
export class StaffDeskChooser extends StaffQueueElement {
  static override styles = [
    base,
    board,
    css`
      :host {
        display: grid;
        gap: var(--kiot-space-3);
      }
    `,
  ];

  /** Procedures of the columns on the board now. */
  @property({ attribute: false }) accessor columns: readonly (string | null)[] = [];

  #keep(procedures: readonly (string | null)[] | null): void {
    this.tools?.desk.choose({ desk: this.desk, procedures });
  }

  protected override render() {
    const { t } = this.locale;
    const { tools, desk } = this;
    if (tools === null) return nothing;
    const desks = tools.kiosk.centre.current?.desks ?? [];
    const kept = tools.desk.current.desk;
    return html`<h2 tabindex="-1">${t('staff:board.desk.ask')}</h2>
      ${kept !== null && desk === null ? html`<p>${t('staff:board.desk.lost', { desk: kept })}</p>` : nothing}
      ${desks.length === 0 ? html`<p>${t('staff:board.desk.none')}</p>` : nothing}
      <div class="buttons">
        ${desks.map(
          ({ code }) =>
            html`<button aria-pressed=${code === desk} @click=${() => this.#onDesk(code)}>
              ${deskName(tools, code)}
            </button>`,
        )}
      </div>
      ${desk === null ? nothing : this.#renderColumns(tools)}`;
  }

  #renderColumns(tools: StaffTools) {
    const { t } = this.locale;
    const { procedures } = tools.desk.current;
    const all = [...new Set([...this.columns, ...(procedures ?? [])])];
    return html`<h2 id="columns">${t('staff:board.desk.columns')}</h2>
      <div class="buttons" role="group" aria-labelledby="columns">
        <button aria-pressed=${procedures === null} @click=${() => this.#keep(null)}>
          ${t('staff:board.desk.all')}
        </button>
        ${all.map(
          (one) =>
            html`<button
              aria-pressed=${procedures?.includes(one) ?? false}
              @click=${() => this.#onColumn(one)}
            >
              ${titleOf(tools, one)}
            </button>`,
        )}
      </div>
      <div class="buttons">
        <button class="primary" @click=${() => this.dispatchEvent(new Event('staff-desk-chosen'))}>
          ${t('staff:board.desk.done')}
        </button>
      </div>`;
  }

  #onDesk(code: string): void {
    const hadNone = this.desk === null;
    this.tools?.desk.choose({ desk: code, procedures: this.tools.desk.current.procedures });
    if (hadNone) this.dispatchEvent(new Event('staff-desk-chosen'));
  }

  #onColumn(one: string | null): void {
    const chosen = this.tools?.desk.current.procedures ?? [];
    const next = chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one];
    this.#keep(next.length === 0 ? null : next);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'staff-desk-chooser': StaffDeskChooser;
  }
}
