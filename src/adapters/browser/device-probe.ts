import type { DeviceProbe } from '../../ports/setup-tools.ts';

/** What the browser tells about itself; `voiceName` comes from the adapter that speaks. */
export function createBrowserDeviceProbe(voiceName: DeviceProbe['voiceName']): DeviceProbe {
  const fullScreen = (): boolean =>
    document.fullscreenElement !== null || matchMedia('(display-mode: fullscreen)').matches;
  return {
    fullScreen,
    async askFullScreen() {
      await document.documentElement.requestFullscreen().catch(() => undefined);
      return fullScreen();
    },
    async freeSpace() {
      try {
        const { quota, usage = 0 } = await navigator.storage.estimate();
        return quota === undefined ? null : quota - usage;
      } catch {
        return null;
      }
    },
    secure: () => isSecureContext,
    voiceName,
  };
}
