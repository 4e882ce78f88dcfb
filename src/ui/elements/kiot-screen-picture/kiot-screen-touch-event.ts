/** In practice somebody touched the drawn screen: a place by its id, or nothing (null). */
export class KiotScreenTouchEvent extends Event {
  static readonly type = 'kiot-screen-touch';
  readonly place: string | null;

  constructor(place: string | null) {
    super(KiotScreenTouchEvent.type, { bubbles: true, composed: true });
    this.place = place;
  }
}

declare global {
  interface HTMLElementEventMap {
    'kiot-screen-touch': KiotScreenTouchEvent;
  }
}
