import { html } from 'lit';
import { LONG_TEXT, LONG_WORD, type Example } from '../example.ts';
import './kiot-check-list.ts';

const LABEL = 'Bác đã có những thứ này chưa?';

/** States of `kiot-check-list`. */
export const examples: readonly Example[] = [
  { name: 'nothing to bring', render: () => html`<kiot-check-list label=${LABEL}></kiot-check-list>` },
  {
    name: 'three papers',
    render: () =>
      html`<kiot-check-list
        label=${LABEL}
        .items=${['Thẻ căn cước của bác', 'Giấy chứng sinh của bé', 'Điện thoại có VNeID']}
      ></kiot-check-list>`,
  },
  {
    name: 'very long Vietnamese text',
    render: () => html`<kiot-check-list label=${LABEL} .items=${[LONG_TEXT, LONG_WORD]}></kiot-check-list>`,
  },
  {
    name: 'twelve papers',
    render: () =>
      html`<kiot-check-list
        label=${LABEL}
        .items=${Array.from({ length: 12 }, (_, i) => `Giấy tờ mẫu số ${i + 1}`)}
      ></kiot-check-list>`,
  },
];
