import type { Page } from '@playwright/test';
import { button, expect, focusedText, heading, press, test, welcome, type Kiosk } from './kiosk.ts';
import { axeFinds } from './axe.ts';
import { openBehindDoor } from './doors.ts';
import { framesDrawn, goTo, setMode, states } from './states.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is about being offline

/** Millimetres in CSS pixels on the reference tablet (kiosk-anchors C). */
const MM = 5.88;

for (const state of states)
  test(`“${state.name}” is clean in three modes, big enough to touch, whole at every size`, async ({
    page,
    kiosk,
    faults,
  }) => {
    await welcome(page, kiosk);
    await goTo(page, state);
    if (state.name !== 'help-signal' && state.name !== 'welcome')
      // the one is a sign that any touch ends
      await expect(button(page, /^Xong, xóa hết/)).toBeVisible(); // C-76
    const found = await page.evaluate(measureTargets);
    for (const { label, width, height } of found.targets) {
      expect(width / MM, `${label} width`).toBeGreaterThanOrEqual(16);
      expect(height / MM, `${label} height`).toBeGreaterThanOrEqual(16);
    }
    for (const { between, gap } of found.gaps) expect(gap / MM, between).toBeGreaterThanOrEqual(3.2);
    for (const mode of ['normal', 'big', 'contrast'] as const) {
      await setMode(page, mode);
      expect(await axeFinds(page, ['target-size', 'color-contrast-enhanced']), mode).toEqual([]);
    }
    await setMode(page, 'normal');
    await page.setViewportSize({ width: 640, height: 400 }); // what 200 % leaves of 1280 × 800
    await framesDrawn(page);
    expect(await page.evaluate(sidewaysOverflow)).toEqual([]);
    for (const mode of ['normal', 'big'] as const) {
      await setMode(page, mode);
      for (const [width, height] of [
        [800, 1280],
        [960, 600],
        [1920, 1080],
      ] as const) {
        await page.setViewportSize({ width, height });
        await framesDrawn(page);
        expect(await page.evaluate(sidewaysOverflow), `${mode} ${width}×${height}`).toEqual([]);
      }
    }
    await setMode(page, 'normal');
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.evaluate(widenText);
    await framesDrawn(page);
    expect(await page.evaluate(sidewaysOverflow)).toEqual([]);
    expect(await page.evaluate(clippedText)).toEqual([]);
    expect(faults).toEqual([]);
  });

const behindDoors: [string, (page: Page, kiosk: Kiosk) => Promise<void>][] = [
  ['staff on a device nobody has set up', async (page, kiosk) => void (await page.goto(`${kiosk.url}staff`))],
  ['the first run of setup', async (page, kiosk) => void (await page.goto(`${kiosk.url}setup`))],
  ['staff', (page, kiosk) => openBehindDoor(page, kiosk, 'staff')],
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((number): [string, (page: Page, kiosk: Kiosk) => Promise<void>] => [
    `setup, step ${number}`,
    async (page, kiosk) => {
      await openBehindDoor(page, kiosk, 'setup');
      await button(page, new RegExp(`^${number}\\. `)).click();
    },
  ]),
  [
    'a closed door',
    async (page, kiosk) => {
      await openBehindDoor(page, kiosk, 'setup');
      await button(page, 'Khóa lại').click();
    },
  ],
];
for (const [name, open] of behindDoors)
  test(`axe finds nothing on “${name}” in three modes`, async ({ page, kiosk, faults }) => {
    await open(page, kiosk);
    await expect(heading(page)).toBeVisible();
    await page.waitForTimeout(600);
    for (const mode of ['normal', 'big', 'contrast'] as const) {
      await setMode(page, mode);
      expect(await axeFinds(page), mode).toEqual([]);
    }
    expect(faults).toEqual([]);
  });

test('the fixed buttons stand in the same place on every screen', async ({ page, kiosk }) => {
  const places = new Map<string, string>();
  for (const state of states.filter(({ name }) =>
    ['home', 'guide', 'checking', 'left', 'practice'].includes(name),
  )) {
    await welcome(page, kiosk);
    await goTo(page, state);
    for (const name of ['Quay lại', 'Nghe lại', 'Tôi bị kẹt']) {
      if ((await button(page, name).count()) === 0) continue;
      const box = await button(page, name).boundingBox();
      const place = Object.values(box ?? {})
        .map(Math.round)
        .join(' ');
      expect(place, `${name} on ${state.name}`).toBe(places.get(name) ?? place);
      places.set(name, place);
    }
  }
});

/** Ways by Tab that no longer way passes through; the longer one sees the same screens. */
const ways = states
  .filter(({ query, staff, byArrows }) => query === undefined && staff === undefined && !byArrows)
  .filter(
    ({ touches }, _, all) =>
      !all.some(
        (other) =>
          other.touches.length > touches.length &&
          touches.every((name, i) => String(other.touches[i]) === String(name)),
      ),
  );

for (const half of [0, 1])
  test(`a person without a touch screen reaches every screen with Tab and Enter alone, part ${half + 1}`, async ({
    page,
    kiosk,
    faults,
  }) => {
    test.setTimeout(300_000);
    for (const { touches } of ways.filter((_, i) => i % 2 === half)) {
      await welcome(page, kiosk);
      for (const name of touches) {
        await press(page, name);
        await expect(heading(page)).toHaveCount(1);
      }
    }
    expect(faults).toEqual([]);
  });

test('typing with a keyboard finds a guide', async ({ page, kiosk }) => {
  await welcome(page, kiosk);
  await press(page, 'Chạm vào đây để bắt đầu');
  await press(page, 'Tìm việc cần làm');
  for (let i = 0; i < 30 && (await focusedText(page)) !== '<input>'; i += 1) await page.keyboard.press('Tab');
  await page.keyboard.type('khai sinh');
  await press(page, /^Đăng ký khai sinh/);
  await expect(heading(page)).toHaveText('Đăng ký khai sinh');
});

test('the heading of a new screen has the focus, so a screen reader begins there', async ({
  page,
  kiosk,
}) => {
  await openWith(page, kiosk);
  const focused = (): Promise<string | undefined> =>
    page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element?.tagName;
    });
  await expect.poll(focused).toBe('H1');
});

async function openWith(page: Page, kiosk: Kiosk): Promise<void> {
  await welcome(page, kiosk);
  await press(page, 'Chạm vào đây để bắt đầu');
  await expect(heading(page)).toHaveText('Hôm nay bác cần làm gì?');
}

type Measured = {
  targets: { label: string; width: number; height: number }[];
  gaps: { between: string; gap: number }[];
};

function measureTargets(): Measured {
  const found: { label: string; box: DOMRect; seen: DOMRect }[] = [];
  /** What of a box can be seen and touched: a list that scrolls shows only its window. */
  const seenOf = (element: Element): DOMRect => {
    let { left, top, right, bottom } = element.getBoundingClientRect();
    for (let up: Element | null = element; up !== null;) {
      const root: Node = up.getRootNode();
      up = up.assignedSlot ?? up.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
      if (up === null || getComputedStyle(up).overflowY === 'visible') continue;
      const window = up.getBoundingClientRect();
      left = Math.max(left, window.left);
      top = Math.max(top, window.top);
      right = Math.min(right, window.right);
      bottom = Math.min(bottom, window.bottom);
    }
    return new DOMRect(left, top, right - left, bottom - top);
  };
  const walk = (root: ParentNode): void => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.shadowRoot) walk(element.shadowRoot);
      if (
        !element.matches('button, input, [role=checkbox]') ||
        !element.checkVisibility({ visibilityProperty: true })
      )
        continue;
      if (element.closest('dialog:not([open])')) continue;
      found.push({
        label: element.textContent?.replace(/\s+/g, ' ').trim() ?? '',
        box: element.getBoundingClientRect(),
        seen: seenOf(element),
      });
    }
  };
  walk(document);
  const inSight = found.filter(({ seen }) => seen.width > 0 && seen.height > 0);
  const gaps = inSight.flatMap((a, i) =>
    inSight.slice(i + 1).flatMap((b) => {
      const dx = Math.max(0, b.seen.left - a.seen.right, a.seen.left - b.seen.right);
      const dy = Math.max(0, b.seen.top - a.seen.bottom, a.seen.top - b.seen.bottom);
      const overlap = dx === 0 && dy === 0; // one lies under a bar that stays in view
      return overlap ? [] : [{ between: `${a.label} / ${b.label}`, gap: Math.max(dx, dy) }];
    }),
  );
  return {
    targets: found.map(({ label, box }) => ({ label, width: box.width, height: box.height })),
    gaps: gaps.filter(({ gap }) => gap < 40),
  };
}

function sidewaysOverflow(): string[] {
  const wide: string[] = [];
  if (document.documentElement.scrollWidth > innerWidth + 1)
    wide.push(`page ${document.documentElement.scrollWidth}`);
  const walk = (root: ParentNode): void => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.shadowRoot) walk(element.shadowRoot);
      if (!element.checkVisibility() || element.closest('dialog:not([open]), .visually-hidden')) continue;
      const box = element.getBoundingClientRect();
      if (box.right > innerWidth + 1 && box.width > 0)
        wide.push(`${element.tagName} ${element.className} ${Math.round(box.right)}`);
    }
  };
  walk(document);
  return wide;
}

/** Text boxes that hide a part of their own text (scrolling regions with their own buttons excepted). */
function clippedText(): string[] {
  const clipped: string[] = [];
  const walk = (root: ParentNode): void => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.shadowRoot) walk(element.shadowRoot);
      if (
        !element.checkVisibility() ||
        element.matches('.view, .visually-hidden, kiot-scroll-area, svg, svg *')
      )
        continue;
      const style = getComputedStyle(element);
      if (style.overflow === 'visible' && style.overflowX === 'visible') continue;
      if (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
        clipped.push(`${element.tagName} ${element.className}`);
    }
  };
  walk(document);
  return clipped;
}

function widenText(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  );
  const walk = (root: Document | ShadowRoot): void => {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) walk(element.shadowRoot);
  };
  walk(document);
}
