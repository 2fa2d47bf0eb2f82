import type { Relation } from "../relations/relation";
import { causeRules, formulaRules, readingRules, tableRules } from ".";

/** The rules whose findings say that a sum is not what its terms give. */
export const sumRules: ReadonlySet<string> = new Set(
  [...readingRules, ...formulaRules, ...causeRules, ...tableRules]
    .filter(({ aboutSums }) => aboutSums === true)
    .map(({ id }) => id),
);

/** Whether a relation adds up; a gap or a change is a difference of two readings of one figure. */
export function isAboutSums({ kind }: Relation): boolean {
  return kind === "sum";
}
