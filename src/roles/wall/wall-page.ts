import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Kiosk } from '../../app/compose.ts';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import { namedToken } from '../../app/ticket-words.ts';
import { openWall, type Wall } from '../../app/wall.ts';
import { WatchController } from '../../app/watch-controller.ts';
import type { GuideIndex } from '../../domain/content/guide-index.schema.ts';
import { dayTimeOf, type CalledNumber } from '../../domain/queue/index.ts';
import '../../ui/elements/kiot-token/kiot-token.ts';
import { base } from '../../ui/styles/base.styles.ts';
import { callWords, testWords } from './call-words.ts';
import { drawGroups } from './draw-groups.ts';
import { wallPage } from './wall-page.styles.ts';

/** So many other numbers find room beside the first one. */
const MOST_OTHERS = 5;

/** The call display: one call at a time, huge, and beside it the numbers that were called before. */
@customElement('wall-page')
export class WallPage extends LitElement {
  static override styles = [base, wallPage];

  @state() private accessor wall: Wall | null = null;
  /** Titles of what groups learn; null until they were read. */
  @state() private accessor index: GuideIndex | null = null;

  readonly #kiosk: Kiosk;
  readonly #locale = new LocaleController(this);

  readonly #onTouch = (): void => this.wall?.touch();

  constructor(kiosk: Kiosk) {
    super();
    this.#kiosk = kiosk;
    new WatchController(this, () => [this.wall ?? undefined, kiosk.centre]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#kiosk.wakeLock.hold();
    window.addEventListener('pointerdown', this.#onTouch);
    window.addEventListener('keydown', this.#onTouch);
    void this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#kiosk.wakeLock.release();
    window.removeEventListener('pointerdown', this.#onTouch);
    window.removeEventListener('keydown', this.#onTouch);
    this.wall?.close();
    this.wall = null;
  }

  async #open(): Promise<void> {
    const { bell, machine } = this.#kiosk;
    const [queue, hall] = await Promise.all([this.#kiosk.queue(), this.#kiosk.hall()]);
    if (!this.isConnected) return;
    this.wall = openWall({
      ...hall,
      queue,
      gong: bell.gong,
      clock: machine.clock,
      timers: bell.timers,
      name: queue.newTap(),
      words: (call) => callWords(call, this.#desk(call.desk)),
      test: testWords,
    });
    void this.#kiosk.guides.index().then((read) => (this.index = read.ok ? read.value : null));
    const leave = (): void => this.wall?.close();
    addEventListener('pagehide', leave, { once: true });
  }

  /** A desk as the centre calls it; one that the file no longer knows by its code. */
  #desk(code: string): string {
    return this.#kiosk.centre.current?.desks.find((desk) => desk.code === code)?.name ?? code;
  }

  /** What a group learns; a guide that nobody knows any more by its id. */
  #title(procedure: string): string {
    return this.index?.guides.find(({ id }) => id === procedure)?.title ?? procedure;
  }

  /** For whoever hears the wall through a screen reader of their own. */
  #announced(): string {
    const { t } = this.#locale;
    const first = this.wall?.current.first;
    if (first === null || first === undefined) return '';
    const { label } = namedToken(t, first.token);
    return t('wall:called.announce', { number: first.number, token: label, desk: this.#desk(first.desk) });
  }

  protected override render() {
    const { t } = this.#locale;
    const { name } = this.#kiosk.centre.current ?? { name: '' };
    const { time } = dayTimeOf(this.#kiosk.machine.clock.read().wall);
    return html`<div class="wall">
        <header>
          <h1>${name === '' ? t('wall:title') : name}</h1>
          <time>${time}</time>
        </header>
        <div>${this.#renderNotes()}</div>
        ${this.#renderMain()}
        <footer>${this.#renderFoot()}</footer>
      </div>
      <p class="visually-hidden" role="status">${this.#announced()}</p>`;
  }

  #renderNotes(): TemplateResult | typeof nothing {
    const { t } = this.#locale;
    const view = this.wall?.current;
    if (view === undefined) return nothing;
    return html`${view.age === null ? nothing : html`<p class="note" role="alert">${t('wall:age', { seconds: view.age })}</p>`}
    ${view.sound === 'locked' ? html`<button class="primary">${t('wall:sound.locked')}</button>` : nothing}`;
  }

  #renderMain(): TemplateResult {
    const { t } = this.#locale;
    const view = this.wall?.current;
    if (view?.read !== true)
      return html`<main class="alone"><p class="empty">${t('wall:reading')}</p></main>`;
    const { first, others, groups } = view;
    const alone = others.length === 0 && groups.length === 0;
    const look = {
      title: (id: string) => this.#title(id),
      desk: (code: string) => this.#desk(code),
      beside: others.length > 0,
    };
    return html`<main class=${alone ? 'alone' : ''}>
      ${first === null ? this.#renderEmpty() : this.#renderFirst(first)}
      ${
        alone
          ? nothing
          : html`<div class="beside">
              ${others.length === 0 ? nothing : this.#renderOthers(others.slice(0, MOST_OTHERS))}
              ${drawGroups(groups, look)}
            </div>`
      }
    </main>`;
  }

  #renderEmpty(): TemplateResult {
    const { t } = this.#locale;
    return html`<div class="empty">
      <h2>${t('wall:empty.title')}</h2>
      <p>${t('wall:empty.lead')}</p>
    </div>`;
  }

  #renderFirst(call: CalledNumber): TemplateResult {
    const { t } = this.#locale;
    return html`<section class="first">
      <p>${t('wall:called.invite')}</p>
      <p class="number">${call.number}</p>
      <kiot-token beside .token=${namedToken(t, call.token)}></kiot-token>
      <p class="desk">
        <span class="to">${t('wall:called.to')}</span>
        ${this.#desk(call.desk)}
      </p>
    </section>`;
  }

  #renderOthers(calls: readonly CalledNumber[]): TemplateResult {
    const { t } = this.#locale;
    return html`<section class="others">
      <h2 class="visually-hidden">${t('wall:called.others')}</h2>
      <ul>
        ${repeat(
          calls,
          ({ ticket }) => ticket,
          (call) =>
            html`<li class=${call.there ? 'there' : ''}>
              <span class="number">${call.number}</span>
              <span>
                <span class="small">${t(call.there ? 'wall:called.there' : 'wall:called.to')}</span>
                ${this.#desk(call.desk)}
              </span>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #renderFoot(): TemplateResult {
    const { t } = this.#locale;
    const { waiting = 0 } = this.wall?.current ?? {};
    return html`<span>
        ${waiting === 0 ? t('wall:foot.nobody') : t('wall:foot.waiting', { count: waiting })}
      </span>
      <span>${t('wall:foot.priority')}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wall-page': WallPage;
  }
}
