import { button, expect, heading, test } from './kiosk.ts';

/** Holds the app back, so that only what came with the page is there. */
async function holdApp(page: Parameters<typeof heading>[0]): Promise<() => void> {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/assets\/(start|citizen)-/, async (route) => {
    await held;
    await route.continue();
  });
  return () => release();
}

test('a touch before the app stands is shown at once and done as soon as it can be', async ({
  page,
  kiosk,
  faults,
}) => {
  const release = await holdApp(page);
  await page.goto(kiosk.url);
  await button(page, 'Chữ to').click();
  await expect(button(page, 'Chữ to')).toHaveAttribute('aria-pressed', 'true');
  await button(page, 'Chạm vào đây để bắt đầu').click();
  await page.waitForTimeout(200);
  release();
  await expect(heading(page)).toHaveText('Hôm nay bác cần làm gì?');
  await expect(page.locator('html')).toHaveAttribute('data-size', 'big');
  expect(faults).toEqual([]);
});

test('a trembling hand before the app stands switches a mode once', async ({ page, kiosk }) => {
  const release = await holdApp(page);
  await page.goto(kiosk.url);
  await button(page, 'Tương phản cao').dblclick();
  await expect(button(page, 'Tương phản cao')).toHaveAttribute('aria-pressed', 'true');
  release();
  await expect(page.locator('citizen-welcome-page')).toBeAttached();
  await expect(page.locator('html')).toHaveAttribute('data-contrast', 'high');
});

for (const [width, height] of [
  [1280, 800],
  [800, 1280],
  [1920, 1080],
] as const)
  test(`the app takes the first screen over without a visible change at ${width}×${height}`, async ({
    page,
    kiosk,
  }) => {
    await page.setViewportSize({ width, height });
    const release = await holdApp(page);
    await page.goto(kiosk.url);
    await page.evaluate(() => document.fonts.ready);
    const names = ['Chạm vào đây để bắt đầu', 'Chữ to', 'Cứ thong thả', 'English'];
    const boxes = async (): Promise<number[][]> =>
      Promise.all(
        names.map(async (name) =>
          Object.values((await button(page, name).boundingBox()) ?? {}).map(Math.round),
        ),
      );
    const before = await boxes();
    release();
    await expect(page.locator('citizen-welcome-page')).toBeAttached();
    await page.waitForTimeout(400);
    const after = await boxes();
    for (const [i, box] of before.entries())
      for (const [j, side] of box.entries())
        expect(Math.abs(side - (after[i]?.[j] ?? NaN)), names[i]).toBeLessThanOrEqual(2);
  });

test('the pseudo-locale shows that every word comes from the locale files', async ({ page, kiosk }) => {
  await page.goto(`${kiosk.url}?lang=x-test`);
  await expect(button(page, 'CChhạạmm vvààoo đđââyy đđểể bbắắtt đđầầuu')).toBeVisible();
  const labels = (await page.getByRole('button').allInnerTexts()).filter((label) => label.trim() !== '');
  expect(labels.length).toBeGreaterThan(5);
  for (const label of labels) expect(label).toMatch(/(\p{L})\1/u);
});

test('the welcome screen of the page has every word of the app’s own', async ({ page, kiosk }) => {
  const words = async (): Promise<string[]> => [
    ...(await page.getByRole('button').allInnerTexts()),
    ...(await heading(page).allInnerTexts()),
    ...(await page.getByRole('paragraph').allInnerTexts()),
  ];
  const release = await holdApp(page);
  await page.goto(kiosk.url);
  await expect(heading(page)).toBeVisible();
  const plain = await words();
  release();
  await expect(page.locator('citizen-welcome-page')).toBeAttached();
  expect(await words()).toEqual(plain);
});
