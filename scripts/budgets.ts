/** Prints every budget beside what the build weighs; ends with 1 when one is broken (architecture.md §9). */
import { join } from 'node:path';
import { weigh } from './lib/weigh.ts';

for (const { name, bytes, limit } of weigh(join(process.cwd(), 'dist'))) {
  const over = bytes > limit;
  console.log(
    `${over ? 'OVER' : 'ok  '} ${name}: ${(bytes / 1000).toFixed(1)} kB of ${(limit / 1000).toFixed(0)} kB`,
  );
  if (over) process.exitCode = 1;
}
