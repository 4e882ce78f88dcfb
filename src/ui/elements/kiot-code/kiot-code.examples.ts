import { html } from 'lit';
import type { Example } from '../example.ts';
import './kiot-code.ts';

/** A chequered square; it leads nowhere, because a gallery must not show a code that does. */
const CHEQUERS = {
  size: 16,
  path: Array.from({ length: 64 }, (_, i) => `M${4 + (i % 8)} ${4 + Math.floor(i / 8)}h1v1h-1z`)
    .filter((_, i) => (i + Math.floor(i / 8)) % 2 === 0)
    .join(''),
};

/** States of `kiot-code`. */
export const examples: readonly Example[] = [
  {
    name: 'a code',
    render: () => html`<kiot-code label="Hình để quét, mở trang mau.gov.vn" .code=${CHEQUERS}></kiot-code>`,
  },
  { name: 'no code draws nothing', render: () => html`<kiot-code label="Hình để quét"></kiot-code>` },
];
