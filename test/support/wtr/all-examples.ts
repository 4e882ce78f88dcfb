import type { Example } from '../../../src/ui/elements/example.ts';
import { examples as aids } from '../../../src/ui/elements/kiot-aids/kiot-aids.examples.ts';
import { examples as aidsPanel } from '../../../src/ui/elements/kiot-aids-panel/kiot-aids-panel.examples.ts';
import { examples as bars } from '../../../src/ui/elements/kiot-bars/kiot-bars.examples.ts';
import { examples as calibration } from '../../../src/ui/elements/kiot-calibration/kiot-calibration.examples.ts';
import { examples as callSignal } from '../../../src/ui/elements/kiot-call-signal/kiot-call-signal.examples.ts';
import { examples as checkList } from '../../../src/ui/elements/kiot-check-list/kiot-check-list.examples.ts';
import { examples as code } from '../../../src/ui/elements/kiot-code/kiot-code.examples.ts';
import { examples as faces } from '../../../src/ui/elements/kiot-faces/kiot-faces.examples.ts';
import { examples as fileButton } from '../../../src/ui/elements/kiot-file-button/kiot-file-button.examples.ts';
import { examples as helpOffer } from '../../../src/ui/elements/kiot-help-offer/kiot-help-offer.examples.ts';
import { examples as icon } from '../../../src/ui/elements/kiot-icon/kiot-icon.examples.ts';
import { examples as idleWarning } from '../../../src/ui/elements/kiot-idle-warning/kiot-idle-warning.examples.ts';
import { examples as keyboard } from '../../../src/ui/elements/kiot-keyboard/kiot-keyboard.examples.ts';
import { examples as lock } from '../../../src/ui/elements/kiot-lock/kiot-lock.examples.ts';
import { examples as pageFrame } from '../../../src/ui/elements/kiot-page-frame/kiot-page-frame.examples.ts';
import { examples as pinPad } from '../../../src/ui/elements/kiot-pin-pad/kiot-pin-pad.examples.ts';
import { examples as picture } from '../../../src/ui/elements/kiot-picture-code/kiot-picture.examples.ts';
import { examples as pictureCode } from '../../../src/ui/elements/kiot-picture-code/kiot-picture-code.examples.ts';
import { examples as printSheet } from '../../../src/ui/elements/kiot-print-sheet/kiot-print-sheet.examples.ts';
import { examples as screenPicture } from '../../../src/ui/elements/kiot-screen-picture/kiot-screen-picture.examples.ts';
import { examples as scrollArea } from '../../../src/ui/elements/kiot-scroll-area/kiot-scroll-area.examples.ts';
import { examples as select } from '../../../src/ui/elements/kiot-select/kiot-select.examples.ts';
import { examples as ticket } from '../../../src/ui/elements/kiot-ticket/kiot-ticket.examples.ts';
import { examples as tile } from '../../../src/ui/elements/kiot-tile/kiot-tile.examples.ts';
import { examples as token } from '../../../src/ui/elements/kiot-token/kiot-token.examples.ts';

type SharedElement = Extract<keyof HTMLElementTagNameMap, `kiot-${string}`>;

/** Examples of every shared element; a new element without examples does not compile here. */
export const allExamples: Readonly<Record<SharedElement, readonly Example[]>> = {
  'kiot-aids': aids,
  'kiot-aids-panel': aidsPanel,
  'kiot-bars': bars,
  'kiot-calibration': calibration,
  'kiot-call-signal': callSignal,
  'kiot-check-list': checkList,
  'kiot-code': code,
  'kiot-faces': faces,
  'kiot-file-button': fileButton,
  'kiot-help-offer': helpOffer,
  'kiot-icon': icon,
  'kiot-idle-warning': idleWarning,
  'kiot-keyboard': keyboard,
  'kiot-lock': lock,
  'kiot-page-frame': pageFrame,
  'kiot-pin-pad': pinPad,
  'kiot-picture': picture,
  'kiot-picture-code': pictureCode,
  'kiot-print-sheet': printSheet,
  'kiot-screen-picture': screenPicture,
  'kiot-scroll-area': scrollArea,
  'kiot-select': select,
  'kiot-ticket': ticket,
  'kiot-tile': tile,
  'kiot-token': token,
};
