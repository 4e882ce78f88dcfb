import { html } from 'lit';
import { LONG_TEXT, LONG_WORD, type Example } from '../example.ts';
import './kiot-tile.ts';

/** States of `kiot-tile`. */
export const examples: readonly Example[] = [
  { name: 'words only', render: () => html`<kiot-tile label="Xem tất cả"></kiot-tile>` },
  {
    name: 'words and drawing',
    render: () => html`<kiot-tile icon="baby" label="Đăng ký khai sinh"></kiot-tile>`,
  },
  {
    name: 'with a line more',
    render: () =>
      html`<kiot-tile icon="id-card" label="Cài đặt VNeID" note="Tải ứng dụng về điện thoại"></kiot-tile>`,
  },
  {
    name: 'the choice most people want',
    render: () => html`<kiot-tile primary icon="arrow-right" label="Chỉ tôi từng bước"></kiot-tile>`,
  },
  {
    name: 'very long Vietnamese text',
    render: () => html`<kiot-tile icon="file-text" label=${LONG_TEXT} note=${LONG_TEXT}></kiot-tile>`,
  },
  {
    name: 'a word longer than the tile',
    render: () => html`<kiot-tile icon="file-text" label=${LONG_WORD}></kiot-tile>`,
  },
];
