import type { CodeTarget } from '../domain/centre/code-target.ts';

/** A drawn code: an SVG path over `size` × `size` units, the quiet zone of four units included. */
export type CodePicture = { readonly size: number; readonly path: string };

/** Draws codes that a phone's camera reads. Takes judged targets only, so that nothing else is ever drawn (SEC-11). */
export type CodeDrawer = {
  /** The code of an address, or null when it does not fit one. Never throws. */
  draw(target: CodeTarget): CodePicture | null;
};

/**
 * What is known after asking for paper: the dialog was shown or the sheet was handed over (`asked`), or this machine
 * cannot print at all. Whether paper really came is never known (kiosk-anchors.md E11).
 */
export type PrintOutcome = 'asked' | 'unavailable';

/** The browser's own printing. */
export type Printer = {
  /** Prints the page as it stands; resolves when the browser is done with it. Never rejects. */
  print(): Promise<PrintOutcome>;
};
