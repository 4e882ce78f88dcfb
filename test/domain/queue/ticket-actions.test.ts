import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  actionsFor,
  decide,
  type Command,
  type Fact,
  type Looker,
  type QueueRefusal,
  type Ticket,
} from '../../../src/domain/queue/index.ts';
import { called, context, held, logOf, missed, serving, so, took } from '../../support/queue.ts';
import { centreAtWork, deed } from '../../support/queue-day.ts';

const STAFF: Looker = { role: 'staff', desk: 'quay-1' };
const GREETER: Looker = { role: 'greeter', desk: null };
const ticketIn = (...facts: readonly Fact[]): Ticket => logOf(...facts).state.tickets.get(so(1))!;

describe('what may be tapped for a ticket', () => {
  test.each([
    ['in the line: call it first of all', [took(1)], 'call-ticket'],
    ['called to this desk: begin', [took(1), called(1)], 'start-service'],
    ['served here: done', [took(1), called(1), serving(1)], 'finish-ticket'],
    ['on hold: back into the line', [took(1), held(1, 10)], 'return-ticket'],
    ['away when called: back into the line', [took(1), called(1), missed(1)], 'rejoin-ticket'],
    [
      'at another desk: back into the line, when that desk was left',
      [took(1), called(1, 'quay-2')],
      'return-ticket',
    ],
  ] as const)('%s', (_, facts, first) => {
    expect(actionsFor(ticketIn(...facts), STAFF)[0]).toBe(first);
  });

  test('nobody is called by a window that serves no desk, nor when sent to another one', () => {
    expect(actionsFor(ticketIn(took(1)), { role: 'staff', desk: null })).not.toContain('call-ticket');
    const sent = { ...ticketIn(took(1)), referred: 'quay-2' };
    expect(actionsFor(sent, STAFF)).not.toContain('call-ticket');
  });

  test('a greeter calls nobody, and takes nobody away from a desk', () => {
    expect(actionsFor(ticketIn(took(1)), GREETER)).not.toContain('call-ticket');
    expect(actionsFor(ticketIn(took(1), called(1)), GREETER)).toEqual([]);
  });

  test('on any day nothing is offered that the queue then refuses for where the ticket stands', () => {
    const busy: readonly QueueRefusal[] = ['desk-busy', 'nothing-to-change', 'print-running'];
    fc.assert(
      fc.property(fc.array(deed(), { maxLength: 50 }), fc.constantFrom(STAFF, GREETER), (deeds, looker) => {
        const centre = centreAtWork(true);
        for (const one of deeds) centre.does(one);
        const { state } = centre.log();
        for (const ticket of state.tickets.values())
          for (const name of actionsFor(ticket, looker)) {
            const { id, version, priority, willing } = ticket;
            const more = {
              desk: name === 'refer-ticket' ? 'quay-3' : 'quay-1',
              minutes: 5,
              procedure: 'viec-khac',
            };
            const marks = { priority: !priority, willing: !willing };
            const command = {
              name,
              tap: 'tap-new',
              ticket: id,
              version,
              ...more,
              ...marks,
            } as unknown as Command;
            const decision = decide(state, command, { ...context, role: looker.role, wall: centre.now() });
            if (!decision.ok) expect(busy).toContain(decision.refusal);
          }
      }),
      { numRuns: 60 },
    );
  });
});
