import { html, type TemplateResult } from 'lit';
import { LONG_TEXT, type Example } from '../example.ts';
import '../kiot-scroll-area/kiot-scroll-area.ts';
import '../kiot-screen-picture/kiot-screen-picture.ts';
import { phone } from '../kiot-screen-picture/screens.examples.ts';
import type { FrameAction } from './kiot-frame-action-event.ts';
import type { FrameLabels } from './kiot-page-frame.ts';
import './kiot-page-frame.ts';

/** Words on the bars, as the citizen pages use them. */
const labels: FrameLabels = {
  back: 'Quay lại',
  listen: 'Nghe lại',
  stuck: 'Tôi bị kẹt',
  next: 'Tiếp',
  finish: 'Xong, xóa hết',
  bar: 'Các nút điều khiển',
};

const picture = html`<kiot-scroll-area slot="picture" down-label="Xem phía dưới" up-label="Xem phía trên"
  ><kiot-screen-picture
    .screen=${phone}
    .target=${'services'}
    number="3"
    .labels=${{ illustration: 'HÌNH MINH HỌA', unseen: '', described: 'Hình minh họa: VNeID' }}
  ></kiot-screen-picture
></kiot-scroll-area>`;

const step = (total: number, current: number, absent: readonly FrameAction[] = []): TemplateResult =>
  html`<kiot-page-frame
    name="Đăng ký khai sinh"
    progress="Bước ${current} trong ${total}"
    .total=${total}
    .current=${current}
    .labels=${labels}
    .absent=${absent}
    ><h1 tabindex="-1">Chạm vào “Thủ tục hành chính”</h1>
    <p>Ở giữa màn hình điện thoại.</p>
    ${picture}</kiot-page-frame
  >`;

/** States of `kiot-page-frame`. */
export const examples: readonly Example[] = [
  {
    name: 'empty',
    render: () => html`<kiot-page-frame name="Kiot hỗ trợ" wide .labels=${labels}></kiot-page-frame>`,
  },
  {
    name: 'a menu without next',
    render: () =>
      html`<kiot-page-frame name="Kiot hỗ trợ" wide .labels=${labels} .absent=${['next']}
        ><h1 tabindex="-1">Hôm nay bác cần làm gì?</h1></kiot-page-frame
      >`,
  },
  { name: 'step 3 of 7', render: () => step(7, 3) },
  { name: 'step 20 of 20', render: () => step(20, 20) },
  {
    name: 'everything absent that may be',
    render: () => step(7, 1, ['back', 'listen', 'stuck', 'next', 'finish']),
  },
  {
    name: 'very long Vietnamese text',
    render: () =>
      html`<kiot-page-frame
        name=${LONG_TEXT}
        progress="Bước 19 trong 20"
        .total=${20}
        .current=${19}
        .labels=${labels}
        ><kiot-scroll-area down-label="Xem phía dưới" up-label="Xem phía trên"
          ><h1 tabindex="-1">${LONG_TEXT}</h1>
          <p>${LONG_TEXT}. ${LONG_TEXT}.</p></kiot-scroll-area
        >${picture}</kiot-page-frame
      >`,
  },
];
