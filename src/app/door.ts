import { staffIdleOf } from '../domain/centre/idle-limits.ts';
import type { Door } from '../domain/access/pins.ts';
import type { Access, DoorRefusal } from './access.ts';
import type { Kiosk } from './compose.ts';
import { viewOf, type DoorView } from './door-view.ts';
import { addTexts, locale, text } from './i18n/i18n.ts';
import vi from './i18n/locales/vi/access.json';
import type { Observable } from './observable.ts';

/** While a door waits it looks this often how long is left, and whether another window changed anything (ms). */
const LOOK_EVERY = 1000;

/** What draws a door: `kiot-lock`, or anything that shows a view and tells of PINs and buttons. */
export type DoorElement = HTMLElement & { open: boolean; view: DoorView };

/** A role's pages and the door before them. */
export type DoorPlace = {
  readonly door: Door;
  readonly lock: DoorElement;
  /** Makes the pages; called once, when the door first opens. They stay alive behind a closed door. */
  content(access: Access): Element;
  /** People who need help now; told on the closed door too, as a number and nothing more. */
  readonly helpNeeded?: Observable<number>;
  /** Drops the settings of the device after a reset. */
  forget?(): void;
};

/**
 * Keeps the door of a role: asks for its PIN, opens, and closes again after a silence of the centre's choice
 * (`idle.staff`, five minutes without one). A device nobody has set up opens only the first run of setup.
 */
export async function keepDoor(root: Element, kiosk: Kiosk, place: DoorPlace): Promise<void> {
  void addTexts('access', vi, () => import('./i18n/locales/en/access.json'));
  const access = await kiosk.access();
  const keeper = new DoorKeeper(kiosk, access, place);
  root.replaceChildren(place.lock);
  keeper.start();
  await access.look();
}

class DoorKeeper {
  readonly #kiosk: Kiosk;
  readonly #access: Access;
  readonly #place: DoorPlace;
  #made = false;
  #busy = false;
  #asking = false;
  #refusal: DoorRefusal | null = null;
  #stopIdle: () => void = () => undefined;

  constructor(kiosk: Kiosk, access: Access, place: DoorPlace) {
    this.#kiosk = kiosk;
    this.#access = access;
    this.#place = place;
  }

  start(): void {
    const { lock, helpNeeded } = this.#place;
    const draw = (): void => this.#draw();
    this.#access.subscribe(draw);
    locale.subscribe(draw);
    helpNeeded?.subscribe(draw);
    lock.addEventListener('kiot-pin-enter', (event) => void this.#onPin(event as Event & { pin: string }));
    lock.addEventListener('kiot-lock-action', (event) =>
      this.#onAction((event as Event & { action: string }).action),
    );
    for (const kind of ['pointerdown', 'keydown']) addEventListener(kind, () => this.#onActivity());
    addEventListener('pageshow', ({ persisted }) => persisted && this.#access.lock());
    this.#draw();
    this.#lookOften();
  }

  #isOpen(): boolean {
    const { standing, opened } = this.#access.current;
    return opened !== null || (standing === 'unset' && this.#place.door === 'setup');
  }

  #draw(): void {
    const { lock, door, content, helpNeeded } = this.#place;
    const open = this.#isOpen();
    if (open && !this.#made) {
      this.#made = true;
      lock.replaceChildren(content(this.#access));
    }
    if (open && !lock.open) this.#onActivity();
    lock.open = open;
    const moment = {
      door,
      busy: this.#busy,
      refusal: this.#refusal,
      asking: this.#asking,
      helpNeeded: helpNeeded?.current ?? 0,
    };
    lock.view = viewOf(this.#access.current, moment, text);
  }

  /** A closed door looks how the waits stand; time itself is passed by one window of the browser. */
  #lookOften(): void {
    this.#kiosk.bell.timers.after(LOOK_EVERY, () => {
      const { wait, reset } = this.#access.current;
      if (wait > 0 || reset !== null) void this.#access.look();
      this.#lookOften();
    });
  }

  #onActivity(): void {
    const { bell, centre } = this.#kiosk;
    this.#stopIdle();
    this.#stopIdle = bell.timers.after(staffIdleOf(centre.current) * 1000, () => this.#access.lock());
  }

  async #onPin({ pin }: { readonly pin: string }): Promise<void> {
    if (this.#isOpen()) return; // a pad of the pages behind the door
    this.#busy = true;
    this.#refusal = null;
    this.#draw();
    const opened = await this.#access.open(this.#place.door, pin);
    this.#busy = false;
    this.#refusal = opened.ok ? null : opened.refusal;
    this.#draw();
  }

  #onAction(action: string): void {
    this.#asking = action === 'forgot';
    this.#refusal = null;
    if (action === 'begin-reset') void this.#access.askReset();
    if (action === 'reset-now') void this.#resetNow();
    this.#draw();
  }

  async #resetNow(): Promise<void> {
    if (await this.#access.reset()) this.#place.forget?.();
  }
}
