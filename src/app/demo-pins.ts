import type { Access } from './access.ts';

/** PINs of a build for showing; `npm run demo` prints them. No other build has this file. */
export const DEMO_PINS = { installer: '904627', staff: '731946', supervisor: '286413' } as const;

/** Sets them on a device that nobody has set up, so that every door can be opened at once. */
export async function setDemoPins(access: Access): Promise<void> {
  await access.look();
  if (access.current.standing !== 'unset') return;
  await access.setPin('installer', DEMO_PINS.installer);
  await access.setPin('staff', DEMO_PINS.staff);
  await access.setPin('supervisor', DEMO_PINS.supervisor);
  access.lock();
}
