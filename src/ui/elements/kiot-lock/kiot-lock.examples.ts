import { html } from 'lit';
import { LONG_TEXT, type Example } from '../example.ts';
import type { LockView } from './kiot-lock.ts';
import './kiot-lock.ts';

const pad = { name: 'Bàn phím số', typed: 'Số chữ số đã gõ', erase: 'Xóa', enter: 'Mở' };
const view: LockView = {
  title: 'Trang của cán bộ',
  sentences: ['Gõ PIN rồi chạm “Mở”.'],
  fault: '',
  alarm: '',
  pad,
  busy: false,
  actions: [],
  links: [
    { address: '/setup', label: 'Cài đặt máy' },
    { address: '/', label: 'Về màn hình người dân' },
  ],
};
const drawn = (change: Partial<LockView>) => html`<kiot-lock .view=${{ ...view, ...change }}></kiot-lock>`;

/** States of `kiot-lock`. */
export const examples: readonly Example[] = [
  { name: 'waiting for a PIN', render: () => drawn({}) },
  { name: 'a wrong PIN', render: () => drawn({ fault: 'PIN chưa đúng. Gõ lại từ đầu.' }) },
  { name: 'looking at a PIN', render: () => drawn({ busy: true }) },
  {
    name: 'locked for a while',
    render: () => drawn({ pad: null, sentences: ['Máy tạm khóa. Còn 1 phút 20 giây.'] }),
  },
  { name: 'somebody needs help', render: () => drawn({ alarm: 'Có 2 người cần giúp.' }) },
  {
    name: 'a question before something big',
    render: () =>
      drawn({
        pad: null,
        actions: [
          { action: 'yes', label: 'Bắt đầu chờ', main: true },
          { action: 'no', label: 'Thôi' },
        ],
      }),
  },
  {
    name: 'very long Vietnamese text',
    render: () => drawn({ title: LONG_TEXT, sentences: [LONG_TEXT], fault: LONG_TEXT, alarm: LONG_TEXT }),
  },
  {
    name: 'an open door',
    render: () => html`<kiot-lock open .view=${view}><p>Trang phía sau.</p></kiot-lock>`,
  },
];
