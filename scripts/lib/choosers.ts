/** Reads `choosers/*.yaml` and their words in other languages. Rules live in src/domain/content. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  compileChooser,
  homelessBranches,
  lintChooser,
  translateChooser,
  type Chooser,
  type CompiledChooser,
  type CompiledGuide,
  type LintSettings,
  type OtherLanguage,
  type Problem,
} from '../../src/domain/content/index.ts';
import { readOne, type Read } from './read-yaml.ts';
import { isReviewed, lintTexts, note } from './translations.ts';

type Guides = readonly Read<CompiledGuide>[];

/** Checks and compiles the choosers of a pack, and tells of branches that none of them leads to. */
export function checkChoosers(
  choosers: readonly Read<Chooser>[],
  guides: Guides,
  { words, release, problems }: LintSettings & { readonly problems: Problem[] },
): readonly CompiledChooser[] {
  const known = guides.map(({ content }) => content);
  const homeless = homelessBranches(
    known,
    choosers.map(({ content }) => content),
  );
  for (const { file, content } of guides)
    if (homeless.includes(content.id))
      problems.push({
        file,
        place: 'id',
        name: 'branch-without-chooser',
        values: { sheet: content.id.replace(/--.*/, '') },
        level: release ? 'error' : 'warning',
      });
  return choosers.map(({ file, content }) => {
    const compiled = compileChooser(content, known);
    for (const { place, problem, name } of compiled.faults)
      problems.push({ file, place, name: problem, values: { name }, level: 'error' });
    problems.push(...lintChooser(content, words).map((finding): Problem => ({ file, ...finding })));
    return compiled;
  });
}

/** The choosers in another language; what nobody reviewed, and what has a hole, stays Vietnamese and is told. */
export function choosersIn(
  language: OtherLanguage,
  choosers: readonly CompiledChooser[],
  {
    folder,
    root,
    problems,
  }: { readonly folder: string; readonly root: string; readonly problems: Problem[] },
): readonly CompiledChooser[] {
  return choosers.map((chooser) => {
    const path = join(folder, 'choosers', `${chooser.id}.${language}.yaml`);
    if (!existsSync(path)) {
      const file = join(folder, 'choosers', `${chooser.id}.yaml`).slice(root.length + 1);
      note(problems, { file, place: '' }, 'translation-absent');
      return chooser;
    }
    const words = readOne('chooser-words', path, root, problems);
    if (words === null) return chooser;
    const { file, content } = words;
    lintTexts(words, problems);
    if (!isReviewed(content)) {
      note(problems, { file, place: 'reviewedOn' }, 'translation-not-reviewed');
      return chooser;
    }
    const translated = translateChooser(chooser, content);
    for (const { place, problem, name } of translated.faults)
      note(problems, { file, place, values: { name } }, problem);
    return translated.faults.length === 0 ? translated : chooser;
  });
}
