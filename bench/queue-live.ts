import type { BrowserContext, Page } from 'playwright-core';
import { dayTimeOf } from '../src/domain/queue/opening.ts';
import { momentOf } from '../src/domain/queue/moment.ts';
import { ANIMALS, COLOURS } from '../src/domain/queue/token.ts';
import { givePins, PINS } from '../test/support/pins.ts';
import { install, slowDown, type Lab } from './lab.ts';

/** A device gives at most ten numbers a minute. */
const TAPS = 9;
const CALLS = 9;
/** People on the measured board. */
const WAITING = 300;

const DAY = { open: '00:00', close: '23:59' };
const CENTRE = {
  id: 'mau',
  name: 'Trung tâm mẫu',
  places: [{ code: 'kiot-1', name: 'Kiot', kind: 'kiosk' }],
  desks: [{ code: 'quay-1', name: 'Quầy 1' }],
  hours: {
    ...{ monday: DAY, tuesday: DAY, wednesday: DAY, thursday: DAY },
    ...{ friday: DAY, saturday: DAY, sunday: DAY },
  },
  packs: ['hai-phong'],
};
const DEVICE = { pixelsPerMillimetre: null, place: 'kiot-1', letter: 'A', role: 'citizen' };

/** All in ms. `longest`: the longest task while a board with 300 waiting calls and is scrolled, 0 when none was long. */
export type QueueLive = {
  readonly numbers: number[];
  readonly shown: number[];
  readonly sounded: number[];
  readonly longest: number;
};

/** A kiosk that gives numbers offline at 6×, and a staff window whose calls a wall shows and sounds. */
export async function queueLive(lab: Lab): Promise<QueueLive> {
  const context = await lab.launch(['--autoplay-policy=no-user-gesture-required']);
  try {
    await setUpCentre(context);
    await install(context, lab.kioskUrl);
    await lab.unplug();
    const numbers = await takeNumbers(await context.newPage(), lab.kioskUrl);
    await lab.plug();
    const { shown, sounded } = await callNumbers(context, lab.kioskUrl);
    return { numbers, shown, sounded, longest: await longestTask(context, lab.kioskUrl) };
  } finally {
    await context.close();
  }
}

/** Every window belongs to a device that gives numbers in a centre that is always open. */
export async function setUpCentre(context: BrowserContext): Promise<void> {
  await context.addInitScript('globalThis.__name = (given) => given'); // what runs these scripts names functions by it
  await context.addInitScript(
    ([centre, device]) => {
      if (!location.protocol.startsWith('http')) return;
      localStorage.setItem('kiot-centre', centre);
      localStorage.setItem('kiot-device', device);
    },
    [JSON.stringify(CENTRE), JSON.stringify(DEVICE)] as const,
  );
}

/** From the touch until the frame in which the number stands. */
async function takeNumbers(page: Page, url: string): Promise<number[]> {
  const all: number[] = [];
  for (let i = 0; i < TAPS; i += 1) {
    await page.goto(url);
    await page.waitForTimeout(2500);
    await page.getByRole('button', { name: 'Chạm vào đây để bắt đầu' }).click();
    const take = page.getByRole('button', { name: 'Lấy số chờ' });
    await take.waitFor();
    await page.waitForTimeout(1500);
    const cdp = await slowDown(page);
    all.push(
      await take.evaluate(
        (control: HTMLElement) =>
          new Promise<number>((resolve) => {
            const shell = document.querySelector('#app > *')?.shadowRoot;
            const begun = performance.now();
            const look = (): void => {
              const page = shell?.querySelector('citizen-ticket-page')?.shadowRoot;
              if (page?.querySelector('kiot-ticket')?.getAttribute('number'))
                return void resolve(performance.now() - begun);
              requestAnimationFrame(look);
            };
            control.click();
            requestAnimationFrame(look);
          }),
      ),
    );
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  }
  return all;
}

type Watched = { readonly seen: number[]; readonly heard: number[] };

/** From the touch at the desk until the wall shows the number, and until its gong begins. */
async function callNumbers(
  context: BrowserContext,
  url: string,
): Promise<Pick<QueueLive, 'shown' | 'sounded'>> {
  const wall = await context.newPage();
  await wall.addInitScript(() => {
    const watched: Watched = { seen: [], heard: [] };
    Object.assign(globalThis, { watched });
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (when?: number) {
      watched.heard.push(performance.timeOrigin + performance.now());
      start.call(this, when);
    };
    let shown = '';
    const look = (): void => {
      const number =
        document.querySelector('wall-page')?.shadowRoot?.querySelector('.first .number')?.textContent ?? '';
      if (number !== shown && number !== '') watched.seen.push(performance.timeOrigin + performance.now());
      shown = number;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await wall.goto(`${url}wall`);
  await wall.waitForTimeout(2000);
  await wall.mouse.click(400, 400);
  const staff = await openStaff(context, url);
  const [shown, sounded]: [number[], number[]] = [[], []];
  for (let i = 0; i < CALLS; i += 1) {
    await wall.bringToFront(); // its frames are drawn as on a second screen
    const before = await wall.evaluate(() => ({
      ...(globalThis as unknown as { watched: Watched }).watched,
    }));
    const touched = await press(staff, 'Gọi người tiếp theo');
    await wall.waitForTimeout(1500);
    const after = await wall.evaluate(() => (globalThis as unknown as { watched: Watched }).watched);
    const [seen, heard] = [after.seen[before.seen.length], after.heard[before.heard.length]];
    if (seen !== undefined) shown.push(seen - touched);
    if (heard !== undefined) sounded.push(heard - touched);
    for (const name of ['Bắt đầu làm', 'Xong']) {
      await staff.waitForTimeout(700);
      await press(staff, name);
    }
    await wall.waitForTimeout(9000); // until everything was said
  }
  await wall.close();
  await staff.close();
  return { shown, sounded };
}

/** Clicks in the page itself, without the time a tool needs; when it was clicked, ms since 1970. */
async function press(page: Page, name: string): Promise<number> {
  const control = page.getByRole('button', { name, exact: true }).first();
  await control.waitFor();
  return control.evaluate((button: HTMLElement) => {
    const now = performance.timeOrigin + performance.now();
    button.click();
    return now;
  });
}

/** A staff window of the only desk, with the board open. */
export async function openStaff(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${url}staff`);
  await givePins(page);
  await page.reload();
  await page.getByRole('button', { name: '5', exact: true }).waitFor();
  await page.keyboard.type(PINS.staff);
  await page.keyboard.press('Enter');
  for (const name of ['Hàng chờ', 'Quầy 1']) {
    await page.getByRole('button', { name, exact: true }).click();
    await page.waitForTimeout(700);
  }
  return page;
}

/** The longest task of the page while it calls somebody and is scrolled to its end. */
async function longestTask(context: BrowserContext, url: string): Promise<number> {
  const page = await openStaff(context, url);
  await page.evaluate(putRows, [peopleWaiting(), 'bench-300'] as const);
  await page.reload();
  await page.getByRole('button', { name: '5', exact: true }).waitFor();
  await page.keyboard.type(PINS.staff);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Gọi người tiếp theo', exact: true }).waitFor();
  await page.waitForTimeout(2000);
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: 'longtask',
    });
  });
  await press(page, 'Gọi người tiếp theo');
  await page.waitForTimeout(1500);
  for (let i = 0; i < 12; i += 1) {
    await page.mouse.move(300, 500);
    await page.mouse.wheel(0, 500);
    await page.waitForTimeout(150);
  }
  const tasks = await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks);
  return Math.max(0, ...tasks);
}

/** As many tickets as wait on a day nobody wants, of six procedures, given within the last hour. */
function peopleWaiting(): readonly unknown[] {
  const now = Date.now();
  const { day } = dayTimeOf(now);
  return Array.from({ length: WAITING }, (_, i) => {
    const wall = now - (WAITING - i) * 1000;
    const writer = 'bench-writer';
    return {
      ...{ version: 1, id: `bench-fact-${i}`, moment: momentOf({ wall, count: 0, writer }), wall, writer },
      ...{ sequence: i + 1, tap: `bench-tap-${i}`, day },
      fact: {
        ...{ kind: 'TicketIssued', ticket: `bench-ticket-${i}`, letter: 'A', count: i + 1, from: 'greeter' },
        token: { colour: COLOURS[i % COLOURS.length], animal: ANIMALS[i % ANIMALS.length] },
        ...{ procedure: `viec-${i % 6}`, priority: i % 7 === 0, willing: false },
      },
    };
  });
}

/** Runs in the page: these rows are the whole queue from now on. */
async function putRows([rows, generation]: readonly [readonly unknown[], string]): Promise<void> {
  const db = await new Promise<IDBDatabase>((done, fail) => {
    const request = indexedDB.open('queue-live');
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  const tx = db.transaction(['facts', 'meta'], 'readwrite');
  for (const name of ['facts', 'meta']) tx.objectStore(name).clear();
  rows.forEach((row, i) => tx.objectStore('facts').put(row, i + 1));
  tx.objectStore('meta').put(generation, 'generation');
  await new Promise((done) => (tx.oncomplete = done));
  db.close();
}
