import type { Figures } from "../relations/figures";
import type { Support } from "../relations/evaluate";
import { cellOf } from "../relations/relation";
import type { Relation } from "../relations/relation";

/** Lines that must agree on one base before it is believed to be another than the sheet's own columns. */
const FEWEST = 4;
/** How far apart the figures of those lines must lie at least: what is alike everywhere has no one base. */
const SPREAD = 2;
/** The base is known to a tenth at least; shares of small counts agree with any. */
const KNOWN = 0.1;

/**
 * True where shares that mostly fail are, on every line, one and the same share of a count beside them: they are taken of
 * a whole that the table does not hold, such as all members of the province beside the members of each people.
 */
export function isShareOfAbsentWhole(
  relation: Relation,
  { holds, fails }: Support,
  figures: Figures,
): boolean {
  if (!("numerator" in relation) || relation.axis !== "columns" || holds >= fails) return false;
  return figures.table.columns.some(
    ({ index, measure }) =>
      measure === "count" && index !== relation.result && isProportional(relation, index, figures),
  );
}

function isProportional(relation: Relation, column: number, figures: Figures): boolean {
  let low = 0;
  let high = Infinity;
  let agreeing = 0;
  let smallest = Infinity;
  let largest = 0;
  for (const row of relation.lines) {
    if (!figures.isFigure(row, relation.result) || !figures.isFigure(row, column)) continue;
    const count = figures.value(row, column);
    const share = figures.value(row, relation.result);
    if (count <= 0 || share <= 0) continue;
    const half = 10 ** -Math.min(6, figures.columnDecimals(row, relation.result)) / 2;
    low = Math.max(low, (share - half) / count);
    high = Math.min(high, (share + half) / count);
    if (low > high) return false;
    agreeing += 1;
    smallest = Math.min(smallest, count);
    largest = Math.max(largest, count);
  }
  return agreeing >= FEWEST && largest >= smallest * SPREAD && high - low <= high * KNOWN;
}

/**
 * Most shares of a column have nothing in the place of their base: what stands there in a line or two is no base of
 * theirs.
 */
export function lacksBase(relation: Relation, { informative }: Support, figures: Figures): boolean {
  if (!("numerator" in relation)) return false;
  const baseless = relation.lines.filter((line) => {
    const result = cellOf(relation, line, "result");
    if (!figures.isFigure(result.row, result.column) || figures.value(result.row, result.column) === 0)
      return false;
    return relation.denominator.every((operand) => {
      const { row, column } = cellOf(relation, line, operand);
      return figures.grid.isEmpty(row, column);
    });
  });
  return baseless.length > informative;
}
