/** Every way in which a group says no. Each has a sentence `staff:group.refusal.<name>`. */
export const GROUP_REFUSALS = [
  'group-unknown',
  'group-over',
  'group-elsewhere',
  'group-size',
  'group-mixed',
  'desk-full',
  'person-in-group',
  'person-said-no',
  'no-teaching',
  'not-member',
  'not-invited',
  'nobody-joined',
  'invitation-over',
  'too-late-to-join',
  'nothing-taught',
  'points-wrong',
  'point-changed',
  'gate-closed',
  'own-case-first',
  'nobody-to-teach',
  'not-ready',
  'still-learning',
  'pioneer-stays',
  'member-as-before',
  'led-already',
  'group-not-due',
  'group-undo-late',
  'group-undo-superseded',
  'suggestion-over',
] as const;

/** Why a group says no. */
export type GroupRefusal = (typeof GROUP_REFUSALS)[number];

/** Whether a refusal has its sentence with the group's, not with the queue's. */
export function isGroupRefusal(refusal: string): refusal is GroupRefusal {
  return (GROUP_REFUSALS as readonly string[]).includes(refusal);
}
