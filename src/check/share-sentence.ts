import type { CellPosition } from "../grid/address";
import { parseCell, rangeContains } from "../grid/address";
import { snap } from "../grid/exact";
import { Grid } from "../grid/grid";
import { formatDecimals } from "../grid/number-format";
import type { SheetData } from "../grid/sheet";
import type { TableCorrection } from "../layout/correction";
import { readCorrectedTables } from "../layout/layout";
import type { Table } from "../layout/table";
import { discoverRelations } from "../discovery/discover";
import { Figures } from "../relations/figures";
import { cellOf } from "../relations/relation";
import type { LinearRelation, Operand, RatioRelation, Relation } from "../relations/relation";

/** Decimals of a share that no percentage in the sheet has. */
const USUAL_DECIMALS = 2;

interface TableRelations {
  readonly figures: Figures;
  readonly relations: readonly Relation[];
}

/** A sheet's tables; their relations are found when a cell of theirs is first asked for. */
export class SheetContext {
  private readonly tables: readonly Table[];
  private readonly known = new Map<Table, TableRelations>();

  /** @param corrections those of this sheet */
  constructor(sheet: SheetData, corrections: readonly TableCorrection[] = []) {
    this.tables = readCorrectedTables(new Grid(sheet), corrections).tables;
  }

  /** The table whose body holds the cell, with what is known of its figures; null outside of all tables. */
  around({ row, column }: CellPosition): TableRelations | null {
    const table = this.tables.find(({ body }) => rangeContains(body, row, column));
    if (!table) return null;
    const known = this.known.get(table);
    if (known) return known;
    const figures = new Figures(table);
    const relations = discoverRelations(table, figures).map(({ relation }) => relation);
    const found = { figures, relations };
    this.known.set(table, found);
    return found;
  }
}

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
export function shareOf(context: SheetContext, cell: string): Share | null {
  const place = parseCell(cell);
  const known = place && context.around(place);
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

function asPercentage(place: CellPosition, { figures, relations }: TableRelations): Share | null {
  for (const relation of relations.filter(isShare)) {
    const line = lineAt(relation, "result", place);
    const share = line === null ? null : shareAt(relation, line, figures);
    if (share) return share;
  }
  return null;
}

/** A count that the sheet itself takes a share of. */
function asPart(place: CellPosition, { figures, relations }: TableRelations): Share | null {
  for (const relation of relations.filter(isShare)) {
    const [only, ...others] = relation.numerator;
    const line = only && others.length === 0 && only.sign > 0 ? lineAt(relation, only, place) : null;
    const share = line === null ? null : shareAt(relation, line, figures);
    if (share) return share;
  }
  return null;
}

/** A count that is added up with others: beside each other before down the rows. */
function asTerm(place: CellPosition, { figures, relations }: TableRelations): Share | null {
  const sums = relations.filter(
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
