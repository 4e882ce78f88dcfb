import type { Page } from '@playwright/test';
import { button, expect, heading, test, touch, welcome } from './kiosk.ts';
import { goTo, setMode, states } from './states.ts';

/** Millimetres in CSS pixels on the reference tablet (kiosk-anchors C). */
const MM = 5.88;
/** Height of a capital over the size of the letters in Be Vietnam Pro (kiosk-anchors C-13). */
const CAPITAL = 0.74;
const stateOf = (name: string) => states.find((state) => state.name === name)!;

/** Everything on the screen with words of its own, in every shadow root, pictures of phones left out. */
const writtenElements = `(() => {
  const found = [];
  const walk = (node) => {
    for (const child of node.children) {
      if (child.localName === 'kiot-screen-picture') continue;
      const own = [...child.childNodes].some((n) => n.nodeType === 3 && /\\p{L}/u.test(n.data));
      if (own && child.checkVisibility({ visibilityProperty: true }) && !child.closest('.visually-hidden, style')) found.push(child);
      if (child.shadowRoot) walk(child.shadowRoot);
      walk(child);
    }
  };
  walk(document.body);
  return found;
})()`;

type Written = { text: string; size: number; line: number; align: string; transform: string; style: string };
const written = (page: Page): Promise<Written[]> =>
  page.evaluate(
    `${writtenElements}.map((e) => { const s = getComputedStyle(e); return { text: e.textContent.trim().slice(0, 40), size: parseFloat(s.fontSize), line: parseFloat(s.lineHeight), align: s.textAlign, transform: s.textTransform, style: s.fontStyle }; })`,
  );

for (const name of ['home', 'guide', 'doing', 'checking', 'left'])
  test(`words on “${name}” are large enough in chữ to, upright and ragged (C-14, C-15, C-20)`, async ({
    page,
    kiosk,
  }) => {
    await welcome(page, kiosk);
    await goTo(page, stateOf(name));
    await setMode(page, 'big');
    const words = await written(page);
    expect(words.length).toBeGreaterThan(5);
    for (const { text, size, line, align, transform, style } of words) {
      expect((size * CAPITAL) / MM, `capitals of “${text}”`).toBeGreaterThanOrEqual(4.9);
      expect(line / MM, `line of “${text}”`).toBeGreaterThanOrEqual(7.25);
      expect([transform, style], text).toEqual(['none', 'normal']);
      expect(align, text).not.toBe('justify');
    }
  });

test('a finger that slides off a button has not pressed it (C-04)', async ({ page, kiosk }) => {
  await welcome(page, kiosk);
  await goTo(page, stateOf('home'));
  await page.waitForTimeout(500);
  const box = (await button(page, 'Xem tất cả').boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x - 40, box.y - 60);
  await page.mouse.up();
  await page.waitForTimeout(300);
  await expect(heading(page)).toHaveText('Hôm nay bác cần làm gì?');
});

test.describe('with a touch screen', () => {
  test.use({ hasTouch: true });
  test('two fingers do not pull the screen apart (C-09)', async ({ page, kiosk }) => {
    await welcome(page, kiosk);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Input.synthesizePinchGesture', {
      x: 640,
      y: 400,
      scaleFactor: 2,
      gestureSourceType: 'touch',
    });
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
  });
});

test('nothing jumps by itself once the first screen stands (C-11)', async ({ page, kiosk }) => {
  await welcome(page, kiosk);
  await page.evaluate(`document.fonts.ready.then(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (!entry.hadRecentInput) window.shifts.push(entry.sources.map(({ node }) => node?.nodeName).join(' '));
    }).observe({ type: 'layout-shift' });
  })`);
  await goTo(page, stateOf('doing'));
  await page.waitForTimeout(700);
  await touch(page, 'Tiếp');
  await page.waitForTimeout(700);
  expect(await page.evaluate<string[]>('window.shifts')).toEqual([]);
});

test('both weights of the letters are the bundled ones (C-24)', async ({ page, kiosk }) => {
  await welcome(page, kiosk);
  await page.evaluate(() => document.fonts.ready);
  const loaded = await page.evaluate(() =>
    [...document.fonts]
      .filter((font) => font.status === 'loaded')
      .map(({ family, weight }) => `${family} ${weight}`),
  );
  expect([...new Set(loaded)].map((name) => name.replaceAll('"', '')).sort()).toEqual([
    'Be Vietnam Pro 400',
    'Be Vietnam Pro 700',
  ]);
});

test('the control under the keys has a ring of at least a millimetre (C-26)', async ({ page, kiosk }) => {
  await welcome(page, kiosk);
  await goTo(page, stateOf('home'));
  const ringOf = (): Promise<number> =>
    page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      const { outlineWidth, outlineStyle } = getComputedStyle(active!);
      return outlineStyle === 'none' ? 0 : parseFloat(outlineWidth);
    });
  await expect
    .poll(async () => {
      await page.keyboard.press('ArrowRight'); // a page that has just come takes the focus to its heading once more
      return (await ringOf()) / MM;
    })
    .toBeGreaterThanOrEqual(1);
});

test('nothing moves for those who ask for stillness, and nothing ever moves without end (C-29)', async ({
  page,
  kiosk,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await welcome(page, kiosk);
  await goTo(page, stateOf('doing'));
  const longest = await page.evaluate(
    `Math.max(0, ...${writtenElements}.map((e) => parseFloat(getComputedStyle(e).transitionDuration)))`,
  );
  expect(longest).toBeLessThanOrEqual(0.001);
  const running = await page.evaluate(() =>
    document.getAnimations().map((a) => a.effect?.getTiming().iterations),
  );
  expect(running.filter((iterations) => iterations === Infinity)).toEqual([]);
});

test('with colours forced by the system every control keeps its edge and every switch its tick', async ({
  page,
  kiosk,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await welcome(page, kiosk);
  await goTo(page, stateOf('doing'));
  const bare = await page.evaluate(() => {
    const found: string[] = [];
    const walk = (node: ParentNode): void => {
      for (const child of node.children) {
        const style = getComputedStyle(child);
        const seen = child.checkVisibility({ visibilityProperty: true });
        if (
          child.localName === 'button' &&
          seen &&
          (style.borderStyle === 'none' || style.borderColor === style.backgroundColor)
        )
          found.push(child.textContent?.trim() ?? '');
        if (child.shadowRoot) walk(child.shadowRoot);
        walk(child);
      }
    };
    walk(document.body);
    return found;
  });
  expect(bare).toEqual([]);
  await touch(page, 'Cho dễ dùng');
  const before = await button(page, 'Nói chậm').locator('svg').innerHTML();
  await touch(page, 'Nói chậm');
  expect(await button(page, 'Nói chậm').locator('svg').innerHTML()).not.toBe(before);
});
