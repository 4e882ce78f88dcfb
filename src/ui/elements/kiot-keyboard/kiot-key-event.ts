/** What one key of the on-screen keyboard stands for. Letters may carry their shape ("ê"); a space is a letter. */
export type KeyPress =
  | { readonly kind: 'letter'; readonly letter: string }
  | { readonly kind: 'tone'; readonly tone: '' | 'acute' | 'grave' | 'hook' | 'tilde' | 'dot' }
  | { readonly kind: 'erase' }
  | { readonly kind: 'method'; readonly method: 'telex' | 'vni' };

/** A person pressed a key of the on-screen keyboard and let it go again. */
export class KiotKeyEvent extends Event {
  static readonly type = 'kiot-key';
  readonly press: KeyPress;

  constructor(press: KeyPress) {
    super(KiotKeyEvent.type, { bubbles: true, composed: true });
    this.press = press;
  }
}

declare global {
  interface HTMLElementEventMap {
    'kiot-key': KiotKeyEvent;
  }
}
