/**
 * A table with its sums as a circulation: every number is an edge, and every sum says that what flows into a node flows
 * out of it. What somebody can work out of a covered number is then a question about cycles.
 */
export type Edge = { readonly from: number; readonly to: number; readonly value: number };

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
  let marks = first;
  for (const [index, mark] of first.entries()) {
    if (mark !== 'few') continue;
    const up = cheapestCycle({ nodes, edges, marks }, { index, step: 1 }, least);
    const down = cheapestCycle({ nodes, edges, marks }, { index, step: -1 }, least);
    const cycle = up === null || (down !== null && down.cost < up.cost) ? down : up;
    if (cycle === null) return null;
    const covered = new Set(cycle.edges);
    marks = marks.map((one, i) => (one === 'shown' && covered.has(i) ? 'covered' : one));
  }
  return marks;
}

type Cycle = { readonly cost: number; readonly edges: readonly number[] };
type Start = { readonly index: number; readonly step: 1 | -1 };
type Reached = { readonly cost: number; readonly via: number; readonly before: number };

/** The cheapest way from where the moved number arrives back to where it left (Dijkstra on a handful of nodes). */
function cheapestCycle(circulation: Circulation, { index, step }: Start, least: number): Cycle | null {
  const { nodes, edges, marks } = circulation;
  const edge = edges[index];
  if (edge === undefined || !mayMove([edge.value, marks[index] ?? 'shown'], step, least)) return null;
  const [from, to] = step === 1 ? [edge.to, edge.from] : [edge.from, edge.to];
  const reached = new Map<number, Reached>([[from, { cost: 0, via: index, before: from }]]);
  const done = new Set<number>();
  for (let round = 0; round < nodes; round += 1) {
    const here = nearest(reached, done);
    if (here === null || here === to) break;
    done.add(here);
    spread(circulation, { here, index, least }, reached);
  }
  return wayBack(reached, from, to);
}

type Place = { readonly here: number; readonly index: number; readonly least: number };

function spread(
  { edges, marks }: Circulation,
  { here, index, least }: Place,
  reached: Map<number, Reached>,
): void {
  const cost = reached.get(here)?.cost ?? 0;
  for (const [i, { from, to, value }] of edges.entries()) {
    if (i === index || (from !== here && to !== here)) continue;
    const mark = marks[i] ?? 'shown';
    if (!mayMove([value, mark], from === here ? 1 : -1, least)) continue;
    const there = from === here ? to : from;
    const dearer = cost + (mark === 'shown' ? value : 0);
    if (dearer < (reached.get(there)?.cost ?? Number.POSITIVE_INFINITY))
      reached.set(there, { cost: dearer, via: i, before: here });
  }
}

/** Whether a number may be one more or one less and still be what its mark says; zeros are always shown. */
function mayMove([value, mark]: readonly [number, Mark], step: 1 | -1, least: number): boolean {
  if (value === 0) return false;
  if (mark === 'few') return step === 1 ? value < least - 1 : value > 1;
  return step === 1 || value > least;
}

function nearest(reached: ReadonlyMap<number, Reached>, done: ReadonlySet<number>): number | null {
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [node, { cost }] of reached) if (!done.has(node) && cost < least) [best, least] = [node, cost];
  return best;
}

function wayBack(reached: ReadonlyMap<number, Reached>, from: number, to: number): Cycle | null {
  const edges: number[] = [];
  let node = to;
  while (node !== from) {
    const step = reached.get(node);
    if (step === undefined) return null;
    edges.push(step.via);
    node = step.before;
  }
  return { cost: reached.get(to)?.cost ?? 0, edges };
}
