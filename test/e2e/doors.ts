import { expect, type Page } from '@playwright/test';
import { givePins, PINS } from '../support/pins.ts';
import type { Kiosk } from './kiosk.ts';

export { givePins, PINS };

/** Types a PIN on the keyboard and hands it over. */
export async function typePin(page: Page, pin: string): Promise<void> {
  await expect(page.getByRole('button', { name: '5', exact: true })).toBeVisible();
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
}

/** Opens a page behind a door on a device that was set up. */
export async function openBehindDoor(
  page: Page,
  kiosk: Pick<Kiosk, 'url'>,
  path: 'staff' | 'setup' | 'supervisor',
): Promise<void> {
  await page.goto(kiosk.url + path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await givePins(page);
  await page.reload();
  await typePin(page, path === 'setup' ? PINS.installer : PINS[path]);
  await expect(page.getByRole('button', { name: '5', exact: true })).toHaveCount(0);
}
