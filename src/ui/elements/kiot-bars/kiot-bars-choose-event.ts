/** A row of a chart was touched, to see more of it; `row` counts from 0. */
export class KiotBarsChooseEvent extends Event {
  static readonly type = 'kiot-bars-choose';
  readonly row: number;

  constructor(row: number) {
    super(KiotBarsChooseEvent.type, { bubbles: true, composed: true });
    this.row = row;
  }
}

declare global {
  interface HTMLElementEventMap {
    'kiot-bars-choose': KiotBarsChooseEvent;
  }
}
