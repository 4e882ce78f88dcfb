import { builtPage } from './built-page.ts';
import type { GroupPage } from './group-page.ts';
import { slowDown, type Lab } from './lab.ts';

type WithPage = { readonly groupPage: GroupPage };

/** How long one suggestion takes, in ms: where a group is found, and where everything is tried and none is. */
export type Suggestions = { readonly found: number[]; readonly none: number[] };

/** Suggestions among three hundred who wait, CPU slowed down; the first ones are cold. */
export async function groupSuggestions(lab: Lab, times: number): Promise<Suggestions> {
  const built = await builtPage('group-page.ts');
  const context = await lab.launch();
  try {
    const page = await context.newPage();
    await page.goto(built.url);
    await slowDown(page);
    const all: Suggestions = { found: [], none: [] };
    for (let i = 0; i < 2 * times; i += 1) {
      const line: keyof Suggestions = i % 2 === 0 ? 'found' : 'none';
      const { ms, people } = await page.evaluate(
        (which) => (globalThis as unknown as WithPage).groupPage.suggest(which),
        line,
      );
      if (people > 1 !== (line === 'found')) throw new Error(`${people} people were suggested`);
      all[line].push(ms);
      await page.waitForTimeout(100);
    }
    return all;
  } finally {
    await context.close();
    built.close();
  }
}
