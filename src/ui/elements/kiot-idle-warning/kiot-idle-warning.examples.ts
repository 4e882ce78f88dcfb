import { html } from 'lit';
import { LONG_TEXT, type Example } from '../example.ts';
import './kiot-idle-warning.ts';

/** States of `kiot-idle-warning`. The open ones are modal: one at a time on a page. */
export const examples: readonly Example[] = [
  {
    name: 'closed',
    render: () => html`<kiot-idle-warning question="Bác còn ở đây không ạ?"></kiot-idle-warning>`,
  },
  {
    name: 'open',
    render: () =>
      html`<kiot-idle-warning
        open
        question="Bác còn ở đây không ạ?"
        sentence="Chạm vào bất cứ đâu để tiếp tục. Nếu không, máy sẽ xóa hết để giữ kín cho bác."
        stay-label="Tôi vẫn ở đây"
        announcement="Máy sắp xóa màn hình này."
      ></kiot-idle-warning>`,
  },
  {
    name: 'open with very long Vietnamese text',
    render: () =>
      html`<kiot-idle-warning
        open
        question=${LONG_TEXT}
        sentence="${LONG_TEXT}. ${LONG_TEXT}."
        stay-label="Tôi vẫn ở đây"
      ></kiot-idle-warning>`,
  },
];
