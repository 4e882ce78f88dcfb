/**
 * The numbers 0 … count − 1 in the order that stands at `rank` when all orders are listed like words in a
 * dictionary; rank 0 is the order itself. Any whole rank is taken, too large ones begin anew.
 */
export function orderAt(count: number, rank: number): readonly number[] {
  const left = Array.from({ length: count }, (_, i) => i);
  let rest = rank % ordersOf(count);
  return Array.from({ length: count }, (_, i) => {
    const block = ordersOf(count - i - 1);
    const at = Math.floor(rest / block);
    rest %= block;
    return left.splice(at, 1)[0] ?? 0;
  });
}

/** In how many orders so many things can stand: count!, at least 1. */
export function ordersOf(count: number): number {
  return count <= 1 ? 1 : count * ordersOf(count - 1);
}
