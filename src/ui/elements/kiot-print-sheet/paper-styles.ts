import { css } from 'lit';

/**
 * What a document needs while a sheet waits to be printed: the sheet is a child of the body, unseen on the screen,
 * alone on the paper. A printer may keep its own paper size whatever is asked for here (kiosk-anchors.md E11).
 */
export const paperStyles = css`
  @page kiot-a5 {
    size: 148mm 210mm;
    margin: 10mm;
  }
  @page kiot-roll {
    size: 80mm 297mm;
    margin: 4mm;
  }
  @media screen {
    body > kiot-print-sheet {
      display: none;
    }
  }
  @media print {
    html,
    body {
      block-size: auto;
      background: var(--kiot-color-print-paper);
    }
    body > :not(kiot-print-sheet) {
      display: none;
    }
    body > kiot-print-sheet[paper='a5'] {
      page: kiot-a5;
    }
    body > kiot-print-sheet[paper='roll'] {
      page: kiot-roll;
    }
  }
`;
