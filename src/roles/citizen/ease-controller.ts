import type { LitElement, ReactiveController } from 'lit';
import type { Aids, Ease } from '../../app/aids.ts';
import type { Voice } from '../../app/voice.ts';
import { CitizenAidEvent, CitizenAidsEvent } from './citizen-aid-event.ts';
import { CitizenPage } from './citizen-page.ts';
import { easeWishOf } from './ease-keys.ts';

/** What the shell lends: aids and voice, where to count, and that another layer is on the screen. */
export type EaseParts = {
  readonly aids: Aids;
  readonly voice: Voice;
  readonly count: (metric: string) => void;
  readonly covered: () => void;
};

/** Switches what makes the kiosk easier, from the screen, the panel or a key; reads the screen again when it is asked to. */
export class EaseController implements ReactiveController {
  readonly #host: LitElement;
  readonly #parts: EaseParts;

  readonly #onKey = (event: KeyboardEvent): void => {
    const wish = easeWishOf(event);
    if (wish === null) return;
    event.preventDefault();
    if (wish.kind === 'panel') return this.#show();
    if (wish.kind === 'ease') return this.toggle(wish.ease);
    const { voice } = this.#parts;
    voice.setVolume(voice.volume + wish.by);
    this.#read();
  };
  readonly #onAid = ({ aid }: CitizenAidEvent): void => this.toggle(aid);
  readonly #onPanel = (): void => this.#show();
  readonly #onClosed = (): void => {
    this.#parts.covered();
    if (this.#parts.aids.current.readAloud) this.#read();
  };

  constructor(host: LitElement, parts: EaseParts) {
    this.#host = host;
    this.#parts = parts;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('keydown', this.#onKey);
    this.#host.renderRoot.addEventListener(CitizenAidEvent.type, this.#onAid as EventListener);
    this.#host.renderRoot.addEventListener(CitizenAidsEvent.type, this.#onPanel);
    this.#host.renderRoot.addEventListener('kiot-aids-closed', this.#onClosed);
  }

  hostDisconnected(): void {
    removeEventListener('keydown', this.#onKey);
    this.#host.renderRoot.removeEventListener(CitizenAidEvent.type, this.#onAid as EventListener);
    this.#host.renderRoot.removeEventListener(CitizenAidsEvent.type, this.#onPanel);
    this.#host.renderRoot.removeEventListener('kiot-aids-closed', this.#onClosed);
  }

  /** Switches one; what was switched on is counted, and reading aloud begins with the screen that stands. */
  toggle(ease: Ease): void {
    const { aids, voice, count } = this.#parts;
    if (ease === 'slow') return this.#changePace();
    aids.toggle(ease);
    if (!aids.current[ease]) return ease === 'readAloud' ? voice.hush() : undefined;
    count(ease);
    if (ease === 'readAloud') this.#read();
  }

  /** Whoever listens hears the new pace at once. */
  #changePace(): void {
    const { aids, voice } = this.#parts;
    voice.togglePace();
    if (aids.current.readAloud) voice.repeat();
  }

  #show(): void {
    this.#parts.covered();
    this.#host.renderRoot.querySelector('citizen-aids')?.show();
  }

  #read(): void {
    const page = [...this.#host.renderRoot.querySelectorAll('*')].find((one) => one instanceof CitizenPage);
    page?.listen();
  }
}
