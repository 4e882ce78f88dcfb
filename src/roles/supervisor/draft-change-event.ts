import type { ReportDraft } from '../../domain/report/draft.schema.ts';

/** Somebody wrote something for the report, saved it or opened what was saved; `isKept`: a file holds all of it. */
export class DraftChangeEvent extends Event {
  readonly draft: ReportDraft;
  readonly isKept: boolean;

  constructor(draft: ReportDraft, isKept: boolean) {
    super('draft-change', { bubbles: true, composed: true });
    this.draft = draft;
    this.isKept = isKept;
  }
}
