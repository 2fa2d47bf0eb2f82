import { sumExactly } from "../grid/exact";
import type { AcceptedRelation, Proposal } from "./accept";
import type { Figures } from "./figures";
import { evaluate, supportOf } from "./relation";
import type { LinearRelation, Relation } from "./relation";

/** Columns that must agree before one row is held to be the cause of all. */
const FEWEST_COLUMNS = 3;

/**
 * A total that is off in every column by just what one row holds there: the row was left out when the total was made,
 * or counted twice. Null when no single row explains all columns.
 */
export function strayRowOf(proposal: Proposal, figures: Figures): AcceptedRelation | null {
  for (const relation of proposal.alternatives) {
    if (relation.axis !== "rows" || relation.kind !== "sum" || relation.purpose !== "total") continue;
    const stray = explainingRow(relation, figures);
    if (stray)
      return { relation, support: supportOf(relation, figures), prior: proposal.prior, strayRow: stray };
  }
  return null;
}

function explainingRow(relation: LinearRelation, figures: Figures): AcceptedRelation["strayRow"] | null {
  const residuals = residualsOf(relation, figures);
  if (residuals.length < FEWEST_COLUMNS || residuals.every(({ residual }) => residual === 0)) return null;
  for (const { index: row } of relation.operands) {
    const values = residuals.map(({ line }) =>
      figures.standing(row, line) === "figure" ? figures.value(row, line) : 0,
    );
    if (values.filter((value) => value !== 0).length < FEWEST_COLUMNS) continue;
    if (residuals.every(({ residual }, at) => sumExactly([residual, values[at] ?? 0]) === 0))
      return { row, kind: "omitted" };
    if (residuals.every(({ residual }, at) => residual === values[at])) return { row, kind: "repeated" };
  }
  return null;
}

function residualsOf(relation: Relation, figures: Figures): { line: number; residual: number }[] {
  return relation.lines.flatMap((line) => {
    const { verdict, residual } = evaluate(relation, line, figures);
    return verdict === "blank" ? [] : [{ line, residual }];
  });
}
