/** 128 random bits as text; unlike `randomUUID` it is there on plain http too. */
export function randomName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/** 64 random bits: enough for what lives a day among some thousands. */
export function shortName(): string {
  return randomName().slice(0, 16);
}
