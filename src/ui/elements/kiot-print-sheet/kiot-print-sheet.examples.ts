import { html } from 'lit';
import { LONG_TEXT, LONG_WORD, type Example } from '../example.ts';
import { EMPTY_SHEET, type SheetContent } from './kiot-print-sheet.ts';
import './kiot-print-sheet.ts';

const content: SheetContent = {
  title: 'Đăng ký việc mẫu',
  lead: 'Khoảng 5–10 phút',
  facts: [
    { label: 'Lệ phí', text: 'Tám nghìn đồng mẫu', source: 'Theo: Tài liệu mẫu, xem ngày 05/03/2026' },
    { label: 'Làm ở đâu', text: 'Quầy mẫu của trung tâm', source: '' },
  ],
  papers: { heading: 'Giấy tờ mang theo', items: ['Thẻ căn cước mẫu', 'Tờ khai mẫu'] },
  steps: { heading: 'Các bước', items: ['Mở ứng dụng mẫu.', 'Tự gõ mã. (Chỉ chính chủ làm)'] },
  after: { heading: 'Việc tiếp theo', items: ['Chờ tin nhắn mẫu.'] },
  resume: {
    heading: 'Ba hình để làm tiếp',
    items: ['Lần sau bác chọn ba hình này trên máy.'],
    pictures: [
      { name: 'fish', label: 'con cá' },
      { name: 'umbrella', label: 'cái ô' },
      { name: 'flower', label: 'bông hoa' },
    ],
  },
  address: { heading: 'Xem trên điện thoại', items: ['mau.gov.vn'], code: null, label: '' },
  foot: ['In ngày 15/06/2026.'],
};

/** States of `kiot-print-sheet`. */
export const examples: readonly Example[] = [
  { name: 'A5', render: () => html`<kiot-print-sheet .content=${content}></kiot-print-sheet>` },
  {
    name: 'a roll',
    render: () => html`<kiot-print-sheet paper="roll" .content=${content}></kiot-print-sheet>`,
  },
  {
    name: 'only a title, and very long',
    render: () =>
      html`<kiot-print-sheet
        paper="roll"
        .content=${{ ...EMPTY_SHEET, title: LONG_TEXT, lead: LONG_WORD }}
      ></kiot-print-sheet>`,
  },
];
