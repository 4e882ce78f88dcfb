import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import { base } from '../../ui/styles/base.styles.ts';
import '../../ui/elements/kiot-picture-code/kiot-picture-code.ts';
import { drawsAnew } from './drawn-of-journey.ts';
import { journeyStart, type Journey } from './journey.ts';
import { codeWords, namedPictures, stoppedAt } from './resume-words.ts';

/** The three pictures of who stops midway; nothing for everybody else. The machine keeps none of it. */
@customElement('citizen-resume-code')
export class CitizenResumeCode extends LitElement {
  static override styles = [
    base,
    css`
      div {
        display: grid;
        gap: var(--kiot-space-2);
      }
      strong {
        line-height: var(--kiot-line-height-heading);
      }
    `,
  ];

  /** Where the person is. */
  @property({ attribute: false, hasChanged: drawsAnew }) accessor journey: Journey = journeyStart;

  readonly #locale = new LocaleController(this);

  /** What is heard of it, in the order it is read (C-55). */
  spoken(): readonly string[] {
    return codeWords(this.#locale.t, stoppedAt(this.journey));
  }

  protected override render() {
    const { t } = this.#locale;
    const pictures = namedPictures(t, stoppedAt(this.journey));
    if (pictures.length === 0) return nothing;
    return html`<div>
      <strong>${t('citizen:resume.keep')}</strong>
      <kiot-picture-code label=${t('citizen:resume.keep')} .pictures=${pictures}></kiot-picture-code>
      <p>${t('citizen:resume.keepHint')}</p>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'citizen-resume-code': CitizenResumeCode;
  }
}
