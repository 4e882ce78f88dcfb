import { applyScale, elsewhere } from './app/compose-first.ts';
import { afterFirstPaint } from './app/first-paint.ts';
import { catchFirstTouches } from './app/first-touches.ts';
import { roleOf } from './app/router.ts';
import './ui/tokens/page.css';

declare const __BUILT__: number;
declare const __DEMO__: boolean;
declare const __VERSION__: string;
declare const __LANGUAGES__: readonly 'en'[];

/** Roles of the centre's own devices. */
const roles = {
  citizen: () => import('./roles/citizen/index.ts'),
  staff: () => import('./roles/staff/index.ts'),
  wall: () => import('./roles/wall/index.ts'),
  group: () => import('./roles/group/index.ts'),
  supervisor: () => import('./roles/supervisor/index.ts'),
  setup: () => import('./roles/setup/index.ts'),
};

/** Chromium 114 is the oldest browser that works; older ones keep the page that says so (docs/architecture.md). */
const isModern = CSS.supports('selector(:popover-open)');
/** What a guide on a person's own phone needs is less: it is read, not lived in. */
const canRead = 'adoptedStyleSheets' in document;
const build = { built: __BUILT__, version: __VERSION__, base: '/', demo: __DEMO__, languages: __LANGUAGES__ };

/**
 * The welcome screen came with the page and takes touches from here on; everything else follows once it has been
 * painted, so that the first frame waits for nothing.
 */
function begin(root: Element, role: keyof typeof roles): void {
  applyScale();
  if (role !== 'citizen') root.replaceChildren();
  const touches = catchFirstTouches(root);
  performance.mark('kiot-ready');
  const start = async (): Promise<void> => {
    const bundle = roles[role]();
    const { startKiosk } = await import('./app/start.ts');
    await startKiosk({ root, build, touches }, bundle);
  };
  afterFirstPaint(() => void start());
}

/** A guide on somebody's own phone: nothing of a kiosk is started there, and nothing is left on it. */
async function beginOnPhone(root: Element): Promise<void> {
  root.replaceChildren();
  const { start } = await import('./roles/phone/index.ts');
  await start(root, build);
}

const root = document.querySelector('#app');
const address = elsewhere(location.pathname);
const role = roleOf(location.pathname);
if (address !== null) location.replace(address);
else if (root !== null && role === 'phone') void (canRead && beginOnPhone(root));
else if (root !== null && role !== 'phone' && isModern) begin(root, role);
