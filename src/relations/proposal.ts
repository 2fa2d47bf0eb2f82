import type { Support } from "./evaluate";
import type { Relation } from "./relation";

/**
 * How far the form itself vouches for a relation before its figures are looked at: `declared` in a formula of the
 * form, `strong` by words that leave no other reading, `shown` by the arithmetic of the whole outline it is a part of,
 * `likely` by the form's habits, `weak` by place alone.
 */
export type Prior = "declared" | "strong" | "shown" | "likely" | "weak";

/** Readings of one and the same place, the likeliest first; at most one of them is true. */
export interface Proposal {
  alternatives: readonly Relation[];
  prior: Prior;
}

export interface AcceptedRelation {
  relation: Relation;
  support: Support;
  prior: Prior;
  /** By how much it explains its figures better than chance does; absent where something else vouches for it. */
  bits?: number;
  /** A row that a total leaves out, or counts twice, on every line: the one cause of all its failures. */
  strayRow?: { row: number; kind: "omitted" | "repeated" };
  /** Lines where it fails and too little speaks for it: they are neither compared nor told. */
  untold?: number;
}
