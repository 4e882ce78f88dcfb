/** An officer at a desk. `minutes`: worked so far. */
export type Officer = { readonly desk: string; minutes: number; work: Work | null };

/** What an officer is doing, until when, and what happens then. */
type Work = { until: number; readonly over: (now: number) => void };

/** Something that is to happen, in minutes from the opening. */
type Later = { readonly at: number; readonly then: (now: number) => void };

/** What is still to happen on a simulated morning, in its order. */
export class Agenda {
  readonly officers: readonly Officer[];
  readonly #later: Later[] = [];

  constructor(officers: number) {
    this.officers = Array.from({ length: officers }, (_, i) => {
      return { desk: `quay-${i + 1}`, minutes: 0, work: null };
    });
  }

  /** Lets something happen at its time. */
  at(at: number, then: (now: number) => void): void {
    const before = this.#later.findIndex((one) => one.at > at);
    this.#later.splice(before < 0 ? this.#later.length : before, 0, { at, then });
  }

  /** An officer who is free begins with something that takes so many minutes. */
  begin(
    officer: Officer,
    { now, minutes, over }: { now: number; minutes: number; over: Work['over'] },
  ): void {
    officer.minutes += minutes;
    officer.work = { until: now + minutes, over };
  }

  /** Takes an officer away from what they do, which takes so much longer, or from doing nothing. */
  interrupt(officer: Officer, { now, minutes }: { now: number; minutes: number }): void {
    if (officer.work === null) return this.begin(officer, { now, minutes, over: () => undefined });
    officer.minutes += minutes;
    officer.work.until += minutes;
  }

  /** Goes through everything in its order; `between` looks after officers who are free. */
  run(between: (now: number) => void): void {
    for (let next = this.#next(); next !== undefined; next = this.#next()) {
      next.then(next.at);
      between(next.at);
    }
  }

  #next(): Later | undefined {
    const [first] = this.#later;
    const busy = this.officers.filter(({ work }) => work !== null);
    const [officer] = busy.sort((a, b) => a.work!.until - b.work!.until);
    const work = officer?.work ?? null;
    if (officer === undefined || work === null || (first !== undefined && first.at < work.until))
      return this.#later.shift();
    return { at: work.until, then: (now) => ((officer.work = null), work.over(now)) };
  }
}
