import { html } from 'lit';
import { LONG_TEXT, type Example } from '../example.ts';
import './kiot-help-offer.ts';

/** States of `kiot-help-offer`. */
export const examples: readonly Example[] = [
  {
    name: 'as a citizen meets it',
    render: () =>
      html`<kiot-help-offer
        question="Bác có cần người giúp không?"
        yes-label="Gọi giúp"
        later-label="Để lúc khác"
      ></kiot-help-offer>`,
  },
  {
    name: 'very long Vietnamese text',
    render: () =>
      html`<kiot-help-offer
        question=${LONG_TEXT}
        yes-label="Gọi người giúp ngay bây giờ"
        later-label="Để lúc khác, tôi xem thêm đã"
      ></kiot-help-offer>`,
  },
];
