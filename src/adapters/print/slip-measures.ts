import type { SlipPaper } from '../../domain/centre/printer.ts';

/** Dots in a millimetre of a receipt printer (203 dpi). */
export const DOTS = 8;

/** Dots in a millimetre for the browser's printing, which may go to a finer printer. */
export const FINE_DOTS = 16;

/** Sizes on one paper, in millimetres: what can be printed on across, and heights of letters and of the picture. */
export type SlipMeasures = {
  readonly across: number;
  readonly centre: number;
  /** At most; a long number is set smaller. */
  readonly number: number;
  readonly picture: number;
  readonly token: number;
  readonly line: number;
  readonly foot: number;
};

const ROLL = { centre: 3.8, picture: 16, token: 5.6, line: 4.4, foot: 3.8 };

/** 384 dots across a roll of 58 mm, 576 across one of 80 mm (A4 of queue-anchors.md), and A6 inside its margins. */
export const MEASURES: Readonly<Record<SlipPaper, SlipMeasures>> = {
  '58': { ...ROLL, across: 48, number: 18 },
  '80': { across: 72, centre: 4.4, number: 26, picture: 20, token: 7, line: 5, foot: 4.2 },
  a6: { across: 89, centre: 5.2, number: 32, picture: 26, token: 8, line: 5.6, foot: 4.6 },
};
