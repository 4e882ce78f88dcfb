import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { QueueRequest } from '../../../app/queue.ts';
import type { Group, Member } from '../../../domain/group/index.ts';
import { numberOf } from '../../../domain/queue/index.ts';
import { figures } from '../../../ui/elements/kiot-ticket/figures.ts';
import '../../../ui/elements/kiot-token/kiot-token.ts';
import { tokenOf } from '../queue-words.ts';
import { StaffQueueElement } from '../staff-queue-element.ts';
import { numberIn } from './group-words.ts';

/** A part of the staff's pages that shows one group. */
export abstract class StaffGroupElement extends StaffQueueElement {
  /** Id of the group. */
  @property() accessor group = '';
  /** By what the window does: greeters may do less. */
  @property() accessor worker: 'greeter' | 'staff' = 'staff';

  /** The own heading; a part without one hands the focus to the pane around it. */
  override focusHeading(): void {
    const own = this.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]');
    const root = this.getRootNode();
    if (own !== null) own.focus();
    else if (root instanceof ShadowRoot && root.host instanceof StaffQueueElement) root.host.focusHeading();
  }

  /** The group as the queue has it now; null when nobody knows it any more. */
  protected get found(): Group | null {
    return this.state?.groups.get(this.group) ?? null;
  }

  /** Asks; true when it was granted. The sentence at the foot of the page says the rest. */
  protected async ask(request: QueueRequest): Promise<boolean> {
    const granted = await this.tools?.hand.ask(request, { role: this.worker });
    return granted !== null && granted !== undefined;
  }

  /** Yes and no of somebody who is asked into the group: of one size, no reason asked (D3). */
  protected renderAnswers({ ticket }: Member): TemplateResult {
    const { t } = this.locale;
    const number = numberIn(this.state, ticket);
    const answer = (name: 'join-group' | 'decline-group') => () =>
      this.ask({ name, group: this.group, ticket });
    return html`<div class="pair" role="group" aria-label=${t('staff-group:invite.answer', { number })}>
      <button @click=${answer('join-group')}>${t('staff-group:invite.yes')}</button>
      <button @click=${answer('decline-group')}>${t('staff-group:invite.no')}</button>
    </div>`;
  }

  /** Number and picture of somebody, never a name. */
  protected renderWho(id: string): TemplateResult | string {
    const ticket = this.ticketOf(id);
    if (ticket === null) return '';
    return html`${figures(numberOf(ticket))}<kiot-token beside .token=${tokenOf(ticket)}></kiot-token>`;
  }
}
