import { formsOf } from '../assistant/fold.ts';
import type { CompiledGuide, Guide, SharedSteps, Source, Step } from './guide.schema.ts';
import type { GuideEntry, GuideIndex } from './guide-index.schema.ts';
import type { PackHead } from './pack.schema.ts';
import { checkExample, checkPoints, checkTeachBack, sceneReferences } from './compile-modes.ts';
import { fault, type CompileFault } from './compile-fault.ts';
import { includedSteps, strayParameters, type Given } from './include.ts';
import { hasPlace } from './places.ts';
import type { Screen } from './screen.schema.ts';
import type { Synonyms } from './synonyms.schema.ts';

/** All files of one pack, already read by their schemas. */
export type Pack = {
  readonly head: PackHead;
  readonly guides: readonly Guide[];
  readonly sharedSteps: readonly SharedSteps[];
  readonly screens: readonly Screen[];
};

/** A guide joined together; `given` are the words that shared steps got, by step, for their translation. */
export type Compiled = {
  readonly guide: CompiledGuide;
  readonly faults: readonly CompileFault[];
  readonly given: Readonly<Record<string, Given>>;
};

/** Joins shared steps and screens into one guide for the browser, and reports every broken reference. */
export function compileGuide(guide: Guide, pack: Pack): Compiled {
  const faults: CompileFault[] = [];
  const sources = new Map<string, Source>();
  addSources(sources, guide.sources, faults);
  const given: Record<string, Given> = {};
  const steps = guide.steps.flatMap((step, i) =>
    expand(step, `steps.${i}`, { pack, faults, sources, given }),
  );
  const screens = screensOf([...steps.flatMap(screenReferences), ...sceneReferences(guide)], pack, faults);
  checkReferences(steps, { sources, screens, faults });
  faults.push(...steps.flatMap((step) => strayParameters(step, `steps.${step.id}`)));
  faults.push(...checkExample(guide, screens), ...checkTeachBack(guide, steps), ...checkPoints(guide, steps));
  for (const [field, facts] of Object.entries(factsOf(guide)))
    facts.forEach((id) => sources.has(id) || faults.push(fault(field, 'unknown-source', id)));
  if (!pack.head.categories.some((c) => c.id === guide.category))
    faults.push(fault('category', 'unknown-category', guide.category));
  return { guide: { ...guide, steps, sources: [...sources.values()], screens }, faults, given };
}

/** One line of the index. */
export function indexEntry(guide: CompiledGuide): GuideEntry {
  const { id, version, facts, title, summary, category, reviewBy, aliases } = guide;
  const forms = [title, ...aliases].map(formsOf);
  return { id, version, facts, title, summary, category, reviewBy, forms };
}

/** The index of a pack: categories in the pack's order, guides in the order given. */
export function indexOf(
  head: PackHead,
  entries: readonly GuideEntry[],
  synonyms: Synonyms | null = null,
): GuideIndex {
  const categories = head.categories.map(({ id, title, icon }) => ({ id, title, icon }));
  const guides = [...entries];
  if (synonyms === null) return { categories, guides };
  const { same, small, common, absent } = synonyms;
  const written = (id: string): boolean =>
    guides.some((guide) => guide.id === id || guide.id.startsWith(`${id}--`));
  return {
    categories,
    guides,
    synonyms: {
      same: same.map(rowOf),
      small: small.flatMap(rowOf),
      common: common.flatMap(rowOf),
      absent: Object.entries(absent).flatMap(([id, row]) => (written(id) ? [] : [rowOf(row)])),
    },
  };
}

/** The words of one row of `synonyms.yaml`, written out for comparing. */
function rowOf(row: string): string[] {
  return row.split(',').map(formsOf).filter(Boolean);
}

type Joining = {
  pack: Pack;
  faults: CompileFault[];
  sources: Map<string, Source>;
  given: Record<string, Given>;
};

function expand(
  step: Guide['steps'][number],
  place: string,
  { pack, faults, sources, given }: Joining,
): readonly Step[] {
  if (!('use' in step)) return [step];
  const run = pack.sharedSteps.find((r) => r.id === step.use);
  if (run === undefined) {
    faults.push(fault(`${place}.use`, 'unknown-shared-steps', step.use));
    return [];
  }
  addSources(sources, run.sources, faults);
  const included = includedSteps(run, step, place);
  faults.push(...included.faults);
  for (const { id } of included.steps) given[id] = step.with ?? {};
  return included.steps;
}

function addSources(known: Map<string, Source>, more: readonly Source[], faults: CompileFault[]): void {
  for (const source of more) {
    const before = known.get(source.id);
    if (before !== undefined && before.title !== source.title)
      faults.push(fault('sources', 'double-source', source.id));
    known.set(source.id, before ?? source);
  }
}

function screensOf(
  references: readonly [place: string, id: string][],
  pack: Pack,
  faults: CompileFault[],
): Record<string, Screen> {
  const screens: Record<string, Screen> = {};
  for (const [place, id] of references) {
    const screen = pack.screens.find((s) => s.id === id);
    if (screen === undefined) faults.push(fault(place, 'unknown-screen', id));
    else screens[id] = screen;
  }
  return screens;
}

/** Every screen that a step names, and where. */
export function screenReferences(step: Step): [place: string, id: string][] {
  const at = `steps.${step.id}`;
  const named: [string, string | undefined][] = [
    [`${at}.screen`, step.screen],
    [`${at}.see.screen`, step.see.screen],
    ...step.differs.flatMap((d): [string, string | undefined][] => [
      [`${at}.differs.${d.id}.screen`, d.screen],
      ...d.repair.map((r, i): [string, string | undefined] => [
        `${at}.differs.${d.id}.repair.${i}.screen`,
        r.screen,
      ]),
    ]),
  ];
  return named.filter((pair): pair is [string, string] => pair[1] !== undefined);
}

type Checking = {
  sources: ReadonlyMap<string, Source>;
  screens: Record<string, Screen>;
  faults: CompileFault[];
};

/** Reports what steps name and nobody has: places on screens, sources, and two things with one id. */
export function checkReferences(steps: readonly Step[], { sources, screens, faults }: Checking): void {
  const seen = new Set<string>();
  const target = (place: string, screen: string | undefined, id: string | undefined): void => {
    if (id !== undefined && !hasPlace(screens[screen ?? ''], id))
      faults.push(fault(`${place}.target`, 'unknown-target', id));
  };
  for (const step of steps) {
    const at = `steps.${step.id}`;
    if (seen.has(step.id)) faults.push(fault(at, 'double-id', step.id));
    seen.add(step.id);
    step.differs.forEach(
      ({ id }, i) =>
        step.differs.findIndex((d) => d.id === id) < i &&
        faults.push(fault(`${at}.differs`, 'double-id', id)),
    );
    target(at, step.screen, step.target);
    step.source.forEach((id) => sources.has(id) || faults.push(fault(`${at}.source`, 'unknown-source', id)));
    step.differs.forEach((d) =>
      d.repair.forEach((r, i) => target(`${at}.differs.${d.id}.repair.${i}`, r.screen, r.target)),
    );
  }
}

function factsOf({ before, after }: Guide): Record<string, readonly string[]> {
  const { result, fee, deadline, papers, who, where } = before;
  return {
    'before.result': result.source,
    'before.fee': fee?.source ?? [],
    'before.deadline': deadline?.source ?? [],
    'before.papers': papers.flatMap((p) => p.source),
    'before.who': who?.source ?? [],
    'before.where': where?.source ?? [],
    after: after.flatMap((fact) => fact.source),
  };
}
