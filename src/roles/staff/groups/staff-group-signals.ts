import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { watchingOf } from '../../../app/groups.ts';
import type { QueueRequest } from '../../../app/queue.ts';
import { memberOf, SIGNAL_ACTION, signalsOf, type Group, type Signal } from '../../../domain/group/index.ts';
import { base } from '../../../ui/styles/base.styles.ts';
import { board } from '../board.styles.ts';
import { isQuiet, numberIn, signalWords } from './group-words.ts';
import { groupStyles } from './group.styles.ts';
import { StaffGroupElement } from './staff-group-element.ts';

/**
 * What staff should know of a group now, each with the one touch that answers it (D7, D8).
 *
 * @fires staff-group-offer-line - The group takes too long: each is to be asked whether they go back into the line.
 */
@customElement('staff-group-signals')
export class StaffGroupSignals extends StaffGroupElement {
  static override styles = [base, board, groupStyles];

  /** Usual ms of each step of the guide; empty when nobody knows them. */
  @property({ attribute: false }) accessor steps: readonly number[] = [];
  /** How many points the check has. */
  @property({ attribute: false }) accessor points = 0;

  #requests(group: Group, signal: Signal): readonly QueueRequest[] {
    const helped = (ticket: string): QueueRequest => ({
      ...{ name: 'ask-help', group: group.id, ticket, stuck: false },
    });
    if (signal.name === 'many-stuck')
      return signal.tickets.filter((id) => memberOf(group, id)?.standing === 'needsHelp').map(helped);
    if (signal.name === 'lesson-over') return [{ name: 'begin-check', group: group.id, points: this.points }];
    if (!('ticket' in signal)) return [];
    const { ticket } = signal;
    if (signal.name === 'help-waits') return [helped(ticket)];
    if (signal.name === 'turn-now') return [{ name: 'leave-group', group: group.id, ticket }];
    return [{ name: 'take-member', group: group.id, ticket, desk: this.desk ?? group.desk }];
  }

  protected override render() {
    const { tools, found } = this;
    if (tools === null || found === null) return nothing;
    const signals = signalsOf(found, watchingOf(tools.queue, found, this.steps));
    return html`<div class="signals" role="status">
      ${signals.map((signal) => this.#renderSignal(found, signal))}
    </div>`;
  }

  #renderSignal(group: Group, signal: Signal): TemplateResult {
    const { t } = this.locale;
    const number = 'ticket' in signal ? numberIn(this.state, signal.ticket) : '';
    const action = SIGNAL_ACTION[signal.name];
    const kind = isQuiet(signal) ? 'signal quiet' : 'signal';
    return html`<div class=${kind} data-signal=${signal.name}>
      <p>${signalWords(this.state, signal)}</p>
      ${
        action === 'none'
          ? nothing
          : html`<div class="buttons">
              <button @click=${() => this.#onAction(group, signal)}>
                ${t(`staff-group:action.${action}`, { number })}
              </button>
            </div>`
      }
    </div>`;
  }

  async #onAction(group: Group, signal: Signal): Promise<void> {
    if (signal.name === 'group-late') {
      this.dispatchEvent(new Event('staff-group-offer-line'));
      return;
    }
    for (const request of this.#requests(group, signal)) await this.ask(request);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'staff-group-signals': StaffGroupSignals;
  }
}
