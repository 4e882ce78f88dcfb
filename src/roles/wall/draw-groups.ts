import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { text } from '../../app/i18n/i18n.ts';
import type { GroupOnWall } from '../../domain/group/wall.view.ts';

/** So many groups find room, and so many beside numbers that were called; the others are a number. */
const MOST_GROUPS = 2;
const MOST_BESIDE = 1;

/** How a group is drawn: what it is for and where, in words, and whether called numbers stand above. */
export type GroupLook = {
  readonly title: (procedure: string) => string;
  readonly desk: (code: string) => string;
  readonly beside: boolean;
};

/** Groups that learn together: what for, where, which numbers, how far, and that others may come. */
export function drawGroups(
  groups: readonly GroupOnWall[],
  { title, desk, beside }: GroupLook,
): TemplateResult | typeof nothing {
  if (groups.length === 0) return nothing;
  const shown = groups.slice(0, beside ? MOST_BESIDE : MOST_GROUPS);
  const more = groups.length - shown.length;
  const foot = [
    ...(more > 0 ? [text('wall:group.more', { count: more })] : []),
    ...(shown.some(({ open }) => open) ? [text('wall:group.invite')] : []),
  ];
  return html`<section class="groups" aria-label=${text('wall:group.label')}>
    <ul>
      ${repeat(
        shown,
        ({ group }) => group,
        ({ procedure, desk: code, numbers, step }) => {
          const at = desk(code);
          return html`<li>
            <strong>${text('wall:group.title', { title: title(procedure) })}</strong>
            <span>${step === null ? at : text('wall:group.step', { desk: at, step })}</span>
            <span>${numbers.join(', ')}</span>
          </li>`;
        },
      )}
    </ul>
    ${foot.length > 0 ? html`<p>${foot.join(' ')}</p>` : nothing}
  </section>`;
}
