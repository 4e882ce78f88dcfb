import { ContextConsumer } from '@lit/context';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { guidesContext } from '../../../app/contexts.ts';
import type { Spoken } from '../../../app/spoken.ts';
import { RESUME_PICTURES, type ResumePicture } from '../../../domain/walkthrough/resume-code.ts';
import { base } from '../../../ui/styles/base.styles.ts';
import '../../../ui/elements/kiot-picture-code/kiot-picture.ts';
import '../../../ui/elements/kiot-tile/kiot-tile.ts';
import { citizen } from '../citizen.styles.ts';
import { CitizenChoicePage } from '../citizen-choice-page.ts';
import { answersTo, type ResumeAnswer } from '../resume-answers.ts';
import { pictureName } from '../resume-words.ts';
import { styles } from './citizen-resume-page.styles.ts';

const SHELVES = ['nature', 'home', 'sky'] as const;
const ON_SHELF = RESUME_PICTURES.length / SHELVES.length;
const PLACES = [0, 1, 2] as const;

/** "Tôi làm dở, có ba hình": three pictures chosen by touch lead back to the step. They live here and nowhere else. */
@customElement('citizen-resume-page')
export class CitizenResumePage extends CitizenChoicePage {
  static override styles = [base, citizen, styles];

  @state() private accessor chosen: readonly ResumePicture[] = [];
  @state() private accessor shelf = 0;
  /** What the pictures mean; null as long as fewer than three are chosen. */
  @state() private accessor answers: readonly ResumeAnswer[] | null = null;

  readonly #guides = new ContextConsumer(this, { context: guidesContext, subscribe: true });

  protected override spoken(): Spoken {
    const { t } = this.locale;
    const { answers } = this;
    if (answers === null)
      return [
        t('citizen:resume.title'),
        ...PLACES.map((place) => this.#placeName(place)),
        ...SHELVES.map((shelf) => t(`citizen:resume.shelf.${shelf}`)),
        ...this.#shown().map((picture) => pictureName(t, picture)),
      ];
    const offers = answers.flatMap((answer) => [answer.title, this.#note(answer)]);
    const hint = answers.length === 0 ? [t('citizen:resume.unknownHint')] : [];
    return [this.#title(), ...hint, ...offers, t('citizen:resume.again'), t('citizen:home.search')];
  }

  protected override face(): string {
    return `resume ${this.shelf} ${this.answers === null}`;
  }

  protected override onAction(action: Parameters<CitizenChoicePage['onAction']>[0]): void {
    if (action === 'back' && this.chosen.length > 0) this.#take(this.chosen.length - 1);
    else super.onAction(action);
  }

  #shown(): readonly ResumePicture[] {
    return RESUME_PICTURES.slice(this.shelf * ON_SHELF, (this.shelf + 1) * ON_SHELF);
  }

  /** The chosen picture of a place, or the number of the place. */
  #placeName(place: number): string {
    const { t } = this.locale;
    const picture = this.chosen[place];
    return picture === undefined ? t('citizen:resume.place', { number: place + 1 }) : pictureName(t, picture);
  }

  #title(): string {
    const { t } = this.locale;
    if (this.answers === null) return t('citizen:resume.title');
    if (this.answers.length === 0) return t('citizen:resume.unknown');
    return t(this.answers.length === 1 ? 'citizen:resume.found' : 'citizen:resume.several');
  }

  #note({ step, action }: ResumeAnswer): string {
    const { t } = this.locale;
    return step === null
      ? t('citizen:resume.rewritten')
      : t('citizen:resume.step', { number: step + 1, step: action });
  }

  #take(place: number): void {
    this.chosen = this.chosen.slice(0, place);
    this.answers = null;
  }

  async #answer(): Promise<void> {
    const [one, two, three] = this.chosen;
    const guides = this.#guides.value;
    if (one === undefined || two === undefined || three === undefined || guides === undefined) return;
    const asked = this.chosen;
    const answers = await answersTo([one, two, three], this.index, guides);
    if (asked === this.chosen) this.answers = answers;
  }

  protected override render(): TemplateResult {
    const { answers } = this;
    const title = html`<h1 tabindex="-1">${this.#title()}</h1>`;
    const slots = this.#renderSlots();
    if (answers !== null) {
      const words = html`<div class="stack tight">${title}${slots}${this.#renderAnswers(answers)}</div>`;
      return this.frame({ words, absent: ['next'] });
    }
    const words = html`<div class="stack tight">${title}${this.#renderPictures()}</div>`;
    const picture = html`<div class="stack tight">${slots}${this.#renderShelves()}</div>`;
    return this.frame({ words, picture, absent: ['next'] });
  }

  #renderSlots(): TemplateResult {
    const { t } = this.locale;
    return html`<div class="slots" role="group" aria-label=${t('citizen:resume.chosen')}>
      ${PLACES.map((place) => {
        const picture = this.chosen[place];
        if (picture === undefined)
          return html`<p class=${place === this.chosen.length ? 'now' : ''}>
            ${this.#placeName(place)}
            <span class="visually-hidden">${t('citizen:resume.empty')}</span>
          </p>`;
        const name = this.#placeName(place);
        return html`<button
          aria-label=${t('citizen:resume.change', { number: place + 1, picture: name })}
          @click=${() => this.#take(place)}
        >
          <kiot-picture name=${picture}></kiot-picture>${name}
        </button>`;
      })}
    </div>`;
  }

  #renderShelves(): TemplateResult {
    const { t } = this.locale;
    return html`<div class="shelves" role="group" aria-label=${t('citizen:resume.shelves')}>
      ${SHELVES.map(
        (shelf, i) =>
          html`<button aria-pressed=${i === this.shelf ? 'true' : 'false'} @click=${() => this.#onShelf(i)}>
            ${t(`citizen:resume.shelf.${shelf}`)}
          </button>`,
      )}
    </div>`;
  }

  #renderPictures(): TemplateResult {
    const { t } = this.locale;
    return html`<div class="grid">
      ${this.#shown().map(
        (picture) =>
          html`<button @click=${() => this.#onPicture(picture)}>
            <kiot-picture name=${picture}></kiot-picture>${pictureName(t, picture)}
          </button>`,
      )}
    </div>`;
  }

  #renderAnswers(answers: readonly ResumeAnswer[]): TemplateResult {
    const { t } = this.locale;
    return html`${answers.length === 0 ? html`<p>${t('citizen:resume.unknownHint')}</p>` : nothing}
      ${
        answers.length === 0
          ? nothing
          : html`<div class="tiles">
              ${answers.map(
                (answer) =>
                  html`<kiot-tile
                    primary
                    icon="arrow-right"
                    label=${answer.title}
                    note=${this.#note(answer)}
                    @click=${() => this.openGuide(answer.id, answer.step ?? undefined)}
                  ></kiot-tile>`,
              )}
            </div>`
      }
      <div class="tiles">
        <kiot-tile icon="images" label=${t('citizen:resume.again')} @click=${this.#onAgain}></kiot-tile>
        <kiot-tile icon="search" label=${t('citizen:home.search')} @click=${this.#onSearch}></kiot-tile>
      </div>`;
  }

  #onShelf(shelf: number): void {
    this.shelf = shelf;
  }

  #onPicture(picture: ResumePicture): void {
    if (this.chosen.length >= PLACES.length) return;
    this.chosen = [...this.chosen, picture];
    void this.#answer();
  }

  #onAgain(): void {
    this.#take(0);
  }

  #onSearch(): void {
    this.move({ type: 'open', page: 'search' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'citizen-resume-page': CitizenResumePage;
  }
}
