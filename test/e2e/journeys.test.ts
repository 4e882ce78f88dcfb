import {
  button,
  countersWith,
  expect,
  focusedText,
  heading,
  openGuide,
  press,
  ready,
  test,
  touch,
  welcome,
} from './kiosk.ts';

test('with the cable out a person searches, is led, repairs one mistake, finishes and is forgotten', async ({
  page,
  kiosk,
  faults,
}) => {
  await welcome(page, kiosk);
  await ready(page);
  await kiosk.unplug();
  await page.reload();
  await expect(button(page, 'Chạm vào đây để bắt đầu')).toBeVisible();

  await touch(page, 'Chạm vào đây để bắt đầu');
  await touch(page, 'Tìm việc cần làm');
  await page.getByLabel('Gõ vài chữ').fill('cai vneid');
  await touch(page, /Cài ứng dụng VNeID/);
  await expect(heading(page)).toHaveText('Cài ứng dụng VNeID');
  await touch(page, 'Chỉ tôi từng bước');
  await touch(page, 'Được');

  await touch(page, 'Tiếp');
  await touch(page, 'Khác');
  await touch(page, /Máy báo đầy bộ nhớ/);
  await expect(heading(page)).toHaveText('Xóa bớt ảnh hoặc video không cần nữa.');
  await touch(page, 'Thử lại bước này');
  await expect(heading(page)).toHaveText('Xem điện thoại còn sóng, còn mạng, còn chỗ trống không.');
  for (let step = 0; step < 7; step += 1) {
    await touch(page, 'Tiếp');
    await touch(page, 'Giống rồi');
  }
  await expect(heading(page)).toHaveText('Bác làm xong rồi ạ!');
  await touch(page, 'Dễ');
  await touch(page, 'Chắc chắn');
  await touch(page, 'Xong, xóa hết');
  await expect(button(page, 'Chạm vào đây để bắt đầu')).toBeVisible();

  const counted = await countersWith(page, 'cai-dat-vneid||do|clear-4');
  expect(counted['cai-dat-vneid||do|started']).toBe(1);
  expect(counted['cai-dat-vneid||do|finished']).toBe(1);
  expect(counted['cai-dat-vneid|kiem-tra-may|do|differs-day-bo-nho']).toBe(1);
  expect(counted['cai-dat-vneid|kiem-tra-may|do|done']).toBe(1);
  expect(counted['cai-dat-vneid||do|clear-4']).toBe(1);
  expect(counted['cai-dat-vneid||do|confidence-1']).toBe(1);
  expect(faults).toEqual([]);
});

test('by keys alone a person searches, is led to the end and is forgotten', async ({
  page,
  kiosk,
  faults,
}) => {
  await welcome(page, kiosk);
  await press(page, 'Chạm vào đây để bắt đầu');
  await press(page, 'Tìm việc cần làm');
  await expect(page.getByLabel('Gõ vài chữ')).toBeVisible();
  for (let i = 0; i < 30 && (await focusedText(page)) !== '<input>'; i += 1) await page.keyboard.press('Tab');
  await page.keyboard.type('cai dat vneid');
  await press(page, /^Cài ứng dụng VNeID/);
  for (const name of ['Chỉ tôi từng bước', 'Được', 'Tiếp', 'Khác', /Máy báo đầy bộ nhớ/, 'Thử lại bước này'])
    await press(page, name);
  for (let step = 0; step < 7; step += 1) for (const name of ['Tiếp', 'Giống rồi']) await press(page, name);
  await expect(heading(page)).toHaveText('Bác làm xong rồi ạ!');
  await press(page, 'Dễ');
  await press(page, 'Xong, xóa hết');
  await expect(button(page, 'Chạm vào đây để bắt đầu')).toBeVisible();
  expect(faults).toEqual([]);
});

test('with big text and high contrast a person types on the glass and is led to the end by single touches', async ({
  page,
  kiosk,
  faults,
}) => {
  await welcome(page, kiosk);
  await touch(page, 'Chữ to');
  await touch(page, 'Tương phản cao');
  await touch(page, 'Chạm vào đây để bắt đầu');
  await touch(page, 'Tìm việc cần làm');
  await expect(page.locator('[data-key="c"]')).toBeVisible();
  await page.waitForTimeout(500);
  for (const letter of 'caivneid') await page.locator(`[data-key="${letter}"]`).click();
  await touch(page, /^Cài ứng dụng VNeID/);
  await touch(page, 'Chỉ tôi từng bước');
  await touch(page, 'Bỏ qua');
  for (let step = 0; step < 7; step += 1) {
    await touch(page, 'Tiếp');
    await touch(page, 'Giống rồi');
  }
  await expect(heading(page)).toHaveText('Bác làm xong rồi ạ!');
  expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toMatchObject({
    size: 'big',
    contrast: 'high',
  });
  await touch(page, 'Xong, xóa hết');
  await expect(button(page, 'Chạm vào đây để bắt đầu')).toBeVisible();
  expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).not.toMatchObject({
    size: 'big',
  });
  expect(faults).toEqual([]);
});

test('with the cable out a person practises to the end and wrong touches are answered kindly', async ({
  page,
  kiosk,
  faults,
}) => {
  await welcome(page, kiosk);
  await ready(page);
  await kiosk.unplug();
  await page.reload();
  await openGuide(page, 'Cài ứng dụng VNeID', 'Tập trên màn hình mẫu');
  await touch(page, /^Có vạch sóng/);
  await expect(page.getByText('Chỗ này là “Có vạch sóng”. Bác thử chỗ được khoanh nhé.')).toBeVisible();
  const places = [
    /^Có mạng/,
    /^CH Play hoặc App Store/,
    /^⌕?\s*Ô tìm kiếm/,
    /^VNeID Trung tâm/,
    'Cài đặt',
    'Bắt đầu sử dụng',
  ];
  for (const place of places) {
    await touch(page, place);
    await expect(page.getByText('Đúng rồi ạ!')).toBeVisible();
    await touch(page, 'Tiếp');
  }
  await touch(page, 'Tiếp');
  await expect(heading(page)).toHaveText('Bác tập xong rồi ạ!');
  await touch(page, 'Xong, xóa hết');
  const counted = await countersWith(page, 'cai-dat-vneid||practice|exit-end');
  expect(counted['cai-dat-vneid||practice|practice-run-1']).toBe(1);
  expect(counted['cai-dat-vneid|kiem-tra-may|practice|miss']).toBe(1);
  expect(faults).toEqual([]);
});

test('with the cable out a person watches, practises and tells it back, by single touches alone', async ({
  page,
  kiosk,
  faults,
}) => {
  await welcome(page, kiosk);
  await ready(page);
  await kiosk.unplug();
  await page.reload();
  await touch(page, 'Chạm vào đây để bắt đầu');
  await touch(page, 'Xem tất cả');
  await touch(page, /^Cài ứng dụng VNeID/);
  await touch(page, 'Xem một người làm');
  await expect(heading(page)).toHaveText('Một bác hơn bảy mươi tuổi vừa được con cho điện thoại.');
  for (let scene = 1; scene <= 8; scene += 1) {
    await touch(page, 'Tiếp');
    await expect(page.getByText(`Cảnh ${scene} trong 8`)).toBeVisible();
    if (scene === 3) await expect(page.getByText('Chỗ dễ nhầm')).toBeVisible();
    if (scene === 4) await expect(page.getByText('Cách sửa lại')).toBeVisible();
  }
  await touch(page, 'Tiếp');
  await expect(heading(page)).toHaveText('Bác xem xong rồi ạ!');

  await touch(page, 'Tập trên màn hình mẫu');
  await touch(page, 'Bỏ qua');
  await touch(page, /^Có mạng/);
  await expect(page.getByText('Đúng rồi ạ!')).toBeVisible();
  await touch(page, 'Quay lại');
  await touch(page, 'Quay lại');
  await expect(heading(page)).toHaveText('Cài ứng dụng VNeID');

  await touch(page, 'Nói lại cho nhớ');
  const cards = [/^Xem máy/, /^Gõ tìm/, /^Mở kho/, /^Soi tên/, /^Chạm “Cài đặt”/];
  for (const card of cards) await touch(page, card);
  await touch(page, 'Xếp xong');
  await expect(heading(page)).toHaveText('Mình xem lại nhé. Việc thứ 2 là “Mở kho ứng dụng trên máy”.');
  for (const card of [/^Mở kho/, /^Gõ tìm/, /^Soi tên/, /^Chạm “Cài đặt”/]) await touch(page, card);
  await touch(page, 'Xếp xong');
  await expect(heading(page)).toHaveText('Đúng thứ tự rồi ạ!');
  await touch(page, 'Tiếp');
  await touch(page, 'Đóng trang, về kho ứng dụng.');
  await touch(page, 'Tiếp');
  await expect(heading(page)).toHaveText('Bác nhớ cách làm rồi ạ!');
  await touch(page, 'Xong, xóa hết');
  await expect(button(page, 'Chạm vào đây để bắt đầu')).toBeVisible();

  const counted = await countersWith(page, 'cai-dat-vneid||retell|exit-end');
  expect(counted['cai-dat-vneid||watch|started']).toBe(1);
  expect(counted['cai-dat-vneid||watch|finished']).toBe(1);
  expect(counted['cai-dat-vneid||retell|teach-pass']).toBe(1);
  expect(counted['cai-dat-vneid||retell|teach-fail']).toBeUndefined();
  expect(faults).toEqual([]);
});

test('a person who walks away is warned, may stay by touching anywhere, and is forgotten otherwise', async ({
  page,
  kiosk,
  faults,
}) => {
  await page.clock.install();
  await welcome(page, kiosk);
  await openGuideAtOnce(page);
  await page.clock.runFor(280_000);
  await expect(page.getByText('Bác còn ở đây không ạ?')).toBeHidden();
  await page.clock.runFor(21_000);
  await expect(page.getByText('Bác còn ở đây không ạ?')).toBeVisible();
  await page.clock.runFor(40_000);
  await page.mouse.click(20, 20);
  await expect(page.getByText('Bác còn ở đây không ạ?')).toBeHidden();
  await expect(heading(page)).toHaveText('Xem điện thoại còn sóng, còn mạng, còn chỗ trống không.');
  await page.clock.runFor(301_000);
  await page.clock.runFor(61_000);
  await expect(button(page, 'Chạm vào đây để bắt đầu')).toBeVisible();
  await page.clock.runFor(2_000);
  const counted = await countersWith(page, 'cai-dat-vneid||do|idle-reset');
  expect(counted['cai-dat-vneid||do|idle-extend']).toBe(1);
  expect(counted['cai-dat-vneid||do|idle-reset']).toBe(1);
  expect(faults).toEqual([]);
});

test('a new version that arrives in the middle of a guide disturbs nobody and is active afterwards', async ({
  page,
  kiosk,
  faults,
}) => {
  await page.clock.install();
  await welcome(page, kiosk);
  await page.clock.runFor(4_000);
  await ready(page);
  await openGuideAtOnce(page);
  kiosk.release('Kiot bản mới');
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.waiting !== null);
  await page.clock.runFor(60_000);
  await expect(heading(page)).toHaveText('Xem điện thoại còn sóng, còn mạng, còn chỗ trống không.');
  await expect(page).toHaveTitle('Kiot hỗ trợ');

  await leave(page);
  await page.clock.runFor(25_000);
  await expect(page).toHaveTitle('Kiot hỗ trợ');
  await page.clock.runFor(10_000);
  await expect(page).toHaveTitle('Kiot bản mới');
  await expect(button(page, 'Chạm vào đây để bắt đầu')).toBeVisible();
  expect(faults).toEqual([]);
});

test('a second window in which somebody is led keeps the new version waiting for both', async ({
  page,
  context,
  kiosk,
}) => {
  await welcome(page, kiosk);
  await ready(page);
  const other = await context.newPage();
  await welcome(other, kiosk);
  await openGuide(other, 'Cài ứng dụng VNeID', 'Chỉ tôi từng bước');
  await page.clock.install();
  await page.reload();
  await page.waitForTimeout(500);
  await page.clock.runFor(2_000);
  await page.waitForTimeout(1_000);
  await page.clock.runFor(8_000);
  kiosk.release('Kiot bản mới');
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.waiting !== null);
  await page.clock.runFor(95_000);
  await expect(page).toHaveTitle('Kiot hỗ trợ');
  await expect(heading(other)).toHaveText('Xem điện thoại còn sóng, còn mạng, còn chỗ trống không.');
  await touch(other, 'Xong, xóa hết');
  await touch(other, 'Xong, xóa hết');
  const quietMinute = async (): Promise<string> => {
    await page.clock.runFor(35_000).catch(() => undefined); // the reload may come in between
    return page.title().catch(() => '');
  };
  await expect.poll(quietMinute, { timeout: 30_000 }).toBe('Kiot bản mới');
});

/** With a clock of our own: touches wait in real time for the guard, which reads the page's own clock. */
async function openGuideAtOnce(page: Parameters<typeof touch>[0]): Promise<void> {
  const guide = ['Chạm vào đây để bắt đầu', 'Xem tất cả', /^Cài ứng dụng VNeID/];
  for (const name of [...guide, 'Chỉ tôi từng bước', 'Bỏ qua']) await tick(page, name);
}

async function leave(page: Parameters<typeof touch>[0]): Promise<void> {
  await tick(page, 'Xong, xóa hết');
  await tick(page, 'Xong, xóa hết');
}

async function tick(page: Parameters<typeof touch>[0], name: string | RegExp): Promise<void> {
  await page.clock.runFor(700);
  await touch(page, name);
}
