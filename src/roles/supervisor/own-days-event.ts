import type { DayRange } from '../../domain/statistics/index.ts';

/** A supervisor chose days of their own, which may be looked at. */
export class OwnDaysEvent extends Event {
  static readonly type = 'own-days';
  readonly range: DayRange;

  constructor(range: DayRange) {
    super(OwnDaysEvent.type, { bubbles: true, composed: true });
    this.range = range;
  }
}

declare global {
  interface HTMLElementEventMap {
    'own-days': OwnDaysEvent;
  }
}
