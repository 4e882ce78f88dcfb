import type { CommandName } from './queue.commands.ts';
import type { FactKind } from './queue.events.ts';

/** Who may ask. `clock` is the machine itself: a hold that is over, a printer's answer, closing time. */
export const ROLES = ['citizen', 'greeter', 'staff', 'member', 'pioneer', 'clock'] as const;

/** Somebody who asks, by what they are doing now; nobody is known by name. */
export type Role = (typeof ROLES)[number];

/** Who may give one command. `own`: only for the ticket of their own session. `undo`: may be taken back for 30 s. */
export type Right = {
  readonly may: readonly Role[];
  readonly own: readonly Role[];
  readonly undo: boolean;
};

const people: readonly Role[] = ['citizen', 'member', 'pioneer'];
const centre: readonly Role[] = ['greeter', 'staff'];
const staff: readonly Role[] = ['staff'];

/**
 * The one table of rights (product.md §4): kiosks give numbers and take back their own, everything else is staff's
 * (SEC-43). `docs/queue-rights.md` is written from it.
 */
export const RIGHTS: Readonly<Record<CommandName, Right>> = {
  'take-ticket': { may: [...people, ...centre], own: [], undo: false },
  'mark-priority': { may: centre, own: people, undo: true },
  'mark-willing': { may: centre, own: people, undo: true },
  'print-ticket': { may: centre, own: people, undo: false },
  'report-print': { may: ['clock'], own: [], undo: false },
  'call-next': { may: staff, own: [], undo: true },
  'call-ticket': { may: staff, own: [], undo: true },
  'recall-ticket': { may: staff, own: [], undo: false },
  'start-service': { may: staff, own: [], undo: true },
  'hold-ticket': { may: centre, own: [], undo: true },
  'return-ticket': { may: [...centre, 'clock'], own: [], undo: true },
  'miss-ticket': { may: staff, own: [], undo: true },
  'rejoin-ticket': { may: centre, own: [], undo: true },
  'transfer-ticket': { may: centre, own: [], undo: true },
  'refer-ticket': { may: centre, own: [], undo: true },
  'finish-ticket': { may: staff, own: [], undo: true },
  'leave-queue': { may: centre, own: people, undo: true },
  'cancel-ticket': { may: centre, own: people, undo: true },
  undo: { may: centre, own: people, undo: false },
  'form-group': { may: centre, own: [], undo: true },
  'invite-member': { may: centre, own: [], undo: true },
  'join-group': { may: centre, own: people, undo: true },
  'decline-group': { may: centre, own: people, undo: true },
  'leave-group': { may: centre, own: people, undo: true },
  'ask-pioneer': { may: centre, own: [], undo: true },
  'accept-pioneer': { may: centre, own: people, undo: true },
  'decline-pioneer': { may: centre, own: people, undo: true },
  'begin-check': { may: staff, own: [], undo: true },
  'check-point': { may: staff, own: [], undo: true },
  'begin-teaching': { may: staff, own: [], undo: false },
  'report-step': { may: centre, own: people, undo: false },
  'show-step': { may: staff, own: [], undo: false },
  'ask-help': { may: centre, own: people, undo: false },
  'report-ready': { may: centre, own: people, undo: false },
  'take-member': { may: staff, own: [], undo: true },
  'check-member': { may: staff, own: [], undo: true },
  'lead-group': { may: ['staff', 'clock'], own: [], undo: false },
  'split-group': { may: staff, own: [], undo: false },
  'dissolve-group': { may: ['staff', 'clock'], own: [], undo: false },
  'close-group': { may: staff, own: [], undo: true },
  'undo-group': { may: centre, own: [], undo: false },
  'open-day': { may: staff, own: [], undo: false },
  'close-day': { may: ['staff', 'clock'], own: [], undo: false },
};

/** Every command, in the order of the table. */
export const COMMANDS = Object.keys(RIGHTS) as readonly CommandName[];

/** Which command causes a fact: whoever may give it may take it back. Null: the fact cannot be taken back. */
export const CAUSED_BY: Readonly<Record<FactKind, CommandName | null>> = {
  TicketIssued: 'take-ticket',
  PriorityMarked: 'mark-priority',
  WillingMarked: 'mark-willing',
  PrintAsked: 'print-ticket',
  TicketPrinted: 'report-print',
  PrintFailed: 'report-print',
  TicketReprinted: 'report-print',
  TicketCalled: 'call-ticket',
  TicketRecalled: 'recall-ticket',
  ServiceStarted: 'start-service',
  TicketHeld: 'hold-ticket',
  TicketReturned: 'return-ticket',
  TicketMissed: 'miss-ticket',
  TicketRejoined: 'rejoin-ticket',
  TicketTransferred: 'transfer-ticket',
  TicketReferred: 'refer-ticket',
  TicketDone: 'finish-ticket',
  TicketLeft: 'leave-queue',
  TicketCancelled: 'cancel-ticket',
  TicketExpired: 'close-day',
  FactUndone: null,
  GroupFormed: 'form-group',
  MemberInvited: 'invite-member',
  MemberJoined: 'join-group',
  MemberDeclined: 'decline-group',
  MemberLeft: 'leave-group',
  PioneerAsked: 'ask-pioneer',
  PioneerAccepted: 'accept-pioneer',
  PioneerDeclined: 'decline-pioneer',
  TeachBackBegan: 'begin-check',
  PointChecked: 'check-point',
  TeachingBegan: 'begin-teaching',
  MemberAtStep: 'report-step',
  GroupAtStep: 'show-step',
  MemberStuck: 'ask-help',
  MemberReady: 'report-ready',
  MemberTaken: 'take-member',
  MemberChecked: 'check-member',
  GroupLed: 'lead-group',
  GroupSplit: 'split-group',
  GroupDissolved: 'dissolve-group',
  GroupClosed: 'close-group',
  GroupUndone: null,
  DayOpened: 'open-day',
  DayClosed: 'close-day',
};

/** Whether somebody may give a command; `own` is true when it is about the ticket of their own session. */
export function mayGive(role: Role, command: CommandName, own: boolean): 'yes' | 'not-own' | 'no' {
  const right = RIGHTS[command];
  if (right.may.includes(role)) return 'yes';
  if (!right.own.includes(role)) return 'no';
  return own ? 'yes' : 'not-own';
}
