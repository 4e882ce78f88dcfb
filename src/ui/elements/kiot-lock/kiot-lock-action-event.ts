/** One of the buttons under the number pad was touched; `action` is the name it was given. */
export class KiotLockActionEvent extends Event {
  static readonly type = 'kiot-lock-action';
  readonly action: string;

  constructor(action: string) {
    super(KiotLockActionEvent.type, { bubbles: true, composed: true });
    this.action = action;
  }
}

declare global {
  interface HTMLElementEventMap {
    'kiot-lock-action': KiotLockActionEvent;
  }
}
