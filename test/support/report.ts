import type { Report, ReportCell } from '../../src/domain/report/report.view.ts';

const said = (text: string): ReportCell => ({ text, number: null });
const counted = (number: number): ReportCell => ({ text: String(number), number });

/** A report of a centre that does not exist. */
export const specimenReport: Report = {
  head: {
    superior: 'UBND phường Mẫu',
    office: 'Trung tâm Phục vụ hành chính công',
    sign: 'BC-TTPVHCC',
    place: 'Mẫu',
    date: null,
    year: 2026,
  },
  subject: 'Kết quả Phong trào “Bình dân học vụ số” Quý IV năm 2026 (phần kiosk)',
  addressees: ['Ủy ban nhân dân phường Mẫu (qua Phòng Văn hóa - Xã hội)'],
  opening: ['Số liệu từ ngày 15/9/2026 đến hết ngày 12/12/2026, đếm ẩn danh trên máy.'],
  sections: [
    {
      title: 'Tình hình triển khai',
      blocks: [
        { kind: 'paragraph', text: 'Trung tâm có 03 kiosk, mở 62 ngày.' },
        { kind: 'blank', lines: 3 },
      ],
    },
    {
      title: 'Kết quả',
      blocks: [
        { kind: 'clause', number: 1, title: 'Hướng dẫn dịch vụ công trực tuyến và VNeID' },
        {
          kind: 'table',
          caption: 'Bảng 1. Lượt hướng dẫn theo thủ tục',
          columns: ['Thủ tục', 'Lượt bắt đầu', 'Lượt xong', 'Tự làm được'],
          rows: [
            [said('Đăng ký khai sinh'), counted(412), counted(350), said('68,2%')],
            [said('Xác nhận tình trạng hôn nhân'), counted(96), counted(71), said('≤ 10')],
          ],
          notes: ['Ô “≤ 10” được che để không ai bị nhận ra.'],
        },
        {
          kind: 'figure',
          caption: 'Hình 1. Gần 7/10 lượt tự làm được',
          description: 'Đăng ký khai sinh 412 lượt, xác nhận tình trạng hôn nhân 96 lượt.',
          bars: [
            { label: 'Đăng ký khai sinh', text: '412', value: 412 },
            { label: 'Xác nhận tình trạng hôn nhân', text: '96', value: 96 },
          ],
        },
      ],
    },
    {
      title: 'Phương hướng, kiến nghị',
      blocks: [
        { kind: 'points', texts: ['Sửa câu chữ ở bước kẹt nhiều nhất.', 'Rà soát nội dung quá hạn.'] },
      ],
    },
  ],
  recipients: ['Như trên', 'Lưu: VT, VHXH'],
  signer: { authority: '', position: 'Giám đốc', name: '' },
  appendices: [
    {
      title: 'Định nghĩa và công thức',
      lying: false,
      blocks: [
        { kind: 'paragraph', text: 'Tự làm được: số lượt xong không trợ giúp chia cho số lượt xong.' },
      ],
    },
    {
      title: 'Danh mục mô hình',
      lying: true,
      blocks: [
        {
          kind: 'table',
          caption: 'Mô hình đang làm',
          columns: ['Stt', 'Tên mô hình', 'Nội dung', 'Cách thức', 'Thành viên', 'Hiệu quả', 'Kinh phí'],
          rows: [[counted(1), ...['Kiot hỗ trợ', 'Dẫn từng bước', 'Kiosk', '', '412 lượt', ''].map(said)]],
          notes: [],
        },
      ],
    },
  ],
};
