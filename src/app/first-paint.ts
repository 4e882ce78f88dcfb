/** A window in the background paints nothing and still has to start, in ms. */
const LATEST_START = 1000;

/** Calls back once the first words are on the glass; at the latest after a second, for windows nobody looks at. */
export function afterFirstPaint(call: () => void): void {
  const late = setTimeout(proceed, LATEST_START);
  const observer = new PerformanceObserver(proceed);
  function proceed(): void {
    clearTimeout(late);
    observer.disconnect();
    call();
  }
  observer.observe({ type: 'paint', buffered: true });
}
