import type { text } from '../../app/i18n/i18n.ts';
import { helperOf, type Group, type Member } from '../../domain/group/index.ts';

/** Where a member stands, in two or three words; `now`: wall ms. */
export function standingWords(
  t: typeof text,
  { group, member }: { readonly group: Group; readonly member: Member },
  now: number,
): string {
  const helper = helperOf(group, member, now);
  if (helper !== null) return t(helper === 'staff' ? 'group:members.stuckStaff' : 'group:members.stuck');
  if (member.standing === 'invited') return t('group:members.invited');
  if (member.standing === 'ready') return t('group:members.ready');
  if (member.standing === 'checked' || member.standing === 'done') return t('group:members.checked');
  return member.step === null ? t('group:members.notYet') : t('group:members.at', { step: member.step });
}

/** Members who are still counted on: those who take part or are invited; the pioneer is not taught. */
export function shownMembers({ members, pioneer }: Group): readonly Member[] {
  const gone: readonly Member['standing'][] = ['declined', 'leftGroup', 'toOfficer'];
  return members.filter(({ standing, ticket }) => !gone.includes(standing) && ticket !== pioneer?.ticket);
}
