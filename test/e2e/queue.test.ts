import type { BrowserContext, Page } from '@playwright/test';
import { openBehindDoor, PINS, typePin } from './doors.ts';
import { button, expect, test, touch, type Kiosk } from './kiosk.ts';
import { standInCentre } from './queue-centre.ts';

/** A staff window of a device that was set up for a queue. */
async function staffWindow(context: BrowserContext, kiosk: Pick<Kiosk, 'url'>): Promise<Page> {
  const page = await context.newPage();
  await standInCentre(page, 2);
  await openBehindDoor(page, kiosk, 'staff');
  return page;
}

/** The window chooses its desk. */
async function atDesk(page: Page, desk: string): Promise<void> {
  await touch(page, 'Hàng chờ');
  await touch(page, desk);
}

/** The greeter's two touches, and the number that came of them. */
async function give(page: Page): Promise<void> {
  await touch(page, 'Đón người');
  const next = button(page, 'Đón người tiếp theo');
  if (await next.isVisible()) await touch(page, 'Đón người tiếp theo');
  await touch(page, 'Chưa rõ việc');
  await touch(page, 'Phát số');
  await expect(page.getByRole('heading', { name: 'Mời bác giữ số này' })).toBeVisible();
}

test('a morning at two desks: numbers, calls, a call too late, undo, hold, a reload, and the end of the day', async ({
  context,
  kiosk,
}) => {
  const one = await staffWindow(context, kiosk);
  const faults: string[] = [];
  one.on('pageerror', (error) => faults.push(error.message));
  for (let i = 0; i < 3; i += 1) await give(one);
  await expect(one.getByRole('img', { name: 'A003' })).toBeVisible();
  const two = await staffWindow(context, kiosk);
  await atDesk(one, 'Quầy 1');
  await atDesk(two, 'Quầy 2');
  await expect(two.getByRole('heading', { level: 1 })).toHaveText('Hàng chờ: 3 người');

  // The second desk looks at A001 while the first one calls it.
  await touch(two, /A001.*Chim|A001/);
  const late = button(two, 'Gọi số này');
  await expect(late).toBeVisible();
  const stale = await late.elementHandle();
  await touch(one, 'Gọi người tiếp theo');
  await expect(one.getByText('Đã gọi A001 tới Quầy 1.')).toBeVisible();
  await expect(two.getByText('Quầy 1 đã gọi')).toBeVisible();
  expect(await stale?.isVisible()).toBe(false);
  await touch(two, 'Đóng');
  await touch(two, 'Gọi người tiếp theo');
  await expect(two.getByText('Đã gọi A002 tới Quầy 2.')).toBeVisible();

  await touch(one, /^Hoàn tác A001/);
  await expect(one.getByText('Đã hoàn tác, số A001 như trước.')).toBeVisible();
  await touch(one, 'Gọi người tiếp theo');
  await expect(one.getByText('Đã gọi A001 tới Quầy 1.')).toBeVisible();
  await touch(one, 'Tạm giữ');
  await touch(one, '5 phút');
  await expect(one.getByText('Về hàng sau 5 phút')).toBeVisible();

  await two.reload();
  await typePin(two, PINS.staff);
  await expect(two.getByText('Quầy 2 đã gọi')).toBeVisible();
  await touch(two, 'Bắt đầu làm');
  await touch(two, 'Xong');
  await expect(two.getByText('Số A002 đã xong.')).toBeVisible();

  await touch(one, 'Cuối ngày');
  await touch(one, 'Mở danh sách (2 người)');
  await touch(one, 'Đã báo hết, khóa sổ ngày');
  await expect(one.getByText('Hôm nay đã khóa sổ.')).toBeVisible();
  await touch(two, 'Đón người');
  await expect(two.getByText('Hôm nay đã khóa sổ. Muốn phát số nữa thì mở lại trước.')).toBeVisible();
  expect(faults).toEqual([]);
});

test('two windows that call the same number at once: one has it, the other is told by whom', async ({
  context,
  kiosk,
}) => {
  const one = await staffWindow(context, kiosk);
  await give(one);
  const two = await staffWindow(context, kiosk);
  await atDesk(one, 'Quầy 1');
  await atDesk(two, 'Quầy 2');
  for (const page of [one, two]) await touch(page, /^A001/);
  await one.waitForTimeout(700);
  const call = (page: Page): Promise<void> =>
    button(page, 'Gọi số này').evaluate((control: HTMLElement) => control.click());
  await Promise.all([call(one), call(two)]);
  const told = async (page: Page): Promise<string> =>
    (await page.getByRole('status').allTextContents()).join(' ');
  await expect
    .poll(async () => [await told(one), await told(two)].join(' '))
    .toMatch(/Đã gọi A001 tới Quầy [12]\./);
  await expect
    .poll(async () => [await told(one), await told(two)].join(' '))
    .toMatch(/Quầy [12] đã gọi số A001 rồi\.|Số A001 vừa đổi ở cửa sổ khác/);
});
