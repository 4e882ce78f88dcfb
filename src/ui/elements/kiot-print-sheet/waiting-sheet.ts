import type { KiotPrintSheet, Paper, SheetContent } from './kiot-print-sheet.ts';
import { paperStyles } from './paper-styles.ts';

/** Whoever asks the browser for paper, and what it answers. */
type Printing<Answer> = { print(): Promise<Answer> };

/**
 * The sheet that lies ready for the printer: below the body, unseen on the screen. It stays until it is taken away,
 * because some browsers draw the paper only after they said they were done.
 */
export class WaitingSheet {
  #sheet: KiotPrintSheet | null = null;

  /** Puts a sheet in place of the one before and asks for paper. */
  async print<Answer>(printer: Printing<Answer>, paper: Paper, content: SheetContent): Promise<Answer> {
    this.take();
    const sheet = document.createElement('kiot-print-sheet');
    sheet.paper = paper;
    sheet.content = content;
    sheet.setAttribute('aria-hidden', 'true');
    const { styleSheet } = paperStyles;
    if (styleSheet !== undefined) document.adoptedStyleSheets = [...document.adoptedStyleSheets, styleSheet];
    document.body.append(sheet);
    this.#sheet = sheet;
    await sheet.updateComplete;
    return printer.print();
  }

  /** Takes the sheet away. */
  take(): void {
    this.#sheet?.remove();
    this.#sheet = null;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== paperStyles.styleSheet);
  }
}
