import { ownCells, parseFormula, references, unguarded } from "../formula";
import { keyOf } from "../grid/cell-key";
import type { Figures } from "../relations/figures";
import { cellOf, isTotalByPlace, operandsOf } from "../relations/relation";
import type { LinearRelation, Operand, Relation } from "../relations/relation";

/**
 * The figure that a total row holds in a column may be made of the figures above it otherwise than by adding them: a
 * mean, the largest, or, in a column of shares, ages or densities, their mean weighted by what another column counts.
 * @returns how much likelier its figure is than if it were any other of its size; Infinity where a live formula says so,
 * 1 where nothing speaks for it
 */
export function madeOtherwise(relation: Relation, line: number, figures: Figures): number {
  if (relation.kind !== "sum" || !isTotalByPlace(relation)) return 1;
  if (takesOverParts(relation, line, figures)) return Infinity;
  return relation.operands.some(({ sign }) => sign < 0) ? 1 : weightedMean(relation, line, figures);
}

/** Functions that make one figure of many otherwise than by adding them. */
const OTHER_AGGREGATES = new Set(["AVERAGE", "MEDIAN", "MAX", "MIN", "COUNT", "COUNTA"]);

/** The formula takes over one of the parts, such as the stock at the end of a year, or their mean or largest. */
function takesOverParts(relation: Relation, line: number, figures: Figures): boolean {
  if (!figures.grid.hasFormulas) return false;
  const { row, column } = cellOf(relation, line, "result");
  const formula = figures.grid.formula(row, column);
  const parsed = formula === null ? null : parseFormula(formula);
  if (!parsed) return false;
  const node = unguarded(parsed);
  if (node.type !== "reference" && !(node.type === "call" && OTHER_AGGREGATES.has(node.name))) return false;
  const parts = new Set(operandsOf(relation).map((operand) => keyOf(cellOf(relation, line, operand))));
  return references(node).every(
    ({ sheet, range }) =>
      sheet === null && ownCells([{ sheet, range }]).some((cell) => parts.has(keyOf(cell))),
  );
}

/**
 * "Number of buildings: 284" under 284 lines of codes or prices: the total row counts its lines. It speaks only where the
 * figure is likelier not meant as a sum already; a small sum may be mistyped for the number of its parts.
 */
export function countsLines(relation: Relation, line: number, figures: Figures): boolean {
  if (relation.kind !== "sum" || !isTotalByPlace(relation)) return false;
  const filled = relation.operands.filter((operand) => {
    const { row, column } = cellOf(relation, line, operand);
    return figures.isFigure(row, column);
  });
  const { row, column } = cellOf(relation, line, "result");
  return figures.value(row, column) === filled.length;
}

/** Columns tried as weights at most, for the time it takes. */
const MOST_WEIGHTS = 24;

/**
 * The total lies between its parts, where their mean lies that is weighted by another column which does add up: no sum
 * of figures of one sign lies there.
 */
function weightedMean(relation: LinearRelation, line: number, figures: Figures): number {
  const stated = figureAt(relation, line, "result", figures);
  const parts = relation.operands.map((operand) => figureAt(relation, line, operand, figures));
  const known = parts.filter((value) => !Number.isNaN(value));
  const [least, most] = [Math.min(...known), Math.max(...known)];
  if (known.length < 2 || Number.isNaN(stated) || least < 0 || stated < least || stated > most) return 1;
  const { row, column } = cellOf(relation, line, "result");
  const grain = 10 ** -figures.columnDecimals(row, column);
  const weights = relation.lines.filter((other) => other !== line).slice(0, MOST_WEIGHTS);
  const met = weights.some((other) => {
    const total = figureAt(relation, other, "result", figures);
    if (Number.isNaN(total) || total <= 0) return false;
    let sum = 0;
    let product = 0;
    for (const [at, operand] of relation.operands.entries()) {
      const weight = figureAt(relation, other, operand, figures);
      if (Number.isNaN(weight)) continue;
      sum += weight;
      const value = parts[at] ?? NaN;
      if (!Number.isNaN(value)) product += weight * value;
    }
    return sum === total && Math.abs(product / total - stated) <= grain;
  });
  return met ? Math.max(1, (most - least) / (2 * grain * weights.length)) : 1;
}

function figureAt(relation: Relation, line: number, operand: Operand | "result", figures: Figures): number {
  const { row, column } = cellOf(relation, line, operand);
  return figures.isFigure(row, column) ? figures.value(row, column) : NaN;
}
