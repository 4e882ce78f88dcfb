import type { JourneyMove } from './journey.ts';

/** A page asks the shell for a move of the journey. */
export class CitizenMoveEvent extends Event {
  static readonly type = 'citizen-move';
  readonly move: JourneyMove;

  constructor(move: JourneyMove) {
    super(CitizenMoveEvent.type, { bubbles: true, composed: true });
    this.move = move;
  }
}

/** A page asks for a guide; the shell reads it and then moves. */
export class CitizenOpenGuideEvent extends Event {
  static readonly type = 'citizen-open-guide';
  readonly guide: string;
  /** Where to go on, from 0; without it the guide's own page. */
  readonly step: number | undefined;

  constructor(guide: string, step?: number) {
    super(CitizenOpenGuideEvent.type, { bubbles: true, composed: true });
    this.guide = guide;
    this.step = step;
  }
}

/** The person is done: forget everything. */
export class CitizenFinishEvent extends Event {
  static readonly type = 'citizen-finish';

  constructor() {
    super(CitizenFinishEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'citizen-move': CitizenMoveEvent;
    'citizen-open-guide': CitizenOpenGuideEvent;
    'citizen-finish': CitizenFinishEvent;
  }
}
