import { html } from 'lit';
import { LONG_WORD, type Example } from '../example.ts';
import './kiot-picture-code.ts';

const LABEL = 'Ba hình để làm tiếp lần sau';

/** States of `kiot-picture-code`. */
export const examples: readonly Example[] = [
  {
    name: 'three pictures',
    render: () =>
      html`<kiot-picture-code
        label=${LABEL}
        .pictures=${[
          { name: 'fish', label: 'con cá' },
          { name: 'umbrella', label: 'cái ô' },
          { name: 'flower', label: 'bông hoa' },
        ]}
      ></kiot-picture-code>`,
  },
  {
    name: 'the same picture three times, with long names',
    render: () =>
      html`<kiot-picture-code
        label=${LABEL}
        .pictures=${[
          { name: 'boat', label: LONG_WORD },
          { name: 'boat', label: 'con thuyền có cánh buồm' },
          { name: 'boat', label: 'con thuyền' },
        ]}
      ></kiot-picture-code>`,
  },
  { name: 'nothing to show', render: () => html`<kiot-picture-code label=${LABEL}></kiot-picture-code>` },
];
