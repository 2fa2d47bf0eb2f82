import type { Relation } from "../relations/relation";

/** The rules whose findings say that a sum is not what its terms give. */
export const sumRules: ReadonlySet<string> = new Set([
  "total-mismatch",
  "levels-mismatch",
  "rated-total-mismatch",
  "movement-mismatch",
  "score-total",
  "sum-range",
  "total-skips-text",
  "hidden-in-total",
  "printed-total",
  "header-formula-subset",
]);

/** Whether a relation adds up; a gap or a change is a difference of two readings of one figure. */
export function isAboutSums({ kind }: Relation): boolean {
  return kind === "sum";
}
