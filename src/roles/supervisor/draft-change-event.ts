import type { ReportDraft } from '../../domain/report/draft.schema.ts';

/** Somebody wrote something for the report, or opened what was written before. */
export class DraftChangeEvent extends Event {
  readonly draft: ReportDraft;

  constructor(draft: ReportDraft) {
    super('draft-change', { bubbles: true, composed: true });
    this.draft = draft;
  }
}
