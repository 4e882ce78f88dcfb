import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { openBehindDoor, PINS, typePin } from './doors.ts';
import { button, expect, heading, test } from './kiosk.ts';

const CENTRE = JSON.stringify(parse(readFileSync('kiosk-config/centres/mau.yaml', 'utf8')));
const RIBBON = 'Diễn tập: số và người ở đây không có thật.';
const stores = (): Promise<string[]> =>
  indexedDB.databases().then((all) => all.map(({ name }) => name ?? '').sort());

test('a team rehearses on a busy morning in every window, and afterwards nothing of it is left', async ({
  page,
  context,
  kiosk,
  faults,
}) => {
  kiosk.damage('centre/default.json', CENTRE);
  await context.clock.setSystemTime('2026-06-15T10:00:00+07:00');
  const wall = await context.newPage();
  await wall.goto(`${kiosk.url}wall`);
  await expect(wall.getByText('Không còn số nào chờ')).toBeVisible();
  await openBehindDoor(page, kiosk, 'setup');
  await button(page, /^\d+\. Diễn tập/).click();
  await button(page, 'Bắt đầu diễn tập').click();
  await typePin(page, PINS.installer); // every window starts anew, behind its door
  await expect(page.getByText(RIBBON)).toBeVisible();
  await expect(wall.getByText(RIBBON)).toBeVisible();
  await expect(wall.getByText(/\d+ số đang chờ/)).toBeVisible();
  expect(await page.evaluate(stores)).toContain('queue-rehearsal');
  await button(page, /^\d+\. Diễn tập/).click();
  await button(page, 'Thôi diễn tập').click();
  await typePin(page, PINS.installer);
  await expect(heading(page)).toBeVisible();
  await expect(page.getByText(RIBBON)).toHaveCount(0);
  await expect(wall.getByText('Không còn số nào chờ')).toBeVisible();
  await expect(wall.getByText(RIBBON)).toHaveCount(0);
  await expect.poll(() => page.evaluate(stores)).not.toContain('queue-rehearsal');
  expect(await page.evaluate(stores)).not.toContain('counters-rehearsal');
  expect(faults).toEqual([]);
});
