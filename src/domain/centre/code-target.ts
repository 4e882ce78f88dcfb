import type { CompiledGuide } from '../content/guide.schema.ts';
import type { Centre } from './centre.schema.ts';
import { PHONE_PATH } from './phone-path.ts';
import { judgeAddress } from './public-address.ts';

/** Hosts of the State's own pages for citizens; besides the centre's address a code leads nowhere else (SEC-11). */
export const OFFICIAL_HOSTS: readonly string[] = ['dichvucong.gov.vn', 'vneid.gov.vn'];

/** Where a drawn code leads, and its host as people read it beneath. Made only here. */
export type CodeTarget = { readonly address: string; readonly host: string };

/** More makes a code too fine for an old phone's camera. */
const LONGEST = 200;
const SCHEME = 'https:';
const PARTS = /^https:\/\/(?<host>[a-z0-9.-]+(:\d{1,5})?)(\/.*)?$/;
/** The head of a payment code (VietQR): never drawn, whatever surrounds it (SEC-10). */
const PAYMENT = '000201';
const GUIDE = /^[a-z0-9]+(-{1,2}[a-z0-9]+)*$/;

/** Where the code of a guide leads: its page at the centre, else its official page, else nowhere. */
export function codeTargetOf(centre: Centre | null, guide: CompiledGuide): CodeTarget | null {
  return centreTarget(centre, guide.id) ?? officialTarget(guide.sources.map(({ address = '' }) => address));
}

/** The guide's page on the centre's own server, where the centre file has a good `publicAddress`. */
export function centreTarget(centre: Centre | null, guide: string): CodeTarget | null {
  const address = centre?.publicAddress;
  if (centre === null || address === undefined || !GUIDE.test(guide)) return null;
  if (judgeAddress(address, centre.ownServers) !== null) return null;
  return targetOf(`${address.replace(/\/+$/, '')}/${PHONE_PATH}/${guide}`);
}

/** The first of these addresses that is an official page for citizens; they may stand without `https://`. */
export function officialTarget(addresses: readonly string[]): CodeTarget | null {
  for (const written of addresses) {
    const address = /^[a-z0-9.-]+(\/|$)/.test(written) ? `${SCHEME}//${written}` : written;
    const target = judgeAddress(address, []) === null ? targetOf(address) : null;
    if (target !== null && OFFICIAL_HOSTS.includes(target.host)) return target;
  }
  return null;
}

function targetOf(address: string): CodeTarget | null {
  const host = PARTS.exec(address)?.groups?.['host'];
  if (host === undefined || address.length > LONGEST || address.includes(PAYMENT)) return null;
  return { address, host };
}
