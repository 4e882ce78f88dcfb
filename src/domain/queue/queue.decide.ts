import { decideGroup } from '../group/group.decide.ts';
import type { GroupCommand, GroupCommandName } from '../group/group.commands.ts';
import { decideAtDesk, decideCallNext, decideCallTicket } from './decide-call.ts';
import { decideCloseDay, decideOpenDay } from './decide-day.ts';
import { decideTake } from './decide-take.ts';
import {
  decideHold,
  decideLeave,
  decideMark,
  decidePrint,
  decidePrintReport,
  decideRefer,
  decideReturn,
  decideTransfer,
} from './decide-ticket.ts';
import { decideUndo } from './decide-undo.ts';
import type { Command } from './queue.commands.ts';
import type { QueueContext } from './queue.context.ts';
import type { QueueState } from './queue.state.ts';
import { decline, declineStatus, type Decision } from './refusals.ts';
import { mayGive } from './rights.ts';

/**
 * What becomes of a request: facts, or a refusal that has a sentence. The same tap gets the same facts again, marked
 * as known, and nothing happens twice (C11.4). Pure: it runs inside the transaction that writes its facts.
 */
export function decide(state: QueueState, command: Command, context: QueueContext): Decision {
  const answered = state.taps.get(command.tap);
  if (answered !== undefined) return { ok: true, value: { facts: answered, known: true } };
  if (state.newer) return decline('log-newer');
  if (state.days.size > 0 && !state.days.has(context.day)) return decline('other-day');
  const may = mayGive(context.role, command.name, isOwn(command, context));
  if (may !== 'yes') return decline(may === 'no' ? 'not-allowed' : 'not-own');
  if (isOfGroup(command)) return decideGroup(state, command, context);
  return decideBy(state, command, context);
}

function isOfGroup(command: Command): command is GroupCommand {
  return 'group' in command || command.name === 'form-group';
}

function isOwn(command: Command, { own }: QueueContext): boolean {
  return 'ticket' in command && command.ticket === own;
}

function decideBy(
  state: QueueState,
  command: Exclude<Command, GroupCommand>,
  context: QueueContext,
): Decision {
  switch (command.name) {
    case 'take-ticket':
      return decideTake(state, command, context);
    case 'mark-priority':
    case 'mark-willing':
      return decideMark(state, command);
    case 'print-ticket':
      return decidePrint(state, command, context);
    case 'report-print':
      return decidePrintReport(state, command);
    case 'call-next':
      return decideCallNext(state, command, context);
    case 'call-ticket':
      return decideCallTicket(state, command, context);
    case 'undo':
      return decideUndo(state, command, context);
    case 'open-day':
      return decideOpenDay(state);
    case 'close-day':
      return decideCloseDay(state, command, context);
    default:
      return decideMove(state, command, context);
  }
}

type Move = Exclude<
  Command,
  {
    name:
      | GroupCommandName
      | 'take-ticket'
      | 'mark-priority'
      | 'mark-willing'
      | 'print-ticket'
      | 'report-print'
      | 'call-next'
      | 'call-ticket'
      | 'undo'
      | 'open-day'
      | 'close-day';
  }
>;

function decideMove(state: QueueState, command: Move, context: QueueContext): Decision {
  const ticket = state.tickets.get(command.ticket);
  const atDesk = ticket !== undefined && ticket.desk !== null;
  if (atDesk && context.role === 'greeter') return declineStatus(ticket); // nobody is taken away from a desk
  switch (command.name) {
    case 'hold-ticket':
      return decideHold(state, command);
    case 'return-ticket':
      return decideReturn(state, command, context);
    case 'transfer-ticket':
      return decideTransfer(state, command);
    case 'refer-ticket':
      return decideRefer(state, command, context);
    case 'rejoin-ticket':
    case 'leave-queue':
    case 'cancel-ticket':
      return decideLeave(state, command);
    default:
      return decideAtDesk(state, command);
  }
}
