/** A person asked for another volume step. */
export class KiotVolumeEvent extends Event {
  static readonly type = 'kiot-volume';
  readonly step: number;

  constructor(step: number) {
    super(KiotVolumeEvent.type, { bubbles: true, composed: true });
    this.step = step;
  }
}

declare global {
  interface HTMLElementEventMap {
    'kiot-volume': KiotVolumeEvent;
  }
}
