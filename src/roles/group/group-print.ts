import type { LitElement } from 'lit';
import type { ReactiveController } from 'lit';
import type { text } from '../../app/i18n/i18n.ts';
import { dayOf } from '../../domain/statistics/day.ts';
import type { SheetContent } from '../../ui/elements/kiot-print-sheet/kiot-print-sheet.ts';
import { WaitingSheet } from '../../ui/elements/kiot-print-sheet/waiting-sheet.ts';
import { pointsOf } from '../../app/critical-points.ts';
import { stepsCard, thanksCard } from './group-sheet.ts';
import type { GroupTools } from './group-tools.ts';

/** Paper of a group on a page: the card of steps and the thanks. It tells what the browser answered. */
export class GroupPrint implements ReactiveController {
  readonly #host: LitElement;
  readonly #tools: () => GroupTools | null;
  readonly #waiting = new WaitingSheet();
  #told: 'printing' | 'failed' | null = null;

  constructor(host: LitElement, tools: () => GroupTools | null) {
    this.#host = host;
    this.#tools = tools;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#waiting.take();
    this.#told = null;
  }

  /** What became of the paper, in words; empty before anything was printed. */
  words(t: typeof text): string {
    return this.#told === null ? '' : t(`group:thanks.${this.#told}`);
  }

  /** The steps for whoever has no device. */
  async steps(t: typeof text): Promise<void> {
    const tools = this.#tools();
    const guide = tools?.guide.current ?? null;
    if (tools === null || guide === null) return;
    await this.#print(tools, stepsCard(t, guide, { day: today(tools), points: pointsOf(guide) }));
  }

  /** Thanks, without a name. */
  async thanks(t: typeof text): Promise<void> {
    const tools = this.#tools();
    if (tools === null) return;
    await this.#print(tools, thanksCard(t, tools.guide.current?.title ?? '', today(tools)));
  }

  async #print({ kiosk }: GroupTools, content: SheetContent): Promise<void> {
    const answer = await this.#waiting.print(kiosk.takeAway.printer, 'a5', content);
    this.#told = answer === 'asked' ? 'printing' : 'failed';
    this.#host.requestUpdate();
  }
}

function today({ kiosk }: GroupTools): string {
  return dayOf(kiosk.machine.clock.read().wall).day;
}
