import { nextFrame } from '@open-wc/testing';
import { addTexts, startTexts } from '../../../src/app/i18n/i18n.ts';
import common from '../../../src/app/i18n/locales/vi/common.json';
import { mount } from '../../../src/roles/group/index.ts';
import type { Queue } from '../../../src/app/queue.ts';
import { setAllPins, STAFF } from '../access.ts';
import { createFakeKiosk, type FakeKiosk, type FakeWish } from './fake-kiosk.ts';
import { staffOf, type GroupStaff } from './in-group.ts';
import { findAll, tap, visibleText } from './looking.ts';
import { numbers } from './open-centre.ts';
import { waitForOne } from './waiting.ts';

/** The tablet of a group, and staff with another window. */
export type GroupTable = {
  readonly fake: FakeKiosk;
  readonly root: HTMLElement;
  readonly queue: Queue;
  readonly staff: GroupStaff;
  /** Opens the door with the PIN of staff. */
  open(): Promise<void>;
  sees(): string;
  /** Touches the first button on show whose name begins so. */
  touch(label: string): Promise<void>;
  press(action: 'back' | 'listen' | 'next'): Promise<void>;
  /** Names of the buttons on show. */
  buttons(): readonly string[];
  settle(): Promise<void>;
  /** The tablet dies and is switched on again; its address stays. */
  restart(): Promise<void>;
  close(): void;
};

/** Sets up `/group` as src/main.ts does it. */
export async function openTable(wish: FakeWish = {}): Promise<GroupTable> {
  startTexts();
  void addTexts('common', common, () => import('../../../src/app/i18n/locales/en/common.json'));
  const fake = createFakeKiosk({ ...numbers, ...wish });
  const access = await fake.kiosk.access();
  await setAllPins(access);
  const root = document.createElement('div');
  root.id = 'app';
  document.body.append(root);
  const queue = fake.openQueue();
  const settle = async (): Promise<void> => {
    for (let i = 0; i < 4; i += 1) await nextFrame();
  };
  const name = (one: HTMLElement): string => one.getAttribute('aria-label') ?? visibleText(one);
  const shown = (): HTMLElement[] => findAll(root, 'button').filter((one) => one.checkVisibility());
  await mount(root, fake.kiosk);
  await settle();
  return {
    fake,
    root,
    queue,
    staff: staffOf(queue),
    settle,
    sees: () => visibleText(root),
    buttons: () => shown().map(name),
    async open() {
      await access.open('staff', STAFF);
      await settle();
    },
    async touch(label) {
      const wanted = (): HTMLElement | undefined => shown().find((one) => name(one).startsWith(label));
      tap(await waitForOne(wanted, `nothing to touch says “${label}”`));
      await settle();
    },
    async press(action) {
      const bar = (): HTMLElement[] => findAll(root, `[data-action="${action}"]`);
      const wanted = (): HTMLElement | undefined =>
        bar().find((one) => one.checkVisibility({ visibilityProperty: true }));
      tap(await waitForOne(wanted, `there is no button for “${action}”`));
      await settle();
    },
    async restart() {
      access.lock();
      root.replaceChildren();
      await mount(root, fake.kiosk);
      await settle();
    },
    close() {
      queue.close();
      root.remove();
    },
  };
}
