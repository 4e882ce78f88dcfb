import { html } from 'lit';
import { LONG_TEXT, type Example } from '../example.ts';
import type { PinPadLabels } from './kiot-pin-pad.ts';
import './kiot-pin-pad.ts';

const labels: PinPadLabels = { name: 'Bàn phím số', typed: 'Số chữ số đã gõ', erase: 'Xóa', enter: 'Mở' };

/** States of `kiot-pin-pad`. */
export const examples: readonly Example[] = [
  { name: 'empty', render: () => html`<kiot-pin-pad .labels=${labels}></kiot-pin-pad>` },
  { name: 'looking at a PIN', render: () => html`<kiot-pin-pad busy .labels=${labels}></kiot-pin-pad>` },
  {
    name: 'longer words on the keys',
    render: () =>
      html`<kiot-pin-pad
        .labels=${{ ...labels, name: LONG_TEXT, erase: 'Xóa một số', enter: 'Lưu số này' }}
      ></kiot-pin-pad>`,
  },
];
