/** Files that are asked for before anything can be shown, or by the service worker: they lie there as they are. */
const AS_THEY_ARE = /^(index|voice|status)(\.[a-z]{2})?\.json$/;

/**
 * The name under which a file of the built-in pack lies beside the app. Guides are gzip files, a quarter as large, so
 * that a device holds them all; the host need not know how to compress, nor to say that they are.
 */
export function packedName(name: string): string {
  return AS_THEY_ARE.test(name) ? name : `${name}.gz`;
}

/** Text of a file, gzip or not: some hosts unpack it on the way. Rejects when it is damaged or not UTF-8. */
export async function unpackedText(bytes: ArrayBuffer): Promise<string> {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  const packed = first === 0x1f && second === 0x8b;
  const whole = packed
    ? await new Response(
        new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')),
      ).arrayBuffer()
    : bytes;
  return new TextDecoder('utf-8', { fatal: true }).decode(whole);
}
