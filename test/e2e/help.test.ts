import type { Page } from '@playwright/test';
import {
  button,
  counters,
  countersWith,
  expect,
  heading,
  openGuide,
  openStaff,
  test,
  touch,
  welcome,
  type Kiosk,
} from './kiosk.ts';
import { rowsOfQueue } from './queue-centre.ts';

const FIRST_STEP = 'Xem điện thoại còn sóng, còn mạng, còn chỗ trống không.';
const COMING = /đang tới|đã nhận/;

/** From the welcome screen to the first step and there to the call. */
async function call(page: Page, kiosk: Kiosk): Promise<void> {
  await welcome(page, kiosk);
  await openGuide(page, 'Cài ứng dụng VNeID', 'Chỉ tôi từng bước');
  await touch(page, 'Tôi bị kẹt');
  await touch(page, 'Gọi người giúp');
}

test('a person calls, staff in another window of the browser answer, help, and both screens say so', async ({
  page,
  context,
  kiosk,
  faults,
}) => {
  const staff = await openStaff(context, kiosk);
  await expect(staff.getByText('Chưa ai cần giúp.')).toBeVisible();
  await page.bringToFront();
  await call(page, kiosk);
  await expect(heading(page)).toHaveText('Máy đang gọi cán bộ.');
  await expect(page.getByText(COMING)).toHaveCount(0);

  await expect(staff.getByText('Bước 1 trong 7')).toBeVisible();
  await expect(staff.getByText('Cài ứng dụng VNeID')).toBeVisible();
  await touch(staff, 'Tôi tới');
  await expect(heading(page)).toHaveText('Có người đang tới.');
  await touch(page, 'Làm tiếp trong khi chờ');
  await expect(heading(page)).toHaveText(FIRST_STEP);
  await expect(button(page, 'Có người đang tới')).toBeVisible();

  await touch(staff, 'Đã giúp xong');
  await expect(button(page, 'Cán bộ báo đã giúp xong')).toBeVisible();
  await expect(staff.getByText('Chưa ai cần giúp.')).toBeVisible();
  await touch(page, 'Tiếp');
  await expect(button(page, 'Cán bộ báo đã giúp xong')).toHaveCount(0);
  const counted = await countersWith(page, 'cai-dat-vneid|kiem-tra-may|do|ack-20');
  expect(counted['cai-dat-vneid|kiem-tra-may|do|staff-call']).toBe(1);
  expect(faults).toEqual([]);
});

test('the staff window is closed and nobody answers: the kiosk becomes the signal until it is touched', async ({
  page,
  context,
  kiosk,
  faults,
}) => {
  const staff = await openStaff(context, kiosk);
  await page.bringToFront();
  await call(page, kiosk);
  await expect(heading(page)).toHaveText('Máy đang gọi cán bộ.');
  await staff.close();
  await expect(button(page, /^Cần người giúp/)).toBeVisible();
  await expect(page.getByText('Bác gọi cán bộ gần nhất giúp ạ.')).toBeVisible();
  await expect(page.getByText(COMING)).toHaveCount(0);
  await touch(page, /^Cần người giúp/);
  await touch(page, 'Có người tới rồi');
  await expect(heading(page)).toHaveText(FIRST_STEP);
  expect(faults).toEqual([]);
});

test('a staff window that never answers: after 60 seconds the kiosk is the signal, and a late answer still counts', async ({
  page,
  context,
  kiosk,
}) => {
  await context.clock.install();
  const staff = await openStaff(context, kiosk);
  await page.bringToFront();
  await call(page, kiosk);
  const now = await page.evaluate(() => Date.now());
  await context.clock.pauseAt(now + 100);
  for (let seconds = 0; seconds < 54; seconds += 2) await context.clock.runFor(2_000);
  await expect(heading(page)).toHaveText('Máy đang gọi cán bộ.');
  for (let seconds = 0; seconds < 8; seconds += 2) await context.clock.runFor(2_000);
  await expect(button(page, /^Cần người giúp/)).toBeVisible();
  await touch(staff, 'Tôi tới');
  await expect(heading(page)).toHaveText('Có người đang tới.');
});

test('the flag goes with its kiosk: ended session, reloaded page, closed window', async ({
  page,
  context,
  kiosk,
}) => {
  const staff = await openStaff(context, kiosk);
  await page.bringToFront();
  const finish = async (): Promise<void> => {
    await touch(page, 'Xong, xóa hết');
    await touch(page, 'Xong, xóa hết');
  };
  for (const end of [finish, () => page.reload(), () => page.close()]) {
    await call(page, kiosk);
    await expect(button(staff, 'Tôi tới')).toBeVisible();
    await end();
    await expect(staff.getByText('Chưa ai cần giúp.')).toBeVisible();
  }
});

test('nothing of a call is kept: no storage of this browser holds any of it', async ({
  page,
  context,
  kiosk,
}) => {
  const staff = await openStaff(context, kiosk);
  await page.bringToFront();
  await call(page, kiosk);
  await touch(staff, 'Tôi tới');
  await expect(heading(page)).toHaveText('Có người đang tới.');
  const kept = await page.evaluate(async () => ({
    local: JSON.stringify({ ...localStorage }),
    session: JSON.stringify({ ...sessionStorage }),
    databases: (await indexedDB.databases()).map(({ name }) => name).sort(),
  }));
  expect(kept).toEqual({
    local: expect.not.stringMatching(/call|flag|window/),
    session: '{}',
    databases: ['counters', 'device', 'queue-live'],
  });
  expect(await rowsOfQueue(page)).toBe(0);
  const names = Object.keys(await counters(page)).join('\n');
  expect(names).not.toMatch(/[0-9a-f]{16}/);
});
