/** Does the latest of several things once the frame that is being made has been painted; asks for no other frame. */
export class AfterPaint {
  #frame = 0;
  #task = 0;

  /** Takes the place of what still waits. */
  do(call: () => void): void {
    this.cancel();
    this.#frame = requestAnimationFrame(() => (this.#task = window.setTimeout(call)));
  }

  cancel(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#task);
  }
}
