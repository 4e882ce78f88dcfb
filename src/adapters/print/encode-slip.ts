import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';

/** Darker than this, of 255, becomes a dot. */
const DARK = 128;
/** Lines between the last dot and the knife, or the edge that the paper is torn off at. */
const FEED = 5;

/** The bytes an ESC/POS printer takes for a drawn slip: start, raster image, feed, cut. */
export function encodeSlip(canvas: HTMLCanvasElement): Uint8Array {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  const { width, height } = canvas;
  const image = context.getImageData(0, 0, width, height);
  return new ReceiptPrinterEncoder({
    language: 'esc-pos',
    imageMode: 'raster',
    columns: width / 12,
    feedBeforeCut: FEED,
  })
    .initialize()
    .image(image, width, height, 'threshold', DARK)
    .cut('partial')
    .encode();
}
