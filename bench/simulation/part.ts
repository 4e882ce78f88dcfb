/** What a job found: lines of the table, and what did not hold, in words. */
export type Printed = { readonly lines: readonly string[]; readonly broken: readonly string[] };

/** A row or some rows of a table, worked out alone: several jobs may run at once, each in a process of its own. */
export type Job = (seeds: readonly number[]) => Printed;

/** A table: what stands above it, and its rows from first to last. */
export type Part = { readonly head: readonly string[]; readonly jobs: readonly Job[] };
