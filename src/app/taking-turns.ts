import type { Gong } from '../ports/device.ts';
import type { Voice } from './voice.ts';

/**
 * Never two sounds at once (C-60): the gong is struck at once, because it calls for a human; what was being said is cut
 * off and begins that sentence again when the gong has rung out. `lasts`: ms of one stroke.
 */
export function takingTurns(gong: Gong, lasts: number, voice: Pick<Voice, 'giveWay'>): Gong {
  return {
    strike() {
      voice.giveWay(lasts);
      gong.strike();
    },
    unlock: (onReady) => gong.unlock(onReady),
  };
}
