import { showAids } from '../../app/aids.ts';
import type { Kiosk } from '../../app/compose.ts';
import { keepDoor } from '../../app/door.ts';
import { addTexts, text } from '../../app/i18n/i18n.ts';
import vi from '../../app/i18n/locales/vi/group.json';
import { TapGuard } from '../../ui/controllers/tap-guard.ts';
import { KiotLock } from '../../ui/elements/kiot-lock/kiot-lock.ts';
import { GroupShell } from './group-shell.ts';
import { GroupTablePage } from './group-table-page.ts';
import { openGroupTools, type GroupTools } from './group-tools.ts';

/**
 * The tablet of a group. Staff open it with their PIN, teach one person and tick the points; then it is handed over and
 * lies on the table, where it shows steps, tokens and numbers only. Back to staff's side leads through the PIN.
 */
export async function mount(root: Element, kiosk: Kiosk): Promise<void> {
  void addTexts('group', vi, () => import('../../app/i18n/locales/en/group.json'));
  const tools = await openGroupTools(kiosk).catch(() => null);
  if (tools === null) return notLoaded(root);
  const [door, table] = [document.createElement('div'), new GroupTablePage()];
  table.tools = tools;
  new TapGuard(table);
  const both = document.createElement('div'); // whatever lies in the page itself is laid over each other
  both.append(door, table);
  root.replaceChildren(both);
  show(tools, door, table);
  kiosk.aids.subscribe(() => showAids(kiosk.aids.current));
  const access = await kiosk.access();
  tools.table.subscribe(() => {
    if (tools.table.current.handed) access.lock();
    show(tools, door, table);
  });
  await keepDoor(door, kiosk, {
    door: 'staff',
    lock: new KiotLock(),
    content: () => {
      const shell = new GroupShell();
      shell.tools = tools;
      return shell;
    },
  });
}

/** The code of the queue could not be loaded: the group goes on with the printed card. */
function notLoaded(root: Element): void {
  const main = document.createElement('main');
  main.append(text('group:notLoaded'));
  root.replaceChildren(main);
}

/** Only one of the two is there for eyes, hands and screen readers. */
function show({ table: { current }, kiosk }: GroupTools, door: HTMLElement, table: HTMLElement): void {
  door.hidden = current.handed;
  table.hidden = !current.handed;
  if (current.handed) kiosk.wakeLock.hold();
  else kiosk.wakeLock.release();
}
