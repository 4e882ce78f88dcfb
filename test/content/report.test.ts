import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentReport, withReport } from '../../scripts/lib/content-report.ts';
import { portalStep, screens, specimenGuide } from '../fixtures/guide.ts';
import { realPack, root } from '../support/real-pack.ts';

test('the table of docs/content.md is what the guides hold; npm run content -- --report writes it anew', () => {
  const document = readFileSync(join(root, 'docs/content.md'), 'utf8');
  expect(withReport(document, contentReport(realPack().guides))).toBe(document);
});

describe('the report', () => {
  const guide = {
    ...specimenGuide,
    steps: [portalStep],
    screens: { 'cong-nop': screens['cong-nop'], 'may-chua-thay': screens['may-chua-thay'] },
    aliases: ['một', 'hai', 'ba'],
  };

  test('counts steps, ways back, screens, screens nobody has seen, aliases and sources', () => {
    const [, , line] = contentReport([guide]).split('\n');
    const { differs } = portalStep;
    expect(line).toBe(
      `| \`bai-mau\` | 1 | ${differs.length} | 2 | 1 | 3 | ${guide.sources.length} | ${guide.reviewBy} |`,
    );
  });

  test('counts a screen and a source once in its sum, however many guides use it', () => {
    const sum = contentReport([guide, { ...guide, id: 'bai-hai' }])
      .split('\n')
      .at(-1)!;
    expect(sum).toBe(
      `| **2 guides** | **2** | **${2 * portalStep.differs.length}** | **2** | **1** | **6** | **${guide.sources.length}** | |`,
    );
  });

  test('needs both markers, and leaves everything around them as it was', () => {
    expect(withReport('no markers here', 'x')).toBeNull();
    const document = readFileSync(join(root, 'docs/content.md'), 'utf8');
    const changed = withReport(document, 'a table')!;
    expect(changed).toContain('\n\na table\n\n');
    expect(withReport(changed, contentReport(realPack().guides))).toBe(
      withReport(document, contentReport(realPack().guides)),
    );
  });
});
