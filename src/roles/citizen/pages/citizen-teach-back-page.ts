import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Spoken } from '../../../app/spoken.ts';
import type { CompiledGuide, TeachBack } from '../../../domain/content/guide.schema.ts';
import { answerText, isLaidOut, type Retelling, type RetellMove } from '../../../domain/walkthrough/index.ts';
import { base } from '../../../ui/styles/base.styles.ts';
import { CitizenPage, type Framing } from '../citizen-page.ts';
import { citizen } from '../citizen.styles.ts';
import { drawScreen } from '../draw-screen.ts';
import { teachBackStyles } from './citizen-teach-back-page.styles.ts';

type Scene = Omit<Framing, 'progress'>;

/** "Nói lại": step cards are touched in their order, then one question; a rehearsal that never stops anybody. */
@customElement('citizen-teach-back-page')
export class CitizenTeachBackPage extends CitizenPage {
  static override styles = [base, citizen, teachBackStyles];

  /** What a screen reader hears after a card was touched; seeing people see it on the card and in the list. */
  #announcement = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('journey')?.retelling;
    if (before === undefined) return;
    const words = this.#moved(before, this.journey.retelling);
    if (words === '') return;
    this.#announcement = words;
    if (this.aids?.current.readAloud === true) this.voice?.say(words);
  }

  protected override spoken(): Spoken {
    const { t } = this.locale;
    const teachBack = this.journey.guide?.teachBack;
    if (teachBack === undefined) return [];
    const { at, hint, table, placed, answers } = this.journey.retelling;
    const { question } = teachBack;
    const cards = (order: readonly number[]): string[] => order.map((card) => this.#card(card));
    switch (at) {
      case 'ordering':
        return [
          hint === null ? t('citizen:teachBack.title') : this.#hint(hint),
          ...cards(table),
          this.#remark(),
          t('citizen:teachBack.order'),
          ...(placed.length === 0 ? [t('citizen:teachBack.free')] : cards(placed)),
        ];
      case 'ordered':
        return [
          t('citizen:teachBack.right'),
          t('citizen:teachBack.rightNext'),
          t('citizen:teachBack.order'),
          ...cards(placed),
        ];
      case 'asking':
        return [question.ask, ...answers.map((answer) => answerText(teachBack, answer))];
      default:
        return [this.#verdict(), question.right, question.because];
    }
  }

  protected override face(): string {
    const { at, checks } = this.journey.retelling;
    return `teach-back ${at} ${checks}`;
  }

  protected override onAction(action: Parameters<CitizenPage['onAction']>[0]): void {
    if (action === 'next') this.#go({ type: 'next' });
    else super.onAction(action);
  }

  #scene(guide: CompiledGuide, teachBack: TeachBack): Scene {
    switch (this.journey.retelling.at) {
      case 'ordering':
        return this.#orderingScene();
      case 'ordered':
        return this.#orderedScene();
      case 'asking':
        return this.#askingScene(guide, teachBack);
      default:
        return this.#answeredScene(guide, teachBack);
    }
  }

  #orderingScene(): Scene {
    const { t } = this.locale;
    const { hint, table } = this.journey.retelling;
    const words = html`<div class="stack tight">
      <h1 class=${hint === null ? '' : 'hint'} tabindex="-1">
        ${hint === null ? t('citizen:teachBack.title') : this.#hint(hint)}
      </h1>
      <ul class="cards" aria-label=${t('citizen:teachBack.cards')}>
        ${table.map((card) => this.#renderCard(card))}
      </ul>
      <p class="visually-hidden" role="status">${this.#announcement}</p>
    </div>`;
    const next = isLaidOut(this.journey.retelling) ? 'citizen:teachBack.check' : 'citizen:teachBack.skip';
    return { words, picture: this.#renderOrder(this.#remark()), labels: { next: t(next) } };
  }

  #orderedScene(): Scene {
    const { t } = this.locale;
    const words = html`<div class="stack words">
      <h1 class="good" tabindex="-1">
        <kiot-icon name="circle-check"></kiot-icon>${t('citizen:teachBack.right')}
      </h1>
      <p>${t('citizen:teachBack.rightNext')}</p>
    </div>`;
    return { words, picture: this.#renderOrder('') };
  }

  #askingScene(guide: CompiledGuide, teachBack: TeachBack): Scene {
    const words = html`<div class="stack tight words">
      <h1 tabindex="-1">${teachBack.question.ask}</h1>
      <div class="answers">
        ${this.journey.retelling.answers.map(
          (answer) =>
            html`<button @click=${() => this.#go({ type: 'choose-answer', answer })}>
              ${answerText(teachBack, answer)}
            </button>`,
        )}
      </div>
    </div>`;
    return {
      words,
      labels: { next: this.locale.t('citizen:teachBack.skip') },
      ...this.#screen(guide, teachBack),
    };
  }

  #answeredScene(guide: CompiledGuide, teachBack: TeachBack): Scene {
    const { right, because } = teachBack.question;
    const words = html`<div class="stack words">
      <h1 tabindex="-1">${this.#verdict()}</h1>
      <p class="right"><kiot-icon name="circle-check"></kiot-icon><span>${right}</span></p>
      <p>${because}</p>
    </div>`;
    return { words, ...this.#screen(guide, teachBack) };
  }

  /** The other screen that the question is about, when it has been drawn. */
  #screen(guide: CompiledGuide, { question }: TeachBack): Pick<Framing, 'picture'> {
    const step = guide.steps.find(({ id }) => id === question.step);
    const difference = step?.differs.find(({ id }) => id === question.difference);
    const drawn = drawScreen(this.locale.t, guide.screens[difference?.screen ?? '']);
    return drawn === nothing ? {} : { picture: drawn as TemplateResult };
  }

  #card(card: number): string {
    return this.journey.guide?.teachBack?.cards[card]?.text ?? '';
  }

  #hint(card: number): string {
    const { t } = this.locale;
    return card === 0
      ? t('citizen:teachBack.hintFirst', { card: this.#card(card) })
      : t('citizen:teachBack.hint', { number: card + 1, card: this.#card(card) });
  }

  /** How a card is taken back; told at the beginning, later the order needs the room. */
  #remark(): string {
    return this.journey.retelling.placed.length <= 1 ? this.locale.t('citizen:teachBack.how') : '';
  }

  #verdict(): string {
    const right = this.journey.retelling.chosen === 0;
    return this.locale.t(right ? 'citizen:teachBack.answerRight' : 'citizen:teachBack.answerOther');
  }

  /** Says which card was laid or taken back between two states; nothing when none was, or all were checked. */
  #moved(before: Retelling, after: Retelling): string {
    if (before.checks !== after.checks || before.at !== after.at) return '';
    const { t } = this.locale;
    const laid = after.placed.find((card) => !before.placed.includes(card));
    if (laid !== undefined)
      return t('citizen:teachBack.placed', { card: this.#card(laid), number: after.placed.length });
    const taken = before.placed.find((card) => !after.placed.includes(card));
    return taken === undefined ? '' : t('citizen:teachBack.taken', { card: this.#card(taken) });
  }

  #go(move: RetellMove): void {
    this.move({ type: 'retell', move });
  }

  protected override render() {
    const { guide, retelling } = this.journey;
    const teachBack = guide?.teachBack;
    if (guide === null || teachBack === undefined) return nothing;
    const total = 2;
    const number = retelling.at === 'ordering' || retelling.at === 'ordered' ? 1 : total;
    const words = this.locale.t('citizen:teachBack.progress', { number, total });
    return this.frame({ ...this.#scene(guide, teachBack), progress: { number, total, words } });
  }

  /** A card stays where it is; its number says where it has been laid. A second touch takes it back (C-05). */
  #renderCard(card: number) {
    const { placed, hint } = this.journey.retelling;
    const place = placed.indexOf(card) + 1;
    const next = hint === card && place === 0;
    return html`<li>
      <button
        class=${next ? 'next' : ''}
        aria-pressed=${place > 0 ? 'true' : 'false'}
        @click=${() => this.#go({ type: 'touch-card', card })}
      >
        <span>${this.#card(card)}</span>
        ${
          place === 0
            ? nothing
            : html`<span class="visually-hidden"
                  >, ${this.locale.t('citizen:teachBack.place', { number: place })}</span
                ><span class="place" aria-hidden="true">${place}</span>`
        }
      </button>
    </li>`;
  }

  #renderOrder(remark: string) {
    const { t } = this.locale;
    const { table, placed } = this.journey.retelling;
    return html`<div class="stack tight">
      <h2>${t('citizen:teachBack.order')}</h2>
      <ol class="order">
        ${table.map((_, i) => this.#renderPlace(i + 1, placed[i]))}
      </ol>
      ${remark === '' ? nothing : html`<p class="soft">${remark}</p>`}
    </div>`;
  }

  #renderPlace(number: number, card: number | undefined) {
    return html`<li class=${card === undefined ? 'free' : ''}>
      <span class="place">${number}</span>
      ${
        card === undefined
          ? html`<span class="visually-hidden">${this.locale.t('citizen:teachBack.free')}</span>`
          : html`<span>${this.#card(card)}</span>`
      }
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'citizen-teach-back-page': CitizenTeachBackPage;
  }
}
