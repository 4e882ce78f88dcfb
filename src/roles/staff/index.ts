import type { Kiosk } from '../../app/compose.ts';
import { keepDoor } from '../../app/door.ts';
import type { HelpDesk } from '../../app/help-desk.ts';
import { addTexts } from '../../app/i18n/i18n.ts';
import vi from '../../app/i18n/locales/vi/staff.json';
import type { Observable } from '../../app/observable.ts';
import { KiotLock } from '../../ui/elements/kiot-lock/kiot-lock.ts';
import { openCalls } from './open-calls.ts';
import { StaffShell } from './staff-shell.ts';

/**
 * What staff see: who needs help now, and how this machine is. Behind the door of staff the shell lives on: calls are
 * still answered by the gong and, as a number, told on the closed door.
 */
export async function mount(root: Element, kiosk: Kiosk): Promise<void> {
  void addTexts('staff', vi, () => import('../../app/i18n/locales/en/staff.json'));
  await keepDoor(root, kiosk, {
    door: 'staff',
    lock: new KiotLock(),
    content: () => new StaffShell(kiosk),
    helpNeeded: countOf(await kiosk.help.desk()),
  });
}

function countOf(desk: HelpDesk): Observable<number> {
  return {
    get current() {
      return openCalls(desk.current);
    },
    subscribe: (onChange) => desk.subscribe(onChange),
  };
}
