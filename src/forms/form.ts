import { formatIds } from "../formats/ids";
import type { FormatId, LevelId, RatedKind } from "../formats";

/** One form for each standard format, and the quarterly rating of 2026; each is one data file in src/forms/data. */
export const formNames = [...formatIds, "quarterly-rating"] as const;
export type FormName = (typeof formNames)[number];

export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

/** How a cell follows from cells of its row, by keys of columns. Percentages are in hundreds. */
export type Computed =
  | { readonly kind: "sum"; readonly of: readonly string[] }
  | { readonly kind: "difference"; readonly of: readonly [minuend: string, subtrahend: string] }
  | { readonly kind: "share"; readonly of: readonly [part: string, whole: string] }
  | { readonly kind: "change"; readonly of: readonly [now: string, before: string] }
  | { readonly kind: "average"; readonly of: readonly string[] }
  | { readonly kind: "class"; readonly of: string; readonly bands: "meeting" | "rating" }
  | { readonly kind: "status"; readonly of: readonly [actual: string, target: string] };

/** Which figures an example holds; `from` and `to` are limits, or shares of another column of the row. */
export type Draw =
  | { readonly from: number; readonly to: number; readonly step?: number }
  | { readonly partOf: string; readonly from: number; readonly to: number };

export type ColumnKind = "ordinal" | "name" | "text" | "count" | "figure" | "score" | "percent" | "class";

/** A choice that a column depends on. */
export type ColumnChoice = "percents" | "ofWhich";

export interface FormColumn {
  readonly key: string;
  /** Headings from the top row down; neighbours that share their first headings stand under one. */
  readonly path: readonly string[];
  readonly kind: ColumnKind;
  /** In characters. */
  readonly width?: number;
  readonly computed?: Computed;
  readonly draw?: Draw;
  /** Stands in the form only where the choice was made. */
  readonly onlyWith?: ColumnChoice;
  /** For texts and names: what an example writes in each row, over and over. */
  readonly examples?: readonly string[];
  /** The most that may be typed; none otherwise. */
  readonly most?: number;
  /** Figures of this column are not added up in a total row. */
  readonly notAdded?: true;
}

/** The levels of the year's rating scheme, each with its share of `base`; TSVM tiêu biểu where the scheme has it. */
export interface LevelColumns {
  readonly levels: RatedKind;
  readonly base: string;
}

/** A line of a form whose lines are its own: an indicator with the unit it is measured in. */
export interface FormItem {
  readonly name: string;
  readonly measure: string;
  /** Limits of the figures that an example holds. */
  readonly from: number;
  readonly to: number;
  /** Digits behind the comma. */
  readonly digits: number;
}

/** The choices a form offers beside year and units. */
export const choiceNames = ["digits", "groups", "totals", "percents", "ofWhich", "numbers"] as const;
export type ChoiceName = (typeof choiceNames)[number];

export interface StandardForm {
  readonly id: FormName;
  /** What a check takes it for. */
  readonly format: FormatId;
  readonly name: Bilingual;
  /** One sentence: what it is for. */
  readonly purpose: Bilingual;
  /** Without its period. */
  readonly title: string;
  readonly period: "year" | "quarter";
  /** The first year it may be made for. */
  readonly since: number;
  /** "Đơn vị tính"; null where each line has its own. */
  readonly measure: string | null;
  readonly columns: readonly (FormColumn | LevelColumns)[];
  /** null: the lines are units that the user names. */
  readonly items: readonly FormItem[] | null;
  /** What the groups are called where the user names none. */
  readonly groups: readonly [string, string];
  /** Names for an example. */
  readonly examples: readonly string[];
  readonly offers: readonly ChoiceName[];
  readonly signer: readonly [body: string, office: string];
  readonly source: Bilingual;
  /** What a clerk should know before filling it in, one sentence each. */
  readonly hints: readonly string[];
}

/** The key of the column of a level. */
export function levelKeyOf(level: LevelId): string {
  return `level.${level}`;
}
