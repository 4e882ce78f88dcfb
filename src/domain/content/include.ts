import { fault, type CompileFault } from './compile-fault.ts';
import { MOST_DIFFERENCES, type Guide, type SharedSteps, type Step } from './guide.schema.ts';

/** The words a guide gives for the parameters of a run, by parameter name. */
export type Given = Readonly<Record<string, string>>;

/** A run of shared steps as a guide asks for it: which steps, with which words, screens and more repairs. */
export type Include = Extract<Guide['steps'][number], { use: string }>;

const PARAMETER = /\{([^{}]*)\}/gu;

/** The chosen steps of a run with the guide's words and screens in place, and everything that does not fit. */
export function includedSteps(
  run: SharedSteps,
  include: Include,
  place: string,
): { steps: readonly Step[]; faults: readonly CompileFault[] } {
  const { only, with: given = {}, screens = {}, also = {} } = include;
  const chosen = only === undefined ? run.steps : run.steps.filter(({ id }) => only.includes(id));
  const shown = new Set(textsOf(chosen).flatMap(({ text, key }) => (key === 'screen' ? [text] : [])));
  const faults = [
    ...(only ?? [])
      .filter((id) => !run.steps.some((step) => step.id === id))
      .map((id) => fault(`${place}.only`, 'unknown-step', id)),
    ...checkGiven(run, chosen, given).map(({ name, problem }) => fault(`${place}.with`, problem, name)),
    ...Object.keys(screens)
      .filter((id) => !shown.has(id))
      .map((id) => fault(`${place}.screens`, 'unused-screen', id)),
  ];
  const instead = (id: string): string => (Object.hasOwn(screens, id) ? (screens[id] ?? id) : id);
  const steps = changeTexts(chosen, ({ text, key }) =>
    key === 'screen' ? instead(text) : fill(text, given),
  ).map((step) => ({ ...step, differs: [...step.differs, ...(also[step.id] ?? [])] }));
  return { steps, faults: [...faults, ...checkAlso(steps, also, place)] };
}

/** Any words with the parameters in them replaced; a name that was not given stays as it is. */
export function fillIn<T>(words: T, given: Given): T {
  return changeTexts(words, ({ text }) => fill(text, given));
}

/** Every `{…}` that nothing was put in for, and where: no such text may reach people. */
export function strayParameters(words: unknown, place: string): readonly CompileFault[] {
  return textsOf(words, place).flatMap(({ text, place: at }) =>
    /[{}]/u.test(text) ? [fault(at, 'stray-parameter', (text.match(PARAMETER) ?? [text]).join(' '))] : [],
  );
}

function checkAlso(
  steps: readonly Step[],
  also: NonNullable<Include['also']>,
  place: string,
): readonly CompileFault[] {
  const crowded = steps.filter(
    ({ id, differs }) => Object.hasOwn(also, id) && differs.length > MOST_DIFFERENCES,
  );
  return [
    ...Object.keys(also)
      .filter((id) => !steps.some((step) => step.id === id))
      .map((id) => fault(`${place}.also`, 'unknown-step', id)),
    ...crowded.map(({ id }) => fault(`${place}.also`, 'too-many-differences', id)),
  ];
}

function checkGiven(
  { params = [] }: SharedSteps,
  chosen: readonly Step[],
  given: Given,
): Pick<CompileFault, 'name' | 'problem'>[] {
  const texts = textsOf(chosen).map(({ text }) => text);
  const missing = params.filter(
    (name) => !Object.hasOwn(given, name) && texts.some((text) => text.includes(`{${name}}`)),
  );
  const unknown = Object.keys(given).filter((name) => !params.includes(name));
  return [
    ...missing.map((name) => ({ name, problem: 'missing-parameter' as const })),
    ...unknown.map((name) => ({ name, problem: 'unknown-parameter' as const })),
  ];
}

function fill(text: string, given: Given): string {
  return text.replace(PARAMETER, (whole, name: string) =>
    Object.hasOwn(given, name) ? (given[name] ?? whole) : whole,
  );
}

/** A text inside steps: what it says, the field it stands in, and its dotted path. */
type Found = { readonly text: string; readonly key: string; readonly place: string };

function textsOf(value: unknown, place = '', key = ''): readonly Found[] {
  if (typeof value === 'string') return [{ text: value, key, place }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    textsOf(inner, `${place}.${name}`, Array.isArray(value) ? key : name),
  );
}

function changeTexts<T>(value: T, change: (found: Omit<Found, 'place'>) => string, key = ''): T {
  if (typeof value === 'string') return change({ text: value, key }) as T;
  if (Array.isArray(value)) return value.map((inner: unknown) => changeTexts(inner, change, key)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, changeTexts(inner, change, name)]);
  return Object.fromEntries(entries) as T;
}
