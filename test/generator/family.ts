import type { Notation } from "./draft";
import type { Title } from "./frame";
import type { Random } from "./random";
import type { Style } from "./style";
import type { ColumnSpec, RowSpec } from "./table";

export type FamilyName =
  | "rating"
  | "indicators"
  | "targets"
  | "admissions"
  | "scores"
  | "movement"
  | "plan"
  | "structure"
  | "rotation"
  | "twins";

/** Mistakes that are made before the figures: what the form leaves out, what the unit was given. */
export interface Plan {
  omitLevel?: boolean;
  excellentOver?: boolean;
  /** Which of a family's forms to make, where the mistake can stand in one of them only. */
  form?: string;
}

/** A table as a family conceives it, before it is laid in a sheet. */
export interface Concept {
  family: FamilyName;
  title: Title;
  columns: ColumnSpec[];
  rows: RowSpec[];
  counts: Notation;
  /** A second block to the right, under its own header of the same height. */
  beside?: { columns: ColumnSpec[]; rows: RowSpec[] };
  /** Rules that may speak although nothing was planted, with a reason in the family. */
  allowed: string[];
  /** Keys of columns (or names of rows) that the mistakes ask for. */
  parts: { levels?: string[]; rated?: string; total?: string; excellentRow?: number };
}

export type Family = (style: Style, random: Random, plan: Plan) => Concept;
