/** A cell of a table. `number`: right-aligned in print and a real number in a spreadsheet. */
export type ReportCell = {
  readonly text: string;
  /** The value behind the text; null where it is words, or where it is hidden. */
  readonly number: number | null;
};

/** A table with its caption above it. `wide`: six columns and more, set in 12 pt (RP: 2.2, the decree names no size). */
export type ReportTable = {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** Sentences below it: what is hidden, small samples. */
  readonly notes: readonly string[];
};

/** One bar. `label` stands before it, `text` behind it; `value` ≥ 0, null when it is hidden. */
export type ReportBar = { readonly label: string; readonly text: string; readonly value: number | null };

/** A chart of bars, black and white, whose caption says what is to be seen in it (reports.md 4.2). */
export type ReportFigure = {
  readonly kind: 'figure';
  readonly caption: string;
  /** What the bars are, in words, for whoever does not see them. */
  readonly description: string;
  readonly bars: readonly ReportBar[];
};

/** One thing below a heading. A `point` is lettered a), b)…; `blank` leaves dotted lines for whoever writes on. */
export type ReportBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'clause'; readonly number: number; readonly title: string }
  | { readonly kind: 'points'; readonly texts: readonly string[] }
  | { readonly kind: 'blank'; readonly lines: number }
  | ReportTable
  | ReportFigure;

/** A section with a Roman number; its title is set in capitals. */
export type ReportSection = { readonly title: string; readonly blocks: readonly ReportBlock[] };

/** An appendix: pages numbered on their own, lying when its table is wide. */
export type ReportAppendix = {
  readonly title: string;
  readonly lying: boolean;
  readonly blocks: readonly ReportBlock[];
};

/** The head of an official letter (Nghị định 30/2020, annex I, boxes 1–4). */
export type ReportHead = {
  /** Above the office, not bold; empty when there is none. */
  readonly superior: string;
  readonly office: string;
  /** Behind the number, which the registry gives: “BC-TTPVHCC”. */
  readonly sign: string;
  readonly place: string;
  /** YYYY-MM-DD; null leaves room for day and month. */
  readonly date: string | null;
  /** The year of the date when day and month are left open. */
  readonly year: number;
};

/** A whole report, ready to be set. Nothing in it names a citizen. */
export type Report = {
  readonly head: ReportHead;
  /** What the report is about, below “BÁO CÁO”. */
  readonly subject: string;
  /** Whom it goes to; one stands in the line of “Kính gửi:”, several below it. */
  readonly addressees: readonly string[];
  readonly opening: readonly string[];
  readonly sections: readonly ReportSection[];
  readonly recipients: readonly string[];
  /** Who signs, in capitals: “GIÁM ĐỐC”; above it the authority it is signed by (“TM.”, “KT.”), empty when none. */
  readonly signer: { readonly authority: string; readonly position: string; readonly name: string };
  readonly appendices: readonly ReportAppendix[];
};
