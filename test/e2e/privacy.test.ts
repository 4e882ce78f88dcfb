import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_PINS } from '../../src/app/demo-pins.ts';
import { expect, openGuide, ready, test, touch, welcome } from './kiosk.ts';
import { collectEverything } from './traces.ts';

/** Invented tripwires: nobody's data (privacy.md §6.1). */
const TRIPWIRES = ['001099000123', '0900000456', 'Tripwire Họ Tên Mẫu'];

test('nothing a person typed is found anywhere once the session is over', async ({ page, kiosk, faults }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await welcome(page, kiosk);
  await ready(page);
  await touch(page, 'Chạm vào đây để bắt đầu');
  await touch(page, 'Tìm việc cần làm');
  for (const wire of TRIPWIRES) {
    await page.getByLabel('Gõ vài chữ').fill(wire);
    await page.waitForTimeout(100);
  }
  await touch(page, 'Quay lại');
  await touch(page, 'Xong, xóa hết');
  await page.waitForTimeout(1500);

  const traces = await page.evaluate(collectEverything);
  for (const wire of TRIPWIRES) {
    for (const [where, text] of Object.entries(traces))
      expect(text, `${wire} in ${where}`).not.toContain(wire);
    expect(requests.join('\n')).not.toContain(encodeURIComponent(wire));
  }
  expect(traces['indexeddb']).toContain('morning');
  expect(faults).toEqual([]);
});

test('what is kept is day, half-day and counters – no clock time, no id of a session', async ({
  page,
  kiosk,
}) => {
  await page.clock.setFixedTime(new Date('2031-03-04T02:34:56Z'));
  await welcome(page, kiosk);
  await openGuide(page, 'Cài ứng dụng VNeID', 'Chỉ tôi từng bước');
  await page.waitForTimeout(1500);
  const { indexeddb = '' } = await page.evaluate(collectEverything);
  expect(indexeddb).toContain('2031-03-04');
  expect(indexeddb).not.toMatch(/\d{2}:\d{2}/);
  expect(indexeddb).not.toMatch(/19\d{11}/);
});

test('every connection goes to the kiosk itself', async ({ page, kiosk }) => {
  const strangers: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(kiosk.url) && !request.url().startsWith('data:'))
      strangers.push(request.url());
  });
  await welcome(page, kiosk);
  await openGuide(page, 'Cài ứng dụng VNeID', 'Tập trên màn hình mẫu');
  expect(strangers).toEqual([]);
});

test('the build that a centre gets holds no PIN of the build for showing', () => {
  const folder = join(process.cwd(), 'dist/assets');
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const texts = scripts.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  expect(scripts.length).toBeGreaterThan(10);
  for (const pin of Object.values(DEMO_PINS)) expect(texts).not.toContain(pin);
});
