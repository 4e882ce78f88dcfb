import type { text } from '../../app/i18n/i18n.ts';
import type { FrameLabels } from '../../ui/elements/kiot-page-frame/kiot-page-frame.ts';

/** What the fixed buttons of every citizen page are called. */
export function frameLabels(t: typeof text): FrameLabels {
  return {
    back: t('common:bar.back'),
    listen: t('common:bar.listen'),
    stuck: t('common:bar.stuck'),
    next: t('common:bar.next'),
    finish: t('common:bar.finish'),
    bar: t('common:bar.label'),
  };
}
