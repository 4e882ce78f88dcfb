import type { TemplateResult } from 'lit';

/** One state of an element, drawn in the gallery and looked at by axe in every mode. Never shipped. */
export type Example = {
  /** What is special about this state, in a few words; unique within its element. */
  readonly name: string;
  readonly render: () => TemplateResult;
};

/** A long sentence with the tallest stacks of Vietnamese accents: nothing may be cut off (C-17). */
export const LONG_TEXT =
  'Họ Tên Mẫu ẲẴẶ ệỗữ Ộ Ợ: xác nhận tình trạng hôn nhân để sử dụng vào việc đăng ký kết hôn với người nước ngoài tại cơ quan có thẩm quyền';

/** A word longer than its place, as people paste them from elsewhere. */
export const LONG_WORD = 'ẲẴẶệỗữ'.repeat(9);
