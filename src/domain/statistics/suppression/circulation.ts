/**
 * A table with its sums as a circulation: every number is an edge, and every sum says that what flows into a node flows
 * out of it. What somebody can work out of a covered number is then a question about cycles.
 */
export type Edge = {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** What covering it costs: what it tells. */
  readonly cost: number;
};

/** How an edge stands: shown; `few`, known to be 1 … least − 1; `covered`, known to be `least` or more. */
export type Mark = 'shown' | 'few' | 'covered';

/** A circulation and how its edges stand; `nodes`: how many there are. */
export type Circulation = {
  readonly nodes: number;
  readonly edges: readonly Edge[];
  readonly marks: readonly Mark[];
};

/**
 * Covers whatever else must be covered so that no number below `least` can be worked out from what is shown, not even by
 * somebody who knows this rule (PR-15). A number is safe when it lies on a cycle along which every covered number may
 * move by one; the cheapest such cycle is looked for, each number costing what it tells. Null: there is none.
 */
export function coverSafely(
  { nodes, edges, marks: first }: Circulation,
  least: number,
): readonly Mark[] | null {
  const marks = [...first];
  const net: Net = { edges, marks, least, around: edgesAround(nodes, edges) };
  const few = first.flatMap((mark, index) => (mark === 'few' ? [index] : []));
  for (const index of few) {
    if (isFree(net, index, 1) || isFree(net, index, -1)) continue;
    const cycles = [cheapestCycle(net, index, 1), cheapestCycle(net, index, -1)].filter(
      (one) => one !== null,
    );
    const [cycle] = cycles.sort((a, b) => a.cost - b.cost);
    if (cycle === undefined) return null;
    for (const edge of cycle.edges.filter((one) => marks[one] === 'shown')) marks[edge] = 'covered';
  }
  return marks;
}

type Net = {
  readonly edges: readonly Edge[];
  readonly marks: readonly Mark[];
  readonly least: number;
  /** Edges at each node. */
  readonly around: readonly (readonly number[])[];
};
type Cycle = { readonly cost: number; readonly edges: readonly number[] };
type Reached = { readonly cost: number; readonly via: number; readonly before: number };

function edgesAround(nodes: number, edges: readonly Edge[]): readonly (readonly number[])[] {
  const around = Array.from({ length: nodes }, (): number[] => []);
  for (const [i, { from, to }] of edges.entries()) {
    around[from]?.push(i);
    around[to]?.push(i);
  }
  return around;
}

/** Where a number that moves by `step` arrives and where it must come from; null when it cannot move. */
function endsOf({ edges, marks, least }: Net, index: number, step: 1 | -1): readonly [number, number] | null {
  const { from, to, value } = edges[index] ?? { from: 0, to: 0, value: 0 };
  if (!mayMove([value, marks[index] ?? 'shown'], step, least)) return null;
  return step === 1 ? [to, from] : [from, to];
}

/** Whether a number may move by `step` with nothing but what is covered already: most are found free here, quickly. */
function isFree(net: Net, index: number, step: 1 | -1): boolean {
  const [from, to] = endsOf(net, index, step) ?? [0, -1];
  if (to < 0) return false;
  const seen = new Set([from]);
  for (const here of seen) {
    if (here === to) return true;
    const covered = (net.around[here] ?? []).filter((via) => via !== index && net.marks[via] !== 'shown');
    for (const via of covered) seen.add(nodeBeyond(net, via, here) ?? here);
  }
  return false;
}

/** The node one comes to along an edge; null when its number may not move that way. */
function nodeBeyond({ edges, marks, least }: Net, via: number, here: number): number | null {
  const { from, to, value } = edges[via] ?? { from: here, to: here, value: 0 };
  const forward = from === here;
  return mayMove([value, marks[via] ?? 'shown'], forward ? 1 : -1, least) ? (forward ? to : from) : null;
}

/** The cheapest way from where the moved number arrives back to where it left (Dijkstra). */
function cheapestCycle(net: Net, index: number, step: 1 | -1): Cycle | null {
  const [from, to] = endsOf(net, index, step) ?? [0, -1];
  if (to < 0) return null;
  const reached = new Map<number, Reached>([[from, { cost: 0, via: index, before: from }]]);
  const open = new Set([from]);
  for (let here = nearest(reached, open); here !== null && here !== to; here = nearest(reached, open)) {
    open.delete(here);
    goOn(net, { here, index }, { reached, open });
  }
  return wayBack(reached, from, to);
}

type Search = { readonly reached: Map<number, Reached>; readonly open: Set<number> };

function goOn(net: Net, { here, index }: { here: number; index: number }, { reached, open }: Search): void {
  const cost = reached.get(here)?.cost ?? 0;
  for (const via of net.around[here] ?? []) {
    const there = via === index ? null : nodeBeyond(net, via, here);
    if (there === null) continue;
    const next = cost + (net.marks[via] === 'shown' ? (net.edges[via]?.cost ?? 0) : 0);
    if (next >= (reached.get(there)?.cost ?? Number.POSITIVE_INFINITY)) continue;
    reached.set(there, { cost: next, via, before: here });
    open.add(there);
  }
}

function nearest(reached: ReadonlyMap<number, Reached>, open: ReadonlySet<number>): number | null {
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const node of open) {
    const cost = reached.get(node)?.cost ?? Number.POSITIVE_INFINITY;
    if (cost < least) [best, least] = [node, cost];
  }
  return best;
}

function wayBack(reached: ReadonlyMap<number, Reached>, from: number, to: number): Cycle | null {
  const edges: number[] = [];
  for (let node = to; node !== from;) {
    const step = reached.get(node);
    if (step === undefined) return null;
    edges.push(step.via);
    node = step.before;
  }
  return { cost: reached.get(to)?.cost ?? 0, edges };
}

/** Whether a number may be one more or one less and still be what its mark says; zeros are always shown. */
function mayMove([value, mark]: readonly [number, Mark], step: 1 | -1, least: number): boolean {
  if (value === 0) return false;
  if (mark === 'few') return step === 1 ? value < least - 1 : value > 1;
  return step === 1 || value > least;
}
