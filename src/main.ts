import { applyScale, elsewhere } from './app/compose-first.ts';
import { catchFirstTouches } from './app/first-touches.ts';
import { roleOf } from './app/router.ts';
import './ui/tokens/page.css';

declare const __BUILT__: number;
declare const __VERSION__: string;
declare const __LANGUAGES__: readonly 'en'[];

const roles = {
  citizen: () => import('./roles/citizen/index.ts'),
  staff: () => import('./roles/staff/index.ts'),
  setup: () => import('./roles/setup/index.ts'),
};

/** A window in the background paints nothing and still has to start, in ms. */
const LATEST_START = 1000;

/** Chromium 114 is the oldest browser that works; older ones keep the page that says so (docs/architecture.md). */
const isModern = CSS.supports('selector(:popover-open)');

/**
 * The welcome screen came with the page and takes touches from here on; everything else follows once it has been
 * painted, so that the first frame waits for nothing.
 */
function begin(root: Element): void {
  applyScale();
  const role = roleOf(location.pathname);
  if (role !== 'citizen') root.replaceChildren();
  const touches = catchFirstTouches(root);
  performance.mark('kiot-ready');
  const build = { built: __BUILT__, version: __VERSION__, base: '/', languages: __LANGUAGES__ };
  const start = async (): Promise<void> => {
    const bundle = roles[role]();
    const { startKiosk } = await import('./app/start.ts');
    await startKiosk({ root, build, touches }, bundle);
  };
  afterFirstPaint(() => void start());
}

/** Calls back once the first words are on the glass; at the latest after a second, for windows nobody looks at. */
function afterFirstPaint(call: () => void): void {
  const late = setTimeout(proceed, LATEST_START);
  const observer = new PerformanceObserver(proceed);
  function proceed(): void {
    clearTimeout(late);
    observer.disconnect();
    call();
  }
  observer.observe({ type: 'paint', buffered: true });
}

const root = document.querySelector('#app');
const address = elsewhere(location.pathname);
if (address !== null) location.replace(address);
else if (isModern && root !== null) begin(root);
