import type { Screen } from '../../../domain/content/screen.schema.ts';
import { LONG_TEXT, LONG_WORD } from '../example.ts';

/** A phone with one of everything a short screen has; specimen values only (SEC-04). */
export const phone: Screen = {
  id: 'phone',
  device: 'phone',
  basis: 'source',
  title: 'VNeID',
  parts: [
    { kind: 'heading', text: 'Chào bác' },
    { kind: 'text', text: 'Bác chọn việc cần làm.' },
    { kind: 'search', id: 'search', label: 'Tìm kiếm' },
    {
      kind: 'icons',
      items: [
        { id: 'papers', label: 'Ví giấy tờ' },
        { id: 'services', label: 'Thủ tục hành chính' },
        { id: 'health', label: 'Sổ sức khỏe', note: 'điện tử' },
        { id: 'security', label: 'An ninh' },
      ],
    },
    { kind: 'notice', id: 'notice', text: 'Có 1 thông báo mới' },
    { kind: 'button', id: 'go', label: 'Tiếp tục', quiet: false },
    { kind: 'button', label: 'Bỏ qua', quiet: true },
  ],
};

/** A form of the portal with a dialog over it. */
export const portal: Screen = {
  id: 'portal',
  device: 'portal',
  basis: 'source',
  title: 'Cổng Dịch vụ công quốc gia',
  address: 'dichvucong.gov.vn',
  parts: [
    {
      kind: 'menu',
      items: [
        { id: 'home', label: 'Trang chủ' },
        { id: 'citizen', label: 'Cá nhân' },
      ],
    },
    { kind: 'field', id: 'name', label: 'Họ tên', value: 'HỌ TÊN MẪU', required: true, secret: false },
    { kind: 'choice', id: 'self', label: 'Nộp cho mình', chosen: true },
    { kind: 'choice', id: 'other', label: 'Nộp thay', chosen: false },
    { kind: 'tick', id: 'agree', label: 'Tôi đồng ý', ticked: true },
    { kind: 'switch', id: 'paper', label: 'Nhận bản giấy', on: true },
    { kind: 'switch', id: 'post', label: 'Nhận qua bưu điện', on: false },
    {
      kind: 'list',
      items: [
        { id: 'first', label: 'Hồ sơ 000', note: 'đang xử lý' },
        { id: 'second', label: 'Hồ sơ 0000' },
      ],
    },
    {
      kind: 'dialog',
      title: 'Chia sẻ dữ liệu',
      parts: [
        { kind: 'text', text: 'Bác có đồng ý không?' },
        { kind: 'button', id: 'yes', label: 'Đồng ý', quiet: false },
        { kind: 'button', id: 'no', label: 'Từ chối', quiet: true },
      ],
    },
  ],
};

/** Where a passcode is typed: stars and a keypad, never a figure. */
export const secret: Screen = {
  id: 'secret',
  device: 'phone',
  basis: 'source',
  title: 'Nhập passcode',
  parts: [
    { kind: 'field', id: 'code', label: 'Passcode', required: false, secret: true },
    { kind: 'keypad', id: 'keys', label: 'Bàn phím số' },
  ],
};

/** A code to scan and a drawn picture, on paper. */
export const paper: Screen = {
  id: 'paper',
  device: 'paper',
  basis: 'source',
  title: 'Giấy hẹn',
  parts: [
    { kind: 'scan-code', id: 'code', label: 'Mã QR' },
    { kind: 'picture', id: 'stamp', label: 'Ảnh mẫu' },
    { kind: 'field', label: 'Số hồ sơ', value: '000.00.00', required: false, secret: false },
  ],
};

/** Nobody has seen this screen: words in a plain outline. */
export const unseen: Screen = {
  id: 'unseen',
  device: 'phone',
  basis: 'unseen',
  title: 'Màn hình xác nhận',
  parts: [
    { kind: 'text', text: 'Bác sẽ thấy lời hỏi xác nhận.' },
    { kind: 'button', id: 'ok', label: 'Xác nhận', quiet: false },
  ],
};

/** Every kind of text, as long as it may become. */
export const long: Screen = {
  id: 'long',
  device: 'phone',
  basis: 'source',
  title: LONG_TEXT,
  address: 'dichvucong.gov.vn/p/home/dvc-trang-chu-mau.html',
  parts: [
    { kind: 'heading', text: LONG_TEXT },
    { kind: 'notice', id: 'notice', text: LONG_TEXT },
    { kind: 'field', id: 'field', label: LONG_TEXT, value: LONG_WORD, required: true, secret: false },
    { kind: 'icons', items: [{ id: 'icon', label: LONG_TEXT, note: LONG_TEXT }] },
    { kind: 'choice', id: 'choice', label: LONG_TEXT, chosen: true },
    { kind: 'button', id: 'button', label: LONG_TEXT, quiet: false },
    { kind: 'button', id: 'word', label: LONG_WORD, quiet: true },
  ],
};
