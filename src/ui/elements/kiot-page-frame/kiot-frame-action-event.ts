/** What the bars of every citizen screen can ask for. */
export type FrameAction = 'back' | 'listen' | 'stuck' | 'next' | 'finish';

/** A person pressed one of the buttons that are always in the same place. */
export class KiotFrameActionEvent extends Event {
  static readonly type = 'kiot-frame-action';
  readonly action: FrameAction;

  constructor(action: FrameAction) {
    super(KiotFrameActionEvent.type, { bubbles: true, composed: true });
    this.action = action;
  }
}

declare global {
  interface HTMLElementEventMap {
    'kiot-frame-action': KiotFrameActionEvent;
  }
}
