/** A procedure was picked; null for “nobody knows yet what for”. */
export class ProcedurePickEvent extends Event {
  static readonly type = 'staff-procedure-pick';
  readonly procedure: string | null;

  constructor(procedure: string | null) {
    super(ProcedurePickEvent.type);
    this.procedure = procedure;
  }
}
