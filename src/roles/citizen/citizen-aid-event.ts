import type { Ease } from '../../app/aids.ts';

/** Something that makes the kiosk easier is to be switched; the shell does it, wherever the wish came from. */
export class CitizenAidEvent extends Event {
  static readonly type = 'citizen-aid';
  readonly aid: Ease;

  constructor(aid: Ease) {
    super(CitizenAidEvent.type, { bubbles: true, composed: true });
    this.aid = aid;
  }
}

/** The person asks for the panel with everything that makes the kiosk easier. */
export class CitizenAidsEvent extends Event {
  static readonly type = 'citizen-aids';

  constructor() {
    super(CitizenAidsEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'citizen-aid': CitizenAidEvent;
    'citizen-aids': CitizenAidsEvent;
  }
}
