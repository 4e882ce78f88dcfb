import { readFileSync } from 'node:fs';
import {
  button,
  counters,
  countersWith,
  expect,
  heading,
  openGuide,
  openStaff,
  ready,
  test,
  touch,
  welcome,
} from './kiosk.ts';

const FIRST_STEP = 'Xem điện thoại còn sóng, còn mạng, còn chỗ trống không.';

test('a damaged guide shows a gentle screen, is named to staff, and other guides go on', async ({
  page,
  kiosk,
  context,
}) => {
  kiosk.damage('packs/cai-dat-vneid.json.gz', '{"id":"cai-dat-vneid","steps":[');
  await welcome(page, kiosk);
  await touch(page, 'Chạm vào đây để bắt đầu');
  await touch(page, 'Xem tất cả');
  await touch(page, /^Cài ứng dụng VNeID/);
  await expect(heading(page)).toHaveText('Xin lỗi bác, máy chưa mở được bài này.');
  await touch(page, 'Chọn việc khác');
  await touch(page, 'Theo việc trong đời');
  await touch(page, /^Có con nhỏ/);
  await touch(page, /^Đăng ký khai sinh/);
  await expect(heading(page)).toHaveText('Đăng ký khai sinh');
  const staff = await openStaff(context, kiosk, 'Tình trạng máy');
  await expect(staff.getByText('Không đọc được: cai-dat-vneid')).toBeVisible();
  await expect(staff.getByText('Giữ lâu dài: Cần xem')).toBeVisible();
  await expect(staff.getByText('Bài hướng dẫn bị hỏng cai-dat-vneid').first()).toBeVisible();
});

test('a missing list of guides shows a gentle screen, and the way to a human stays open', async ({
  page,
  kiosk,
  faults,
}) => {
  kiosk.damage('packs/index.json', 'không phải JSON');
  await welcome(page, kiosk);
  await touch(page, 'Chạm vào đây để bắt đầu');
  await expect(heading(page)).toHaveText('Xin lỗi bác, máy chưa mở được bài này.');
  await touch(page, 'Tôi bị kẹt');
  await expect(button(page, /^Cần người giúp/)).toBeVisible();
  expect(faults).toEqual([]);
});

test('a browser that refuses storage still leads the person, and staff see it', async ({
  page,
  kiosk,
  context,
}) => {
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  });
  await welcome(page, kiosk);
  await openGuide(page, 'Cài ứng dụng VNeID', 'Chỉ tôi từng bước');
  await expect(heading(page)).toHaveText(FIRST_STEP);
  const staff = await context.newPage();
  await staff.goto(`${kiosk.url}staff`);
  await expect(staff.getByText('Trình duyệt không cho đọc bộ nhớ')).toBeVisible();
});

test('when storage is full nothing counted is lost: it is written as soon as there is room', async ({
  page,
  kiosk,
}) => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    const state = window as unknown as { full: boolean };
    state.full = true;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
      if (state.full && this.name === 'days') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    };
  });
  await welcome(page, kiosk);
  await openGuide(page, 'Cài ứng dụng VNeID', 'Chỉ tôi từng bước');
  await page.waitForTimeout(1300);
  expect(await counters(page)).toEqual({});
  await page.evaluate(() => ((window as unknown as { full: boolean }).full = false));
  await touch(page, 'Xong, xóa hết');
  await touch(page, 'Xong, xóa hết');
  const counted = await countersWith(page, 'cai-dat-vneid|kiem-tra-may|do|shown');
  expect(counted['cai-dat-vneid||do|started']).toBe(1);
  expect(counted['cai-dat-vneid|kiem-tra-may|do|shown']).toBe(1);
});

test('five hundred taps in a row break nothing and move one step at a time', async ({
  page,
  kiosk,
  faults,
}) => {
  await welcome(page, kiosk);
  await openGuide(page, 'Cài ứng dụng VNeID', 'Chỉ tôi từng bước');
  const box = await button(page, 'Tiếp').boundingBox();
  if (box === null) throw new Error('no button');
  const started = Date.now();
  for (let i = 0; i < 500; i += 1) await page.mouse.click(box.x + 20 + (i % 5), box.y + 20);
  const seconds = (Date.now() - started) / 1000;
  const counted = await countersWith(page, 'cai-dat-vneid||do|double');
  const moved = Object.entries(counted).filter(([key]) => key.endsWith('|do|done')).length;
  expect(moved).toBeLessThanOrEqual(Math.ceil(seconds / 0.6));
  expect(Object.entries(counted).some(([key, value]) => key.endsWith('|double') && value > 0)).toBe(true);
  expect(faults).toEqual([]);
});

test('two windows of one browser count together and lose nothing', async ({ page, context, kiosk }) => {
  const other = await context.newPage();
  await Promise.all([welcome(page, kiosk), welcome(other, kiosk)]);
  await openGuide(page, 'Cài ứng dụng VNeID', 'Chỉ tôi từng bước');
  await other.bringToFront();
  await openGuide(other, 'Cài ứng dụng VNeID', 'Chỉ tôi từng bước');
  for (const window of [page, other]) {
    await window.bringToFront();
    await touch(window, 'Xong, xóa hết');
    await touch(window, 'Xong, xóa hết');
    await expect(button(window, 'Chạm vào đây để bắt đầu')).toBeVisible();
  }
  await expect.poll(async () => (await counters(page))['cai-dat-vneid||do|started']).toBe(2);
  await page.waitForTimeout(1200);
  const counted = await counters(page);
  expect(counted['cai-dat-vneid||do|started']).toBe(2);
  expect(
    counted['cai-dat-vneid|kiem-tra-may|do|exit-finish'] ?? counted['cai-dat-vneid||do|exit-finish'],
  ).toBe(2);
});

test('the back gesture never shows the person before, and the history does not grow', async ({
  page,
  kiosk,
  faults,
}) => {
  await welcome(page, kiosk);
  const before = await page.evaluate(() => history.length);
  await openGuide(page, 'Cài ứng dụng VNeID', 'Chỉ tôi từng bước');
  await touch(page, 'Xong, xóa hết');
  await touch(page, 'Xong, xóa hết');
  await expect(button(page, 'Chạm vào đây để bắt đầu')).toBeVisible();
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.goBack();
  await expect(page.getByText(FIRST_STEP)).toHaveCount(0);
  await page.goForward();
  await expect(button(page, 'Chạm vào đây để bắt đầu')).toBeVisible();
  await expect(page.getByText(FIRST_STEP)).toHaveCount(0);
  expect(faults).toEqual([]);
});

test('a reload in the middle of a guide forgets the person and keeps what was counted', async ({
  page,
  kiosk,
}) => {
  await welcome(page, kiosk);
  await openGuide(page, 'Cài ứng dụng VNeID', 'Chỉ tôi từng bước');
  await page.reload();
  await expect(button(page, 'Chạm vào đây để bắt đầu')).toBeVisible();
  const counted = await countersWith(page, 'cai-dat-vneid||do|started');
  expect(counted['cai-dat-vneid||do|started']).toBe(1);
});

test('a clock from before the build is called doubtful, and counting goes on', async ({
  page,
  context,
  kiosk,
}) => {
  await context.clock.install({ time: new Date('2020-02-03T03:00:00Z') });
  await welcome(page, kiosk);
  await context.clock.runFor(700);
  await touch(page, 'Chạm vào đây để bắt đầu');
  await context.clock.runFor(700);
  await touch(page, 'Xem tất cả');
  await context.clock.runFor(700);
  await touch(page, /^Cài ứng dụng VNeID/);
  await expect(heading(page)).toHaveText('Cài ứng dụng VNeID');
  await context.clock.runFor(2000);
  const counted = await countersWith(page, 'cai-dat-vneid||menu|opened');
  expect(counted['cai-dat-vneid||menu|opened']).toBe(1);
  const staff = await openStaff(context, kiosk, 'Tình trạng máy');
  await expect(staff.getByText('Đồng hồ: Cần xem')).toBeVisible();
});

test.describe('without a service worker', () => {
  test.use({ serviceWorkers: 'block' });
  test('the kiosk works while its server is there', async ({ page, kiosk }) => {
    await welcome(page, kiosk);
    await openGuide(page, 'Cài ứng dụng VNeID', 'Chỉ tôi từng bước');
    await expect(heading(page)).toHaveText(FIRST_STEP);
  });
});

test('a first installation that fails is told to staff and tried again until it succeeds', async ({
  page,
  kiosk,
  context,
  faults,
}) => {
  const worker = readFileSync('dist/sw.js', 'utf8');
  kiosk.damage('sw.js', 'throw new Error("half a file")');
  await page.clock.install();
  await welcome(page, kiosk);
  await page.waitForTimeout(1000);
  await page.clock.runFor(8_000);
  const staff = await openStaff(context, kiosk, 'Tình trạng máy');
  await expect(staff.getByText('Chưa cài được bản ngoại tuyến').first()).toBeVisible();
  await staff.close();
  kiosk.damage('sw.js', worker);
  await page.clock.runFor(601_000);
  await ready(page);
  await kiosk.unplug();
  await page.reload();
  await expect(button(page, 'Chạm vào đây để bắt đầu')).toBeVisible();
  expect(faults).toEqual([]);
});

test('an old browser gets a page that says so', async ({ page, kiosk }) => {
  await page.addInitScript(() => {
    const supports = CSS.supports.bind(CSS);
    CSS.supports = ((...args: [string]) =>
      args[0].includes('popover') ? false : supports(...args)) as typeof CSS.supports;
  });
  await page.route('**/*.css', async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      body: (await response.text()).replaceAll(':popover-open', ':no-such-thing'),
    });
  });
  await page.goto(kiosk.url);
  await expect(page.getByText('Trình duyệt trên máy này cũ quá')).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
});

test('a deep address offline falls back to the kiosk', async ({ page, kiosk }) => {
  await welcome(page, kiosk);
  await ready(page);
  await kiosk.unplug();
  await page.goto(`${kiosk.url}mot/duong/nao/do`);
  await expect(button(page, 'Chạm vào đây để bắt đầu')).toBeVisible();
});
