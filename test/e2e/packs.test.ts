import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { loadPack, type PackOutcome } from '../../scripts/lib/packs.ts';
import { zipPack } from '../../scripts/lib/pack-zip.ts';
import { openBehindDoor } from './doors.ts';
import { button, expect, heading, ready, test, touch, welcome } from './kiosk.ts';

const GUIDE = 'cai-dat-vneid';
const [OLD, NEW] = ['Cài ứng dụng VNeID', 'Bài mẫu của gói mới'];

/** The shipped pack with another title on one guide, as `npm run package:pack` would make it on this day. */
function newPack(): Buffer {
  const folder = join(process.cwd(), 'kiosk-config/packs/hai-phong');
  const outcome = loadPack(folder, process.cwd(), { today: '2026-12-01', release: false });
  const renamed = <Guide extends { id: string; title: string }>(guide: Guide): Guide =>
    guide.id === GUIDE ? { ...guide, title: NEW } : guide;
  const changed: PackOutcome = {
    ...outcome,
    guides: outcome.guides.map(renamed),
    index: { ...outcome.index, guides: outcome.index.guides.map(renamed) },
  };
  const facts = { pack: 'mau', title: 'Gói mẫu', made: '2099-12-31', app: '0.1.0' };
  return Buffer.from(zipPack(changed, { ...facts, voice: false }));
}

const bring = (page: Page, name: string, buffer: Buffer): Promise<void> =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/zip', buffer });

/** From the welcome screen to the list of all guides, and whether a guide of this title is on it. */
async function listShows(page: Page, title: string): Promise<void> {
  await touch(page, 'Chạm vào đây để bắt đầu');
  await touch(page, 'Xem tất cả');
  await expect(button(page, new RegExp(`^${title}`))).toBeVisible();
}

test('a new pack waits for the person at the kiosk, serves the next one, offline too, and goes back by one touch', async ({
  page: citizen,
  context,
  kiosk,
  faults,
}) => {
  const zip = newPack();
  await welcome(citizen, kiosk);
  await ready(citizen);
  await listShows(citizen, OLD);

  const setup = await context.newPage();
  await openBehindDoor(setup, kiosk, 'setup');
  await button(setup, /^3\. /).click();
  await bring(setup, 'hong.zip', zip.subarray(0, zip.length - 100));
  await expect(setup.getByText('hoặc chép còn thiếu')).toBeVisible();
  await bring(setup, 'goi.zip', zip);
  await button(setup, 'Dùng gói này').click();
  await expect(setup.getByText('Đang có người dùng máy')).toBeVisible();
  await setup.waitForTimeout(1500);
  await expect(setup.getByText('Đang có người dùng máy')).toBeVisible();

  await citizen.bringToFront();
  await touch(citizen, 'Xong, xóa hết');
  await expect(setup.getByRole('button', { name: /^Quay về: Gói có sẵn/ })).toBeVisible({ timeout: 15_000 });
  await listShows(citizen, NEW);

  await kiosk.unplug();
  await citizen.reload();
  await listShows(citizen, NEW);
  await touch(citizen, new RegExp(`^${NEW}`));
  await expect(heading(citizen)).toHaveText(NEW);
  await citizen.reload();
  await kiosk.plug();

  await setup.bringToFront();
  await button(setup, /^Quay về: Gói có sẵn/).click();
  await expect(setup.getByRole('button', { name: /^Quay về: Gói mẫu/ })).toBeVisible({ timeout: 15_000 });
  await listShows(citizen, OLD);
  expect(faults).toEqual([]);
});
