import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CompiledGuide } from '../../../domain/content/guide.schema.ts';
import type { StaffTools } from '../staff-tools.ts';

const SECOND = 1000;
const UNKNOWN: readonly number[] = [];

/** Usual ms of each step of a guide: four in five people are done by then. */
export function usualSteps(guide: CompiledGuide | null): readonly number[] {
  return guide?.steps.map(({ seconds }) => seconds.p80 * SECOND) ?? UNKNOWN;
}

/** Usual lengths of the steps of every guide that is asked for, each read once; drawn again when one was read. */
export class UsualSteps implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #known = new Map<string, readonly number[]>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#known.clear(); // a guide may have been replaced meanwhile
  }

  /** Empty until the guide was read, and when it cannot be read. */
  of({ kiosk }: Pick<StaffTools, 'kiosk'>, procedure: string): readonly number[] {
    const known = this.#known.get(procedure);
    if (known !== undefined) return known;
    this.#known.set(procedure, UNKNOWN);
    void kiosk.guides.guide(procedure).then((guide) => {
      this.#known.set(procedure, usualSteps(guide.ok ? guide.value : null));
      this.#host.requestUpdate();
    });
    return UNKNOWN;
  }
}
