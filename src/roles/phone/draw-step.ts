import { html, nothing, type TemplateResult } from 'lit';
import type { text } from '../../app/i18n/i18n.ts';
import { pictureLabels } from '../../app/picture-labels.ts';
import type { CompiledGuide, Difference, Step } from '../../domain/content/guide.schema.ts';
import '../../ui/elements/kiot-icon/kiot-icon.ts';
import '../../ui/elements/kiot-icon/more-icons.ts';
import '../../ui/elements/kiot-screen-picture/kiot-screen-picture.ts';

type Words = typeof text;

/** A picture: which screen, which place is ringed, and with which number. */
type Look = {
  readonly screen?: string | undefined;
  readonly target?: string | undefined;
  readonly number?: string;
};

/** One step of a guide: what to do, where to look, what comes next, and the ways back, folded. `at` from 0. */
export function drawStep(t: Words, guide: CompiledGuide, at: number): TemplateResult | typeof nothing {
  const step = guide.steps[at];
  if (step === undefined) return nothing;
  return html`<article>
    <p class="soft">${t('phone:page.step', { number: at + 1, total: guide.steps.length })}</p>
    <h3>${step.do}</h3>
    ${step.where === undefined ? nothing : html`<p>${step.where}</p>`} ${step.secret ? drawOwner(t) : nothing}
    ${step.safe === undefined ? nothing : html`<p class="soft">${step.safe}</p>`}
    ${drawPicture(t, guide, { screen: step.screen, target: step.target, number: String(at + 1) })}
    <p><strong>${t('phone:page.then')}:</strong> ${step.see.text}</p>
    ${drawDifferences(t, guide, step)}
  </article>`;
}

/** "Chỉ chính chủ làm": shape, word and colour together. */
function drawOwner(t: Words): TemplateResult {
  return html`<div class="owner">
    <kiot-icon name="lock"></kiot-icon>
    <p><strong>${t('phone:page.owner')}</strong> ${t('phone:page.ownerHint')}</p>
  </div>`;
}

function drawDifferences(t: Words, guide: CompiledGuide, step: Step): TemplateResult | typeof nothing {
  if (step.differs.length === 0) return nothing;
  return html`<h4>${t('phone:page.differs')}</h4>
    ${step.differs.map((difference) => drawDifference(t, guide, difference))}`;
}

function drawDifference(
  t: Words,
  guide: CompiledGuide,
  { when, screen, repair }: Difference,
): TemplateResult {
  return html`<details>
    <summary>${when}</summary>
    <div class="repair">
      ${drawPicture(t, guide, { screen })}
      <ol class="lines numbered">
        ${repair.map((one) => html`<li>${one.do} ${drawPicture(t, guide, one)}</li>`)}
      </ol>
    </div>
  </details>`;
}

function drawPicture(
  t: Words,
  { screens }: CompiledGuide,
  { screen: id = '', target, number = '' }: Look,
): TemplateResult | typeof nothing {
  const screen = screens[id];
  if (screen === undefined) return nothing;
  return html`<kiot-screen-picture
    still
    .screen=${screen}
    .target=${target ?? ''}
    .number=${number}
    .labels=${pictureLabels(t, screen, target)}
  ></kiot-screen-picture>`;
}
