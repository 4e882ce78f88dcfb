import {
  GROUP_TIMES,
  hasDeclinedTeaching,
  isEnded,
  type GroupTimes,
  type Suggesting,
} from '../../../src/domain/group/index.ts';
import { desksOpen, FAIRNESS, type QueueState, type WaitHistory } from '../../../src/domain/queue/index.ts';
import { SimulatedWindow, wallOf } from '../window.ts';
import { Agenda, type Officer } from './agenda.ts';
import { fateOf, type Fate, type Hall, type Rescue } from './hall.ts';
import { Lesson } from './lesson.ts';
import { joins, teaches, type Learner, type Readiness } from './people.ts';
import type { Proposal, Way } from './ways.ts';
import { WORLD, type World } from './world.ts';

/** A centre and how it works. `history`: past cases, from its counters. */
export type Setting = {
  readonly officers: number;
  readonly way: Way;
  readonly ready: Readiness;
  readonly history: WaitHistory;
  readonly world?: World;
  /** What the centre believes that groups take. */
  readonly times?: GroupTimes;
  /** Told of everybody who has just got a number, before anything else happens. */
  readonly issued?: (state: QueueState, ticket: string, now: number) => void;
};

/** A centre that goes through one morning, alone or with groups, by asking the shipped queue as its windows would. */
export class GroupCentre {
  readonly fates = new Map<string, Fate>();
  readonly #setting: Setting;
  readonly #agenda: Agenda;
  readonly #hall: Hall;
  readonly #lessons: Lesson[] = [];
  readonly #rescues: { readonly officer: Officer; readonly one: Rescue }[] = [];

  constructor(setting: Setting) {
    this.#setting = setting;
    this.#agenda = new Agenda(setting.officers);
    const window = new SimulatedWindow(this.#agenda.officers.map(({ desk }) => desk));
    const rescue: Hall['rescue'] = (officer, one) => this.#rescues.push({ officer, one });
    const { world = WORLD } = setting;
    this.#hall = { window, agenda: this.#agenda, fates: this.fates, world, rescue };
  }

  /** Minutes that all officers have worked. */
  get officerMinutes(): number {
    return this.#agenda.officers.reduce((sum, { minutes }) => sum + minutes, 0);
  }

  /** Groups that came about. */
  get groups(): number {
    return this.#lessons.length;
  }

  /** Lets everybody come and be served. */
  run(people: readonly Learner[]): this {
    for (const learner of people) this.#agenda.at(learner.comes, (now) => this.#come(learner, now));
    this.#agenda.run((now) => {
      for (const lesson of this.#lessons) this.#joinLate(lesson, now);
      for (const officer of this.#agenda.officers) if (officer.work === null) this.#next(officer, now);
    });
    return this;
  }

  get #state(): QueueState {
    return this.#hall.window.log.state;
  }

  #come(learner: Learner, now: number): void {
    const ticket = this.#hall.window.take(learner, now);
    this.#setting.issued?.(this.#state, ticket, now);
    this.fates.set(ticket, { learner, first: NaN, done: NaN, role: 'alone' });
  }

  /** An officer who is free helps who is stuck, else asks people into a group, else calls the next. */
  #next(officer: Officer, now: number): void {
    const waits = this.#rescues.findIndex((rescue) => rescue.officer === officer);
    const [rescue] = waits < 0 ? [] : this.#rescues.splice(waits, 1);
    if (rescue !== undefined) return this.#rescue(officer, rescue.one, now);
    while (officer.work === null && this.#ask(officer, now));
    if (officer.work !== null || this.#state.waiting.size === 0) return;
    const ticket = this.#hall.window.callNext(officer.desk, now);
    const fate = fateOf(this.#hall, ticket);
    fate.first = now;
    this.#atDesk(officer, ticket, {
      ...{ now, minutes: fate.learner.minutes },
      over: (end) => (fate.done = end),
    });
  }

  /** Whether anybody was asked: after a no somebody else may be. */
  #ask(officer: Officer, now: number): boolean {
    const { way } = this.#setting;
    const suggesting = this.#suggesting(officer.desk, now);
    const before = this.#state;
    const proposal = way.propose(before, suggesting);
    if (proposal === null) return false;
    const lesson = this.#form(officer, proposal, { ...suggesting, at: now });
    const joined = proposal.tickets.filter((ticket) => this.#joins(lesson.id, ticket, now));
    const [first, ...others] = joined;
    const meant = first !== undefined && first === proposal.tickets[0] && others.length > 0;
    const pioneer = meant && proposal.lead === 'pioneer' && this.#teaches(lesson.id, first, now);
    const led = meant && !pioneer && way.led(before, suggesting, joined);
    if (!meant || (!pioneer && !led)) {
      if (!isEnded(lesson.group))
        this.#hall.window.ask({ name: 'dissolve-group', group: lesson.id }, { now });
      return true;
    }
    this.#lessons.push(lesson);
    if (pioneer) lesson.train([first, ...others], now);
    else lesson.lead(joined, now);
    this.#agenda.interrupt(officer, { now, minutes: this.#hall.world.asking });
    return true;
  }

  #form(
    officer: Officer,
    { lead, from, tickets }: Proposal,
    suggesting: Suggesting & { at: number },
  ): Lesson {
    const { window } = this.#hall;
    const id = window.newName('group');
    const { desk } = officer;
    window.ask(
      { name: 'form-group', desk, mode: lead, from, tickets: [...tickets] },
      { now: suggesting.at, newTicket: id, suggesting },
    );
    return new Lesson(this.#hall, { id, officer });
  }

  #joins(group: string, ticket: string, now: number): boolean {
    const yes = joins(fateOf(this.#hall, ticket).learner, this.#setting.ready);
    this.#hall.window.ask({ name: yes ? 'join-group' : 'decline-group', group, ticket }, { now });
    return yes;
  }

  #teaches(group: string, ticket: string, now: number): boolean {
    if (hasDeclinedTeaching(this.#state.groups, ticket)) return false;
    const yes = teaches(fateOf(this.#hall, ticket).learner, this.#setting.ready);
    this.#hall.window.ask({ name: 'ask-pioneer', group, ticket }, { now });
    this.#hall.window.ask({ name: yes ? 'accept-pioneer' : 'decline-pioneer', group, ticket }, { now });
    return yes;
  }

  #joinLate(lesson: Lesson, now: number): void {
    const { group } = lesson;
    if (isEnded(group) || group.mode !== 'pioneer') return;
    const suggesting = this.#suggesting(group.desk, now);
    for (const ticket of this.#setting.way.late(this.#state, suggesting, group)) {
      this.#hall.window.ask({ name: 'invite-member', group: lesson.id, ticket }, { now });
      if (this.#joins(lesson.id, ticket, now)) lesson.join(ticket, now);
    }
  }

  #rescue(officer: Officer, { ticket, group, then }: Rescue, now: number): void {
    const { desk } = officer;
    this.#hall.window.ask({ name: 'take-member', group, ticket, desk }, { now });
    this.#hall.window.atDesk('start-service', ticket, { desk, now });
    this.#atDesk(officer, ticket, { now, minutes: this.#hall.world.rescue, over: then });
  }

  #atDesk(
    officer: Officer,
    ticket: string,
    { over, ...when }: { now: number; minutes: number; over: (now: number) => void },
  ): void {
    this.#agenda.begin(officer, {
      ...when,
      over: (now) => {
        this.#hall.window.atDesk('finish-ticket', ticket, { desk: officer.desk, now });
        over(now);
      },
    });
  }

  #suggesting(desk: string, now: number): Suggesting {
    const { officers, history, times = GROUP_TIMES } = this.#setting;
    const desks = desksOpen(this.#state, wallOf(now), officers);
    return { desk, now: wallOf(now), desks, history, fairness: FAIRNESS, times };
  }
}
