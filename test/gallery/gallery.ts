import { html, render, type TemplateResult } from 'lit';
import type { Example } from '../../src/ui/elements/example.ts';
import { base } from '../../src/ui/styles/base.styles.ts';
import '../../src/ui/tokens/page.css';
import './gallery.css';

type Module = { readonly examples?: readonly Example[] };
type Shown = { readonly element: string; readonly examples: readonly Example[] };

/** The switches of a citizen, as attributes of the page; modes.css does the rest. */
const SWITCHES = [
  { name: 'normal', size: 'normal', contrast: 'normal' },
  { name: 'chữ to', size: 'big', contrast: 'normal' },
  { name: 'tương phản cao', size: 'normal', contrast: 'high' },
  { name: 'chữ to + tương phản cao', size: 'big', contrast: 'high' },
] as const;

const modules = import.meta.glob<Module>('../../src/ui/elements/*/*.examples.ts', { eager: true });

/** Every element that has examples, by name. Files of example data alone export none and are left out. */
const shown: readonly Shown[] = Object.entries(modules).flatMap(([path, { examples }]) => {
  const element = path.split('/').at(-2) ?? '';
  return examples === undefined ? [] : [{ element, examples }];
});

/** Modal examples would cover the others, so each waits for a touch. A touch outside closes it again. */
const MODAL = new Set(['kiot-idle-warning']);

// What examples slot into an element looks as it does inside a page.
if (base.styleSheet !== undefined) document.adoptedStyleSheets = [base.styleSheet];

function drawExample(element: string, { name, render: draw }: Example): TemplateResult {
  const waits = MODAL.has(element) && !opened.has(name);
  return html`<div class="example">
    <h3>${name}</h3>
    ${waits ? html`<button @click=${() => open(name)}>mở ra</button>` : draw()}
  </div>`;
}

const opened = new Set<string>();

function open(name: string): void {
  opened.clear();
  opened.add(name);
  drawAll();
}

function isOn({ size, contrast }: (typeof SWITCHES)[number]): boolean {
  const { dataset } = document.documentElement;
  return (dataset['size'] ?? 'normal') === size && (dataset['contrast'] ?? 'normal') === contrast;
}

function choose({ size, contrast }: (typeof SWITCHES)[number]): void {
  Object.assign(document.documentElement.dataset, { size, contrast });
  drawAll();
}

function drawAll(): void {
  const place = document.querySelector<HTMLElement>('#gallery');
  if (place === null) return;
  render(
    html`<div class="switches" role="group" aria-label="Cách hiện">
        ${SWITCHES.map(
          (one) =>
            html`<button aria-pressed=${isOn(one) ? 'true' : 'false'} @click=${() => choose(one)}>
              ${one.name}
            </button>`,
        )}
      </div>
      <nav class="list">
        <a href="./screens.html">screens of the pack</a>
        ${shown.map(({ element }) => html`<a href="#${element}">${element}</a>`)}
      </nav>
      ${shown.map(
        ({ element, examples }) =>
          html`<section class="element" id=${element}>
            <h2>${element}</h2>
            ${examples.map((example) => drawExample(element, example))}
          </section>`,
      )}`,
    place,
  );
}

drawAll();
if (location.hash !== '') document.querySelector(location.hash)?.scrollIntoView();
