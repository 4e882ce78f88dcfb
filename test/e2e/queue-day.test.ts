import { openBehindDoor, PINS, typePin } from './doors.ts';
import { button, expect, ready, test, touch, welcome } from './kiosk.ts';
import { rowsOfQueue, standInCentre } from './queue-centre.ts';

test('a whole day of kiosk, staff and wall without a network, each reloaded in the middle, and nothing left at closing', async ({
  context,
  kiosk,
}) => {
  await standInCentre(context, 1);
  const faults: string[] = [];
  context.on('weberror', (error) => faults.push(error.error().message));
  const wall = await context.newPage();
  await wall.goto(`${kiosk.url}wall`);
  await expect(wall.getByText('Mời bác chờ gọi số')).toBeVisible();

  const citizen = await context.newPage();
  await welcome(citizen, kiosk);
  await ready(citizen);
  await kiosk.unplug(); // from here on there is no network
  await touch(citizen, 'Chạm vào đây để bắt đầu');
  await touch(citizen, 'Lấy số chờ');
  await expect(citizen.getByText('Số của bác: A001.')).toBeAttached();
  await citizen.reload(); // the session is gone, the number is not
  await touch(citizen, 'Chạm vào đây để bắt đầu');
  await touch(citizen, 'Lấy số chờ');
  await expect(citizen.getByText('Số của bác: A002.')).toBeAttached();
  await expect(citizen.getByRole('heading', { level: 1 })).toContainText('Còn 1 số trước bác.');

  const staff = await context.newPage();
  await openBehindDoor(staff, kiosk, 'staff');
  await touch(staff, 'Hàng chờ');
  await touch(staff, 'Quầy 1');
  await touch(staff, 'Gọi người tiếp theo');
  await expect(wall.locator('.first')).toContainText(/A001.*Quầy 1/s);
  await expect(citizen.getByRole('heading', { level: 1 })).toContainText('Không còn ai trước bác.');
  await wall.reload();
  await expect(wall.locator('.first')).toContainText(/A001.*Quầy 1/s);
  await staff.reload();
  await typePin(staff, PINS.staff);
  await touch(staff, 'Hàng chờ');
  await touch(staff, 'Bắt đầu làm');
  await expect(wall.locator('.others')).toContainText(/A001.*Đang làm.*Quầy 1/s);
  await touch(staff, 'Xong');
  await expect(wall.getByText('A001')).toHaveCount(0);

  await touch(staff, 'Gọi người tiếp theo');
  await expect(citizen.getByRole('heading', { level: 1 })).toContainText('Mời bác tới Quầy 1.');
  await touch(staff, 'Vắng');
  await expect(citizen.getByRole('heading', { level: 1 })).toContainText('Cán bộ đã gọi số này.');
  expect(await rowsOfQueue(staff)).toBeGreaterThan(0);

  await context.clock.fastForward('07:05:00');
  await typePin(staff, PINS.staff);
  await touch(staff, /^Cuối ngày/);
  await expect(staff.getByText('A002')).toBeVisible();
  await touch(staff, 'Đã báo hết, khóa sổ ngày');
  await context.clock.fastForward('00:01:00');
  await expect.poll(() => rowsOfQueue(staff)).toBe(0);
  await expect(wall.getByText('Không còn số nào chờ')).toBeVisible();
  await welcome(citizen, kiosk);
  await touch(citizen, 'Chạm vào đây để bắt đầu');
  await expect(button(citizen, 'Hôm nay thôi phát số')).toBeVisible();
  expect(faults).toEqual([]);
});
