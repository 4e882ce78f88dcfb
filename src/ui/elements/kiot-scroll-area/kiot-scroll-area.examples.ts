import { html, type TemplateResult } from 'lit';
import { LONG_TEXT, LONG_WORD, type Example } from '../example.ts';
import '../kiot-page-frame/kiot-page-frame.ts';
import './kiot-scroll-area.ts';

/** The area takes the height of its place, so every example stands in a frame, the place it is made for. */
const framed = (content: TemplateResult): TemplateResult =>
  html`<kiot-page-frame
    name="Kiot hỗ trợ"
    wide
    .labels=${{ back: 'Quay lại', listen: 'Nghe lại', stuck: 'Tôi bị kẹt', next: 'Tiếp', finish: 'Xong, xóa hết', bar: 'Các nút' }}
    ><kiot-scroll-area down-label="Xem phía dưới" up-label="Xem phía trên"
      >${content}</kiot-scroll-area
    ></kiot-page-frame
  >`;

/** States of `kiot-scroll-area`. */
export const examples: readonly Example[] = [
  { name: 'empty', render: () => framed(html``) },
  { name: 'everything fits', render: () => framed(html`<p>Một dòng ngắn.</p>`) },
  {
    name: 'more below',
    render: () =>
      framed(html`<div>${Array.from({ length: 12 }, (_, i) => html`<p>${i + 1}. ${LONG_TEXT}</p>`)}</div>`),
  },
  {
    name: 'a word longer than the place',
    render: () => framed(html`<p>${LONG_WORD}${LONG_WORD}</p>`),
  },
];
