import type { QueueContext } from '../queue/queue.context.ts';
import type { QueueState } from '../queue/queue.state.ts';
import { decline, grant, type Decision } from '../queue/refusals.ts';
import { decideForm, decideInvite, decideSplit } from './decide-form.ts';
import { decideMember, decidePioneer, decideTake } from './decide-member.ts';
import {
  decideCheckBegin,
  decideGroupUndo,
  decideLead,
  decideDissolve,
  decideShow,
  decidePoint,
  decideTeach,
} from './decide-teach.ts';
import type { GroupCommand } from './group.commands.ts';
import { mayClose } from './group.fold.ts';
import type { Asked } from './group.context.ts';
import { isEnded } from './group.state.ts';

/** What becomes of a request about a group. Rights were looked at before (`decide`). */
export function decideGroup(state: QueueState, command: GroupCommand, context: QueueContext): Decision {
  if (command.name === 'form-group') return decideForm(state, command, context);
  const group = state.groups.get(command.group);
  if (group === undefined) return decline('group-unknown');
  if (command.name === 'undo-group') return decideGroupUndo({ state, group, context }, command);
  if (isEnded(group)) return decline('group-over', undefined, group.desk);
  return decideIn({ state, group, context }, command);
}

type InGroup = Exclude<GroupCommand, { name: 'form-group' | 'undo-group' }>;

function decideIn(asked: Asked, command: InGroup): Decision {
  switch (command.name) {
    case 'invite-member':
      return decideInvite(asked, command);
    case 'ask-pioneer':
    case 'accept-pioneer':
    case 'decline-pioneer':
      return decidePioneer(asked, command);
    case 'begin-check':
      return decideCheckBegin(asked, command);
    case 'check-point':
      return decidePoint(asked, command);
    case 'begin-teaching':
      return decideTeach(asked);
    case 'take-member':
      return decideTake(asked, command);
    case 'lead-group':
      return decideLead(asked);
    case 'split-group':
      return decideSplit(asked, command);
    case 'dissolve-group':
      return decideDissolve(asked);
    case 'show-step':
      return decideShow(asked, command);
    case 'close-group':
      return mayClose(asked.group)
        ? grant({ kind: 'GroupClosed', group: asked.group.id })
        : decline('still-learning', undefined, asked.group.desk);
    default:
      return decideMember(asked, command);
  }
}
