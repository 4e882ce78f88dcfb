import type { text } from '../../app/i18n/i18n.ts';
import type { QueueRequest } from '../../app/queue.ts';
import type { Group, Member } from '../../domain/group/index.ts';

/** What may be ticked for one member, in words and as it is asked of the queue. */
export type MemberChoice = { readonly label: string; readonly request: QueueRequest };

/**
 * What whoever teaches ticks for a member without a device: yes or no of somebody who is asked, else where they are.
 * `step`: the one that is shown, from 1; `number`: what stands on the ticket.
 */
export function memberChoices(
  t: typeof text,
  { group, member }: { readonly group: Group; readonly member: Member },
  { step, number }: { readonly step: number; readonly number: string },
): readonly MemberChoice[] {
  const about = { group: group.id, ticket: member.ticket };
  if (member.standing === 'invited')
    return [
      { label: t('group:ask.join', { number }), request: { name: 'join-group', ...about } },
      { label: t('group:ask.alone', { number }), request: { name: 'decline-group', ...about } },
    ];
  const stuck = member.standing === 'needsHelp';
  return [
    { label: t('group:member.here', { step }), request: { name: 'report-step', ...about, step } },
    {
      label: t(stuck ? 'group:member.helped' : 'group:member.stuck'),
      request: { name: 'ask-help', ...about, stuck: !stuck },
    },
    { label: t('group:member.ready'), request: { name: 'report-ready', ...about } },
    { label: t('group:member.leave'), request: { name: 'leave-group', ...about } },
  ];
}
