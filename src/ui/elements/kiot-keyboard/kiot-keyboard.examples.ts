import { html } from 'lit';
import type { Example } from '../example.ts';
import type { KeyWords } from './kiot-keyboard.ts';
import './kiot-keyboard.ts';

const names: KeyWords = {
  acute: 'dấu sắc',
  grave: 'dấu huyền',
  hook: 'dấu hỏi',
  tilde: 'dấu ngã',
  dot: 'dấu nặng',
  level: 'bỏ dấu',
  space: 'cách chữ',
  erase: 'xóa một chữ',
  digits: '123, các chữ số',
  letters: 'abc, các chữ cái',
  telex: 'gõ kiểu Telex',
  vni: 'gõ kiểu VNI',
};
const legends: KeyWords = {
  level: 'bỏ dấu',
  space: 'cách',
  erase: 'xóa',
  digits: '123',
  letters: 'abc',
  telex: 'Telex',
  vni: 'VNI',
};

/** States of `kiot-keyboard`. */
export const examples: readonly Example[] = [
  { name: 'empty', render: () => html`<kiot-keyboard></kiot-keyboard>` },
  {
    name: 'letters, Telex',
    render: () =>
      html`<kiot-keyboard label="Bàn phím tiếng Việt" .names=${names} .legends=${legends}></kiot-keyboard>`,
  },
  {
    name: 'VNI',
    render: () =>
      html`<kiot-keyboard
        label="Bàn phím tiếng Việt"
        method="vni"
        .names=${names}
        .legends=${legends}
      ></kiot-keyboard>`,
  },
];
