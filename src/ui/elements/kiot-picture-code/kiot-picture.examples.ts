import { html } from 'lit';
import type { Example } from '../example.ts';
import { pictures, type PictureName } from './picture-paths.ts';
import './kiot-picture.ts';

const names = Object.keys(pictures) as PictureName[];

/** States of `kiot-picture`. */
export const examples: readonly Example[] = [
  {
    name: 'every picture beside its name',
    render: () =>
      html`<p>${names.map((name) => html`<kiot-picture name=${name}></kiot-picture> ${name} `)}</p>`,
  },
  { name: 'no name draws nothing', render: () => html`<p><kiot-picture></kiot-picture>Chỉ có chữ</p>` },
];
