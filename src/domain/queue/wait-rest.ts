import type { Belief } from './wait-history.ts';

/** A case is thought of in at most so many equal stages; more of them change nothing that anybody would notice. */
const MOST_STAGES = 20;

/**
 * How long somebody at a desk still takes, having been there for `spent` minutes. A case is thought of as stages that
 * each end by chance, as many as fit its mean and variance (Erlang): whoever has been there for longer than the mean
 * is not taken to leave at once. Mean and variance in minutes.
 */
export function restOf({ mean, variance }: Belief, spent: number): Belief {
  if (mean <= 0) return { mean: 0, variance: 0 };
  const stages = Math.min(MOST_STAGES, Math.max(1, Math.round(mean ** 2 / Math.max(variance, 1e-9))));
  const stage = mean / stages;
  const passed = Math.max(0, spent) / stage;
  let [weight, all, first, second] = [1, 0, 0, 0];
  for (let done = 0; done < stages; done += 1) {
    const left = stages - done;
    all += weight;
    first += weight * left;
    second += weight * left * (left + 1);
    weight *= passed / (done + 1);
  }
  const rest = (first / all) * stage;
  return { mean: rest, variance: Math.max(0, (second / all) * stage ** 2 - rest ** 2) };
}
