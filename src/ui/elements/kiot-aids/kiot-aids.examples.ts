import { html } from 'lit';
import { LONG_TEXT, type Example } from '../example.ts';
import type { AidSwitch } from './kiot-aids.ts';
import './kiot-aids.ts';

const switches = (on: boolean): readonly AidSwitch[] => [
  { aid: 'bigText', label: 'Chữ to', icon: 'a-large-small', on },
  { aid: 'contrast', label: 'Tương phản cao', icon: 'contrast', on },
  { aid: 'readAloud', label: 'Đọc to', icon: 'volume', on: false },
  { aid: 'unhurried', label: 'Cứ thong thả', icon: 'turtle', on: false },
];

/** States of `kiot-aids`. */
export const examples: readonly Example[] = [
  { name: 'no switches', render: () => html`<kiot-aids label="Cho dễ dùng"></kiot-aids>` },
  {
    name: 'all off',
    render: () => html`<kiot-aids label="Cho dễ dùng" .switches=${switches(false)}></kiot-aids>`,
  },
  {
    name: 'two on',
    render: () => html`<kiot-aids label="Cho dễ dùng" .switches=${switches(true)}></kiot-aids>`,
  },
  {
    name: 'very long Vietnamese text',
    render: () =>
      html`<kiot-aids
        label="Cho dễ dùng"
        .switches=${switches(true).map((aid) => ({ ...aid, label: LONG_TEXT }))}
      ></kiot-aids>`,
  },
];
