import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { base } from '../../ui/styles/base.styles.ts';
import { saidWords, slipWords } from './queue-words.ts';
import { StaffQueueElement } from './staff-queue-element.ts';

/** What has just happened, at the foot of every page of the queue, and the way back for 30 seconds. */
@customElement('staff-said-bar')
export class StaffSaidBar extends StaffQueueElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        background: var(--kiot-color-card);
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--kiot-space-2) var(--kiot-space-4);
        padding: var(--kiot-space-2) var(--kiot-space-4);
        border-block-start: var(--kiot-line-thin) solid var(--kiot-color-border);
      }
      .bar:not(:has(.bad, .good, button)) {
        padding: 0;
        border: 0;
      }
      .said {
        flex: 1 1 calc(90 * var(--kiot-mm));
      }
      .bad {
        font-weight: 700;
        border-inline-start: var(--kiot-line-thick) solid var(--kiot-color-danger);
        padding-inline-start: var(--kiot-space-2);
      }
    `,
  ];

  #sentence() {
    const { t } = this.locale;
    const { tools } = this;
    if (tools === null) return nothing;
    const { said, turn } = tools.hand.current;
    const { trouble, read, log } = tools.queue.current;
    const standing = trouble === null ? null : t(`staff:queue.trouble.${trouble}`);
    if (standing !== null && said?.kind !== 'trouble') return html`<p class="bad">${standing}</p>`;
    if (said === null && log.state.newer)
      return html`<p class="bad">${t('staff:queue.refusal.log-newer')}</p>`;
    if (said === null) return read ? nothing : html`<p class="good">${t('staff:board.reading')}</p>`;
    return keyed(
      turn,
      html`<p class=${said.kind === 'granted' ? 'good' : 'bad'}>${saidWords(tools, said)}</p>`,
    );
  }

  protected override render() {
    const { tools } = this;
    if (tools === null) return nothing;
    const { slip } = tools.hand.current;
    return html`<div class="bar">
      <div class="said" role="status">${this.#sentence()}</div>
      ${slip === null ? nothing : html`<button @click=${() => tools.hand.undo()}>${slipWords(slip)}</button>`}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'staff-said-bar': StaffSaidBar;
  }
}
