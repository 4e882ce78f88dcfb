/** A person chose one file or several; never none. */
export class KiotFilesChooseEvent extends Event {
  static readonly type = 'kiot-files-choose';
  readonly files: readonly [File, ...File[]];

  constructor(files: readonly [File, ...File[]]) {
    super(KiotFilesChooseEvent.type, { bubbles: true, composed: true });
    this.files = files;
  }
}

declare global {
  interface HTMLElementEventMap {
    'kiot-files-choose': KiotFilesChooseEvent;
  }
}
