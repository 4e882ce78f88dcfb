import { ContextConsumer } from '@lit/context';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { guidesContext } from '../../../app/contexts.ts';
import type { GroupAnswer, OwnGroupShown } from '../../../app/own-group.ts';
import type { Spoken } from '../../../app/spoken.ts';
import { namedToken, spokenNumber } from '../../../app/ticket-words.ts';
import { numberOf } from '../../../domain/queue/index.ts';
import { base } from '../../../ui/styles/base.styles.ts';
import '../../../ui/elements/kiot-token/kiot-token.ts';
import { CitizenPage } from '../citizen-page.ts';
import { citizen } from '../citizen.styles.ts';
import { groupWords, type UsualMinutes } from '../group-words.ts';
import { TicketController } from '../ticket-controller.ts';

/** A button of this screen; `picture`: the token of somebody who may be the one before the kiosk. */
type Choice = { readonly label: string; readonly primary?: boolean; readonly act: () => void };

/** What its guide says of a procedure. */
type About = { readonly title: string; readonly usual: UsualMinutes };

/** What a page shows before the queue was opened. */
const NOTHING: OwnGroupShown = {
  ...{ place: null, group: null, member: null, groupStep: null, helper: null, minutes: null },
  ...{ undoable: false, failed: false, others: [] },
};

/**
 * The group of one person: the invitation, the question whether they would teach, the way into the steps and out of
 * the group. Two answers are always of one size, no reason is asked, and the place in line stays (D3, D6, D8).
 */
@customElement('citizen-group-page')
export class CitizenGroupPage extends CitizenPage {
  static override styles = [
    base,
    citizen,
    css`
      .answers .same {
        justify-content: center;
        text-align: center;
        text-wrap: balance;
      }
      .mine {
        justify-content: start;
      }
      kiot-token {
        --kiot-token-size: calc(12 * var(--kiot-mm));
      }
    `,
  ];

  /** Title of the procedure, and how long its guide says it takes; undefined while it is read. */
  @state() private accessor about: About | null | undefined = null;

  readonly #tickets = new TicketController(this);
  readonly #shelf = new ContextConsumer(this, { context: guidesContext, subscribe: true });
  #known = '';

  protected override willUpdate(): void {
    const procedure = this.#shown().group?.procedure ?? '';
    if (procedure === this.#known) return;
    this.#known = procedure;
    this.about = procedure === '' ? null : undefined;
    void this.#read(procedure);
  }

  protected override spoken(): Spoken {
    const { t } = this.locale;
    const [heading, ...more] = this.#words().flat();
    const title = this.#title();
    const who = this.#shown().others.flatMap((one) => [
      t('citizen:group.claim.pick', { number: spokenNumber(numberOf(one)) }),
      namedToken(t, one.token).label,
    ]);
    const buttons = this.#choices().map(({ label }) => label);
    return [heading ?? '', ...(title === '' ? [] : [title]), ...more, ...who, ...buttons];
  }

  protected override face(): string {
    // what is read aloud of an invitation is read once, with its guide
    return this.about === undefined ? '' : `group ${this.#shown().place ?? ''}`;
  }

  async #read(procedure: string): Promise<void> {
    if (procedure === '') return;
    const outcome = await this.#shelf.value?.guide(procedure);
    if (this.#known !== procedure) return;
    this.about =
      outcome?.ok === true ? { title: outcome.value.title, usual: outcome.value.before.minutes } : null;
  }

  #shown(): OwnGroupShown {
    return this.#tickets.groupShown ?? NOTHING;
  }

  #words(): ReturnType<typeof groupWords> {
    return groupWords(this.locale.t, this.#shown(), this.about?.usual ?? null);
  }

  #title(): string {
    return this.#shown().place === null ? '' : (this.about?.title ?? '');
  }

  #choices(): readonly Choice[] {
    const { t } = this.locale;
    const { place, member, undoable } = this.#shown();
    const no = { label: t('citizen:group.no') };
    const number = {
      label: t('citizen:group.number'),
      act: () => this.move({ type: 'open', page: 'ticket' }),
    };
    switch (place) {
      case null:
        return [];
      case 'invited':
        return [
          { label: t('citizen:group.yes'), act: () => this.#onAnswer('join-group') },
          { ...no, act: () => this.#onAnswer('decline-group') },
        ];
      case 'asked':
        return [
          { label: t('citizen:group.help'), act: () => this.#onAnswer('accept-pioneer') },
          { ...no, act: () => this.#onAnswer('decline-pioneer') },
        ];
      case 'following':
      case 'ready':
        return [this.#work(place === 'ready', member?.step ?? null), ...this.#ways()];
      case 'waiting':
      case 'learning':
      case 'teaching':
        return this.#ways();
      case 'back':
      case 'declined': {
        const undo = { label: t('citizen:group.undo'), act: () => void this.#tickets.group?.takeBack() };
        return undoable ? [number, undo] : [number];
      }
      default:
        return [number];
    }
  }

  /** Into the steps: at the first, or where the person has been. */
  #work(done: boolean, step: number | null): Choice {
    const { t } = this.locale;
    const resumed = step === null ? t('citizen:group.start') : t('citizen:group.goOn', { step });
    const act = (): void => this.openGuide(this.#known, done ? 0 : (step ?? 1) - 1);
    return { label: done ? t('citizen:group.again') : resumed, primary: true, act };
  }

  /** The two ways out that are always there; both lead back to the old place in line. */
  #ways(): readonly Choice[] {
    const { t } = this.locale;
    const act = (): void => this.#onAnswer('leave-group');
    return [
      { label: t('citizen:group.stop'), act },
      { label: t('citizen:group.staff'), act },
    ];
  }

  protected override render() {
    const [heading, ...more] = this.#words();
    const title = this.#title();
    const words = html`<div class="stack tight">
      <h1 tabindex="-1">${heading}</h1>
      ${title === '' ? nothing : html`<p><strong>${title}</strong></p>`}
      ${more.map((sentences) => (sentences.length === 0 ? nothing : html`<p>${sentences.join(' ')}</p>`))}
      <div class="answers side-by-side">
        ${this.#choices().map(
          ({ label, primary = false, act }) =>
            html`<button class=${primary ? 'primary same' : 'same'} @click=${act}>${label}</button>`,
        )}
      </div>
      ${this.#renderOthers()}
    </div>`;
    return this.frame({ words, absent: ['next'] });
  }

  /** Whoever comes back to a kiosk that has forgotten them touches their own number. */
  #renderOthers(): TemplateResult | typeof nothing {
    const { t } = this.locale;
    const { others } = this.#shown();
    if (others.length === 0) return nothing;
    return html`<div class="answers side-by-side">
      ${others.map(
        (one) =>
          html`<button class="mine" @click=${() => this.#tickets.own?.hold(one.id)}>
            <strong>${t('citizen:group.claim.pick', { number: numberOf(one) })}</strong>
            <kiot-token beside .token=${namedToken(t, one.token)}></kiot-token>
          </button>`,
      )}
    </div>`;
  }

  #onAnswer(answer: GroupAnswer): void {
    void this.#tickets.group?.answer(answer);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'citizen-group-page': CitizenGroupPage;
  }
}
