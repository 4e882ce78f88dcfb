import type { CompiledGuide, Fact, Source } from './guide.schema.ts';

/** What a guide says before its start. */
export type BeforeName = 'result' | 'fee' | 'deadline' | 'who' | 'where';

/** One statement; sources stand with money and time limits only, the rest stays readable without. */
export type BeforeLine = {
  readonly name: BeforeName;
  readonly text: string;
  readonly sources: readonly Source[];
};

/** What stands before the start, in its order; money and time limits are left out once they are stale (SEC-34). */
export function beforeLines({ before, sources }: CompiledGuide, stale: boolean): readonly BeforeLine[] {
  const all: readonly [name: BeforeName, fact: Fact | undefined, figure: boolean][] = [
    ['result', before.result, false],
    ['fee', before.fee, true],
    ['deadline', before.deadline, true],
    ['who', before.who, false],
    ['where', before.where, false],
  ];
  return all.flatMap(([name, fact, figure]) => {
    if (fact === undefined || (figure && stale)) return [];
    const cited = figure ? sources.filter(({ id }) => fact.source.includes(id)) : [];
    return [{ name, text: fact.text, sources: cited }];
  });
}
