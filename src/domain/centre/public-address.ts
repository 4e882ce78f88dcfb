/** Why an address may not stand on the kiosk (SEC-11, SEC-12). */
export type AddressRefusal = 'not-https' | 'strange-host';

const HOST = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/;
const ADDRESS = /^https:\/\/(?<host>[^/:]+)(:\d{1,5})?(\/[\w\-./~%]*)?$/;

/** True for the plain name of a server; look-alike letters (`xn--`) are none (SEC-12). */
export function isHost(name: string): boolean {
  return HOST.test(name) && !name.includes('xn--');
}

/**
 * Judges an address of the centre: https only, and a host of the State (`*.gov.vn`) or one of the centre's own
 * servers. Users, queries and fragments are refused. Null when it is good.
 */
export function judgeAddress(address: string, ownServers: readonly string[]): AddressRefusal | null {
  if (!address.startsWith('https:')) return 'not-https';
  const host = ADDRESS.exec(address)?.groups?.['host'] ?? '';
  if (!isHost(host)) return 'strange-host';
  return host.endsWith('.gov.vn') || ownServers.includes(host) ? null : 'strange-host';
}
