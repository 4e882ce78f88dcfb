import { html } from 'lit';
import { LONG_TEXT, type Example } from '../example.ts';
import './kiot-call-signal.ts';

/** States of `kiot-call-signal`. */
export const examples: readonly Example[] = [
  {
    name: 'outside every guide',
    render: () =>
      html`<kiot-call-signal
        label="Cần người giúp"
        sentence="Bác gọi cán bộ gần nhất giúp ạ."
        touch-label="Chạm vào màn hình khi có người tới"
      ></kiot-call-signal>`,
  },
  {
    name: 'in a step',
    render: () =>
      html`<kiot-call-signal
        label="Cần người giúp"
        sentence="Bác gọi cán bộ gần nhất giúp ạ."
        where="Đang ở: Đăng ký khai sinh, bước 3"
        touch-label="Chạm vào màn hình khi có người tới"
      ></kiot-call-signal>`,
  },
  {
    name: 'very long Vietnamese text',
    render: () =>
      html`<kiot-call-signal
        label="Cần người giúp"
        sentence=${LONG_TEXT}
        where=${LONG_TEXT}
        touch-label="Chạm vào màn hình khi có người tới"
      ></kiot-call-signal>`,
  },
];
