import { html, type TemplateResult } from 'lit';
import type { DrawnFile, DrawnScreen } from '../../scripts/lib/drawn-screens.ts';
import { addTexts, startTexts, text } from '../../src/app/i18n/i18n.ts';
import common from '../../src/app/i18n/locales/vi/common.json';
import { pictureLabels } from '../../src/app/picture-labels.ts';
import '../../src/ui/elements/kiot-screen-picture/kiot-screen-picture.ts';

startTexts();
void addTexts('common', common, () => import('../../src/app/i18n/locales/en/common.json'));

/** Where the dev server of the gallery and the test server give the screens of the pack. */
export const SCREENS_ADDRESS = '/drawn-screens';

/** Every screen of the pack once, below the name of the file it stands in. */
export function drawFiles(files: readonly DrawnFile[]): TemplateResult {
  return html`${files.map(
    ({ file, screens }) =>
      html`<section class="element" id=${file}>
        <h2>${file}</h2>
        <div class="screens">${screens.map(drawOne)}</div>
      </section>`,
  )}`;
}

function drawOne({ screen, target }: DrawnScreen): TemplateResult {
  return html`<div class="screen" data-screen=${screen.id}>
    <h3>${screen.id}</h3>
    <kiot-screen-picture
      still
      .screen=${screen}
      .target=${target}
      .number=${target === '' ? '' : '1'}
      .labels=${pictureLabels(text, screen, target)}
    ></kiot-screen-picture>
  </div>`;
}
