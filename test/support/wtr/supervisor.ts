import { nextFrame } from '@open-wc/testing';
import { addTexts, startTexts } from '../../../src/app/i18n/i18n.ts';
import common from '../../../src/app/i18n/locales/vi/common.json';
import { mount } from '../../../src/roles/supervisor/index.ts';
import { setAllPins, SUPERVISOR } from '../access.ts';
import type { FakeKiosk } from './fake-kiosk.ts';
import { findAll, giveFile, need, tap, visibleText } from './looking.ts';
import { waitFor, waitForOne } from './waiting.ts';

/** The supervisor's window on a test page. */
export type SupervisorWindow = {
  readonly root: HTMLElement;
  sees(): string;
  settle(): Promise<void>;
  /** Waits until something is so. */
  until(holds: () => boolean): Promise<void>;
  /** Touches the first button on show that says this. */
  touch(label: string): Promise<void>;
  /** Chooses a line of the list with this label by its value. */
  choose(label: string, value: string): Promise<void>;
  /** Gives a file to the button that says this. */
  give(label: string, file: File): Promise<void>;
};

/** Opens the window behind a PIN; `root.remove()` closes it. */
export async function openSupervisorWindow(fake: FakeKiosk, pin = SUPERVISOR): Promise<SupervisorWindow> {
  startTexts();
  void addTexts('common', common, () => import('../../../src/app/i18n/locales/en/common.json'));
  const root = document.createElement('div');
  root.id = 'app';
  document.body.append(root);
  const access = await fake.kiosk.access();
  await setAllPins(access);
  await mount(root, fake.kiosk);
  await access.open('supervisor', pin);
  const sees = (): string => visibleText(root);
  const settle = async (): Promise<void> => {
    for (let i = 0; i < 12; i += 1) await nextFrame();
  };
  const saying = <E extends HTMLElement>(selector: string, label: string): Promise<E> => {
    const fits = (one: E): boolean => one.checkVisibility() && words(one).includes(label);
    return waitForOne(() => findAll<E>(root, selector).find(fits), `nothing to touch says “${label}”`);
  };
  await settle();
  return {
    root,
    sees,
    settle,
    until: (holds) => waitFor(holds),
    async touch(label) {
      tap(await saying('button', label));
      await settle();
    },
    async choose(label, value) {
      chooseLine(await saying('kiot-select', label), value);
      await settle();
    },
    async give(label, file) {
      giveFile(await saying('kiot-file-button', label), file);
      await settle();
    },
  };
}

function words(element: HTMLElement): string {
  return visibleText(element.shadowRoot ?? element);
}

function chooseLine(holder: HTMLElement, value: string): void {
  const list = need<HTMLSelectElement>(holder.shadowRoot!, 'select');
  list.value = value;
  list.dispatchEvent(new Event('change'));
}
