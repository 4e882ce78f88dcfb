import { html } from 'lit';
import { LONG_TEXT, type Example } from '../example.ts';
import type { BarRow } from './kiot-bars.ts';
import './kiot-bars.ts';

const COLUMNS = ['Thủ tục', 'Lượt xong', 'Tự làm được'];
const ROWS: readonly BarRow[] = [
  {
    label: 'Đăng ký khai sinh',
    cells: ['350', '68,2% (63,1–72,9)'],
    length: 0.682,
    from: 0.631,
    to: 0.729,
    more: 'Xem kỹ Đăng ký khai sinh',
  },
  { label: 'Cài đặt VNeID', cells: ['71', '52,1% (40,7–63,3)'], length: 0.521, from: 0.407, to: 0.633 },
  { label: 'Cấp đổi giấy phép lái xe', cells: ['được che', '—'], length: null },
];

/** States of `kiot-bars`. */
export const examples: readonly Example[] = [
  {
    name: 'shares with their range, one hidden',
    render: () =>
      html`<kiot-bars
        heading="Gần 7/10 lượt khai sinh tự làm được"
        .columns=${COLUMNS}
        .rows=${ROWS}
        .notes=${['Ô dưới 5 lượt được che để không ai bị nhận ra.']}
      ></kiot-bars>`,
  },
  {
    name: 'counts without a range',
    render: () =>
      html`<kiot-bars
        heading="Đông nhất là sáng thứ Hai"
        .columns=${['Buổi', 'Lượt']}
        .rows=${[
          { label: 'Sáng thứ Hai', cells: ['120'], length: 1 },
          { label: 'Chiều thứ Hai', cells: ['48'], length: 0.4 },
          { label: 'Sáng thứ Ba', cells: ['0'], length: 0 },
        ]}
      ></kiot-bars>`,
  },
  {
    name: 'nothing counted yet',
    render: () => html`<kiot-bars heading="Chưa có lượt nào" .columns=${COLUMNS} .rows=${[]}></kiot-bars>`,
  },
  {
    name: 'long words with stacked accents',
    render: () =>
      html`<kiot-bars
        heading=${LONG_TEXT}
        .columns=${COLUMNS}
        .rows=${[{ label: LONG_TEXT, cells: ['1.234.567', '100,0% (99,9–100,0)'], length: 1 }]}
      ></kiot-bars>`,
  },
];
