import type { SheetAnalysis, TableAnalysis } from "../analysis/analysis";
import type { CellPosition } from "../grid/address";
import { parseCell } from "../grid/address";
import { snap } from "../grid/exact";
import { formatDecimals } from "../grid/number-format";
import type { Figures } from "../relations/figures";
import { cellOf } from "../relations/relation";
import type { LinearRelation, Operand, RatioRelation, Relation } from "../relations/relation";

/** Decimals of a share that no percentage in the sheet has. */
const USUAL_DECIMALS = 2;

/** A share as a report writes it; the percentage is the one that the two counts give. */
export interface Share {
  readonly part: number;
  readonly whole: number;
  /** Decimals of the percentage. */
  readonly decimals: number;
}

/**
 * The share that a report writes of a cell that holds a percentage, or a count whose whole is known from the relations of
 * its table, with the decimals of the cell. Null where there is none.
 * @param cell A1 address
 */
export function shareOf(sheet: SheetAnalysis, cell: string): Share | null {
  const place = parseCell(cell);
  const known = place && sheet.around(place);
  if (!place || !known) return null;
  return asPercentage(place, known) ?? asPart(place, known) ?? asTerm(place, known);
}

/** The line of a relation at which a cell stands as the given operand or result; null where it does not. */
function lineAt(
  relation: Relation,
  operand: Operand | "result",
  { row, column }: CellPosition,
): number | null {
  const line = relation.axis === "columns" ? row : column;
  const at = cellOf(relation, line, operand);
  return at.row === row && at.column === column && relation.lines.includes(line) ? line : null;
}

function isShare(relation: Relation): relation is RatioRelation {
  return relation.kind === "ratio" && relation.offset === 0;
}

function asPercentage(place: CellPosition, { figures, relations }: TableAnalysis): Share | null {
  for (const relation of relations.map(({ relation }) => relation).filter(isShare)) {
    const line = lineAt(relation, "result", place);
    const share = line === null ? null : shareAt(relation, line, figures);
    if (share) return share;
  }
  return null;
}

/** A count that the sheet itself takes a share of. */
function asPart(place: CellPosition, { figures, relations }: TableAnalysis): Share | null {
  for (const relation of relations.map(({ relation }) => relation).filter(isShare)) {
    const [only, ...others] = relation.numerator;
    const line = only && others.length === 0 && only.sign > 0 ? lineAt(relation, only, place) : null;
    const share = line === null ? null : shareAt(relation, line, figures);
    if (share) return share;
  }
  return null;
}

/** A count that is added up with others: beside each other before down the rows. */
function asTerm(place: CellPosition, { figures, relations }: TableAnalysis): Share | null {
  const sums = relations
    .map(({ relation }) => relation)
    .filter(
      (relation): relation is LinearRelation =>
        relation.kind === "sum" && relation.operands.every(({ sign }) => sign > 0),
    );
  const inOrder = [...sums].sort((one, other) =>
    one.axis < other.axis ? -1 : one.axis > other.axis ? 1 : 0,
  );
  for (const relation of inOrder) {
    for (const operand of relation.operands) {
      const line = lineAt(relation, operand, place);
      if (line === null) continue;
      const part = countAt(place, figures);
      const whole = countAt(cellOf(relation, line, "result"), figures);
      if (part !== null && whole !== null && whole > 0 && part <= whole) {
        return { part, whole, decimals: USUAL_DECIMALS };
      }
    }
  }
  return null;
}

function shareAt(relation: RatioRelation, line: number, figures: Figures): Share | null {
  const part = sumAt(relation, relation.numerator, line, figures);
  const whole = sumAt(relation, relation.denominator, line, figures);
  if (part === null || whole === null || whole <= 0) return null;
  return { part, whole, decimals: decimalsAt(cellOf(relation, line, "result"), figures) };
}

function sumAt(
  relation: RatioRelation,
  operands: readonly Operand[],
  line: number,
  figures: Figures,
): number | null {
  let sum = 0;
  for (const operand of operands) {
    const { row, column } = cellOf(relation, line, operand);
    if (figures.standing(row, column) !== "figure") return null;
    sum += operand.sign * figures.value(row, column);
  }
  return snap(sum);
}

/** The figure of a cell that is no percentage. */
function countAt({ row, column }: CellPosition, figures: Figures): number | null {
  if (figures.standing(row, column) !== "figure" || figures.inHundreds(row, column)) return null;
  const value = figures.value(row, column);
  return Number.isInteger(value) ? value : null;
}

/** The decimals that a percentage is shown with: by its number format, else by its figure and its column. */
function decimalsAt({ row, column }: CellPosition, figures: Figures): number {
  const { grid } = figures;
  if (grid.kind(row, column) === "number") {
    const shown = formatDecimals(grid.numberFormat(row, column));
    if (shown !== null) return shown;
  }
  if (figures.standing(row, column) !== "figure") return USUAL_DECIMALS;
  const decimals = figures.columnDecimals(row, column);
  return grid.formula(row, column) === null && decimals <= 4 ? decimals : USUAL_DECIMALS;
}
