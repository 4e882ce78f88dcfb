import type { Page } from 'playwright-core';
import { press, slowDown, type Lab } from './lab.ts';
import { timed } from './tap.ts';

/** Letters that make words with answers, so that composing, searching and drawing all take part. */
const TEXT = 'ddawng kys khai sinh cho con moiws sinh vneid ';

/** All in ms, from the key to the frame with its letter. */
export type Letters = {
  /** A key of ours. */
  readonly kiosk: number[];
  /** A real key into a bare text field. */
  readonly bare: number[];
  /** A bare button that writes into a bare text field: what any key on the glass takes at best. */
  readonly bareGlass: number[];
};

/** How long letters take, ours and those of a page without any of our code. */
export async function keyToLetter(lab: Lab, keys: number): Promise<Letters> {
  const context = await lab.launch();
  try {
    const kiosk = await typeOnGlass(await context.newPage(), lab.kioskUrl, keys);
    const bare = await typeBare(await context.newPage(), lab.bareUrl, keys);
    const bareGlass = await touchBare(await context.newPage(), lab.bareUrl, keys);
    return { kiosk, bare, bareGlass };
  } finally {
    await context.close();
  }
}

const letterOf = (i: number): string => TEXT[i % TEXT.length] ?? ' ';

async function typeOnGlass(page: Page, url: string, keys: number): Promise<number[]> {
  await page.goto(url);
  for (const name of ['Chạm vào đây để bắt đầu', 'Tìm việc cần làm']) {
    await page.waitForTimeout(700);
    await page.getByRole('button', { name, exact: true }).click();
  }
  await page.waitForTimeout(700);
  await slowDown(page);
  return timed(page, keys, async (i) => {
    const name = letterOf(i) === ' ' ? 'cách chữ' : `chữ ${letterOf(i)}`;
    await press(page, page.getByRole('button', { name, exact: true }));
  });
}

async function touchBare(page: Page, url: string, keys: number): Promise<number[]> {
  await page.goto(`${url}#keys`);
  await page.getByLabel('Chạm vài chữ').focus();
  await slowDown(page);
  return timed(page, keys, async (i) => {
    const name = letterOf(i) === ' ' ? 'cách' : letterOf(i);
    await press(page, page.getByRole('button', { name, exact: true }));
  });
}

async function typeBare(page: Page, url: string, keys: number): Promise<number[]> {
  await page.goto(`${url}#field`);
  await page.getByLabel('Gõ vài chữ').focus();
  await slowDown(page);
  return timed(
    page,
    keys,
    async (i) => {
      await page.waitForTimeout(200);
      await page.keyboard.press(letterOf(i) === ' ' ? 'Space' : letterOf(i));
    },
    'keydown',
  );
}
