import { html } from 'lit';
import { LONG_TEXT, LONG_WORD, type Example } from '../example.ts';
import './kiot-ticket.ts';

const rabbit = { colour: 'green', animal: 'rabbit', label: 'Thỏ xanh lá' } as const;
const squirrel = { colour: 'yellow', animal: 'squirrel', label: 'Sóc vàng' } as const;

/** States of `kiot-ticket`. */
export const examples: readonly Example[] = [
  {
    name: 'number, token and procedure',
    render: () =>
      html`<kiot-ticket number="A017" .token=${rabbit} procedure="Đăng ký khai sinh"></kiot-ticket>`,
  },
  {
    name: 'nothing chosen, with a mark of the page',
    render: () => html`<kiot-ticket number="B111" .token=${squirrel}><p>Cần ưu tiên</p></kiot-ticket>`,
  },
  {
    name: 'past the thousandth number, with a very long procedure',
    render: () =>
      html`<kiot-ticket
        number="A1000"
        .token=${{ ...squirrel, label: LONG_WORD }}
        procedure=${LONG_TEXT}
      ></kiot-ticket>`,
  },
  { name: 'nothing known yet', render: () => html`<kiot-ticket></kiot-ticket>` },
];
