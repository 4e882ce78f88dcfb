/** The fast part: format, rules, types, layers, content. Together ≤ 30 s (`npm run check`). */
export const staticChecks = [
  ['format', ['prettier', '--check', '--log-level=warn', '.']],
  ['types', ['tsc', '-b']],
  ['rules', ['eslint', '--cache', '--cache-location', '.cache/eslint', '.']],
  ['styles', ['stylelint', 'src/**/*.css', 'src/**/*.ts']],
  ['layers', ['depcruise', 'src']],
  ['content', ['tsx', 'scripts/content.ts']],
];
