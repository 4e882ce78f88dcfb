import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import { WatchController } from '../../app/watch-controller.ts';
import type { QueueState, Ticket } from '../../domain/queue/index.ts';
import { deskOf, type StaffTools } from './staff-tools.ts';

/**
 * A part of the staff's pages that shows the queue: drawn again with every change of it, of the hand, of the desk and
 * of the centre. When the control that had the focus is gone, the focus goes to its heading.
 */
export abstract class StaffQueueElement extends LitElement {
  /** What it works with; null until the queue stands. */
  @property({ attribute: false }) accessor tools: StaffTools | null = null;

  protected readonly locale: LocaleController = new LocaleController(this);
  #hadFocus = false;
  #watched: WatchController | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate(); // whoever comes back to a page sees it as it is now
    this.#watched ??= new WatchController(this, () => {
      const { tools } = this;
      return tools === null
        ? []
        : [tools.queue, tools.hand, tools.desk, tools.kiosk.centre, tools.help, tools.seen, tools.aside];
    });
  }

  override willUpdate(): void {
    this.#hadFocus = this.matches(':focus-within');
  }

  override updated(): void {
    if (this.#hadFocus && !this.matches(':focus-within')) this.focusHeading();
  }

  /** Puts the focus on the first heading, for whoever works with the keyboard or listens. */
  focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  }

  /** The queue as this window knows it now. */
  protected get state(): QueueState | null {
    return this.tools?.queue.current.log.state ?? null;
  }

  /** Wall ms of the newest look at the clock, for minutes. */
  protected get now(): number {
    return this.tools?.hand.current.now ?? 0;
  }

  /** The desk of this window, if it has one that the centre file knows. */
  protected get desk(): string | null {
    return this.tools === null ? null : deskOf(this.tools.kiosk, this.tools.desk.current);
  }

  /** A ticket by its id; null when nobody knows it any more. */
  protected ticketOf(id: string | null): Ticket | null {
    return id === null ? null : (this.state?.tickets.get(id) ?? null);
  }
}
