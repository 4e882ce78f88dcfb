import type { Kiosk } from '../../app/compose.ts';
import { keepDoor } from '../../app/door.ts';
import { addTexts } from '../../app/i18n/i18n.ts';
import vi from '../../app/i18n/locales/vi/setup.json';
import { KiotLock } from '../../ui/elements/kiot-lock/kiot-lock.ts';
import { SetupWizardPage } from './setup-wizard-page.ts';

/** Setting this machine up, behind the installer PIN; the first run sets that PIN. */
export async function mount(root: Element, kiosk: Kiosk): Promise<void> {
  void addTexts('setup', vi, () => import('../../app/i18n/locales/en/setup.json'));
  const forget = (): void => void forgetDevice(kiosk);
  await keepDoor(root, kiosk, {
    door: 'setup',
    lock: new KiotLock(),
    content: (access) => new SetupWizardPage(kiosk, access, forget),
    forget,
  });
}

/** The device is as it came; counters and the log of the machine stay (product.md §1). */
async function forgetDevice({ machine, centre, packs }: Kiosk): Promise<void> {
  machine.forgetSettings();
  document.documentElement.style.removeProperty('--kiot-pixels-per-mm');
  (await centre.store()).keep(null);
  await centre.read();
  await (await packs()).forget();
}
