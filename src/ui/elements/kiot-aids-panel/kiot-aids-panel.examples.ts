import { html, type TemplateResult } from 'lit';
import { LONG_TEXT, type Example } from '../example.ts';
import type { AidSwitch } from '../kiot-aids/kiot-aids.ts';
import type { VolumeControl } from './kiot-aids-panel.ts';
import './kiot-aids-panel.ts';

const switches = (on: boolean, label = ''): readonly AidSwitch[] => [
  { aid: 'bigText', label: label || 'Chữ to', icon: 'a-large-small', on },
  { aid: 'contrast', label: label || 'Tương phản cao', icon: 'contrast', on: false },
  { aid: 'readAloud', label: 'Đọc to', icon: 'volume', on },
  { aid: 'slow', label: 'Nói chậm', icon: 'snail', on: false },
  { aid: 'unhurried', label: 'Cứ thong thả', icon: 'turtle', on: false },
  { aid: 'reach', label: 'Nút gần tay', icon: 'panel-bottom', on: false },
];
const volume = (step: number): VolumeControl => ({
  label: 'Âm lượng',
  shown: `Âm lượng ${step} trên 5`,
  softer: 'Nhỏ bớt',
  louder: 'To thêm',
  step,
  steps: 5,
});
const drawn = (on: boolean, step: number, label = ''): TemplateResult =>
  html`<kiot-aids-panel
    open
    heading="Cho dễ dùng"
    .switches=${switches(on, label)}
    .volume=${volume(step)}
    close-label="Xong, quay lại bài"
  ></kiot-aids-panel>`;

const accents: readonly AidSwitch[] = ['Giọng Bắc', 'Giọng Trung', 'Giọng Nam'].map((label, i) => ({
  aid: `accent-${i}`,
  label,
  icon: 'volume',
  on: i === 0,
}));

/** States of `kiot-aids-panel`. They are modal: one at a time on a page. */
export const examples: readonly Example[] = [
  { name: 'nothing switched on', render: () => drawn(false, 3) },
  { name: 'two switched on, loudest', render: () => drawn(true, 5) },
  { name: 'softest', render: () => drawn(false, 1) },
  {
    name: 'with accents to choose from',
    render: () =>
      html`<kiot-aids-panel
        open
        heading="Cho dễ dùng"
        .switches=${switches(false)}
        .accents=${accents}
        accents-label="Giọng đọc"
        .volume=${volume(3)}
        close-label="Xong, quay lại bài"
      ></kiot-aids-panel>`,
  },
  { name: 'very long Vietnamese text', render: () => drawn(true, 3, LONG_TEXT) },
];
