/** A reference that leads nowhere, or two things with one name. Places are dotted paths inside the guide. */
export type CompileFault = {
  readonly place: string;
  readonly problem:
    | 'unknown-shared-steps'
    | 'unknown-step'
    | 'unknown-screen'
    | 'unknown-target'
    | 'unknown-source'
    | 'unknown-category'
    | 'double-id'
    | 'unknown-card-step'
    | 'unknown-guide'
    | 'few-branches'
    | 'double-branch'
    | 'translation-missing'
    | 'unknown-difference'
    | 'unknown-parameter'
    | 'missing-parameter'
    | 'stray-parameter'
    | 'unused-screen'
    | 'too-many-differences'
    | 'cards-out-of-order'
    | 'unknown-point-step'
    | 'double-point'
    | 'double-source';
  readonly name: string;
};

/** Makes one fault. */
export function fault(place: string, problem: CompileFault['problem'], name: string): CompileFault {
  return { place, problem, name };
}
