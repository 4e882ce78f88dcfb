import { judgeClock } from '../domain/statistics/clock-trust.ts';
import type { DeviceProbe } from '../ports/setup-tools.ts';
import type { Kiosk } from './compose.ts';

/** Room a kiosk wants to have, in bytes (SEC-20). */
const ENOUGH_SPACE = 200_000_000;

/** What a kiosk can look at by itself (SEC-20); each has its sentences. */
export const CHECKS = [
  'secure',
  'storage',
  'persisted',
  'space',
  'fullscreen',
  'clock',
  'offline',
  'guides',
  'voice',
] as const;
/** One of the checks. */
export type CheckName = (typeof CHECKS)[number];
/** How one check ended: good; something to look at; or the kiosk does not work well like this. */
export type CheckLevel = 'good' | 'look' | 'bad';
/** One line of the self-check. */
export type Check = { readonly name: CheckName; readonly level: CheckLevel };

/** Looks at everything a page can know of its device. What the operating system must do is not seen here (SEC-22). */
export async function selfCheck(kiosk: Kiosk, probe: DeviceProbe): Promise<readonly Check[]> {
  const { machine, guides } = kiosk;
  const now = machine.clock.read();
  const [persisted, space, voice, index, stored] = await Promise.all([
    machine.persisted(),
    probe.freeSpace(),
    probe.voiceName('vi'),
    guides.index(),
    machine
      .store()
      .then((store) => store.facts())
      .then(
        () => true,
        () => false,
      ),
  ]);
  const offline = machine.update.state();
  const levels: Readonly<Record<CheckName, CheckLevel>> = {
    secure: probe.secure() ? 'good' : 'bad',
    storage: stored ? 'good' : 'bad',
    persisted: persisted ? 'good' : 'look',
    space: space === null || space < ENOUGH_SPACE ? 'look' : 'good',
    fullscreen: probe.fullScreen() ? 'good' : 'look',
    clock: judgeClock(now, now, machine.built) === 'good' ? 'good' : 'bad',
    offline: offline === 'unsupported' || offline === 'install-failed' ? 'bad' : 'good',
    guides: index.ok ? 'good' : 'bad',
    voice: voice === null ? 'look' : 'good',
  };
  return CHECKS.map((name) => ({ name, level: levels[name] }));
}
