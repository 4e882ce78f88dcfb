import type { BrowserContext, Locator, Page } from '@playwright/test';
import { openBehindDoor, PINS, typePin } from './doors.ts';
import { countersWith, expect, ready, test, touch, welcome, type Kiosk } from './kiosk.ts';
import { standInCentre } from './queue-centre.ts';

const GUIDE = 'Cài ứng dụng VNeID';
/** Points of the check for this guide, the three obligatory ones counted. */
const POINTS = 6;

/** A kiosk window at which somebody takes a number for the guide. */
async function aPerson(context: BrowserContext, kiosk: Kiosk, number: string): Promise<Page> {
  const page = await context.newPage();
  await welcome(page, kiosk);
  await ready(page);
  await touch(page, 'Chạm vào đây để bắt đầu');
  await touch(page, 'Xem tất cả');
  await touch(page, new RegExp(`^${GUIDE}`));
  await touch(page, 'Lấy số chờ');
  await expect(page.getByText(`Số của bác: ${number}.`)).toBeAttached();
  return page;
}

/** A past day on which forty people of the guide were served, in a quarter of an hour each. */
async function servedBefore(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('counters');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const key = (metric: string): string => `morning|kiot-1|cai-dat-vneid|1||queue|${metric}`;
          const counts = { [key('desk-15')]: 40, [key('desk-minutes')]: 600, [key('desk-squares')]: 10_000 };
          const tx = request.result.transaction('days', 'readwrite');
          tx.objectStore('days').put({ period: '2027-03-05', generation: 'an-earlier-week', counts });
          tx.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
  );
}

/** The staff window of the only desk, with the board open. */
async function staffAtDesk(context: BrowserContext, kiosk: Kiosk): Promise<Page> {
  const staff = await context.newPage();
  await openBehindDoor(staff, kiosk, 'staff');
  await touch(staff, 'Hàng chờ');
  await touch(staff, 'Quầy 1');
  return staff;
}

/** A button among those that are about one person. */
const about = (staff: Page, group: string, name: string): Locator =>
  staff.getByRole('group', { name: group }).getByRole('button', { name, exact: true });

test('four people of one procedure: one is taught and teaches, one says no, one comes late, one is taken over', async ({
  context,
  kiosk,
}) => {
  await standInCentre(context, 1);
  const faults: string[] = [];
  context.on('weberror', (error) => faults.push(error.error().message));
  const people: Page[] = [];
  for (const number of ['A001', 'A002', 'A003', 'A004', 'A005'])
    people.push(await aPerson(context, kiosk, number));
  const [pioneer, late, follower, shy] = people as [Page, Page, Page, Page, Page];
  await servedBefore(pioneer);
  const wall = await context.newPage();
  await wall.goto(`${kiosk.url}wall`);
  const staff = await staffAtDesk(context, kiosk);

  // The suggestion says what it gives; nobody is in it who would be later than alone.
  await expect(staff.getByRole('region', { name: 'Gợi ý lập nhóm' })).toContainText(
    /người cùng việc “Cài ứng dụng VNeID”.*xong lúc khoảng\s\d+\sgiờ\s\d+ thay vì\s\d+\sgiờ\s\d+/s,
  );
  await touch(staff, 'Mời nhóm này');
  await touch(pioneer, 'Tham gia');
  await touch(follower, 'Tham gia');
  await touch(shy, 'Không, cảm ơn');
  await expect(shy.getByRole('heading', { name: 'Bác vẫn chờ như trước' })).toBeVisible();
  await about(staff, 'A005 trả lời thế nào?', 'Vào nhóm').click();

  await touch(staff, 'Hỏi A001');
  await touch(pioneer, 'Tôi giúp được');
  await reopen(staff);
  await touch(staff, 'Sang phần nói lại');
  const open = staff.getByRole('button', { name: 'Được', exact: true });
  for (let left = POINTS; left > 0; left -= 1) {
    await expect(open).toHaveCount(left);
    await touch(staff, 'Được');
  }
  await expect(staff.getByRole('button', { name: 'Bắt đầu dạy nhóm' })).toBeDisabled(); // the own case comes first
  await reopen(staff);
  await expect(staff.getByText('Được, 2 điểm')).toHaveCount(POINTS);
  await touch(staff, 'Hồ sơ của A001 đã xong');
  await touch(staff, 'Bắt đầu dạy nhóm');
  await expect(staff.getByText('Đang học với người dạy')).toBeVisible();
  await reopen(staff);

  // The member goes on at the own pace, gets stuck, and is helped; the tablet on the group's table shows it.
  const table = await context.newPage();
  await table.goto(`${kiosk.url}group`);
  await typePin(table, PINS.staff);
  await touch(table, new RegExp(`^${GUIDE}`));
  await touch(follower, 'Làm từng bước');
  await touch(follower, 'Tiếp');
  await touch(follower, 'Giống rồi');
  await expect(follower.getByText('Nhóm đang ở bước 2.')).toBeVisible();
  await touch(follower, 'Tôi bị kẹt');
  const members = table.getByRole('list', { name: 'Người trong nhóm' });
  await expect(members).toContainText('cần giúp');
  await touch(follower, 'Tôi làm được rồi');
  await expect(members).not.toContainText('cần giúp');
  await expect(wall.getByRole('region', { name: /nhóm/i })).toContainText('A003');

  // Somebody joins late, and staff take over somebody who is not getting on.
  await touch(staff, 'Mời thêm người');
  await touch(staff, /^A002 (?!.*(vừa đến|phút))/);
  await touch(late, 'Tham gia');
  await about(staff, 'Làm gì với A005?', 'Nhận về quầy').click();
  await expect(wall.locator('.first')).toContainText(/A005.*Quầy 1/s);
  for (const number of ['A003', 'A002']) {
    await about(staff, `Làm gì với ${number}?`, 'Đã làm xong').click();
    await about(staff, `Làm gì với ${number}?`, 'Đã xem xong').click();
  }
  await touch(staff, 'Kết thúc nhóm');
  await expect(late.getByRole('heading', { name: 'Việc của bác xong rồi' })).toBeVisible();
  await expect(staff.getByRole('heading', { level: 1 })).toHaveText('Hàng chờ: 1 người');
  await expect(wall.getByText('A003')).toHaveCount(0);

  await expect(staff.getByText('Nhóm đã xong.')).toBeVisible();
  await context.clock.fastForward('00:01:10'); // what may still be taken back is not counted
  const counted = await countersWith(staff, 'cai-dat-vneid||queue|group-led-pioneer');
  for (const metric of [
    'group-formed-suggested',
    'pioneer-asked',
    'group-declined',
    'group-rescued',
    'group-size-4',
  ])
    expect(counted[`cai-dat-vneid||queue|${metric}`], metric).toBe(1);
  expect(counted['cai-dat-vneid||queue|group-helped-pioneer']).toBe(2);
  expect(JSON.stringify(counted)).not.toMatch(/A00\d/);
  expect(faults).toEqual([]);
});

test('a group led by staff, with both windows reloaded in every state, and everybody back in line when it is dissolved', async ({
  context,
  kiosk,
}) => {
  await standInCentre(context, 1);
  const member = await aPerson(context, kiosk, 'A001');
  await aPerson(context, kiosk, 'A002');
  const staff = await staffAtDesk(context, kiosk);
  const table = await context.newPage();
  const again = async (): Promise<void> => {
    await reopen(staff);
    await table.goto(`${kiosk.url}group`);
    await typePin(table, PINS.staff);
    await expect(table.getByRole('heading', { level: 1 })).toBeVisible();
  };
  await touch(staff, 'Lập nhóm');
  for (const number of [/^A001/, /^A002/])
    await staff
      .getByRole('group', { name: 'Người đang chờ việc này' })
      .getByRole('button', { name: number })
      .click();
  await touch(staff, 'Cán bộ dẫn');
  await touch(staff, 'Mời 2 người này');
  await expect(staff.getByText('Đã mời vào nhóm.')).toBeVisible();
  await again();
  await touch(member, 'Tham gia');
  await about(staff, 'A002 trả lời thế nào?', 'Vào nhóm').click();
  await expect(staff.getByRole('group', { name: 'A002 trả lời thế nào?' })).toHaveCount(0);
  await again();
  await touch(staff, 'Cán bộ dẫn');
  await touch(staff, 'Tôi dẫn nhóm này');
  await expect(member.getByRole('heading', { level: 1 })).toHaveText('Nhóm bắt đầu rồi, mời bác làm');
  await again();
  await touch(member, 'Làm từng bước');
  await member.reload(); // the session is gone; the person finds the own number again
  await touch(member, 'Chạm vào đây để bắt đầu');
  await touch(member, /^Bác đang học trong nhóm/);
  await touch(member, /^Tôi là số A001/);
  await expect(member.getByRole('heading', { level: 1 })).toHaveText('Nhóm bắt đầu rồi, mời bác làm');
  await touch(staff, 'Giải tán');
  await touch(staff, 'Giải tán nhóm');
  await expect(staff.getByRole('heading', { level: 1 })).toHaveText('Hàng chờ: 2 người');
  await expect(member.getByRole('heading', { name: 'Bác về chỗ cũ trong hàng' })).toBeVisible();
  await expect(staff.getByRole('img', { name: /^A00/ }).first()).toHaveAccessibleName('A001');
});

/** The staff window begins anew: the PIN, the board, the card of the only group. */
async function reopen(staff: Page): Promise<void> {
  await staff.reload();
  await typePin(staff, PINS.staff);
  await touch(staff, 'Hàng chờ');
  const card = staff.getByRole('heading', { name: `Nhóm: ${GUIDE}` });
  const opener = staff.getByRole('button', { name: /đang|Nhóm/i }).filter({ hasText: GUIDE });
  await expect(card.or(opener).first()).toBeVisible();
  if (!(await card.isVisible())) await opener.first().click();
}
