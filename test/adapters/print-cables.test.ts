import { describe, expect, test } from 'vitest';
import { createSerialCable, type Port } from '../../src/adapters/print/serial.ts';
import { createUsbCable, type Usb, type UsbDevice } from '../../src/adapters/print/usb.ts';
import { settled } from '../support/time.ts';

const BYTES = Uint8Array.from({ length: 10_000 }, (_, i) => i % 251);

/** A printer on USB that writes down what it was told; `status` is what it answers, null hangs. */
function usbPrinter({ status = 'ok' as string | null, interfaceClass = 7 } = {}) {
  const told: string[] = [];
  const got: number[] = [];
  let opened = false;
  const alternates = [
    {
      interfaceClass,
      endpoints: [
        { direction: 'in', type: 'bulk', endpointNumber: 1 },
        { direction: 'out', type: 'bulk', endpointNumber: 2 },
      ],
    },
  ] as const;
  const device: UsbDevice = {
    get opened() {
      return opened;
    },
    configuration: null,
    configurations: [{ configurationValue: 1, interfaces: [{ interfaceNumber: 3, alternates }] }],
    open: async () => void ((opened = true), told.push('open')),
    close: async () => void ((opened = false), told.push('close')),
    selectConfiguration: async (value) => void told.push(`configuration ${value}`),
    claimInterface: async (number) => void told.push(`claim ${number}`),
    releaseInterface: async (number) => void told.push(`release ${number}`),
    transferOut: async (endpoint, data) => {
      told.push(`out ${endpoint} ${data.length}`);
      if (status === null) return new Promise(() => undefined);
      got.push(...data);
      return { status };
    },
  };
  return { device, told, got, hang: (next: string | null) => (status = next) };
}
const usb = (devices: readonly UsbDevice[], request = async () => devices[0]!): Usb => ({
  getDevices: async () => devices,
  requestDevice: request,
});

describe('a printer on USB', () => {
  test('is opened, claimed, given every byte in order in small parts, and closed again', async () => {
    const printer = usbPrinter();
    await createUsbCable(usb([printer.device])).send(BYTES);
    expect(printer.told).toEqual([
      'open',
      'configuration 1',
      'claim 3',
      'out 2 4096',
      'out 2 4096',
      'out 2 1808',
      'release 3',
      'close',
    ]);
    expect(Uint8Array.from(printer.got)).toEqual(BYTES);
  });

  test('that answers with a stall has not printed, and is closed', async () => {
    const printer = usbPrinter({ status: 'stall' });
    await expect(createUsbCable(usb([printer.device])).send(BYTES)).rejects.toThrow('stall');
    expect(printer.told.at(-1)).toBe('close');
  });

  test('that hung is closed first when the next slip comes', async () => {
    const printer = usbPrinter({ status: null });
    const cable = createUsbCable(usb([printer.device]));
    void cable.send(BYTES);
    await settled();
    printer.hang('ok');
    printer.told.length = 0;
    await cable.send(BYTES.slice(0, 8));
    expect(printer.told.slice(0, 2)).toEqual(['close', 'open']);
  });

  test('is not mistaken for another device on the cable', async () => {
    const scale = usbPrinter({ interfaceClass: 3 });
    const printer = usbPrinter();
    await createUsbCable(usb([scale.device, printer.device])).send(BYTES);
    expect([scale.told.length, printer.told.length > 0]).toEqual([0, true]);
    await expect(createUsbCable(usb([scale.device])).send(BYTES)).rejects.toThrow('no printer');
  });

  test('is chosen by a touch; closing the list chooses nothing, and an old browser says so', async () => {
    const { device } = usbPrinter();
    expect(await createUsbCable(usb([device])).choose()).toBe('chosen');
    expect(await createUsbCable(usb([], () => Promise.reject(new Error('closed')))).choose()).toBe(
      'nothing-chosen',
    );
    expect(await createUsbCable(undefined).choose()).toBe('unsupported');
    await expect(createUsbCable(undefined).send(BYTES)).rejects.toThrow('no printer');
  });
});

/** A serial port that writes down what it was told; `hangs` takes nothing. */
function serialPort() {
  const told: string[] = [];
  const got: number[] = [];
  let hangs = false;
  let writable: WritableStream<Uint8Array> | null = null;
  const port: Port = {
    get writable() {
      return writable;
    },
    open: async ({ baudRate }) => {
      if (writable !== null) throw new Error('already open');
      told.push(`open ${baudRate}`);
      writable = new WritableStream({
        write: (part) => (hangs ? new Promise(() => undefined) : void got.push(...part)),
      });
    },
    close: async () => {
      if (writable?.locked === true) throw new Error('still locked');
      writable = null;
      told.push('close');
    },
  };
  return { port, told, got, hang: (next: boolean) => (hangs = next) };
}

describe('a printer on a serial port', () => {
  const serial = (port?: Port) => ({
    getPorts: async () => (port === undefined ? [] : [port]),
    requestPort: async () => {
      if (port === undefined) throw new Error('closed');
      return port;
    },
  });

  test('is opened at its speed, given every byte, and closed again, slip after slip', async () => {
    const { port, told, got } = serialPort();
    const cable = createSerialCable(serial(port), 19200);
    await cable.send(BYTES);
    await cable.send(BYTES.slice(0, 3));
    expect(told).toEqual(['open 19200', 'close', 'open 19200', 'close']);
    expect(Uint8Array.from(got)).toEqual(Uint8Array.from([...BYTES, ...BYTES.slice(0, 3)]));
  });

  test('without a port has not printed', async () => {
    await expect(createSerialCable(serial(), 9600).send(BYTES)).rejects.toThrow('no printer');
    await expect(createSerialCable(undefined, 9600).send(BYTES)).rejects.toThrow('no printer');
  });

  test('is chosen by a touch; closing the list chooses nothing, and an old browser says so', async () => {
    expect(await createSerialCable(serial(serialPort().port), 9600).choose()).toBe('chosen');
    expect(await createSerialCable(serial(), 9600).choose()).toBe('nothing-chosen');
    expect(await createSerialCable(undefined, 9600).choose()).toBe('unsupported');
  });
});
