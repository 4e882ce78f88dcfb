import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { text } from '../../app/i18n/i18n.ts';
import type { OwnGroup, OwnGroupShown } from '../../app/own-group.ts';
import type { OwnTicket, OwnTicketShown } from '../../app/own-ticket.ts';
import { WatchController } from '../../app/watch-controller.ts';
import { AfterPaint } from '../../ui/controllers/after-paint.ts';
import { offerLabel } from './offer-label.ts';
import { ticketContext } from './ticket-context.ts';

/** What a page shows before the queue was opened. */
const NOTHING: OwnTicketShown = {
  offer: { at: 'none' },
  ticket: null,
  number: '',
  wait: null,
  prints: false,
  taking: false,
  failure: null,
  undoable: false,
};

/** The ticket of this session on a page, which is drawn again whenever anything about it changes. */
export class TicketController implements ReactiveController {
  readonly #consumer: ContextConsumer<typeof ticketContext, ReactiveControllerHost & HTMLElement>;

  readonly #watch: WatchController;
  readonly #later = new AfterPaint();

  /** What one drawing of the page sees; worked out once for all its words. */
  #drawn: OwnTicketShown | null = null;
  #drawnGroup: OwnGroupShown | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
    this.#consumer = new ContextConsumer(host, { context: ticketContext, subscribe: true });
    this.#watch = new WatchController(host, () => [this.own, this.group]);
  }

  /** What can be done with it. */
  get own(): OwnTicket | undefined {
    return this.#consumer.value;
  }

  /** What can be said in its group. */
  get group(): OwnGroup | undefined {
    return this.#consumer.value?.group;
  }

  /** How it stands in its group; null before anything is known. */
  get groupShown(): OwnGroupShown | null {
    return this.#drawnGroup ?? this.group?.current ?? null;
  }

  /** How it stands. */
  get shown(): OwnTicketShown {
    return this.#drawn ?? this.own?.current ?? NOTHING;
  }

  hostUpdate(): void {
    this.#drawnGroup = this.group?.current ?? null;
    this.#drawn = this.own?.current ?? NOTHING;
  }

  hostUpdated(): void {
    this.#drawnGroup = null;
    this.#drawn = null;
  }

  /** What the way to a number is called now; null where no queue runs. */
  label(t: typeof text): string | null {
    return offerLabel(t, this.shown);
  }

  /**
   * One touch, one number; then `open` opens the page of the ticket. Whoever has a number already, or comes outside the
   * hours, only opens it. The page that was touched is not drawn once more: the number would wait for that.
   */
  async touch(procedure: string | null, open: () => void): Promise<void> {
    const { offer, number } = this.shown;
    this.#watch.rest();
    if (offer.at === 'open' && number === '') await this.own?.takeSoon(procedure);
    open();
    this.#later.do(() => this.#watch.wake());
  }
}
