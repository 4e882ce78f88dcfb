/** A person chose one of five faces, 1 (worst) to 5 (best). */
export class KiotFaceChooseEvent extends Event {
  static readonly type = 'kiot-face-choose';
  readonly value: number;

  constructor(value: number) {
    super(KiotFaceChooseEvent.type, { bubbles: true, composed: true });
    this.value = value;
  }
}

declare global {
  interface HTMLElementEventMap {
    'kiot-face-choose': KiotFaceChooseEvent;
  }
}
