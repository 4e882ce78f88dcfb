import type { text } from '../../app/i18n/i18n.ts';
import type { CompiledGuide } from '../../domain/content/guide.schema.ts';
import { isEnded, learners, type Group } from '../../domain/group/index.ts';

/** What the table shows now. */
export type TableFace = 'step' | 'owner' | 'give-back' | 'member' | 'leaving' | 'paused' | 'thanks';

/** Where the window itself stands: step from 0, a member touched, the question before leaving. */
export type TableStands = { readonly at: number; readonly touched: boolean; readonly leaving: boolean };

/** What the table shows: what became of the group comes before what was touched. */
export function tableFace(group: Group, guide: CompiledGuide | null, stands: TableStands): TableFace {
  if (isEnded(group)) return 'thanks';
  const { phase } = group;
  if (phase === 'finishing') return 'give-back';
  if (phase !== 'teaching' && phase !== 'ledByOfficer') return 'paused';
  if (stands.leaving && phase === 'teaching') return 'leaving';
  if (stands.touched) return 'member';
  const step = guide?.steps[stands.at];
  if (step === undefined) return guide === null ? 'paused' : 'give-back';
  return step.secret ? 'owner' : 'step';
}

/** The words of a screen that is no step, the heading first. */
export function plainWords(t: typeof text, group: Group, face: TableFace): readonly string[] {
  switch (face) {
    case 'owner':
      return [t('group:owner.title'), t('group:owner.turn'), t('group:owner.hush')];
    case 'give-back': {
      const all = group.phase === 'finishing' || learners(group).length === 0;
      const wait = t(all ? 'group:giveBack.all' : 'group:giveBack.wait');
      return [t('group:giveBack.title'), t('group:giveBack.lead'), wait];
    }
    case 'leaving':
      return [t('group:leave.title'), t('group:leave.lead')];
    case 'thanks':
      return [t('group:thanks.title'), t('group:thanks.lead'), t('group:thanks.phone')];
    default:
      return group.phase === 'ledByOfficer'
        ? [t('group:led.title'), t('group:noGuide')]
        : [t('group:paused.title'), t('group:paused.lead')];
  }
}
