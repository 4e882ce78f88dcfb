import type { Page } from '@playwright/test';
import { PINS, typePin } from './doors.ts';
import { button, counters, countersWith, expect, ready, test } from './kiosk.ts';
import {
  aDevice,
  aMorningAt,
  aPersonOpens,
  aQuarterAt,
  centreFile,
  figuresOn,
  give,
  openFigures,
  plain,
  standAt,
  sumOf,
  taken,
  turnTo,
} from './supervisor-centre.ts';

const PAGES = ['Sử dụng', 'Kỹ năng', 'Mỗi người một tay'];
const BEFORE = [...aQuarterAt('kiot-1', 11), aMorningAt('kiot-1', 24)];
const USED = '||menu|used';
const NOTHING = 'Chưa có số liệu nào trên máy này.';

/** The name of the store that this device counts into. */
const generationOf = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const request = indexedDB.open('counters');
        request.onsuccess = () => {
          const read = request.result.transaction('meta').objectStore('meta').get('generation');
          read.onsuccess = () => {
            request.result.close();
            resolve(String(read.result));
          };
        };
      }),
  );

/** What the operational log of this device tells of figures, oldest first, as the file that is handed over has it. */
async function logged(page: Page): Promise<readonly string[]> {
  const { text } = await taken(page, 'Xuất nhật ký');
  await give(page, 'Kiểm một tệp nhật ký', text);
  await expect(
    page.getByText(/^Nhật ký của kiot-1 ngày 15\/03\/2027 còn nguyên vẹn, \d+ dòng\.$/),
  ).toBeVisible();
  const { lines } = JSON.parse(text) as { lines: { event: string }[] };
  return lines.map(({ event }) => event).filter((event) => /figures|backup/.test(event));
}

test('a new device takes over from a lost one; when everything is erased it tells so, and goes on without a network', async ({
  page,
  browser,
  kiosk,
  faults,
}) => {
  await standAt(page, 'kiot-1');
  await aPersonOpens(page, kiosk);
  await openFigures(page, kiosk, 'Máy và tệp');
  await give(page, 'Nhận tệp nội bộ', centreFile(BEFORE));
  await expect(page.getByText(/; \d\d+ phần mới hoặc tăng thêm\.$/)).toBeVisible();
  const backup = await taken(page, 'Lưu tệp dự phòng');
  expect(backup.name).toBe('du-phong-kiot-1-2027-03-15.json');
  const figures = await figuresOn(page, PAGES);
  const kept = await counters(page);
  expect(kept[USED]).toBe(sumOf(BEFORE, 'menu used') + 1);

  // Nothing but PINs is on the new device; one file brings settings and figures.
  const anew = await aDevice(browser, { serviceWorkers: 'allow' });
  anew.on('pageerror', (error) => faults.push(error.message));
  await openFigures(anew, kiosk, 'Hôm nay');
  await expect(anew.getByText(NOTHING)).toBeVisible();
  await ready(anew);
  await kiosk.unplug();
  await turnTo(anew, 'Máy và tệp');
  await give(anew, 'Khôi phục từ tệp', backup.text);
  await expect(anew.getByText(/; \d\d+ phần mới hoặc tăng thêm\.$/)).toBeVisible();
  expect(await counters(anew)).toEqual(kept);
  expect(await figuresOn(anew, PAGES)).toEqual(figures);
  await turnTo(anew, 'Hôm nay');
  await expect(anew.getByRole('row', { name: 'Kiot cạnh cửa' }).first()).toContainText('25');

  // Erased only when asked twice; the record says how much it was.
  await turnTo(anew, 'Máy và tệp');
  const generation = await generationOf(anew);
  await button(anew, 'Xóa toàn bộ số liệu…').click();
  await button(anew, 'Không xóa').click();
  expect(await counters(anew)).toEqual(kept);
  await button(anew, 'Xóa toàn bộ số liệu…').click();
  await button(anew, 'Xóa thật').click();
  const { documents } = JSON.parse(backup.text) as { documents: { counts: object }[] };
  const counted = plain(documents.reduce((sum, { counts }) => sum + Object.keys(counts).length, 0));
  await expect(anew.getByText(`Biên bản: ngày 15/03/2027 đã xóa ${counted} số đếm`)).toBeVisible();
  expect(await generationOf(anew)).not.toBe(generation);
  expect(await logged(anew)).toEqual(['backup-restored', 'figures-erased']);

  // Started anew it is empty, counts into the new store, and takes the file once more without doubling anything.
  await anew.reload();
  await typePin(anew, PINS.supervisor);
  await expect(anew.getByText(NOTHING)).toBeVisible();
  expect(await counters(anew)).toEqual({});
  await aPersonOpens(anew, kiosk);
  expect((await countersWith(anew, USED))[USED]).toBe(1);
  await anew.goto(`${kiosk.url}supervisor`);
  await typePin(anew, PINS.supervisor);
  await turnTo(anew, 'Máy và tệp');
  await give(anew, 'Khôi phục từ tệp', backup.text);
  await expect(anew.getByText(/; \d\d+ phần mới hoặc tăng thêm\.$/)).toBeVisible();
  expect((await counters(anew))[USED]).toBe(kept[USED]! + 1);

  // Whoever gives the device away lets the app go with the figures; with a network it is there again at the next start.
  await kiosk.plug();
  expect(await keptApp(anew)).toEqual({ workers: 1, caches: true });
  await button(anew, 'Xóa toàn bộ số liệu…').click();
  await button(anew, 'Xóa cả chương trình đã lưu trên máy').click();
  await button(anew, 'Xóa thật').click();
  await expect(anew.getByText('cũng đã xóa: lần mở sau cần mạng.')).toBeVisible();
  expect(await keptApp(anew)).toEqual({ workers: 0, caches: false });
  await anew.goto(kiosk.url);
  await expect.poll(() => keptApp(anew)).toEqual({ workers: 1, caches: true });
  expect(faults).toEqual([]);
});

/** What of the app the browser keeps for work without a network. */
function keptApp(page: Page): Promise<{ workers: number; caches: boolean }> {
  return page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: (await caches.keys()).length > 0,
  }));
}
