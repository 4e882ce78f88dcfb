import { html, render } from 'lit';
import type { DrawnFile } from '../../scripts/lib/drawn-screens.ts';
import { base } from '../../src/ui/styles/base.styles.ts';
import '../../src/ui/tokens/page.css';
import { drawFiles, SCREENS_ADDRESS } from './draw-files.ts';
import './gallery.css';

if (base.styleSheet !== undefined) document.adoptedStyleSheets = [base.styleSheet];

const files = (await (await fetch(SCREENS_ADDRESS)).json()) as readonly DrawnFile[];
const count = files.reduce((sum, { screens }) => sum + screens.length, 0);

render(
  html`<nav class="list">
      <a href="./">← elements</a> ${count} screens:
      ${files.map(({ file }) => html`<a href="#${file}">${file}</a>`)}
    </nav>
    ${drawFiles(files)}`,
  document.body,
);
