/** A person chose another line of a list. */
export class KiotSelectChooseEvent extends Event {
  static readonly type = 'kiot-select-choose';
  readonly value: string;

  constructor(value: string) {
    super(KiotSelectChooseEvent.type, { bubbles: true, composed: true });
    this.value = value;
  }
}

declare global {
  interface HTMLElementEventMap {
    'kiot-select-choose': KiotSelectChooseEvent;
  }
}
