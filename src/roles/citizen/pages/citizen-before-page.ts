import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Spoken } from '../../../app/spoken.ts';
import { base } from '../../../ui/styles/base.styles.ts';
import type { KiotFaceChooseEvent } from '../../../ui/elements/kiot-faces/kiot-face-choose-event.ts';
import '../../../ui/elements/kiot-faces/kiot-faces.ts';
import { CitizenPage } from '../citizen-page.ts';
import { citizen } from '../citizen.styles.ts';
import { faceWords } from '../face-words.ts';

/** One row of faces before the start, skippable: only the difference to the row at the end is ever counted. */
@customElement('citizen-before-page')
export class CitizenBeforePage extends CitizenPage {
  static override styles = [base, citizen];

  protected override spoken(): Spoken {
    const { t } = this.locale;
    return [t('citizen:faces.before'), ...faceWords(t, 'scale'), t('citizen:faces.skip')];
  }

  protected override onAction(action: Parameters<CitizenPage['onAction']>[0]): void {
    if (action === 'next') this.move({ type: 'face-before', value: null });
    else super.onAction(action);
  }

  protected override render() {
    const { t } = this.locale;
    const words = html`<div class="stack">
      <h1 tabindex="-1">${t('citizen:faces.before')}</h1>
      <kiot-faces
        question=${t('citizen:faces.before')}
        .words=${faceWords(t, 'scale')}
        @kiot-face-choose=${this.#onFace}
      ></kiot-faces>
    </div>`;
    return this.frame({ words, labels: { next: t('citizen:faces.skip') } });
  }

  #onFace(event: KiotFaceChooseEvent): void {
    this.move({ type: 'face-before', value: event.value });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'citizen-before-page': CitizenBeforePage;
  }
}
