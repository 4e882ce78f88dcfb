/** A person answered the soft offer of help: true for yes, false for later. */
export class KiotHelpAnswerEvent extends Event {
  static readonly type = 'kiot-help-answer';
  readonly wanted: boolean;

  constructor(wanted: boolean) {
    super(KiotHelpAnswerEvent.type, { bubbles: true, composed: true });
    this.wanted = wanted;
  }
}

declare global {
  interface HTMLElementEventMap {
    'kiot-help-answer': KiotHelpAnswerEvent;
  }
}
