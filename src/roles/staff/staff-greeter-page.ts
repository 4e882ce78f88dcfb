import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import {
  isOpen,
  placeOf,
  suggestRoute,
  type RouteSuggestion,
  type Ticket,
} from '../../domain/queue/index.ts';
import { base } from '../../ui/styles/base.styles.ts';
import { figureStyles } from '../../ui/elements/kiot-ticket/figures.ts';
import { board } from './board.styles.ts';
import { drawGroups, drawJoin } from './draw-groups.ts';
import { drawTicket } from './draw-ticket.ts';
import { GroupPanes } from './group-panes.ts';
import { shutWords } from './opening-words.ts';
import type { ProcedurePickEvent } from './procedure-pick-event.ts';
import { rangeWords, titleOf } from './queue-words.ts';
import './staff-procedure-picker.ts';
import { styles } from './staff-greeter-page.styles.ts';
import { StaffQueueElement } from './staff-queue-element.ts';
import './staff-ticket-card.ts';
import { fairnessOf, type StaffTools } from './staff-tools.ts';
import { byPrinter, hasPrinter } from './ticket-printer.ts';

/** Numbers given last that stay one touch away, for one more paper or a slip. */
const LATELY = 4;

/** Where the greeter is: picking, looking at a suggestion, or holding a number out to the person. */
type Stage =
  | { readonly at: 'pick' }
  | { readonly at: 'offer'; readonly procedure: string | null; readonly guided: boolean | null }
  | { readonly at: 'given'; readonly ticket: string }
  | { readonly at: 'group'; readonly group: string };

/** "Đón người": whoever comes in gets a number in two touches, or is shown to a kiosk that can lead them. */
@customElement('staff-greeter-page')
export class StaffGreeterPage extends StaffQueueElement {
  static override styles = [base, board, figureStyles, styles];

  @state() private accessor stage: Stage = { at: 'pick' };
  @state() private accessor priority = false;
  @state() private accessor willing = false;
  /** Title of what the last person was shown to a kiosk for; empty when nobody was. */
  @state() private accessor sent = '';

  readonly #groups = new GroupPanes(this);
  #moved = false;

  override updated(): void {
    super.updated();
    if (!this.#moved) return;
    this.#moved = false;
    this.focusHeading();
  }

  #suggestion({ kiosk, help }: StaffTools, procedure: string | null, guided: boolean): RouteSuggestion {
    const { kiosks, flags } = help.current;
    const centre = kiosk.centre.current;
    const known = centre?.places.filter(({ kind }) => kind === 'kiosk').length ?? 0;
    return suggestRoute({
      procedure,
      guided,
      priority: this.priority,
      kiosks: Math.max(kiosks, known),
      calling: flags.length,
      waiting: this.state?.waiting.size ?? 0,
      desks: centre?.desks.length ?? 0,
    });
  }

  /** The numbers this device's greeter gave last and that somebody still counts on. */
  #lately(): readonly Ticket[] {
    const mine = [...(this.state?.tickets.values() ?? [])].filter(
      (one) => one.from === 'greeter' && isOpen(one),
    );
    return mine.slice(-LATELY).reverse();
  }

  #go(stage: Stage): void {
    this.stage = stage;
    this.#moved = true;
  }

  async #lookUp(procedure: string): Promise<void> {
    const found = await this.tools?.kiosk.guides.guide(procedure);
    const { stage } = this;
    if (stage.at === 'offer' && stage.procedure === procedure)
      this.stage = { ...stage, guided: found?.ok ?? false };
  }

  protected override render() {
    const { t } = this.locale;
    const { tools, stage } = this;
    if (tools === null || !tools.queue.current.read)
      return html`<main>
        <h1>${t('staff:greeter.title')}</h1>
        <p>${t('staff:board.reading')}</p>
      </main>`;
    if (stage.at === 'offer') return html`<main>${this.#renderOffer(tools, stage)}</main>`;
    if (stage.at === 'group')
      return html`<main>
        <staff-group-card
          .tools=${tools}
          .group=${stage.group}
          worker="greeter"
          @staff-group-left=${() => this.#go({ at: 'pick' })}
        ></staff-group-card>
      </main>`;
    const given = stage.at === 'given' ? this.ticketOf(stage.ticket) : null;
    return html`<main>${given === null ? this.#renderPick(tools) : this.#renderGiven(tools, given)}</main>`;
  }

  #renderPick(tools: StaffTools): TemplateResult {
    const { t } = this.locale;
    const lately = this.#lately();
    const look = {
      tools,
      now: this.now,
      chosen: null,
      onChoose: (ticket: string) => this.#go({ at: 'given', ticket }),
    };
    return html`<h1 tabindex="-1">${t('staff:greeter.ask')}</h1>
      ${shutWords(tools).map((sentence) => html`<p>${sentence}</p>`)}
      ${this.sent === '' ? nothing : html`<p role="status">${t('staff:greeter.sent', { title: this.sent })}</p>`}
      <staff-procedure-picker
        .tools=${tools}
        @staff-procedure-pick=${({ procedure }: ProcedurePickEvent) => this.#onPick(procedure)}
      ></staff-procedure-picker>
      ${this.#groups.ready ? drawGroups(tools, (group) => this.#go({ at: 'group', group })) : nothing}
      ${
        lately.length === 0
          ? nothing
          : html`<h2>${t('staff:greeter.lately')}</h2>
              <ul class="lately">
                ${repeat(
                  lately,
                  ({ id }) => id,
                  (ticket) => html`<li>${drawTicket(ticket, look)}</li>`,
                )}
              </ul>`
      }`;
  }

  #renderOffer(tools: StaffTools, { procedure, guided }: Extract<Stage, { at: 'offer' }>): TemplateResult {
    const { t } = this.locale;
    const suggestion = guided === null ? null : this.#suggestion(tools, procedure, guided);
    const toKiosk = suggestion?.route === 'kiosk';
    const { busy } = tools.hand.current;
    return html`<h1 tabindex="-1">${titleOf(tools, procedure)}</h1>
      <section class="suggestion" aria-live="polite">
        ${
          suggestion === null
            ? nothing
            : html`<p><strong>${t(`staff:greeter.route.${suggestion.route}`)}</strong></p>
                <p>${t(`staff:greeter.reason.${suggestion.reason}`)}</p>`
        }
      </section>
      <div class="buttons">
        <button aria-pressed=${this.priority} @click=${() => (this.priority = !this.priority)}>
          ${t('staff:board.mark.priority')}
        </button>
        <button aria-pressed=${this.willing} @click=${() => (this.willing = !this.willing)}>
          ${t('staff:board.mark.willing')}
        </button>
      </div>
      <div class="buttons">
        <button
          class=${toKiosk ? '' : 'primary'}
          aria-disabled=${busy}
          @click=${() => this.#onGive(tools, procedure)}
        >
          ${t('staff:greeter.give')}
        </button>
        ${
          toKiosk
            ? html`<button class="primary" @click=${() => this.#onSend(titleOf(tools, procedure))}>
                ${t('staff:greeter.toKiosk')}
              </button>`
            : nothing
        }
        <button @click=${() => this.#go({ at: 'pick' })}>${t('staff:greeter.other')}</button>
      </div>`;
  }

  #renderGiven(tools: StaffTools, ticket: Ticket): TemplateResult {
    const { t } = this.locale;
    const place = placeOf(tools.queue.current.log.state, ticket.id, fairnessOf(tools.kiosk));
    return html`<h1 tabindex="-1">${t('staff:greeter.given')}</h1>
      <staff-ticket-card
        .tools=${tools}
        .ticket=${ticket.id}
        worker="greeter"
        @staff-ticket-left=${() => this.#go({ at: 'pick' })}
      >
        ${place === null ? nothing : html`<p>${t('staff:greeter.place', { place })} ${rangeWords(tools, ticket)}</p>`}
        ${this.#groups.ready ? drawJoin(tools, ticket.id, (group) => this.#go({ at: 'group', group })) : nothing}
        <div class="buttons">
          <button class="primary" @click=${() => this.#go({ at: 'pick' })}>
            ${t('staff:greeter.nextPerson')}
          </button>
        </div>
      </staff-ticket-card>`;
  }

  #onPick(procedure: string | null): void {
    this.sent = '';
    this.priority = false;
    this.willing = false;
    this.#go({ at: 'offer', procedure, guided: procedure === null ? false : null });
    if (procedure !== null) void this.#lookUp(procedure);
  }

  async #onGive(tools: StaffTools, procedure: string | null): Promise<void> {
    const { priority, willing } = this;
    const role = 'greeter';
    const given = await tools.hand.ask(
      { name: 'take-ticket', procedure, from: 'greeter', priority, willing },
      { role },
    );
    const [fact] = given?.facts ?? [];
    if (fact?.kind !== 'TicketIssued') return; // the sentence at the foot says why; the same touch asks again
    this.#go({ at: 'given', ticket: fact.ticket });
    const ticket = this.ticketOf(fact.ticket);
    if (ticket === null || !hasPrinter(tools)) return;
    const { id, version } = ticket;
    const via = byPrinter(tools, ticket);
    await tools.hand.ask({ name: 'print-ticket', ticket: id, version }, { role, quiet: true, via });
  }

  #onSend(title: string): void {
    this.sent = title;
    this.#go({ at: 'pick' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'staff-greeter-page': StaffGreeterPage;
  }
}
