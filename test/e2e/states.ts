import type { Page } from '@playwright/test';
import { openStaff, touch } from './kiosk.ts';

/** One screen of the citizen and the touches that lead there from the welcome screen. */
export type State = {
  readonly name: string;
  readonly touches: readonly (string | RegExp)[];
  readonly query?: string;
  /** Words that show that the screen has come, where it comes by itself a little later. */
  readonly until?: string;
  /** A staff window is open meanwhile; `comes`: it answers the call. */
  readonly staff?: 'waits' | 'comes';
  /** Touches after the query was typed. */
  readonly then?: readonly (string | RegExp)[];
  /** True when one of them is a key of the keyboard on the glass, which Tab enters once and arrows walk. */
  readonly byArrows?: true;
};

const guide = ['Chạm vào đây để bắt đầu', 'Xem tất cả', /^Cài ứng dụng VNeID/] as const;
const searching = ['Chạm vào đây để bắt đầu', 'Tìm việc cần làm'] as const;
const doing = [...guide, 'Chỉ tôi từng bước', 'Bỏ qua'] as const;
const calling = [...doing, 'Tôi bị kẹt', 'Gọi người giúp'] as const;
const practice = [...guide, 'Tập trên màn hình mẫu', 'Bỏ qua'] as const;

const watching = [...guide, 'Xem một người làm'] as const;
const retelling = [...guide, 'Nói lại cho nhớ'] as const;
const resuming = ['Chạm vào đây để bắt đầu', 'Tôi làm dở, có ba hình'] as const;
/** The first step of the guide above; the pictures of a code never change (docs/adr/0012-three-pictures.md). */
const itsPictures = [
  'Trời, xe, đàn trống',
  'thuyền buồm',
  'Đồ trong nhà',
  'ngôi nhà',
  'Con vật, cây quả',
  'con cá',
];
const order = [/^Xem máy có mạng/, /^Mở kho ứng dụng/, /^Gõ tìm VNeID/, /^Soi tên đơn vị/, /^Chạm “Cài đặt”/];
const otherOrder = order.toReversed();

/** Every screen a citizen can stand on. */
export const states: readonly State[] = [
  { name: 'welcome', touches: [] },
  { name: 'home', touches: ['Chạm vào đây để bắt đầu'] },
  { name: 'events', touches: ['Chạm vào đây để bắt đầu', 'Theo việc trong đời'] },
  { name: 'list', touches: ['Chạm vào đây để bắt đầu', 'Xem tất cả'] },
  {
    name: 'chooser',
    touches: ['Chạm vào đây để bắt đầu', 'Theo việc trong đời', /^Nơi ở, cư trú/, /^Báo chỗ ở/],
  },
  { name: 'search', touches: searching },
  { name: 'search-typing', touches: searching, query: 'vneid' },
  { name: 'search-digits', touches: [...searching, '123, các chữ số'], byArrows: true },
  { name: 'search-unsure', touches: searching, query: 'trời mưa' },
  { name: 'search-answers', touches: searching, query: 'vneid', then: [/^(Xem cả|Cất bàn)/] },
  { name: 'guide', touches: guide },
  {
    name: 'guide-birth',
    touches: ['Chạm vào đây để bắt đầu', 'Theo việc trong đời', /^Có con nhỏ/, /^Đăng ký khai sinh/],
  },
  { name: 'take-away', touches: [...guide, 'Mang về'] },
  { name: 'take-away-roll', touches: [...guide, 'Mang về', 'In giấy nhỏ 80 mm'] },
  {
    name: 'take-away-asked',
    touches: [...guide, 'Mang về', 'In ra giấy'],
    until: 'Máy đã gửi bản in đi. Máy không biết giấy đã ra chưa.',
  },
  { name: 'resume', touches: resuming },
  { name: 'resume-found', touches: [...resuming, ...itsPictures] },
  { name: 'resume-unknown', touches: [...resuming, 'con cá', 'con cá', 'con cá'] },
  { name: 'before', touches: [...guide, 'Chỉ tôi từng bước'] },
  { name: 'doing', touches: doing },
  { name: 'checking', touches: [...doing, 'Tiếp'] },
  { name: 'unsure', touches: [...doing, 'Tiếp', 'Chưa chắc'] },
  { name: 'differing', touches: [...doing, 'Tiếp', 'Khác'] },
  { name: 'repairing', touches: [...doing, 'Tiếp', 'Khác', /Máy báo đầy bộ nhớ/] },
  { name: 'stuck', touches: [...doing, 'Tôi bị kẹt'] },
  { name: 'help-signal', touches: calling, until: 'Bác gọi cán bộ gần nhất giúp ạ.' },
  { name: 'help-calling', touches: calling, staff: 'waits' },
  { name: 'help-coming', touches: calling, staff: 'comes' },
  { name: 'help-flag', touches: [...calling, 'Làm tiếp trong khi chờ'], staff: 'waits' },
  { name: 'left', touches: [...doing, 'Xong, xóa hết'] },
  { name: 'watching', touches: watching },
  { name: 'watching-scene', touches: [...watching, 'Tiếp'] },
  { name: 'watching-mistake', touches: [...watching, 'Tiếp', 'Tiếp', 'Tiếp'] },
  { name: 'watched', touches: [...watching, ...Array.from({ length: 9 }, () => 'Tiếp')] },
  { name: 'cards', touches: retelling },
  { name: 'cards-laid', touches: [...retelling, ...order] },
  { name: 'cards-hint', touches: [...retelling, ...otherOrder, 'Xếp xong'] },
  { name: 'question', touches: [...retelling, 'Bỏ qua'] },
  { name: 'answered', touches: [...retelling, 'Bỏ qua', /^Đóng trang/] },
  { name: 'retold', touches: [...retelling, 'Bỏ qua', 'Bỏ qua'] },
  { name: 'practice', touches: practice },
  { name: 'practice-missed', touches: [...practice, /^Có vạch sóng/] },
];

/** Goes there by touch. */
export async function goTo(page: Page, state: State): Promise<void> {
  const here = { url: new URL('/', page.url()).href };
  const staff = state.staff === undefined ? null : await openStaff(page.context(), here);
  await page.bringToFront();
  for (const name of state.touches) await touch(page, name);
  if (state.staff === 'comes') await touch(staff ?? page, 'Tôi tới');
  if (state.query !== undefined) await page.getByLabel('Gõ vài chữ').fill(state.query);
  if (state.until !== undefined) await page.getByText(state.until).waitFor();
  for (const name of state.then ?? []) await touch(page, name);
  await page.waitForTimeout(150);
}

/** Switches the modes of the page as the two aids do. */
export async function setMode(page: Page, mode: 'normal' | 'big' | 'contrast'): Promise<void> {
  await page.evaluate((wanted) => {
    document.documentElement.style.setProperty('--kiot-motion', '0s'); // a half-faded colour is nobody's contrast
    document.documentElement.dataset['size'] = wanted === 'big' ? 'big' : 'normal';
    document.documentElement.dataset['contrast'] = wanted === 'contrast' ? 'high' : 'normal';
  }, mode);
  await page.waitForTimeout(200);
  await framesDrawn(page);
}

/**
 * Resolves when the page has measured and drawn itself anew, however busy the machine is. A window behind another one
 * (axe opens one of its own) draws once a second, so it comes to the front first.
 */
export async function framesDrawn(page: Page): Promise<void> {
  await page.bringToFront();
  for (let i = 0; i < 3; i += 1)
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
}
