/** Where a cell of a paper leads: a cell of another file of the round. */
export interface PaperLink {
  readonly file: string;
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
}

/** A cell of a paper's table: words, or a figure that stays a figure where the format knows figures. */
export interface PaperCell {
  readonly text: string;
  readonly value?: number;
  readonly link?: PaperLink;
}

export type PaperBlock =
  | { readonly kind: "title"; readonly text: string }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "line"; readonly text: string; readonly strong?: boolean }
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      /** In characters, one a column. */
      readonly widths: readonly number[];
      readonly rows: readonly (readonly PaperCell[])[];
    };

/** Something to hand out, as data: the same for .xlsx, .docx and print. */
export interface Paper {
  /** Short: the name of its sheet. */
  readonly name: string;
  readonly blocks: readonly PaperBlock[];
}
