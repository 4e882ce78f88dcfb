import type { Kiosk } from '../../app/compose.ts';
import { addTexts } from '../../app/i18n/i18n.ts';
import vi from '../../app/i18n/locales/vi/setup.json';
import { SetupCalibrationPage } from './setup-calibration-page.ts';

/** Setting this machine up: for now, how many pixels a millimetre has. */
export function mount(root: Element, kiosk: Kiosk): void {
  void addTexts('setup', vi, () => import('../../app/i18n/locales/en/setup.json'));
  root.replaceChildren(new SetupCalibrationPage(kiosk));
}
