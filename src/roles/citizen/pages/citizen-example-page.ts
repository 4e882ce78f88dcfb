import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Spoken } from '../../../app/spoken.ts';
import type { Example, Scene } from '../../../domain/content/guide.schema.ts';
import { sceneOf } from '../../../domain/walkthrough/index.ts';
import { base } from '../../../ui/styles/base.styles.ts';
import { CitizenPage, type Framing } from '../citizen-page.ts';
import { citizen } from '../citizen.styles.ts';
import { drawScreen } from '../draw-screen.ts';

/** "Xem": somebody like the person does it, one usual mistake and its repair included; only touches go on. */
@customElement('citizen-example-page')
export class CitizenExamplePage extends CitizenPage {
  static override styles = [
    base,
    citizen,
    css`
      .mark {
        display: flex;
        gap: var(--kiot-space-2);
        align-items: center;
        justify-self: start;
        padding: var(--kiot-space-1) var(--kiot-space-3);
        border: var(--kiot-line-thick) solid var(--kiot-color-text);
        border-radius: var(--kiot-radius);
        background: var(--kiot-color-quiet-tint);
        font-weight: 700;
      }
      .mark.repair {
        border-color: var(--kiot-color-action);
        background: var(--kiot-color-action-tint);
        color: var(--kiot-color-action);
      }
    `,
  ];

  protected override spoken(): Spoken {
    const { t } = this.locale;
    const { guide } = this.journey;
    const example = guide?.example;
    if (example === undefined) return [];
    const scene = sceneOf(this.journey.watching, example);
    if (scene === null)
      return [
        t('citizen:example.title'),
        example.who,
        t('citizen:example.mistakeAhead'),
        t('citizen:example.how'),
      ];
    const screen = guide?.screens[scene.screen ?? ''];
    return [
      this.#markWords(scene),
      scene.say ?? scene.text,
      screen?.basis === 'unseen' ? t('common:picture.unseen') : '',
      { text: this.#progressWords(), extra: true },
    ];
  }

  protected override face(): string {
    const { at, scene } = this.journey.watching;
    return `example ${at} ${scene}`;
  }

  protected override onAction(action: Parameters<CitizenPage['onAction']>[0]): void {
    if (action === 'next') this.move({ type: 'watch', move: { type: 'next' } });
    else super.onAction(action);
  }

  /** What a scene is besides going well; empty for the others. */
  #markWords({ kind }: Scene): string {
    const { t } = this.locale;
    if (kind === 'mistake') return t('citizen:example.mistake');
    return kind === 'repair' ? t('citizen:example.repair') : '';
  }

  #progressWords(): string {
    const { guide, watching } = this.journey;
    const total = guide?.example?.scenes.length ?? 0;
    return this.locale.t('citizen:example.progress', { number: watching.scene + 1, total });
  }

  #who({ who }: Example): Framing {
    const { t } = this.locale;
    const words = html`<div class="stack words">
      <p class="soft">${t('citizen:example.title')}</p>
      <h1 tabindex="-1">${who}</h1>
      <p>${t('citizen:example.mistakeAhead')}</p>
      <p>${t('citizen:example.how')}</p>
    </div>`;
    return { words };
  }

  #scene(scene: Scene, number: number, total: number): Framing {
    const { t } = this.locale;
    const words = html`<div class="stack words">
      ${this.#mark(scene)}
      <h1 tabindex="-1">${scene.text}</h1>
    </div>`;
    const screen = this.journey.guide?.screens[scene.screen ?? ''];
    const drawn = drawScreen(t, screen, { target: scene.target, number: String(number) });
    const progress = { number, total, words: this.#progressWords() };
    return { words, progress, ...(drawn === nothing ? {} : { picture: drawn as TemplateResult }) };
  }

  /** The mistake and its repair are told apart by words and drawing, never by colour alone. */
  #mark(scene: Scene): TemplateResult | typeof nothing {
    const { kind } = scene;
    if (kind !== 'mistake' && kind !== 'repair') return nothing;
    return html`<p class="mark ${kind}">
      <kiot-icon name=${kind === 'mistake' ? 'circle-x' : 'circle-check'}></kiot-icon
      >${this.#markWords(scene)}
    </p>`;
  }

  protected override render() {
    const { guide, watching } = this.journey;
    const example = guide?.example;
    if (example === undefined) return nothing;
    const scene = sceneOf(watching, example);
    return this.frame(
      scene === null ? this.#who(example) : this.#scene(scene, watching.scene + 1, example.scenes.length),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'citizen-example-page': CitizenExamplePage;
  }
}
