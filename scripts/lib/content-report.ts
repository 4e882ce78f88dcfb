/** The table of all guides in docs/content.md: how much each has, and how sure it is. */
import type { CompiledGuide } from '../../src/domain/content/index.ts';

const BEGIN = '<!-- report: written by npm run content -- --report -->\n<!-- prettier-ignore-start -->';
const END = '<!-- prettier-ignore-end -->\n<!-- end of the report -->';

/**
 * The report in Markdown: one line a guide, in the order of the pack. In the last line a screen or source that several
 * guides use counts once.
 */
export function contentReport(guides: readonly CompiledGuide[]): string {
  const total = countsOf({
    steps: guides.flatMap(({ steps }) => steps),
    screens: Object.assign({}, ...guides.map(({ screens }) => screens)) as CompiledGuide['screens'],
    aliases: guides.flatMap(({ aliases }) => aliases),
    sources: [...new Map(guides.flatMap(({ sources }) => sources).map((one) => [one.id, one])).values()],
  });
  return [
    '| Guide | Steps | Repairs | Screens | of them unseen | Aliases | Sources | Review by |',
    '| --- | --: | --: | --: | --: | --: | --: | --- |',
    ...guides.map((guide) => `| \`${guide.id}\` | ${countsOf(guide).join(' | ')} | ${guide.reviewBy} |`),
    `| **${guides.length} guides** | ${total.map((count) => `**${count}**`).join(' | ')} | |`,
  ].join('\n');
}

/** A document with the report between its two markers, or null where it has none. */
export function withReport(document: string, report: string): string | null {
  const from = document.indexOf(BEGIN);
  const to = document.indexOf(END);
  if (from < 0 || to < from) return null;
  return `${document.slice(0, from + BEGIN.length)}\n\n${report}\n\n${document.slice(to)}`;
}

function countsOf({
  steps,
  screens,
  aliases,
  sources,
}: Pick<CompiledGuide, 'steps' | 'screens' | 'aliases' | 'sources'>): readonly number[] {
  const repairs = steps.reduce((sum, { differs }) => sum + differs.length, 0);
  const drawn = Object.values(screens);
  const unseen = drawn.filter(({ basis }) => basis === 'unseen');
  return [steps.length, repairs, drawn.length, unseen.length, aliases.length, sources.length];
}
