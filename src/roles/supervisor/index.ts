import type { Kiosk } from '../../app/compose.ts';
import { keepDoor } from '../../app/door.ts';
import { addTexts } from '../../app/i18n/i18n.ts';
import vi from '../../app/i18n/locales/vi/supervisor.json';
import { KiotLock } from '../../ui/elements/kiot-lock/kiot-lock.ts';
import { SupervisorPage } from './supervisor-page.ts';

/** What the head of the centre sees, behind the supervisor PIN: the figures of the centre, and which guides need somebody's eyes. */
export async function mount(root: Element, kiosk: Kiosk): Promise<void> {
  void addTexts('supervisor', vi, () => import('../../app/i18n/locales/en/supervisor.json'));
  await keepDoor(root, kiosk, {
    door: 'supervisor',
    lock: new KiotLock(),
    content: () => new SupervisorPage(kiosk),
  });
}
