import { dueFor, openGroups } from '../domain/group/index.ts';
import { isHoldOver, type QueueRequest, type QueueState } from '../domain/queue/index.ts';

/** What nobody has to ask for at this moment: holds that are over, invitations and replacements that ran out. */
export function dueIn(state: QueueState, wall: number): readonly QueueRequest[] {
  const held = [...state.tickets.values()].filter((ticket) => isHoldOver(ticket, wall));
  const groups = openGroups(state.groups).map((group) => ({ name: dueFor(group, wall), group: group.id }));
  return [
    ...held.map(({ id, version }): QueueRequest => ({ name: 'return-ticket', ticket: id, version })),
    ...groups.flatMap(({ name, group }): readonly QueueRequest[] => (name === null ? [] : [{ name, group }])),
  ];
}
