import type { Group } from '../../../src/domain/group/index.ts';
import type { Officer } from './agenda.ts';
import { fateOf, type Hall } from './hall.ts';

/** Points of a check: the obligatory ones. */
const POINTS = [1, 2, 3] as const;

/** One group on its way, asked for step by step of the shipped queue. */
export class Lesson {
  readonly id: string;
  readonly #hall: Hall;
  readonly #officer: Officer;
  #open = 0;
  #taught = false;

  constructor(hall: Hall, { id, officer }: { id: string; officer: Officer }) {
    this.#hall = hall;
    this.id = id;
    this.#officer = officer;
  }

  /** The group as it stands now. */
  get group(): Group {
    return this.#hall.window.log.state.groups.get(this.id)!;
  }

  /** The first of them is taught thoroughly, shows it, and teaches the others – or leaves, and staff lead. */
  train([pioneer, ...members]: readonly [string, ...string[]], now: number): void {
    const { world, agenda } = this.#hall;
    this.#enter([pioneer, ...members], now);
    const fate = fateOf(this.#hall, pioneer);
    fate.role = 'pioneer';
    const { minutes: own, again } = fate.learner;
    const minutes = world.teaching * own + world.check + (again ? world.again : 0);
    agenda.begin(this.#officer, { now, minutes, over: (end) => this.#teach(pioneer, end) });
  }

  /** Staff teach all of them at once, at the pace of the slowest; whoever is first sets out first. */
  lead(joined: readonly string[], now: number): void {
    this.#enter(joined, now);
    this.#hall.window.ask({ name: 'lead-group', group: this.id }, { now });
    this.#goOn(joined, now);
  }

  /** Somebody joins a group that one of them teaches, or is about to. */
  join(ticket: string, now: number): void {
    this.#enter([ticket], now);
    if (this.#taught) this.#learn(ticket, { now, more: this.#hall.world.catchUp });
  }

  #enter(tickets: readonly string[], now: number): void {
    for (const ticket of tickets) {
      const fate = fateOf(this.#hall, ticket);
      fate.first = now;
      fate.role = 'member';
    }
    this.#open += tickets.length;
  }

  #teach(pioneer: string, now: number): void {
    const { window } = this.#hall;
    const group = this.id;
    window.ask({ name: 'begin-check', group, points: POINTS.length }, { now });
    for (const point of POINTS)
      window.ask({ name: 'check-point', group, point, tries: 0, passed: true }, { now });
    this.#check(pioneer, now);
    const members = this.group.members.filter(({ standing }) => standing === 'joined');
    const tickets = members.map(({ ticket }) => ticket);
    this.#taught = true;
    if (fateOf(this.#hall, pioneer).learner.leaves) {
      window.ask({ name: 'leave-group', group, ticket: pioneer }, { now });
      window.ask({ name: 'lead-group', group }, { now });
      return this.#goOn(tickets, now);
    }
    window.ask({ name: 'begin-teaching', group }, { now });
    for (const ticket of tickets) this.#learn(ticket, { now, more: 0 });
  }

  #learn(ticket: string, { now, more }: { now: number; more: number }): void {
    const { agenda, world } = this.#hall;
    const minutes = world.peer * fateOf(this.#hall, ticket).learner.minutes + more;
    const officer = this.#officer;
    agenda.at(now + minutes / 2, (half) => agenda.interrupt(officer, { now: half, minutes: world.lookOn }));
    agenda.at(now + minutes, (end) => {
      if (fateOf(this.#hall, ticket).learner.stuck) return this.#stuck(ticket, end);
      agenda.interrupt(officer, { now: end, minutes: world.final });
      this.#ready(ticket, end);
      agenda.at(end + world.final, (last) => this.#check(ticket, last));
    });
  }

  #goOn(joined: readonly string[], now: number): void {
    const { agenda, world } = this.#hall;
    const [first, ...others] = joined;
    if (first === undefined) return;
    const own = joined.map((ticket) => world.teaching * fateOf(this.#hall, ticket).learner.minutes);
    const minutes = Math.max(...own);
    const out = now + (world.inStep ? minutes : (own[0] ?? 0));
    agenda.at(out, (end) => {
      this.#ready(first, end);
      this.#check(first, end);
    });
    agenda.begin(this.#officer, { now, minutes, over: (end) => this.#checkAll(others, end) });
  }

  /** One after another at the end; whoever is stuck has the officer's next free moments. */
  #checkAll(tickets: readonly string[], now: number): void {
    const { agenda, world } = this.#hall;
    const stuck = tickets.filter((ticket) => fateOf(this.#hall, ticket).learner.stuck);
    for (const ticket of stuck) this.#stuck(ticket, now);
    const [next, ...others] = tickets.filter((ticket) => !stuck.includes(ticket));
    if (next === undefined) return;
    this.#ready(next, now);
    const over = (end: number): void => {
      this.#check(next, end);
      this.#checkAll(others, end);
    };
    agenda.begin(this.#officer, { now, minutes: world.final, over });
  }

  #stuck(ticket: string, now: number): void {
    this.#hall.window.ask({ name: 'ask-help', group: this.id, ticket, stuck: true }, { now });
    this.#hall.rescue(this.#officer, { ticket, group: this.id, then: (end) => this.#out(ticket, end) });
  }

  #ready(ticket: string, now: number): void {
    this.#hall.window.ask({ name: 'report-ready', group: this.id, ticket }, { now });
  }

  #check(ticket: string, now: number): void {
    this.#hall.window.ask({ name: 'check-member', group: this.id, ticket }, { now });
    this.#out(ticket, now);
  }

  #out(ticket: string, now: number): void {
    fateOf(this.#hall, ticket).done = now;
    this.#open -= 1;
    if (this.#open === 0 && this.group.phase === 'finishing')
      this.#hall.window.ask({ name: 'close-group', group: this.id }, { now });
  }
}
