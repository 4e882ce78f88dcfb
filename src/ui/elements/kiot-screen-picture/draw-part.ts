import { html, nothing, type TemplateResult } from 'lit';
import type { Part, SimplePart } from '../../../domain/content/screen.schema.ts';

/** How one place is drawn: where the ring is, whether it can be touched, and what a touch does. */
export type Drawing = {
  readonly target: string;
  readonly number: string;
  readonly touchable: boolean;
  readonly onTouch: (place: string | null) => void;
};

type Box = { readonly id: string | undefined; readonly kind: string; readonly body: unknown };

/** A fixed pattern that looks like a scan code and cannot be scanned (SEC-04, SEC-10). */
const CODE = ['1110111', '1010101', '1110111', '0001000', '1110101', '1010010', '1110111'];
const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', ' ', '0', '×'];

/** One part of a drawn screen. */
export function drawPart(part: Part, drawing: Drawing): TemplateResult {
  if (part.kind !== 'dialog') return drawSimple(part, drawing);
  return html`<div class="dialog stack">
    ${part.title === undefined ? nothing : html`<span class="part heading">${part.title}</span>`}
    ${part.parts.map((inner) => drawSimple(inner, drawing))}
  </div>`;
}

function drawSimple(part: SimplePart, drawing: Drawing): TemplateResult {
  if ('items' in part) return drawItems(part, drawing);
  const id = 'id' in part ? part.id : undefined;
  return box({ id, kind: kindOf(part), body: bodyOf(part) }, drawing);
}

function drawItems(part: Extract<SimplePart, { items: unknown }>, drawing: Drawing): TemplateResult {
  const layout = { list: 'stack', icons: 'grid', menu: 'menu' }[part.kind];
  return html`<div class=${layout}>
    ${part.items.map(({ id, label, note }) =>
      box(
        {
          id,
          kind: 'note-row',
          body: html`${label}${note === undefined ? nothing : html`<small>${note}</small>`}`,
        },
        drawing,
      ),
    )}
  </div>`;
}

function kindOf(part: SimplePart): string {
  return part.kind === 'button' && part.quiet ? 'button quiet' : part.kind;
}

function bodyOf(part: Exclude<SimplePart, { items: unknown }>): unknown {
  switch (part.kind) {
    case 'heading':
    case 'text':
    case 'notice':
      return part.text;
    case 'field':
      return html`${part.label}${part.required ? ' *' : ''}
        <span class="value">${part.secret ? '••••••' : (part.value ?? ' ')}</span>`;
    case 'search':
      return marked(drawAddress(part.value ?? part.label), 'glass', '⌕');
    case 'choice':
      return marked(part.label, 'dot', part.chosen ? '◉' : '○');
    case 'tick':
      return marked(part.label, part.ticked ? 'box on' : 'box');
    case 'switch':
      return marked(part.label, part.on ? 'toggle on' : 'toggle');
    case 'keypad':
      return html`${part.label}<span class="keys" aria-hidden="true"
          >${KEYS.map((k) => html`<span>${k}</span>`)}</span
        >`;
    case 'scan-code':
      return html`${part.label}<span class="code" aria-hidden="true">${drawCode()}</span>`;
    case 'button':
    case 'picture':
      return part.label;
  }
}

/** An address may go on in the next line behind each of its dots and strokes, never inside a word. */
export function drawAddress(address: string): unknown {
  return address.split(/(?<=[./])(?=\S)/).map((piece, i) => (i === 0 ? piece : html`<wbr />${piece}`));
}

/** Words behind a mark: a character, or a shape that the styles draw. */
function marked(words: unknown, shape: string, mark = ''): TemplateResult {
  return html`<span class="mark ${shape}" aria-hidden="true">${mark}</span><span>${words}</span>`;
}

function drawCode() {
  return CODE.flatMap((row) => [...row].map((cell) => (cell === '1' ? html`<b></b>` : html`<i></i>`)));
}

function box({ id, kind, body }: Box, { target, number, touchable, onTouch }: Drawing): TemplateResult {
  const ringed = id !== undefined && id === target;
  const classes = ['part', kind, ringed ? 'ringed' : ''].filter(Boolean).join(' ');
  const ring =
    ringed && number !== '' ? html`<span class="number" aria-hidden="true">${number}</span>` : nothing;
  if (!touchable || id === undefined) return html`<span class=${classes}>${body}${ring}</span>`;
  return html`<button
    class=${classes}
    @click=${(event: Event) => {
      event.stopPropagation();
      onTouch(id);
    }}
  >
    ${body}${ring}
  </button>`;
}
