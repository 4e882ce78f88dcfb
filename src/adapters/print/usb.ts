import type { PrinterChoice } from '../../ports/ticket-printer.ts';
import type { Cable } from './cable.ts';

/** Class number of printers in the USB standard. */
const PRINTER_CLASS = 7;
/** Bytes handed over at once: some small printers lose what they cannot hold. */
const MOST_AT_ONCE = 4096;

type Endpoint = {
  readonly direction: 'in' | 'out';
  readonly type: 'bulk' | 'interrupt' | 'isochronous';
  readonly endpointNumber: number;
};
type Alternate = { readonly interfaceClass: number; readonly endpoints: readonly Endpoint[] };
type Interface = { readonly interfaceNumber: number; readonly alternates: readonly Alternate[] };
type Configuration = { readonly configurationValue: number; readonly interfaces: readonly Interface[] };

/** What we use of WebUSB's `USBDevice`. */
export type UsbDevice = {
  readonly opened: boolean;
  readonly configuration: Configuration | null;
  readonly configurations: readonly Configuration[];
  open(): Promise<void>;
  close(): Promise<void>;
  selectConfiguration(value: number): Promise<void>;
  claimInterface(number: number): Promise<void>;
  releaseInterface(number: number): Promise<void>;
  transferOut(endpoint: number, data: Uint8Array<ArrayBuffer>): Promise<{ readonly status?: string }>;
};

/** What we use of `navigator.usb`. */
export type Usb = {
  getDevices(): Promise<readonly UsbDevice[]>;
  requestDevice(wish: { readonly filters: readonly { readonly classCode: number }[] }): Promise<UsbDevice>;
};

/** Where bytes for a printer go in. */
type Way = { readonly configuration: number; readonly number: number; readonly endpoint: number };

/** A receipt printer on USB, through WebUSB. Without WebUSB there is none. */
export function createUsbCable(usb: Usb | undefined): Cable {
  return {
    async send(bytes) {
      const [found] = (await usb?.getDevices())?.flatMap((device) => withWay(device)) ?? [];
      if (found === undefined) throw new Error('no printer was chosen');
      await sendTo(found.device, found.way, bytes);
    },
    async choose(): Promise<PrinterChoice> {
      if (usb === undefined) return 'unsupported';
      return usb.requestDevice({ filters: [{ classCode: PRINTER_CLASS }] }).then(
        () => 'chosen',
        () => 'nothing-chosen',
      );
    },
  };
}

/** Opened for each slip and closed after it: a cable may be pulled at any time, and other windows print too. */
async function sendTo(device: UsbDevice, way: Way, bytes: Uint8Array): Promise<void> {
  if (device.opened) await device.close(); // ends what the last slip may still hang in
  await device.open();
  try {
    if (device.configuration?.configurationValue !== way.configuration)
      await device.selectConfiguration(way.configuration);
    await device.claimInterface(way.number);
    for (let at = 0; at < bytes.length; at += MOST_AT_ONCE)
      await hand(device, way, bytes.slice(at, at + MOST_AT_ONCE));
    await device.releaseInterface(way.number);
  } finally {
    await device.close().catch(() => undefined);
  }
}

async function hand(
  device: UsbDevice,
  { endpoint }: Way,
  part: Parameters<UsbDevice['transferOut']>[1],
): Promise<void> {
  const { status } = await device.transferOut(endpoint, part);
  if (status !== undefined && status !== 'ok') throw new Error(`the printer answered ${status}`);
}

/** A printer and the way into it; nothing for a device that is none. */
function withWay(device: UsbDevice): { readonly device: UsbDevice; readonly way: Way }[] {
  const ways = device.configurations.flatMap(({ configurationValue: configuration, interfaces }) =>
    interfaces.flatMap(({ interfaceNumber: number, alternates }) =>
      outsOf(alternates).map((endpoint) => ({ configuration, number, endpoint })),
    ),
  );
  return ways.slice(0, 1).map((way) => ({ device, way }));
}

function outsOf(alternates: readonly Alternate[]): readonly number[] {
  return alternates
    .filter(({ interfaceClass }) => interfaceClass === PRINTER_CLASS)
    .flatMap(({ endpoints }) => endpoints)
    .filter(({ direction, type }) => direction === 'out' && type === 'bulk')
    .map(({ endpointNumber }) => endpointNumber);
}
