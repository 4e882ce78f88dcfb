import { formsOf } from '../assistant/fold.ts';
import type { Chooser, ChooserWords } from './chooser.schema.ts';
import { fault, type CompileFault } from './compile-fault.ts';
import type { ChooserEntry, Findable, GuideEntry } from './guide-index.schema.ts';

/** A chooser as the browser reads it, its aliases as written, and every reference of it that leads nowhere. */
export type CompiledChooser = {
  readonly id: string;
  readonly entry: ChooserEntry;
  readonly aliases: readonly string[];
  readonly faults: readonly CompileFault[];
};

/** What a chooser takes from its guides. */
type Branch = Pick<GuideEntry, 'id' | 'facts' | 'category'>;

/** Makes the entry of a chooser for the index; branches without a guide are told and left out. */
export function compileChooser(chooser: Chooser, guides: readonly Branch[]): CompiledChooser {
  const { id, title, summary = '', question, branches, aliases } = chooser;
  const found = branches.filter(({ guide }) => guides.some((one) => one.id === guide));
  const first = guides.find((one) => one.id === found[0]?.guide);
  const forms = [title, ...aliases].map(formsOf);
  const own = { id, facts: first?.facts ?? '', category: first?.category ?? '', title, summary };
  const entry = { ...own, question, branches: found, forms };
  return { id, entry, aliases, faults: faultsOf(chooser, guides) };
}

/** The chooser in another language. Faults name what was left untranslated. */
export function translateChooser(
  { id, entry, aliases: before }: Omit<CompiledChooser, 'faults'>,
  words: ChooserWords,
): CompiledChooser {
  const faults: CompileFault[] = [];
  const branches = entry.branches.map(({ guide, ...own }) => {
    const said = words.branches[guide];
    if (said === undefined) faults.push(missing(`branches.${guide}`));
    return { guide, ...(said ?? own) };
  });
  if (entry.summary !== '' && words.summary === undefined) faults.push(missing('summary'));
  const { title, question, summary = '' } = words;
  const aliases = [...words.aliases, entry.title, ...before];
  const forms = [title, ...aliases].map(formsOf);
  return { id, entry: { ...entry, title, summary, question, branches, forms }, aliases, faults };
}

/** Ids of guides `<sheet>--<branch>` that no chooser leads to. */
export function homelessBranches(
  guides: readonly Pick<GuideEntry, 'id'>[],
  choosers: readonly Pick<Chooser, 'id' | 'branches'>[],
): readonly string[] {
  const led = new Set(choosers.flatMap((one) => ownBranches(one)));
  return guides.map(({ id }) => id).filter((id) => id.includes('--') && !led.has(id));
}

/** Ids of the guides of its own sheet that a chooser leads to; those of other sheets are only pointed at. */
export function ownBranches({ id, branches }: Pick<Chooser, 'id' | 'branches'>): readonly string[] {
  return branches.map(({ guide }) => guide).filter((guide) => guide.startsWith(`${id}--`));
}

/**
 * What stands on a shelf: a chooser once, where the first of its branches would stand. It stands for them only where
 * there are two and more of them; a lone branch is shown itself.
 */
export function onShelf(
  guides: readonly GuideEntry[],
  choosers: readonly ChooserEntry[] = [],
): readonly Findable[] {
  const leadsTo = (one: ChooserEntry, { id }: GuideEntry): boolean => ownBranches(one).includes(id);
  const needed = choosers.filter((one) => guides.filter((guide) => leadsTo(one, guide)).length > 1);
  return [...new Set(guides.map((guide) => needed.find((one) => leadsTo(one, guide)) ?? guide))];
}

function faultsOf(chooser: Chooser, guides: readonly Branch[]): readonly CompileFault[] {
  const { id, branches } = chooser;
  const known = new Set(guides.map((one) => one.id));
  const few = ownBranches(chooser).length < 2 ? [fault('branches', 'few-branches', id)] : [];
  const faults = branches.flatMap(({ guide }, i): CompileFault[] => {
    const place = `branches.${i}.guide`;
    if (!known.has(guide)) return [fault(place, 'unknown-guide', guide)];
    const before = branches.slice(0, i).some((one) => one.guide === guide);
    return before ? [fault(place, 'double-branch', guide)] : [];
  });
  return [...few, ...faults];
}

function missing(place: string): CompileFault {
  return fault(place, 'translation-missing', place);
}
