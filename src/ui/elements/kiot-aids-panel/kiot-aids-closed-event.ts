/** The panel of aids was put away. */
export class KiotAidsClosedEvent extends Event {
  static readonly type = 'kiot-aids-closed';

  constructor() {
    super(KiotAidsClosedEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'kiot-aids-closed': KiotAidsClosedEvent;
  }
}
