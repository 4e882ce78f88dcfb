import { html } from 'lit';
import type { Example } from '../example.ts';
import { drawings } from './drawings.ts';
import './kiot-icon.ts';
import './more-icons.ts';

const names = [...drawings.keys()];

/** States of `kiot-icon`. */
export const examples: readonly Example[] = [
  {
    name: 'every drawing beside its name',
    render: () => html`<p>${names.map((name) => html`<kiot-icon name=${name}></kiot-icon> ${name} `)}</p>`,
  },
  { name: 'no name draws nothing', render: () => html`<p><kiot-icon></kiot-icon>Chỉ có chữ</p>` },
];
