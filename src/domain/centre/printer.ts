/** How tickets get onto paper: not at all, by the browser's printing, or by a receipt printer on a cable. */
export const PRINTER_WAYS = ['none', 'browser', 'usb', 'serial'] as const;

/** Rolls of 58 and 80 mm, and sheets of A6, which only the browser's printing knows. */
export const SLIP_PAPERS = ['58', '80', 'a6'] as const;

/** Bits a second of a serial printer; its self-test page names its own. */
export const SERIAL_SPEEDS = [9600, 19200, 38400, 57600, 115200] as const;

/** How tickets get onto paper. */
export type PrinterWay = (typeof PRINTER_WAYS)[number];
/** What tickets are printed on. */
export type SlipPaper = (typeof SLIP_PAPERS)[number];
/** Bits a second. */
export type SerialSpeed = (typeof SERIAL_SPEEDS)[number];

/** The printer of a device. `speed` is of a serial printer only. */
export type PrinterSettings = {
  readonly way: PrinterWay;
  readonly paper: SlipPaper;
  readonly speed: SerialSpeed;
};

/** No ticket is printed until somebody says how. */
export const NO_PRINTER: PrinterSettings = { way: 'none', paper: '80', speed: 9600 };

/** Settings that can be: a printer on a cable has no sheets of A6. */
export function fitPrinter(settings: PrinterSettings): PrinterSettings {
  const sheets = settings.paper === 'a6' && settings.way !== 'browser';
  return sheets ? { ...settings, paper: NO_PRINTER.paper } : settings;
}
