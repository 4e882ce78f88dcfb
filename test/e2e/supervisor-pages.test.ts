import type { Page } from '@playwright/test';
import { axeFinds } from './axe.ts';
import { givePins, PINS, typePin } from './doors.ts';
import { expect, focusedText, heading, test } from './kiosk.ts';
import { setMode } from './states.ts';
import { aMorningAt, aQuarterAt, centreFile, give, standAt, turnTo } from './supervisor-centre.ts';

/** Every page behind the PIN, and what is read on it and on no other, over the quarter before. */
const PAGES = [
  ['Hôm nay', 'Kiot được dùng 46 lượt'],
  ['Sử dụng', /lượt làm thật đi đến hết/],
  ['Chỗ hay kẹt', /Hay kẹt nhất: /],
  ['Kỹ năng', /lượt xong là tự làm được/],
  ['Chờ đợi', /lượt chờ không quá 15 phút/],
  ['Gọi giúp, trợ năng', /Có \d+ lượt gọi người giúp/],
  ['Mỗi người một tay', /Trong nhóm có \d+ lượt được giúp/],
  ['Bài cần soát', /Tính đến ngày 15\/03\/2027/],
  ['Báo cáo', 'Khóa số và lập báo cáo'],
  ['Máy và tệp', 'Xuất tệp nội bộ'],
] as const;

test.use({ serviceWorkers: 'block' });

/** What axe finds in the three modes; the mode before each line. */
async function axeInAllModes(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const mode of ['normal', 'big', 'contrast'] as const) {
    await setMode(page, mode);
    found.push(...(await axeFinds(page, ['color-contrast-enhanced'])).map((line) => `${mode}: ${line}`));
  }
  await setMode(page, 'normal');
  return found;
}

/** Tab until the button with this name has the focus, then Enter. */
async function pressKeys(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 30; i += 1) {
    if ((await focusedText(page)) === name) return page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${name}`);
}

/** Tab until the choice with this label has the focus, then down until it says this. */
async function chooseByKeys(page: Page, label: string, wanted: string): Promise<void> {
  const choice = page.getByLabel(label);
  for (let i = 0; i < 30 && !(await choice.evaluate((one) => one.matches(':focus'))); i += 1)
    await page.keyboard.press('Tab');
  for (let i = 0; i < 10; i += 1) {
    const chosen = await choice.evaluate((one) => (one as HTMLSelectElement).selectedOptions[0]?.text.trim());
    if (chosen === wanted) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`no key chose ${wanted}`);
}

test('figures are seen behind the supervisor’s PIN only, page by page with keys alone, by everybody', async ({
  page,
  kiosk,
  faults,
}) => {
  await standAt(page, 'kiot-1');
  await page.goto(`${kiosk.url}supervisor`);
  await expect(heading(page)).toHaveText('Máy chưa cài đặt');
  await givePins(page);
  await page.reload();
  const closed = async (sentence: string): Promise<void> => {
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(heading(page)).toHaveText('Trang của lãnh đạo');
    await expect(page.locator('supervisor-page')).toHaveCount(0);
    await expect(page.getByRole('navigation')).toHaveCount(0);
  };
  await closed('Gõ PIN lãnh đạo rồi chạm “Mở”.');
  await typePin(page, PINS.staff);
  await closed('PIN này mở trang khác, không mở trang này.');
  await typePin(page, '618034');
  await closed('PIN chưa đúng. Gõ lại từ đầu.');
  await typePin(page, PINS.supervisor);
  await expect(page.getByText('Chưa có số liệu nào trên máy này.')).toBeVisible();
  expect(await axeInAllModes(page), 'empty').toEqual([]);

  // So few that they are covered.
  await turnTo(page, 'Máy và tệp');
  await give(page, 'Nhận tệp nội bộ', centreFile([aMorningAt('kiot-1', 3), aMorningAt('kiot-2', 43)]));
  await expect(page.getByText(/^Đã đọc 2 ngày/)).toBeVisible();
  await page.reload();
  await closed('Gõ PIN lãnh đạo rồi chạm “Mở”.');
  await typePin(page, PINS.supervisor);
  await expect(page.getByText(/được che để không ai bị nhận ra/).first()).toBeVisible();
  expect(await axeInAllModes(page), 'covered').toEqual([]);

  await turnTo(page, 'Máy và tệp');
  await give(page, 'Nhận tệp nội bộ', centreFile(aQuarterAt('kiot-3', 5)));
  await expect(page.getByText(/; \d\d+ phần mới hoặc tăng thêm\.$/)).toBeVisible();
  for (const [tab, words] of PAGES) {
    await pressKeys(page, tab);
    if (tab === 'Sử dụng') await chooseByKeys(page, 'Khoảng ngày', 'Quý trước');
    await expect(page.getByText(words).first()).toBeVisible();
    await expect(page.getByRole('button', { name: tab, exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
    if (tab === 'Kỹ năng') expect(await axeInAllModes(page), 'full').toEqual([]);
  }
  expect(faults).toEqual([]);
});
