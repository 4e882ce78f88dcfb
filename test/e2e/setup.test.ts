import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { givePins, openBehindDoor, PINS, typePin } from './doors.ts';
import { button, expect, heading, openGuide, test, touch, welcome } from './kiosk.ts';

const CENTRE = readFileSync('kiosk-config/centres/mau.yaml', 'utf8');
const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
const chooseFile = (page: Page, name: string, text: string): Promise<void> =>
  page.locator('input[type=file]').setInputFiles(file(name, text));
const step = (page: Page, number: number): Promise<void> =>
  button(page, new RegExp(`^${number}\\. `)).click();

test('the first run sets three PINs, and from then on every door asks for one', async ({
  page,
  kiosk,
  faults,
}) => {
  await page.goto(`${kiosk.url}staff`);
  await expect(heading(page)).toHaveText('Máy chưa cài đặt');
  await page.getByRole('link', { name: 'Cài đặt máy' }).click();
  await expect(heading(page)).toHaveText('Ba PIN của máy');
  await typePin(page, '123456');
  await expect(page.getByText('Dãy số liền nhau dễ bị đoán')).toBeVisible();
  for (const [pin, next] of [
    [PINS.installer, 'Gõ PIN mới cho cán bộ'],
    [PINS.staff, 'Gõ PIN mới cho lãnh đạo'],
    [PINS.supervisor, 'Đã lưu PIN lãnh đạo.'],
  ] as const) {
    await typePin(page, pin);
    await expect(page.getByText('Gõ lại đúng PIN ấy một lần nữa')).toBeVisible();
    await typePin(page, pin);
    await expect(page.getByText(next)).toBeVisible();
  }
  await page.goto(`${kiosk.url}staff`);
  await typePin(page, PINS.staff);
  await expect(heading(page)).toHaveText('Người cần giúp');
  await page.goto(`${kiosk.url}setup`);
  await typePin(page, PINS.staff);
  await expect(page.getByText('PIN này mở trang khác')).toBeVisible();
  await typePin(page, PINS.installer);
  await expect(heading(page)).toHaveText('Tóm tắt');
  const kept = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const request = indexedDB.open('device');
        request.onsuccess = () => {
          const all = request.result.transaction('access').objectStore('access').getAll();
          all.onsuccess = () => resolve(JSON.stringify([all.result, { ...localStorage }]));
        };
      }),
  );
  for (const pin of Object.values(PINS)) expect(kept).not.toContain(pin);
  expect(faults).toEqual([]);
});

test('five wrong PINs lock every door for a minute; restarting or setting the clock changes nothing', async ({
  page,
  context,
  kiosk,
}) => {
  await page.goto(`${kiosk.url}staff`);
  await givePins(page);
  await page.reload();
  for (let i = 0; i < 5; i += 1) {
    await typePin(page, '618034');
    await page.waitForTimeout(600);
  }
  await expect(page.getByText('Máy tạm khóa').or(page.getByText('máy tạm khóa'))).toBeVisible();
  await page.close();
  const later = await context.newPage();
  await later.clock.install({ time: new Date('2035-01-01T00:00:00Z') });
  await later.goto(`${kiosk.url}setup`);
  await expect(later.getByText('máy tạm khóa')).toBeVisible();
  await expect(later.getByRole('button', { name: '5', exact: true })).toHaveCount(0);
});

test('a kiosk that keeps running lets people in again when the wait is over', async ({ page, kiosk }) => {
  await page.goto(`${kiosk.url}staff`);
  await givePins(page, { failures: 5, wait: 3000, turn: 1 });
  await page.reload();
  await expect(page.getByText('máy tạm khóa')).toBeVisible();
  await expect(page.getByRole('button', { name: '5', exact: true })).toBeVisible({ timeout: 15_000 });
  await typePin(page, PINS.staff);
  await expect(heading(page)).toHaveText('Người cần giúp');
});

test('a device whose PIN is forgotten is set up anew after the wait, and keeps its counters', async ({
  page,
  kiosk,
}) => {
  await page.goto(`${kiosk.url}setup`);
  await givePins(page, { reset: 2000, turn: 1 });
  await page.evaluate(() => localStorage.setItem('kiot-device', '{"place":"kiot-7"}'));
  await page.reload();
  await expect(page.getByText('Đang chờ đặt lại thiết bị. Còn 1 giờ máy mở.')).toBeVisible();
  await button(page, 'Đặt lại ngay').click({ timeout: 30_000 });
  await expect(page.getByText('Gõ PIN mới cho người cài')).toBeVisible();
  const left = await page.evaluate(async () => ({
    settings: localStorage.getItem('kiot-device'),
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }));
  expect(left.settings).toBeNull();
  expect(left.databases).toContain('counters');
});

test('a broken centre file changes nothing and says where; a sound one is used at once in every window', async ({
  page,
  context,
  kiosk,
  faults,
}) => {
  const citizen = await context.newPage();
  await citizen.clock.install();
  await welcome(citizen, kiosk);
  await openBehindDoor(page, kiosk, 'setup');
  await step(page, 2);
  await chooseFile(page, 'hong.yaml', CENTRE.replace("open: '07:30'", "open: '7:30'"));
  await expect(page.getByText('hong.yaml: hours.monday.open: Giờ viết đủ bốn số')).toBeVisible();
  await expect(page.getByText('Chưa có tệp trung tâm')).toBeVisible();
  await chooseFile(page, 'khac.yaml', 'chỉ: [là, chữ');
  await expect(page.getByText('khac.yaml: (đầu tệp): Không đọc được tệp')).toBeVisible();
  await chooseFile(page, 'mau.yaml', CENTRE.replace('menu: 120', 'menu: 60'));
  await button(page, 'Dùng tệp này').click();
  await expect(page.getByText('Đã dùng tệp mới.')).toBeVisible();
  await step(page, 4);
  await button(page, 'Kiot khu chờ').click();
  await expect(page.getByText('Máy ở chỗ này không cấp số.')).toBeVisible();
  await citizen.bringToFront();
  await citizen.clock.runFor(1000);
  await button(citizen, 'Chạm vào đây để bắt đầu').click();
  await expect(heading(citizen)).toHaveText('Hôm nay bác cần làm gì?');
  await citizen.clock.runFor(61_000);
  await expect(citizen.getByText('Bác còn ở đây không')).toBeVisible();
  expect(faults).toEqual([]);
});

test('settings go from one device to another as a file; a damaged file changes nothing', async ({
  page,
  kiosk,
  browser,
}) => {
  await openBehindDoor(page, kiosk, 'setup');
  await step(page, 2);
  await chooseFile(page, 'mau.yaml', CENTRE);
  await button(page, 'Dùng tệp này').click();
  await step(page, 4);
  await button(page, 'Bàn đón').click();
  await button(page, /^\d+\. Tóm tắt/).click();
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Lưu ra tệp').click()]);
  expect(download.suggestedFilename()).toBe('kiot-ban-don.json');
  const text = readFileSync((await download.path())!, 'utf8');
  expect(text).not.toMatch(/pins|salt/);

  const other = await (await browser.newContext()).newPage();
  await openBehindDoor(other, kiosk, 'setup');
  await button(other, /^\d+\. Tóm tắt/).click();
  for (const [broken, sentence] of [
    [text.slice(0, 300), 'Tệp này không đọc được'],
    ['{"id":"mau"}', 'Đây không phải tệp cài đặt của kiot'],
    [text.replace('"ban-don"', '"kiot-1"'), 'Tệp đã bị sửa hoặc chép hỏng'],
  ] as const) {
    await chooseFile(other, 'kiot.json', broken);
    await expect(other.getByText(sentence)).toBeVisible();
  }
  expect(await other.evaluate(() => localStorage.getItem('kiot-device'))).toBeNull();
  await chooseFile(other, 'kiot.json', text);
  await expect(other.getByText('Đã nạp.')).toBeVisible();
  await expect(other.getByText('Bàn đón (ban-don)')).toBeVisible();
  await other.context().close();
});

test('the unmarked corner leads whoever knows the rhythm to the door, and nobody by accident', async ({
  page,
  kiosk,
  faults,
}) => {
  await welcome(page, kiosk);
  await openGuide(page, 'Cài ứng dụng VNeID', 'Chỉ tôi từng bước');
  const history = await page.evaluate(() => window.history.length);
  for (let i = 0; i < 12; i += 1) await page.mouse.click(8, 8, { delay: 20 });
  await page.waitForTimeout(2700);
  expect(new URL(page.url()).pathname).toBe('/');
  for (const pause of [0, 200, 200, 1000, 1000, 200]) {
    await page.waitForTimeout(pause);
    await page.mouse.click(8, 8);
  }
  await expect(heading(page)).toHaveText('Máy chưa cài đặt');
  expect(await page.evaluate(() => window.history.length)).toBe(history);
  await page.getByRole('link', { name: 'Về màn hình người dân' }).click();
  await expect(button(page, 'Chạm vào đây để bắt đầu')).toBeVisible();
  expect(faults).toEqual([]);
});

test('a staff device opens the staff page at start-up, and the citizens’ address stays the citizens’', async ({
  page,
  kiosk,
}) => {
  await page.goto(`${kiosk.url}start`);
  await expect(button(page, 'Chạm vào đây để bắt đầu')).toBeVisible();
  await page.evaluate(() => localStorage.setItem('kiot-device', '{"role":"staff"}'));
  await page.goto(`${kiosk.url}start`);
  await expect(heading(page)).toHaveText('Máy chưa cài đặt');
  expect(new URL(page.url()).pathname).toBe('/staff');
  await welcome(page, kiosk);
  expect(new URL(page.url()).pathname).toBe('/');
});

test('citizens’ pages load nothing of PINs and setup', async ({ page, kiosk }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.route('**/sw.js', (route) => route.abort());
  await welcome(page, kiosk);
  await openGuide(page, 'Cài ứng dụng VNeID', 'Chỉ tôi từng bước');
  await touch(page, 'Tiếp');
  expect(asked.filter((url) => /access|setup|lock|pin-|yaml|browser-/.test(url))).toEqual([]);
});
