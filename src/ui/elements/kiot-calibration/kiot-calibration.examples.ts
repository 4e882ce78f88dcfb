import { html } from 'lit';
import { LONG_TEXT, type Example } from '../example.ts';
import type { CalibrationLabels } from './kiot-calibration.ts';
import './kiot-calibration.ts';

const labels: CalibrationLabels = {
  frame: 'Đặt thẻ căn cước vào khung này',
  smaller: 'Nhỏ hơn',
  larger: 'To hơn',
  smallerMuch: 'Nhỏ hơn nhiều',
  largerMuch: 'To hơn nhiều',
  figure: '1 mm = 5,88 điểm ảnh',
};

/** States of `kiot-calibration`. */
export const examples: readonly Example[] = [
  {
    name: 'a ten-inch tablet',
    render: () => html`<kiot-calibration .labels=${labels}></kiot-calibration>`,
  },
  {
    name: 'the smallest frame',
    render: () => html`<kiot-calibration pixels-per-millimetre="2" .labels=${labels}></kiot-calibration>`,
  },
  {
    name: 'the largest frame',
    render: () => html`<kiot-calibration pixels-per-millimetre="12" .labels=${labels}></kiot-calibration>`,
  },
  {
    name: 'very long Vietnamese text',
    render: () =>
      html`<kiot-calibration
        .labels=${{ ...labels, frame: LONG_TEXT, figure: LONG_TEXT }}
      ></kiot-calibration>`,
  },
];
