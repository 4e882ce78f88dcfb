import type { StepName } from './steps.ts';

/** A page of setup changed something (`step` null), or somebody wants to go on at another step. */
export class SetupStepEvent extends Event {
  static readonly type = 'setup-step';
  readonly step: StepName | null;

  constructor(step: StepName | null) {
    super(SetupStepEvent.type, { bubbles: true, composed: true });
    this.step = step;
  }
}

declare global {
  interface HTMLElementEventMap {
    'setup-step': SetupStepEvent;
  }
}
