import { html, nothing, type TemplateResult } from 'lit';
import type { text } from '../../app/i18n/i18n.ts';
import { pictureLabels } from '../../app/picture-labels.ts';
import type { Screen } from '../../domain/content/screen.schema.ts';
import '../../ui/elements/kiot-screen-picture/kiot-screen-picture.ts';

/** What is ringed on a picture, and with which number. */
export type Ring = { readonly target: string | undefined; readonly number: string };

/** No ring. */
export const NO_RING: Ring = { target: undefined, number: '' };

/** A screen of a guide as a picture with translated words around it; nothing when there is no screen. */
export function drawScreen(
  t: typeof text,
  screen: Screen | undefined,
  ring: Ring = NO_RING,
): TemplateResult | typeof nothing {
  if (screen === undefined) return nothing;
  return html`<kiot-screen-picture
    .screen=${screen}
    .target=${ring.target ?? ''}
    .number=${ring.number}
    .labels=${pictureLabels(t, screen, ring.target)}
  ></kiot-screen-picture>`;
}
