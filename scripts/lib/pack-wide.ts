/** What only the whole pack shows: steps written twice, runs and screens that nothing uses. Reminders, never errors. */
import {
  repeatedSteps,
  unusedParts,
  type CompiledGuide,
  type Pack,
  type Problem,
  type ProblemName,
} from '../../src/domain/content/index.ts';
import type { Read } from './read-yaml.ts';

/** The files of a pack as they were read, and its guides joined together. */
export type WholePack = {
  readonly pack: Pack;
  readonly compiled: readonly CompiledGuide[];
  readonly guides: readonly Read<{ id: string }>[];
  readonly sharedSteps: readonly Read<{ id: string }>[];
  readonly screens: readonly Read<{ screens: readonly { id: string }[] }>[];
  /** Whether every guide could be read: what an unread one uses is not known. */
  readonly complete: boolean;
};

/** Everything that is to be told about the pack as a whole. */
export function packProblems(whole: WholePack): Problem[] {
  return [...repeated(whole), ...(whole.complete ? unused(whole) : [])];
}

function repeated({ pack, guides, sharedSteps }: WholePack): Problem[] {
  return repeatedSteps(pack).flatMap(({ owner, step, first }) =>
    [...guides, ...sharedSteps]
      .filter(({ content }) => content.id === owner)
      .slice(0, 1)
      .map(({ file }) => warning(file, `steps.${step}`, 'double-step', first)),
  );
}

function unused({ pack, compiled, sharedSteps, screens }: WholePack): Problem[] {
  const found = unusedParts(pack, compiled);
  return [
    ...sharedSteps
      .filter(({ content }) => found.sharedSteps.includes(content.id))
      .map(({ file, content }) => warning(file, 'id', 'unused-shared-steps', content.id)),
    ...screens.flatMap(({ file, content }) =>
      content.screens
        .filter(({ id }) => found.screens.includes(id))
        .map(({ id }) => warning(file, `screens.${id}`, 'screen-not-shown', id)),
    ),
  ];
}

function warning(file: string, place: string, name: ProblemName, value: string): Problem {
  return { file, place, name, values: { name: value }, level: 'warning' };
}
