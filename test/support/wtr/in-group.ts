import type { Queue, QueueRequest } from '../../../src/app/queue.ts';
import type { Group } from '../../../src/domain/group/index.ts';
import { numberOf, type Ticket } from '../../../src/domain/queue/index.ts';

/** What staff do to a group from another window, by the numbers people carry. */
export type GroupStaff = {
  readonly group: () => Group;
  ticket(number: string): Ticket;
  /** So many others take a number for the guide of the tests. */
  others(count: number): Promise<void>;
  /** A group of these numbers, at the first desk. */
  form(mode: 'pioneer' | 'officer', ...numbers: readonly string[]): Promise<void>;
  /** Any request about the group; `number` names its ticket. */
  ask(name: string, about?: { readonly number?: string } & Record<string, unknown>): Promise<void>;
  /** Everybody of these says yes. */
  join(...numbers: readonly string[]): Promise<void>;
  /** The first of them is taught, has shown every point, has the own case done, and teaches. */
  teach(points: number, pioneer: string): Promise<void>;
};

/** Staff with a window of their own on the queue. Whatever is refused is an error of the test. */
export function staffOf(queue: Queue): GroupStaff {
  const must = async (
    request: Record<string, unknown>,
    role: 'staff' | 'greeter' = 'staff',
  ): Promise<void> => {
    const outcome = await queue.ask(request as unknown as QueueRequest, { role });
    if (!outcome.ok) throw new Error(`${String(request['name'])}: ${JSON.stringify(outcome)}`);
  };
  const state = () => queue.current.log.state;
  const staff: GroupStaff = {
    group: () => [...state().groups.values()].at(-1)!,
    ticket: (number) => [...state().tickets.values()].find((one) => numberOf(one) === number)!,
    async others(count) {
      const take = {
        name: 'take-ticket',
        procedure: 'viec-mau',
        from: 'greeter',
        priority: false,
        willing: false,
      };
      for (let i = 0; i < count; i += 1) await must(take, 'greeter');
    },
    async form(mode, ...numbers) {
      const tickets = numbers.map((number) => staff.ticket(number).id);
      await must({ name: 'form-group', desk: 'quay-1', mode, from: 'by-hand', tickets });
    },
    async ask(name, { number, ...about } = {}) {
      const ticket = number === undefined ? {} : { ticket: staff.ticket(number).id };
      await must({ name, group: staff.group().id, ...ticket, ...about });
    },
    async join(...numbers) {
      for (const number of numbers) await staff.ask('join-group', { number });
    },
    async teach(points, pioneer) {
      await staff.ask('ask-pioneer', { number: pioneer });
      await staff.ask('accept-pioneer', { number: pioneer });
      await staff.ask('begin-check', { points });
      for (let point = 1; point <= points; point += 1)
        await staff.ask('check-point', { point, tries: 0, passed: true });
      await staff.ask('check-member', { number: pioneer });
      await staff.ask('begin-teaching');
    },
  };
  return staff;
}
