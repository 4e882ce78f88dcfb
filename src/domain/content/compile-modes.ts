import { fault, type CompileFault } from './compile-fault.ts';
import type { Guide, Step } from './guide.schema.ts';
import { hasPlace } from './places.ts';
import type { Screen } from './screen.schema.ts';

/** Every screen that the worked example names, and where. */
export function sceneReferences({ example }: Guide): readonly [place: string, id: string][] {
  return (example?.scenes ?? []).flatMap(({ id, screen }): [string, string][] =>
    screen === undefined ? [] : [[`example.${id}.screen`, screen]],
  );
}

/** Reports scenes with one name and rings around places that are not on their screen. */
export function checkExample({ example }: Guide, screens: Readonly<Record<string, Screen>>): CompileFault[] {
  const scenes = example?.scenes ?? [];
  return scenes.flatMap(({ id, screen = '', target }, i) => [
    ...(scenes.findIndex((other) => other.id === id) < i ? [fault('example', 'double-id', id)] : []),
    ...(target !== undefined && !hasPlace(screens[screen], target)
      ? [fault(`example.${id}.target`, 'unknown-target', target)]
      : []),
  ]);
}

/** Cards name steps in the order of the guide; the question names a difference that has a repair. */
export function checkTeachBack({ teachBack }: Guide, steps: readonly Step[]): CompileFault[] {
  if (teachBack === undefined) return [];
  const order = teachBack.cards.map(({ step }) => steps.findIndex((s) => s.id === step));
  const cards = teachBack.cards.flatMap(({ step }, i): CompileFault[] => {
    const at = order[i] ?? -1;
    if (at < 0) return [fault(`teachBack.cards.${i}`, 'unknown-card-step', step)];
    const inOrder = i === 0 || at > (order[i - 1] ?? -1);
    return inOrder ? [] : [fault(`teachBack.cards.${i}`, 'cards-out-of-order', step)];
  });
  const { step, difference } = teachBack.question;
  const asked = steps.find((s) => s.id === step);
  if (asked === undefined) return [...cards, fault('teachBack.question.step', 'unknown-card-step', step)];
  return asked.differs.some((d) => d.id === difference)
    ? cards
    : [...cards, fault('teachBack.question.difference', 'unknown-difference', difference)];
}

/** Each point names a step of the guide, and no step has two points: it is what English words find a point by. */
export function checkPoints({ criticalPoints }: Guide, steps: readonly Step[]): CompileFault[] {
  return criticalPoints.flatMap(({ step }, i) => {
    const place = `criticalPoints.${i}`;
    if (!steps.some(({ id }) => id === step)) return [fault(place, 'unknown-point-step', step)];
    const first = criticalPoints.findIndex((other) => other.step === step);
    return first < i ? [fault(place, 'double-point', step)] : [];
  });
}
