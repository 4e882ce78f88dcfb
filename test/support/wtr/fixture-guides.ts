import type { CompiledGuide, Step } from '../../../src/domain/content/guide.schema.ts';
import type { Aliases, GuideIndex } from '../../../src/domain/content/guide-index.schema.ts';
import type { Screen } from '../../../src/domain/content/screen.schema.ts';
import { compileChooser } from '../../../src/domain/content/chooser.ts';
import { indexEntry } from '../../../src/domain/content/compile.ts';
import { storedAliases } from '../../../src/domain/content/pack-files.ts';
import { specimenChooser } from '../../fixtures/chooser.ts';

const home: Screen = {
  id: 'man-chinh',
  device: 'phone',
  basis: 'source',
  title: 'Màn hình chính mẫu',
  parts: [
    { kind: 'button', id: 'dung', label: 'Nút đúng', quiet: false },
    { kind: 'button', id: 'khac', label: 'Nút khác', quiet: true },
  ],
};
const secret: Screen = {
  id: 'nhap-ma',
  device: 'phone',
  basis: 'source',
  title: 'Nhập mã mẫu',
  parts: [{ kind: 'field', id: 'ma', label: 'Mã', required: false, secret: true }],
};
const portal: Screen = {
  id: 'cong',
  device: 'portal',
  basis: 'unseen',
  title: 'Trang của Cổng mẫu',
  parts: [{ kind: 'text', text: 'Bác sẽ thấy lời cảm ơn.' }],
};

const step = (id: string, rest: Partial<Step>): Step => ({
  id,
  do: `Làm việc mẫu ${id}`,
  see: { text: `Thấy kết quả mẫu ${id}` },
  differs: [],
  say: `Nói việc mẫu ${id}`,
  secret: false,
  later: false,
  seconds: { median: 20, p80: 40 },
  screen: 'man-chinh',
  source: ['nguon'],
  ...rest,
});

const steps: readonly Step[] = [
  step('mot', {
    target: 'dung',
    where: 'Ở giữa màn hình',
    differs: [
      {
        id: 'lac',
        when: 'Thấy một trang khác hẳn',
        screen: 'cong',
        repair: [{ do: 'Chạm nút quay lại của điện thoại' }, { do: 'Mở lại ứng dụng mẫu' }],
      },
    ],
  }),
  step('hai', { screen: 'nhap-ma', target: 'ma', secret: true, safe: 'Mã chỉ một mình bác biết.' }),
  step('ba', { screen: 'cong' }),
];

/** The day on which every fixture guide is due for review. */
export const REVIEW_BY = '2026-12-31';

/** A small guide: three steps, one with a repair, one secret, one nobody has seen. Specimen values only. */
export const guide: CompiledGuide = {
  id: 'viec-mau',
  version: 1,
  facts: 'portal/viec-mau',
  title: 'Đăng ký việc mẫu',
  summary: 'Một việc để thử máy.',
  aliases: ['viec thu', 'dang ky thu', 'mau thu'],
  category: 'nha-o',
  audience: 'everyone',
  boundaryFree: 'unknown',
  before: {
    result: { text: 'Một tờ giấy mẫu', source: ['nguon'] },
    minutes: { from: 5, to: 10 },
    fee: { text: 'Tám nghìn đồng mẫu', source: ['nguon'] },
    deadline: { text: 'Trong ngày làm việc mẫu', source: ['nguon'] },
    papers: [
      { text: 'Thẻ căn cước mẫu', source: ['nguon'] },
      { text: 'Tờ khai mẫu', source: ['nguon'] },
    ],
  },
  after: [{ text: 'Chờ tin nhắn mẫu.', source: ['nguon'] }],
  criticalPoints: [
    {
      step: 'mot',
      show: 'Chạm đúng nút mẫu.',
      ask: 'Bác chỉ giúp nút nào ạ?',
      why: 'Chạm nhầm thì phải quay lại.',
    },
    { step: 'hai', show: 'Mã mẫu thì tự gõ.', ask: 'Ai gõ mã này ạ?' },
  ],
  example: {
    who: 'Một bác làm việc mẫu lần đầu.',
    scenes: [
      { id: 'cham', kind: 'doing', text: 'Bác ấy chạm nút đúng.', screen: 'man-chinh', target: 'dung' },
      { id: 'nham', kind: 'mistake', text: 'Bác ấy chạm nhầm nút khác.', screen: 'cong' },
      { id: 've', kind: 'repair', text: 'Bác ấy quay lại, không mất gì.', say: 'Bác ấy quay lại được.' },
      { id: 'xong', kind: 'end', text: 'Việc mẫu đã xong.' },
    ],
  },
  teachBack: {
    cards: [
      { step: 'mot', text: 'Mở trang mẫu' },
      { step: 'mot', text: 'Chạm nút mẫu' },
      { step: 'hai', text: 'Tự gõ mã mẫu' },
      { step: 'ba', text: 'Chờ kết quả mẫu' },
    ],
    question: {
      step: 'mot',
      difference: 'lac',
      ask: 'Thấy một trang khác hẳn thì làm gì?',
      right: 'Quay lại rồi mở lại.',
      wrong: ['Tắt điện thoại.', 'Gõ mã vào đó.'],
      because: 'Quay lại thì không mất gì cả.',
    },
  },
  reviewBy: REVIEW_BY,
  sourceTrust: 'high',
  steps: [...steps],
  sources: [{ id: 'nguon', title: 'Tài liệu mẫu số 000', checked: '2026-03-05' }],
  screens: { 'man-chinh': home, 'nhap-ma': secret, cong: portal },
};

/** In the index, but its file cannot be read. */
export const DAMAGED = 'bai-hong';

/** The aliases of the one that people search for. */
export const aliases: Aliases = storedAliases([guide, specimenChooser]);

/** Seven guides in two life events: more than one page of them. */
const shelf: GuideIndex = {
  categories: [
    { id: 'nha-o', title: 'Nơi ở mẫu', icon: 'house' },
    { id: 'con-nho', title: 'Con nhỏ mẫu', icon: 'baby' },
    { id: 'trong', title: 'Nhóm chưa có bài', icon: 'car' },
  ],
  guides: [
    indexEntry(guide),
    indexEntry({ ...guide, id: DAMAGED, title: 'Bài bị hỏng', aliases: ['hong mat'] }),
    ...Array.from({ length: 5 }, (_, i) =>
      indexEntry({
        ...guide,
        id: `con-${i}`,
        title: `Việc con nhỏ ${i}`,
        aliases: [`tre em ${i}`],
        category: 'con-nho',
      }),
    ),
  ],
};

/** The branches of one sheet; lists show the question between them instead. */
const branches = [
  ['gan', 'Dọn thật gần', 'don gan'],
  ['xa', 'Dọn thật xa', 'don xa'],
].map(([branch = '', title = '', alias = '']) =>
  indexEntry({
    ...guide,
    id: `${specimenChooser.id}--${branch}`,
    title,
    aliases: [alias, `doi cho o ${branch}`],
    category: 'nha-o',
  }),
);

/** Seven guides, and a question between two more. */
export const index: GuideIndex = {
  ...shelf,
  guides: [...shelf.guides, ...branches],
  choosers: [compileChooser(specimenChooser, branches).entry],
};
