import { expect } from '@open-wc/testing';
import { stepUp, WAYS, type Person } from '../support/wtr/citizen.ts';
import { complaintsInAllModes } from '../support/wtr/axe.ts';
import { lookLikeKiosk } from '../support/wtr/looking.ts';

const ORDER = ['Mở trang mẫu', 'Chạm nút mẫu', 'Tự gõ mã mẫu', 'Chờ kết quả mẫu'];
const OTHER_ORDER = ['Mở trang mẫu', 'Tự gõ mã mẫu', 'Chạm nút mẫu', 'Chờ kết quả mẫu'];

/** Screens behind the first one of a page. */
const MORE: Readonly<Record<string, readonly string[]>> = {
  'walk, comparing': [...WAYS['walk']!, 'Tiếp'],
  'walk, not sure': [...WAYS['walk']!, 'Tiếp', 'Chưa chắc'],
  'walk, something else': [...WAYS['walk']!, 'Tiếp', 'Khác'],
  'walk, repairing': [...WAYS['walk']!, 'Tiếp', 'Khác', '1. Thấy'],
  'walk, stuck': [...WAYS['walk']!, 'Tôi bị kẹt'],
  'walk, a secret step': [...WAYS['walk']!, 'Tiếp', 'Giống rồi'],
  'practice, a wrong tap': [...WAYS['practice']!, 'Nút khác'],
  'practice, the right tap': [...WAYS['practice']!, 'Nút đúng'],
  'watching, a scene': [...WAYS['example']!, 'Tiếp'],
  'watching, the mistake': [...WAYS['example']!, 'Tiếp', 'Tiếp'],
  'watching, its repair': [...WAYS['example']!, 'Tiếp', 'Tiếp', 'Tiếp'],
  'watching, the end': [...WAYS['example']!, 'Tiếp', 'Tiếp', 'Tiếp', 'Tiếp', 'Tiếp'],
  'telling back, two cards laid': [...WAYS['teach-back']!, 'Chạm nút mẫu', 'Mở trang mẫu'],
  'telling back, another order': [...WAYS['teach-back']!, ...OTHER_ORDER, 'Xếp xong'],
  'telling back, the order found': [...WAYS['teach-back']!, ...ORDER, 'Xếp xong'],
  'telling back, the question': [...WAYS['teach-back']!, ...ORDER, 'Xếp xong', 'Tiếp'],
  'telling back, the answer': [...WAYS['teach-back']!, 'Bỏ qua', 'Quay lại rồi'],
  'telling back, the end': [...WAYS['teach-back']!, 'Bỏ qua', 'Tắt điện thoại', 'Tiếp'],
};

let person: Person;

before(lookLikeKiosk);
afterEach(() => person.leave());

describe('axe has nothing against the citizen screens, page-level rules included', () => {
  for (const [name, way] of Object.entries({ ...WAYS, ...MORE }))
    it(`${name}: normal, big text and high contrast`, async () => {
      person = await stepUp();
      await person.touchAll(...way);
      const complaints = await complaintsInAllModes(document.documentElement);
      expect(complaints.map(({ text }) => text)).to.deep.equal([]);
    });

  it('the idle warning over a step: normal, big text and high contrast', async () => {
    person = await stepUp();
    await person.touchAll(...WAYS['walk']!);
    person.pass(300);
    await person.settle();
    const complaints = await complaintsInAllModes(document.documentElement);
    expect(complaints.map(({ text }) => text)).to.deep.equal([]);
  });
});
