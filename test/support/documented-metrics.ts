/** The metrics of the table of counters in docs/privacy.md, first column; "-2" continues the name before it. */
export function documentedMetrics(privacy: string): string[] {
  const table = privacy.slice(
    privacy.indexOf('## What is counted'),
    privacy.indexOf('## Where, and for how long'),
  );
  return [...table.matchAll(/^\| (`[^|]+)\|/gm)].flatMap(([, cell = '']) => {
    let head = '';
    return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => {
      if (!name.startsWith('-')) head = name.replace(/-[^-]+$/, '');
      return name.startsWith('-') ? head + name : name;
    });
  });
}
