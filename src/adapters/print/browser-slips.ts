import type { SlipPaper } from '../../domain/centre/printer.ts';
import type { SlipOutcome, TicketPrinter } from '../../ports/ticket-printer.ts';
import { drawSlip } from './draw-slip.ts';
import { FINE_DOTS, MEASURES } from './slip-measures.ts';

/** Some browsers draw the paper only after they said they were done: the slip stays so much longer, in ms. */
const STAYS = 5000;

/** Page sizes; a printer may keep its own whatever is asked for here (kiosk-anchors.md E11). */
const PAGES: Readonly<Record<SlipPaper, string>> = {
  '58': 'size: 58mm 110mm; margin: 2mm 5mm',
  '80': 'size: 80mm 140mm; margin: 2mm 4mm',
  a6: 'size: 105mm 148mm; margin: 8mm',
};

/** The browser's own printing; asks for paper and says whether it could. */
export type AskForPaper = () => Promise<'asked' | 'unavailable'>;

/** Prints tickets with the browser: its dialog, or silently where the kiosk is started with `--kiosk-printing`. */
export function createBrowserSlips(paper: SlipPaper, ask: AskForPaper): TicketPrinter {
  return {
    async print(slip): Promise<SlipOutcome> {
      const measures = MEASURES[paper];
      const canvas = await drawSlip(slip, { measures, dots: FINE_DOTS }).catch(() => null);
      if (canvas === null) return 'failed';
      const take = lay(canvas, paper);
      const outcome = await ask();
      setTimeout(take, STAYS);
      return outcome === 'asked' ? 'printed' : 'failed';
    },
  };
}

/** Lays the slip below the page: unseen on the screen, alone on the paper. Returns how to take it away. */
function lay(canvas: HTMLCanvasElement, paper: SlipPaper): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    @page kiot-slip { ${PAGES[paper]} }
    @media screen { body > .kiot-slip { display: none } }
    @media print {
      html, body { block-size: auto; background: white }
      body > :not(.kiot-slip, kiot-print-sheet) { display: none }
      body:has(> kiot-print-sheet) > .kiot-slip { display: none }
      body > .kiot-slip { page: kiot-slip; display: block; inline-size: ${MEASURES[paper].across}mm; block-size: auto }
    }`);
  canvas.className = 'kiot-slip';
  canvas.setAttribute('aria-hidden', 'true');
  for (const old of document.querySelectorAll('body > .kiot-slip')) old.remove();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.body.append(canvas);
  return () => {
    canvas.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
