import { evaluate } from "../relations/evaluate";
import { cellOf, operandsOf } from "../relations/relation";
import type { Instance, RelationSystem } from "./relation-lines";
import { keyOf } from "../grid/cell-key";

/** More rounds than any chain of totals needs. */
const ROUNDS = 12;

/**
 * Live formulas that were computed from figures already known to be wrong (a text SUM skipped, 3,174 for 3.174) are
 * given the value they will show once those are mended, so that one cause is not told again at every total above it.
 */
export function settleFormulas(
  system: RelationSystem,
  failures: readonly Instance[],
  mended: Set<number>,
): Instance[] {
  const { figures } = system;
  let open = [...failures];
  for (let round = 0; round < ROUNDS && mended.size > 0; round += 1) {
    let settled = 0;
    for (const instance of open) {
      const { relation } = instance.accepted;
      const result = cellOf(relation, instance.line, "result");
      if (figures.grid.formula(result.row, result.column) === null) continue;
      if (
        !operandsOf(relation).some((operand) => mended.has(keyOf(cellOf(relation, instance.line, operand))))
      )
        continue;
      const outcome = evaluate(relation, instance.line, figures);
      if (outcome.verdict !== "fails" || !Number.isFinite(outcome.expected)) continue;
      figures.replace(result.row, result.column, outcome.expected);
      mended.add(keyOf(result));
      settled += 1;
    }
    if (settled === 0) break;
    // A mended total may now disagree with what was computed from it.
    open = system.allFailures();
  }
  return system.allFailures().filter((instance) => !restsOnMended(instance, mended));
}

/** What was only seen in the values of a formula falls with them once the formula is mended. */
function restsOnMended({ accepted: { relation }, line }: Instance, mended: ReadonlySet<number>): boolean {
  return relation.origin === "values" && mended.has(keyOf(cellOf(relation, line, "result")));
}
