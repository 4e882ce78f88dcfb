import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, heading, ready, test, touch, welcome } from './kiosk.ts';

test.use({ hasTouch: true });

/** Longer than the guard of one key, as a finger needs for "dd". */
const BETWEEN_KEYS = 150;

const spoken: Readonly<Record<string, string>> = { ' ': 'cách chữ', '<': 'xóa một chữ' };

/** Touches the keys one after another with a finger. */
async function tapKeys(page: Page, keys: string): Promise<void> {
  for (const key of keys) {
    await page.getByRole('button', { name: spoken[key] ?? `chữ ${key}`, exact: true }).tap();
    await page.waitForTimeout(BETWEEN_KEYS);
  }
}

test('a finger types “đăng ký khai sinh” in Telex on the glass, and the guide is found before the end', async ({
  page,
  kiosk,
  faults,
}) => {
  await welcome(page, kiosk);
  await touch(page, 'Chạm vào đây để bắt đầu');
  await touch(page, 'Tìm việc cần làm');
  const field = page.getByLabel('Gõ vài chữ');
  await expect(field).toBeFocused();
  await page.waitForTimeout(620);
  await tapKeys(page, 'ddawng kys khaii< sinh');
  await expect(field).toHaveValue('đăng ký khai sinh');
  await expect(field).toBeFocused();
  expect(await field.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(17);
  await touch(page, /^Đăng ký khai sinh/);
  await expect(heading(page)).toHaveText('Đăng ký khai sinh');
  expect(faults).toEqual([]);
});

test('a finger writes with the row of tones, puts the keyboard away and takes it out again', async ({
  page,
  kiosk,
  faults,
}) => {
  await page.setViewportSize({ width: 800, height: 1280 });
  await welcome(page, kiosk);
  await touch(page, 'Chạm vào đây để bắt đầu');
  await touch(page, 'Tìm việc cần làm');
  await page.waitForTimeout(620);
  await tapKeys(page, 'cai');
  await page.getByRole('button', { name: 'dấu huyền', exact: true }).tap();
  await tapKeys(page, ' vneid');
  const field = page.getByLabel('Gõ vài chữ');
  await expect(field).toHaveValue('cài vneid');
  await touch(page, /^(Xem cả|Cất bàn)/);
  await expect(page.getByRole('button', { name: 'chữ a', exact: true })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Quay lại' })).toBeVisible();
  await field.tap();
  await expect(page.getByRole('button', { name: 'chữ a', exact: true })).toBeVisible();
  expect(faults).toEqual([]);
});

test('two quick strikes of a trembling finger write one letter, two calm ones write two', async ({
  page,
  kiosk,
}) => {
  await welcome(page, kiosk);
  await touch(page, 'Chạm vào đây để bắt đầu');
  await touch(page, 'Tìm việc cần làm');
  await page.waitForTimeout(620);
  const strike = (waits: readonly number[]): Promise<void> =>
    page.evaluate((after) => {
      const find = (root: ParentNode): HTMLElement | null => {
        for (const element of root.querySelectorAll<HTMLElement>('*')) {
          if (element.dataset['key'] === 'k') return element;
          const inner = element.shadowRoot && find(element.shadowRoot);
          if (inner) return inner;
        }
        return null;
      };
      const key = find(document)!;
      for (const at of after) {
        const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
        Object.defineProperty(click, 'timeStamp', { value: performance.now() + at });
        key.dispatchEvent(click);
      }
    }, waits);
  await strike([0, 60]);
  await expect(page.getByLabel('Gõ vài chữ')).toHaveValue('k');
  await strike([1000, 1200]);
  await expect(page.getByLabel('Gõ vài chữ')).toHaveValue('kkk');
});

test('a thread of its own searches, without the network too, and ends with the session (PR-01)', async ({
  page,
  kiosk,
  faults,
}) => {
  await welcome(page, kiosk);
  await ready(page);
  await kiosk.unplug();
  await page.reload();
  await touch(page, 'Chạm vào đây để bắt đầu');
  expect(page.workers().length).toBe(0);
  await touch(page, 'Tìm việc cần làm');
  await page.getByLabel('Gõ vài chữ').fill('khai sinh');
  await expect(page.getByRole('button', { name: /^Đăng ký khai sinh/ })).toBeVisible();
  expect(page.workers().map((worker) => worker.url().startsWith(kiosk.url))).toEqual([true]);
  await touch(page, 'Xong, xóa hết');
  await expect.poll(() => page.workers().length).toBe(0);
  expect(faults).toEqual([]);
});

test('where that thread cannot begin, answers come all the same', async ({ page, kiosk }) => {
  const script = readdirSync(join(process.cwd(), 'dist', 'assets')).find((name) =>
    name.startsWith('search-worker-'),
  );
  kiosk.damage(`assets/${script}`, 'throw new Error("damaged");');
  await welcome(page, kiosk);
  await touch(page, 'Chạm vào đây để bắt đầu');
  await touch(page, 'Tìm việc cần làm');
  await page.getByLabel('Gõ vài chữ').fill('khai sinh');
  await expect(page.getByRole('button', { name: /^Đăng ký khai sinh/ })).toBeVisible();
  expect(page.workers().length).toBe(0);
});
