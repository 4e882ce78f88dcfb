/** The frame was made to fit the card: CSS pixels per millimetre. */
export class KiotCalibrateEvent extends Event {
  static readonly type = 'kiot-calibrate';
  readonly pixelsPerMillimetre: number;

  constructor(pixelsPerMillimetre: number) {
    super(KiotCalibrateEvent.type, { bubbles: true, composed: true });
    this.pixelsPerMillimetre = pixelsPerMillimetre;
  }
}

declare global {
  interface HTMLElementEventMap {
    'kiot-calibrate': KiotCalibrateEvent;
  }
}
