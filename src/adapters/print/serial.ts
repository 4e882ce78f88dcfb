import type { PrinterChoice } from '../../ports/ticket-printer.ts';
import type { Cable } from './cable.ts';

/** What we use of WebSerial's `SerialPort`. */
export type Port = {
  readonly writable: WritableStream<Uint8Array> | null;
  open(options: { readonly baudRate: number }): Promise<void>;
  close(): Promise<void>;
};

/** What we use of `navigator.serial`. */
export type Serial = {
  getPorts(): Promise<readonly Port[]>;
  requestPort(): Promise<Port>;
};

type Writing = { readonly writer: WritableStreamDefaultWriter<Uint8Array>; over: Promise<unknown> };

/** A receipt printer on a serial port, through WebSerial. `speed`: bits a second. Without WebSerial there is none. */
export function createSerialCable(serial: Serial | undefined, speed: number): Cable {
  let last: Writing | null = null;
  const write = async (port: Port, bytes: Uint8Array): Promise<void> => {
    if (port.writable === null) throw new Error('the port takes nothing');
    const writer = port.writable.getWriter();
    const work = writer.write(bytes).then(() => writer.close());
    last = { writer, over: work.then(close, close) };
    await work;
    await last.over;
    async function close(): Promise<void> {
      writer.releaseLock();
      await port.close().catch(() => undefined);
    }
  };
  return {
    async send(bytes) {
      if (last !== null) await letGo(last);
      const [port] = (await serial?.getPorts()) ?? [];
      if (port === undefined) throw new Error('no printer was chosen');
      await port.open({ baudRate: speed });
      await write(port, bytes);
    },
    async choose(): Promise<PrinterChoice> {
      if (serial === undefined) return 'unsupported';
      return serial.requestPort().then(
        () => 'chosen',
        () => 'nothing-chosen',
      );
    },
  };
}

/** A slip that still hangs is given up, so that the port can be opened again. */
async function letGo({ writer, over }: Writing): Promise<void> {
  await writer.abort().catch(() => undefined);
  await over;
}
