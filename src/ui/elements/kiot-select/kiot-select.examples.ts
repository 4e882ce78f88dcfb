import { html } from 'lit';
import { LONG_TEXT, type Example } from '../example.ts';
import './kiot-select.ts';

const OPTIONS = [
  { value: 'month', text: 'Tháng này' },
  { value: 'quarter', text: 'Quý này' },
  { value: 'year', text: 'Năm này' },
];

/** States of `kiot-select`. */
export const examples: readonly Example[] = [
  {
    name: 'one of three lines',
    render: () => html`<kiot-select label="Thời gian" .options=${OPTIONS} value="quarter"></kiot-select>`,
  },
  {
    name: 'a long label and a long line with stacked accents',
    render: () =>
      html`<kiot-select
        label=${LONG_TEXT}
        .options=${[{ value: 'a', text: LONG_TEXT }]}
        value="a"
      ></kiot-select>`,
  },
];
