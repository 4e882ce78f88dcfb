/** A person switched one of the four aids. */
export class KiotAidToggleEvent extends Event {
  static readonly type = 'kiot-aid-toggle';
  readonly aid: string;

  constructor(aid: string) {
    super(KiotAidToggleEvent.type, { bubbles: true, composed: true });
    this.aid = aid;
  }
}

declare global {
  interface HTMLElementEventMap {
    'kiot-aid-toggle': KiotAidToggleEvent;
  }
}
