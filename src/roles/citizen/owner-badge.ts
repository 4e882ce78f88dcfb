import { html, type TemplateResult } from 'lit';
import '../../ui/elements/kiot-icon/kiot-icon.ts';

/** "Chỉ chính chủ làm": shape, word and colour together. */
export function ownerBadge(title: string, hint: string): TemplateResult {
  return html`<div class="owner">
    <kiot-icon name="lock"></kiot-icon><span><strong>${title}</strong>${hint}</span>
  </div>`;
}
