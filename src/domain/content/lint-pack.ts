import type { CompiledGuide, SharedSteps, Step } from './guide.schema.ts';
import type { Pack } from './compile.ts';

/** A step that is written out a second time, and where it stood first: `<guide or run>: <step>`. */
export type RepeatedStep = { readonly owner: string; readonly step: string; readonly first: string };

/**
 * Steps with the same `do` and `say` in two guides, or in a guide and a run: what changes at the portal would have to
 * be changed in both. Steps that came from a run with `use` are written once and do not count.
 */
export function repeatedSteps({ guides, sharedSteps }: Pack): readonly RepeatedStep[] {
  const first = new Map<string, { readonly owner: string; readonly step: string }>();
  const written = [...sharedSteps.map(stepsOfRun), ...guides.map(stepsOfGuide)].flat();
  return written.flatMap(({ owner, step }): RepeatedStep[] => {
    const words = wordsOf(step);
    const before = first.get(words);
    if (before === undefined) first.set(words, { owner, step: step.id });
    if (before === undefined || before.owner === owner) return [];
    return [{ owner, step: step.id, first: `${before.owner}: ${before.step}` }];
  });
}

/** Ids of runs that no guide takes, and of screens that no guide shows. */
export function unusedParts(
  { guides, sharedSteps, screens }: Pack,
  compiled: readonly CompiledGuide[],
): { readonly sharedSteps: readonly string[]; readonly screens: readonly string[] } {
  const taken = new Set(guides.flatMap(({ steps }) => steps.flatMap((s) => ('use' in s ? [s.use] : []))));
  const shown = new Set(compiled.flatMap((guide) => Object.keys(guide.screens)));
  return {
    sharedSteps: sharedSteps.map(({ id }) => id).filter((id) => !taken.has(id)),
    screens: screens.map(({ id }) => id).filter((id) => !shown.has(id)),
  };
}

type Written = { readonly owner: string; readonly step: Step };

function stepsOfRun({ id, steps }: SharedSteps): readonly Written[] {
  return steps.map((step) => ({ owner: id, step }));
}

function stepsOfGuide({ id, steps }: Pack['guides'][number]): readonly Written[] {
  return steps.flatMap((step) => ('use' in step ? [] : [{ owner: id, step }]));
}

function wordsOf({ do: action, say }: Step): string {
  return `${action} ${say}`.toLocaleLowerCase('vi').replace(/[^\p{L}\p{N}]+/gu, ' ');
}
