import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { inventedDays, keyText, readKey, type Counts } from '../../src/domain/statistics/index.ts';
import { writeCentreFile } from '../../src/domain/statistics/exchange/index.ts';
import type { Period } from '../../src/domain/statistics/retention.ts';
import { createChance } from '../support/chance.ts';
import { openBehindDoor } from './doors.ts';
import { button, expect, touch, welcome, type Kiosk } from './kiosk.ts';

/** Ten in the morning of the first day after a quarter of reports: Monday, 15 March 2027. */
const MORNING = new Date('2027-03-15T10:00:00+07:00');
/** That day, and the first and the last day that a report of the quarter before it counts. */
export const TODAY = '2027-03-15';
export const QUARTER = { first: '2026-12-15', last: '2027-03-12' } as const;
/** The guide people are led through; the two others are only counted. */
const GUIDES = ['cai-dat-vneid', 'dang-ky-khai-sinh', 'chung-thuc-ban-sao'];
const CENTRE = {
  id: 'mau',
  name: 'Trung tâm mẫu',
  places: [
    { code: 'kiot-1', name: 'Kiot cạnh cửa', kind: 'kiosk' },
    { code: 'kiot-2', name: 'Kiot khu chờ', kind: 'kiosk' },
    { code: 'kiot-3', name: 'Kiot bàn đón', kind: 'kiosk' },
  ],
  hours: { monday: { open: '07:30', close: '17:00' } },
  packs: ['hai-phong'],
};

/** SHA-256 of a text, as the kiosk seals its files. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Every window of these stands in the centre, at this place, at ten in the morning. */
export async function standAt(windows: BrowserContext | Page, place: string): Promise<void> {
  await windows.clock.install({ time: MORNING });
  await windows.addInitScript(
    ([centre, device]) => {
      if (!location.protocol.startsWith('http')) return; // an empty page has no storage
      localStorage.setItem('kiot-centre', centre);
      localStorage.setItem('kiot-device', device);
    },
    [
      JSON.stringify(CENTRE),
      JSON.stringify({ pixelsPerMillimetre: null, place, letter: null, role: 'citizen' }),
    ] as const,
  );
}

/**
 * A device of its own, with nothing on it, at ten in the morning. `place`: where it stands, none before setup;
 * `serviceWorkers`: whether it may keep the build for a day without a network.
 */
export async function aDevice(
  browser: Browser,
  { place, serviceWorkers }: { place?: string; serviceWorkers: 'allow' | 'block' },
): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers });
  if (place === undefined) await context.clock.install({ time: MORNING });
  else await standAt(context, place);
  return context.newPage();
}

/** Somebody opens the guide: the kiosk was used. */
export async function aPersonOpens(page: Page, kiosk: Kiosk): Promise<void> {
  await welcome(page, kiosk);
  await touch(page, 'Chạm vào đây để bắt đầu');
  await touch(page, 'Xem tất cả');
  await touch(page, /^Cài ứng dụng VNeID/);
  await button(page, 'Chỉ tôi từng bước').waitFor();
}

/** Somebody is led through the first step of it. */
export async function aPersonIsLed(page: Page, kiosk: Kiosk): Promise<void> {
  await aPersonOpens(page, kiosk);
  await touch(page, 'Chỉ tôi từng bước');
  await touch(page, 'Bỏ qua');
  await touch(page, 'Tiếp');
}

/** The figures of one kiosk over a whole quarter, in a store of that kiosk; the same `seed`, the same figures. */
export function aQuarterAt(place: string, seed: number): readonly Period[] {
  const chance = createChance(seed);
  const guides = GUIDES.map((id) => ({ id, version: 1, steps: ['mo', 'nop'] }));
  return inventedDays({ today: '2027-03-13', places: [place], guides, chance })
    .filter(({ day }) => day >= QUARTER.first)
    .map(({ day, counts }) => ({ period: day, generation: `store-of-${place}`, counts }));
}

/** A morning on which a kiosk was used so often. */
export function aMorningAt(place: string, used: number): Period {
  const key = { half: 'morning', guide: '', version: 0, step: '', mode: 'menu', metric: 'used' } as const;
  return { period: TODAY, generation: `store-of-${place}`, counts: { [keyText({ ...key, place })]: used } };
}

/** What these documents come to, counted here and not by the kiosk: every counter with one of these names. */
export function sumOf(documents: readonly { readonly counts: Counts }[], ...names: string[]): number {
  const counted = documents.flatMap(({ counts }) => Object.entries(counts));
  const wanted = counted.filter(([text]) => {
    const key = readKey(text);
    return key !== null && names.includes(`${key.mode} ${key.metric}`);
  });
  return wanted.reduce((sum, [, value]) => sum + value, 0);
}

/** A number as the screen writes it: 1.204. */
export const plain = (value: number): string => new Intl.NumberFormat('vi-VN').format(value);

/** An internal file with these figures, sealed as a kiosk of that centre would. */
export const centreFile = (documents: readonly Period[], centre = 'mau'): string =>
  writeCentreFile({ centre, made: TODAY, documents }, false, sha256);

/** The supervisor's pages of a device, opened with the PIN; `tab`: the page to begin with. */
export async function openFigures(page: Page, kiosk: Pick<Kiosk, 'url'>, tab: string): Promise<void> {
  await openBehindDoor(page, kiosk, 'supervisor');
  await turnTo(page, tab);
}

/** Turns to a page by its button. */
export async function turnTo(page: Page, tab: string): Promise<void> {
  const pages = page.getByRole('navigation', { name: 'Các trang số liệu' });
  await pages.getByRole('button', { name: tab, exact: true }).click();
  await expect(page.getByText(/Đang đọc/)).toHaveCount(0);
}

/** Chooses a file where the button with these words asks for one. */
export async function give(
  page: Page,
  label: string,
  text: string | { readonly path: string },
): Promise<void> {
  const file =
    typeof text === 'string'
      ? { name: 'tep.json', mimeType: 'application/json', buffer: Buffer.from(text) }
      : text.path;
  await page.getByLabel(label).setInputFiles(file);
}

/** What a button hands over: the name of the file, and what is in it. */
export async function taken(
  page: Page,
  label: string,
): Promise<{ name: string; bytes: Buffer; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, label).click()]);
  const bytes = readFileSync(await download.path());
  return { name: download.suggestedFilename(), bytes, text: bytes.toString('utf8') };
}

/** Every figure of these pages over the quarter before, table by table, as it stands on the screen. */
export async function figuresOn(page: Page, tabs: readonly string[]): Promise<readonly string[]> {
  const seen: string[] = [];
  for (const tab of tabs) {
    await turnTo(page, tab);
    await page.getByLabel('Khoảng ngày').selectOption({ label: 'Quý trước' });
    await expect(page.getByText('Số liệu từ 15/12/2026 đến hết 14/03/2027.')).toBeVisible();
    await expect(page.getByText(/Đang đọc/)).toHaveCount(0);
    seen.push(...(await page.getByRole('table').allInnerTexts()));
  }
  return seen;
}
