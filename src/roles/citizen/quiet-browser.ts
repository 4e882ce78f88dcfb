const FUNCTION_KEY = /^F([1-9]|1[0-2])$/;
const BROWSER_KEYS = new Set(['p', 's', 'o', 'u', 't', 'n', 'w', 'j', 'i', 'h', 'd', 'f']);

/**
 * Keeps browser menus, dropped files and browser shortcuts off the citizen's screen. It lessens noise; it is no
 * security wall – locking the device is the operating system's work (SEC-21). Returns the way to undo it.
 */
export function quietBrowser(target: EventTarget): () => void {
  const prevent = (event: Event): void => event.preventDefault();
  const onKey = (event: Event): void => {
    if (event instanceof KeyboardEvent && isBrowserKey(event)) event.preventDefault();
  };
  const kinds = ['contextmenu', 'dragstart', 'dragover', 'drop'];
  for (const kind of kinds) target.addEventListener(kind, prevent);
  target.addEventListener('keydown', onKey);
  return () => {
    for (const kind of kinds) target.removeEventListener(kind, prevent);
    target.removeEventListener('keydown', onKey);
  };
}

function isBrowserKey(event: KeyboardEvent): boolean {
  if (FUNCTION_KEY.test(event.key)) return true;
  return (event.ctrlKey || event.metaKey) && BROWSER_KEYS.has(event.key.toLowerCase());
}
