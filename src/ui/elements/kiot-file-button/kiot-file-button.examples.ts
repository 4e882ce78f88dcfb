import { html } from 'lit';
import { LONG_TEXT, type Example } from '../example.ts';
import './kiot-file-button.ts';

/** States of `kiot-file-button`. */
export const examples: readonly Example[] = [
  {
    name: 'opens one file',
    render: () => html`<kiot-file-button label="Chọn tệp trung tâm"></kiot-file-button>`,
  },
  {
    name: 'a long label with stacked accents',
    render: () => html`<kiot-file-button label=${LONG_TEXT} multiple></kiot-file-button>`,
  },
];
