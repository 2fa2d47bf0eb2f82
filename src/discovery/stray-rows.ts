import { rangeContains } from "../grid/address";
import { sumExactly } from "../grid/exact";
import { parseFormula, references } from "../formula";
import type { AcceptedRelation, Proposal } from "../relations/proposal";
import type { Figures } from "../relations/figures";
import { evaluate, supportOf } from "../relations/evaluate";
import type { LinearRelation, Relation } from "../relations/relation";

/** Columns that must agree before one row is held to be the cause of all. */
const FEWEST_COLUMNS = 3;

/**
 * A total that is off in every column by just what one row holds there: the row was left out when the total was made,
 * or counted twice. Null when no single row explains all columns.
 */
export function strayRowOf(proposal: Proposal, figures: Figures): AcceptedRelation | null {
  for (const relation of proposal.alternatives) {
    if (relation.axis !== "rows" || relation.kind !== "sum" || relation.purpose !== "total") continue;
    const found = explainingRow(relation, figures);
    if (found === "no part") continue;
    if (found)
      return { relation, support: supportOf(relation, figures), prior: proposal.prior, strayRow: found };
    if (isOffByOneRow(relation, figures))
      return { relation, support: supportOf(relation, figures), prior: proposal.prior };
  }
  return null;
}

/** Every column is off by one row that is no part of the total: a sum of its neighbours, a number they are multiplied by. */
export function takesWhatIsNoPart(relation: Relation, figures: Figures): boolean {
  return (
    relation.axis === "rows" &&
    relation.kind === "sum" &&
    relation.purpose === "total" &&
    explainingRow(relation, figures) === "no part"
  );
}

function explainingRow(
  relation: LinearRelation,
  figures: Figures,
): AcceptedRelation["strayRow"] | "no part" | null {
  const residuals = residualsOf(relation, figures);
  if (residuals.length < FEWEST_COLUMNS || residuals.every(({ residual }) => residual === 0)) return null;
  for (const { index: row } of relation.operands) {
    const values = residuals.map(({ line }) =>
      figures.standing(row, line) === "figure" ? figures.value(row, line) : 0,
    );
    if (values.filter((value) => value !== 0).length < FEWEST_COLUMNS) continue;
    const isOmitted = residuals.every(({ residual }, at) => sumExactly([residual, values[at] ?? 0]) === 0);
    const isRepeated = residuals.every(({ residual }, at) => residual === values[at]);
    if (!isOmitted && !isRepeated) continue;
    // A total that takes a subtotal once takes its parts with it.
    if (isSumOfNeighbours(relation, row, residuals, figures) || isFactor(relation, row, figures))
      return "no part";
    return { row, kind: isOmitted ? "omitted" : "repeated" };
  }
  return null;
}

/** The parts are computed from the row: a number of schools that each amount is multiplied by is no part itself. */
function isFactor({ operands, lines }: LinearRelation, row: number, { grid }: Figures): boolean {
  if (!grid.hasFormulas) return false;
  const [line] = lines;
  return operands.some(({ index }) => {
    const formula = line === undefined || index === row ? null : grid.formula(index, line);
    const node = formula === null ? null : parseFormula(formula);
    return (
      node !== null &&
      references(node).some(({ sheet, range }) => sheet === null && rangeContains(range, row, line ?? 0))
    );
  });
}

/** The row holds, on every line, the sum of the operands right above or right below it. */
function isSumOfNeighbours(
  { operands }: LinearRelation,
  row: number,
  lines: readonly { line: number }[],
  figures: Figures,
): boolean {
  const at = operands.findIndex(({ index }) => index === row);
  const rest = lines
    .map(({ line }) => figures.value(row, line))
    .map((value) => (value > 0 || value < 0 ? value : 0));
  return [-1, 1].some((step) => {
    let left = rest;
    for (let next = at + step, taken = 1; operands[next]; next += step, taken += 1) {
      const index = operands[next]?.index ?? row;
      left = left.map((value, place) => {
        const line = lines[place]?.line ?? 0;
        return figures.standing(index, line) === "figure"
          ? sumExactly([value, -figures.value(index, line)])
          : value;
      });
      if (taken > 1 && left.every((value) => value === 0)) return true;
    }
    return false;
  });
}

/** Powers of ten between units of count. */
const UNITS = [10, 100, 1_000, 1_000_000];

/**
 * Every column that is off would be right if one row stood a column further left or right, or were given in another
 * unit: the total is one, and that row was typed wrong.
 */
function isOffByOneRow(relation: LinearRelation, figures: Figures): boolean {
  const columns = residualsOf(relation, figures);
  const off = columns.flatMap(({ residual }, at) => (residual === 0 ? [] : [{ residual, at }]));
  if (off.length < FEWEST_COLUMNS) return false;
  return relation.operands.some(({ index: row, sign }) => {
    const now = columns.map(({ line }) =>
      figures.standing(row, line) === "figure" ? figures.value(row, line) : 0,
    );
    const meant = off.map(({ residual, at }) => sumExactly([now[at] ?? 0, sign * residual]));
    if (new Set(meant).size < 2 || meant.some((value) => value < 0)) return false;
    // At the end of a moved stretch a figure was lost.
    const moved = (step: number): boolean =>
      off.filter(({ at }, place) => meant[place] !== 0 && now[at + step] === meant[place]).length >=
      Math.max(2, off.length - 1);
    const scaled = UNITS.some(
      (unit) =>
        off.every(
          ({ at }, place) => now[at] !== 0 && sumExactly([now[at] ?? 0, -unit * (meant[place] ?? 0)]) === 0,
        ) ||
        off.every(
          ({ at }, place) => now[at] !== 0 && sumExactly([meant[place] ?? 0, -unit * (now[at] ?? 0)]) === 0,
        ),
    );
    return moved(1) || moved(-1) || scaled;
  });
}

function residualsOf(relation: Relation, figures: Figures): { line: number; residual: number }[] {
  return relation.lines.flatMap((line) => {
    const { verdict, residual } = evaluate(relation, line, figures);
    return verdict === "blank" ? [] : [{ line, residual }];
  });
}
