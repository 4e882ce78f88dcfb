/** How a new version stands; `replaced`: another window has already switched, this one must load it too. */
export type UpdateState = 'none' | 'waiting' | 'replaced' | 'install-failed' | 'unsupported';

/** New versions of the app: they wait until the kiosk says that nobody is disturbed (C-79). */
export interface AppUpdate {
  /** Registers the service worker and keeps looking for new versions. */
  start(): void;
  /** How it stands now. */
  state(): UpdateState;
  /** Calls back at every change; the returned function stops that. */
  subscribe(onChange: (state: UpdateState) => void): () => void;
  /** Tells every window of this browser that somebody is being led here. */
  occupy(): void;
  /** Takes `occupy` back. */
  vacate(): void;
  /** Loads the new version, unless nothing waits or any window is occupied. */
  activate(): void;
}
