import { composeKiosk } from './app/compose.ts';
import { addTexts, startTexts } from './app/i18n/i18n.ts';
import common from './app/i18n/locales/vi/common.json';
import { roleOf } from './app/router.ts';
import './ui/tokens/page.css';

declare const __BUILT__: number;
declare const __VERSION__: string;

const roles = {
  citizen: () => import('./roles/citizen/index.ts'),
  staff: () => import('./roles/staff/index.ts'),
  setup: () => import('./roles/setup/index.ts'),
};

/** Chromium 114 is the oldest browser that works; older ones keep the page that says so (docs/architecture.md). */
const isModern = CSS.supports('selector(:popover-open)');

async function begin(root: Element): Promise<void> {
  const bundle = roles[roleOf(location.pathname)]();
  startTexts();
  addTexts('common', common, () => import('./app/i18n/locales/en/common.json'));
  const kiosk = composeKiosk({ built: __BUILT__, version: __VERSION__, base: '/' });
  const { pixelsPerMillimetre } = kiosk.machine.settings();
  if (pixelsPerMillimetre !== null)
    document.documentElement.style.setProperty('--kiot-pixels-per-mm', `${pixelsPerMillimetre}px`);
  await (await bundle).mount(root, kiosk);
  performance.mark('kiot-ready');
  addEventListener('pagehide', () => kiosk.machine.counting.rescue());
  requestIdleCallback(kiosk.settleDown, { timeout: 3000 });
}

const root = document.querySelector('#app');
if (isModern && root !== null) void begin(root);
