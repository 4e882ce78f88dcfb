import type { Words } from '../content/pack.schema.ts';
import { checkText, type TextProblem, type TextUse } from '../content/text-rules.ts';
import type { Day } from '../statistics/day.ts';
import { readCentre, type Centre, type CentreFault } from './centre.schema.ts';
import { lintHours, type HoursProblem } from './lint-hours.ts';
import { isHost, judgeAddress, type AddressRefusal } from './public-address.ts';

/** Everything the check of a centre file can say. Each has a sentence in `content.json`. */
export type CentreProblemName =
  | CentreFault['name']
  | TextProblem
  | HoursProblem
  | `address-${AddressRefusal}`
  | 'double-code'
  | 'unknown-place'
  | 'days-reversed'
  | 'address-form-without-texts'
  | 'own-server-form'
  | 'notice-over';

/** One problem of a centre file, for `file: place: what to do`. Warnings do not keep the file from being used. */
export type CentreProblem = {
  readonly place: string;
  readonly name: CentreProblemName;
  readonly values: Readonly<Record<string, string | number>>;
  readonly level: 'error' | 'warning';
};

/** What a centre file is measured against; `today` is handed in. */
export type CentreMeasure = { readonly words: Words; readonly today: Day };

/** Reads and judges a parsed centre file; the centre is null as soon as there is one error. */
export function judgeCentre(
  input: unknown,
  measure: CentreMeasure,
): { readonly centre: Centre | null; readonly problems: readonly CentreProblem[] } {
  const read = readCentre(input);
  if ('faults' in read)
    return { centre: null, problems: read.faults.map((fault) => ({ ...fault, level: 'error' })) };
  const problems = lintCentre(read.centre, measure);
  return { centre: problems.some(({ level }) => level === 'error') ? null : read.centre, problems };
}

/** Everything that contradicts itself or must not be shown. The schema has been kept already. */
export function lintCentre(centre: Centre, { words, today }: CentreMeasure): readonly CentreProblem[] {
  return [
    ...lintTexts(centre, words),
    ...lintCodes(centre),
    ...lintHours(centre).map(({ place, name }) => error(place, name)),
    ...lintNotices(centre, today),
    ...lintAddresses(centre),
    ...(centre.addressForm === 'bac' ? [] : [error('addressForm', 'address-form-without-texts')]),
  ];
}

function lintTexts(centre: Centre, words: Words): CentreProblem[] {
  const texts: [place: string, text: string, use: TextUse][] = [
    ['name', centre.name, 'label'],
    ...centre.places.map(({ name }, i): [string, string, TextUse] => [`places.${i}.name`, name, 'label']),
    ...centre.desks.map(({ name }, i): [string, string, TextUse] => [`desks.${i}.name`, name, 'label']),
    ...centre.notices.map(({ text }, i): [string, string, TextUse] => [
      `notices.${i}.text`,
      text,
      'read-short',
    ]),
    ...centre.hours.closed.map(({ note = '' }, i): [string, string, TextUse] => [
      `hours.closed.${i}.note`,
      note,
      'read-short',
    ]),
  ];
  return texts.flatMap(([place, text, use]) =>
    text === '' ? [] : checkText(text, use, words).map((f) => error(place, f.problem, f.values)),
  );
}

/** Every code and letter names one thing; a device stands at a place of the centre. */
function lintCodes({ places, desks, devices }: Centre): CentreProblem[] {
  const known = new Set(places.map(({ code }) => code));
  return [
    ...doubles(
      'places',
      places.map(({ code }) => code),
    ),
    ...doubles(
      'desks',
      desks.map(({ code }) => code),
    ),
    ...doubles(
      'devices',
      devices.map(({ letter }) => letter),
    ),
    ...devices.flatMap(({ place }, i) =>
      known.has(place) ? [] : [error(`devices.${i}.place`, 'unknown-place', { name: place })],
    ),
  ];
}

function doubles(list: string, codes: readonly string[]): CentreProblem[] {
  return codes.flatMap((code, i) =>
    codes.indexOf(code) < i ? [error(`${list}.${i}`, 'double-code', { name: code })] : [],
  );
}

function lintNotices({ notices }: Centre, today: Day): CentreProblem[] {
  return notices.flatMap(({ from, to }, i): CentreProblem[] => {
    if (from > to) return [error(`notices.${i}`, 'days-reversed')];
    return to < today ? [{ ...error(`notices.${i}`, 'notice-over', { to }), level: 'warning' }] : [];
  });
}

function lintAddresses({ publicAddress, ownServers }: Centre): CentreProblem[] {
  const servers = ownServers.flatMap((host, i) =>
    isHost(host) ? [] : [error(`ownServers.${i}`, 'own-server-form')],
  );
  const refusal = publicAddress === undefined ? null : judgeAddress(publicAddress, ownServers);
  return refusal === null ? servers : [...servers, error('publicAddress', `address-${refusal}`)];
}

function error(place: string, name: CentreProblemName, values: CentreProblem['values'] = {}): CentreProblem {
  return { place, name, values, level: 'error' };
}
