import { nextFrame } from '@open-wc/testing';
import { addTexts, startTexts } from '../../../src/app/i18n/i18n.ts';
import common from '../../../src/app/i18n/locales/vi/common.json';
import staffTexts from '../../../src/app/i18n/locales/vi/staff.json';
import type { Queue, QueueOutcome, QueueRequest } from '../../../src/app/queue.ts';
import type { Centre } from '../../../src/domain/centre/centre.schema.ts';
import { numberOf, type Role, type Ticket } from '../../../src/domain/queue/index.ts';
import { mount } from '../../../src/roles/staff/index.ts';
import type { EventLog, EventLogTrouble } from '../../../src/ports/event-log.ts';
import { setAllPins, STAFF } from '../access.ts';
import { aCentre, moodyLog } from '../window-queue.ts';
import { createFakeKiosk, type FakeKiosk, type FakeWish } from './fake-kiosk.ts';
import { everyElement, findAll, tap, visibleText } from './looking.ts';
import { waitForOne } from './waiting.ts';

/** Open from half past seven to five without a break, on Mondays only; the fake kiosk stands at noon of one. */
export function anOpenCentre(more: Record<string, unknown> = {}): Centre {
  return aCentre({ hours: { monday: { open: '07:30', close: '17:00', lastTicket: '16:30' } }, ...more });
}

/** A staff window on a test page, and another window of the same browser beside it. */
export type StaffWindow = {
  readonly fake: FakeKiosk;
  readonly root: HTMLElement;
  /** The queue as one more window has it. */
  readonly other: Queue;
  sees(): string;
  settle(): Promise<void>;
  /** Lets time pass while somebody is at work. */
  pass(seconds: number): Promise<void>;
  /** Touches the first button on show whose words begin so. */
  touch(label: string): Promise<void>;
  /** Touches a ticket of a list by its number. */
  open(number: string): Promise<void>;
  /** The other window asks; staff there unless said otherwise. */
  ask(request: QueueRequest, role?: Role): Promise<QueueOutcome>;
  /** Another window gives numbers, one for each procedure named. */
  give(...procedures: (string | null)[]): Promise<void>;
  ticket(number: string): Ticket;
  /** The window is loaded once more; what it keeps in its address stays. */
  reload(): Promise<void>;
  /** The disk under this window fails from now on; null mends it. */
  refuse(trouble: EventLogTrouble | null): void;
  close(): void;
};

type MoodyLog = ReturnType<typeof moodyLog>;

/** Opens the staff's window behind its PIN. */
export async function openStaffWindow(wish: FakeWish = {}): Promise<StaffWindow> {
  startTexts();
  void addTexts('common', common, () => import('../../../src/app/i18n/locales/en/common.json'));
  void addTexts('staff', staffTexts, () => import('../../../src/app/i18n/locales/en/staff.json'));
  const logs: MoodyLog[] = [];
  const events = (log: EventLog): EventLog => {
    const moody = moodyLog(log);
    logs.push(moody);
    return moody;
  };
  const printer = { way: 'usb', paper: '80', speed: 9600 } as const;
  const fake = createFakeKiosk({ centre: anOpenCentre(), letter: 'A', printer, events, ...wish });
  const access = await fake.kiosk.access();
  await setAllPins(access);
  const root = document.createElement('div');
  root.id = 'app';
  const other = fake.openQueue();
  const settle = async (): Promise<void> => {
    for (let i = 0; i < 4; i += 1) await nextFrame();
  };
  const begin = async (): Promise<void> => {
    await import('../../../src/roles/staff/late-bundle.ts'); // it comes while the hands rest
    document.body.append(root);
    await mount(root, fake.kiosk);
    await access.open('staff', STAFF);
    await settle();
  };
  const shown = (): HTMLElement[] => findAll(root, 'button').filter((one) => one.checkVisibility());
  const press = async (label: string, fits: (one: HTMLElement) => boolean): Promise<void> => {
    tap(await waitForOne(() => shown().find(fits), `nothing to touch says “${label}”`));
    await settle();
  };
  const ask = async (request: QueueRequest, role: Role = 'staff'): Promise<QueueOutcome> => {
    const outcome = await other.ask(request, { role });
    await settle();
    return outcome;
  };
  await begin();
  return {
    fake,
    root,
    other,
    sees: () => visibleText(root),
    settle,
    ask,
    async pass(seconds) {
      for (let left = seconds; left > 0; left -= 60) {
        window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' })); // the door stays open for who works
        fake.pass(Math.min(60, left));
        await settle();
      }
    },
    touch: (label) => press(label, (one) => visibleText(one).startsWith(label)),
    open: (number) => press(number, (one) => one.dataset['number'] === number),
    async give(...procedures) {
      for (const procedure of procedures)
        await other.ask(
          { name: 'take-ticket', procedure, from: 'home', priority: false, willing: false },
          { role: 'citizen' },
        );
      await settle();
    },
    ticket(number) {
      const all = [...other.current.log.state.tickets.values()];
      const found = all.find((one) => numberOf(one) === number);
      if (found === undefined) throw new Error(`nobody was given ${number}`);
      return found;
    },
    async reload() {
      root.remove();
      root.replaceChildren();
      await begin();
    },
    refuse: (trouble) => logs.at(-1)?.refuse(trouble),
    close: () => root.remove(),
  };
}

/** Numbers of the tickets in the lists on show, in the order in which they are read. */
export function shownNumbers(root: ParentNode): readonly string[] {
  const buttons = [...everyElement(root)].filter((one) => one.matches('.ticket') && one.checkVisibility());
  return buttons.map((one) => (one as HTMLElement).dataset['number'] ?? '');
}
