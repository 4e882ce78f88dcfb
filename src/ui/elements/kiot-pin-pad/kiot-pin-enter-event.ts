/** A PIN was typed and handed over; the pad has forgotten it already. */
export class KiotPinEnterEvent extends Event {
  static readonly type = 'kiot-pin-enter';
  readonly pin: string;

  constructor(pin: string) {
    super(KiotPinEnterEvent.type, { bubbles: true, composed: true });
    this.pin = pin;
  }
}

declare global {
  interface HTMLElementEventMap {
    'kiot-pin-enter': KiotPinEnterEvent;
  }
}
