import { html } from 'lit';
import type { Example } from '../example.ts';
import { icons, type IconName } from './icon-paths.ts';
import './kiot-icon.ts';

const names = Object.keys(icons) as IconName[];

/** States of `kiot-icon`. */
export const examples: readonly Example[] = [
  {
    name: 'every drawing beside its name',
    render: () => html`<p>${names.map((name) => html`<kiot-icon name=${name}></kiot-icon> ${name} `)}</p>`,
  },
  { name: 'no name draws nothing', render: () => html`<p><kiot-icon></kiot-icon>Chỉ có chữ</p>` },
];
