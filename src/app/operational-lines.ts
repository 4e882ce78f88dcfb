import type { OperationalEntry } from '../ports/operational-log.ts';

/** Lines of the operational log, as staff pages see them. */
export type OperationalLines = readonly OperationalEntry[];
