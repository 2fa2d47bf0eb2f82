import { cellAddress } from "../grid/address";
import type { CellPosition } from "../grid/address";
import { snap } from "../grid/exact";
import type { CellValue } from "../grid/sheet";
import type { Figures } from "../relations/figures";

/** Longer texts are not allowed in a formula. */
const LONGEST_TEXT = 250;

export function addressOf({ row, column }: CellPosition): string {
  return cellAddress(row, column);
}

/** A number as a formula writes it: point, no thousands, no exponent. */
export function numberText(value: number): string {
  const text = String(snap(value));
  return text.includes("e")
    ? snap(value)
        .toFixed(15)
        .replace(/\.?0+$/, "")
    : text;
}

export function textLiteral(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** TRUE while the cell still holds what it held; texts compare as Excel does, whatever their case. */
export function holds(cell: CellPosition, value: CellValue): string {
  const address = addressOf(cell);
  if (value === null) return `${address}=""`;
  if (typeof value === "number") return `${address}=${numberText(value)}`;
  if (typeof value === "boolean") return `${address}=${value ? "TRUE" : "FALSE"}`;
  if (value.length <= LONGEST_TEXT) return `${address}=${textLiteral(value)}`;
  return `LEFT(${address},${LONGEST_TEXT})=${textLiteral(value.slice(0, LONGEST_TEXT))}`;
}

/** 100 where the stored number is a fraction that stands for a percentage: stored × scale is the figure compared. */
export function scaleOf(figures: Figures, { row, column }: CellPosition): 1 | 100 {
  return figures.inHundreds(row, column) ? 100 : 1;
}

/** The figure that stands in the sheet as it is compared, whatever right value the check has put in its place. */
export function standingFigure(figures: Figures, cell: CellPosition): number {
  return snap(figures.grid.number(cell.row, cell.column) * scaleOf(figures, cell));
}

/**
 * The cell as a number in the sheet's own scale. A figure kept as text is read as it was read by the check while it is
 * the same text, and with Vietnamese signs once it was typed anew; a dash or nothing counts as 0.
 */
export function figureOf(figures: Figures, cell: CellPosition): string {
  const { grid } = figures;
  const address = addressOf(cell);
  switch (grid.kind(cell.row, cell.column)) {
    case "textNumber": {
      const reading = grid.reading(cell.row, cell.column);
      const hundred = reading?.kind === "number" && reading.percent ? "*100" : "";
      const written = textLiteral(grid.text(cell.row, cell.column));
      const value = numberText(grid.number(cell.row, cell.column));
      return `IF(ISNUMBER(${address}),${address},IF(${address}=${written},${value},IFERROR(NUMBERVALUE(${address},",",".")${hundred},0)))`;
    }
    case "number":
    case "date":
    case "error":
      return address;
    default:
      return `N(${address})`;
  }
}

/** The cell as it is compared: percentages in hundreds. */
export function comparedFigure(figures: Figures, cell: CellPosition): string {
  const figure = figureOf(figures, cell);
  return scaleOf(figures, cell) === 1 ? figure : `${figure}*100`;
}

/**
 * The cells added up, in the sheet's own scale: neighbours as one range, figures kept as text one by one, since SUM
 * passes over them. One plain cell is itself.
 */
export function sumOf(figures: Figures, cells: readonly CellPosition[]): string {
  const isText = ({ row, column }: CellPosition): boolean => figures.grid.kind(row, column) === "textNumber";
  const plain = cells.filter((cell) => !isText(cell));
  const texts = cells.filter(isText).map((cell) => figureOf(figures, cell));
  const [only] = plain;
  const parts =
    plain.length === 0 || !only
      ? []
      : [plain.length === 1 ? figureOf(figures, only) : `SUM(${rangesOf(plain).join(",")})`];
  return [...parts, ...texts].join("+");
}

/** The cells as ranges down a column or along a row; a cell given twice stands twice. */
export function rangesOf(cells: readonly CellPosition[]): string[] {
  const sorted = [...cells].sort((one, other) => one.column - other.column || one.row - other.row);
  const down = runs(sorted, (one, next) => one.column === next.column && next.row === one.row + 1);
  if (down.length < cells.length || cells.length === 1) return down;
  sorted.sort((one, other) => one.row - other.row || one.column - other.column);
  return runs(sorted, (one, next) => one.row === next.row && next.column === one.column + 1);
}

function runs(
  cells: readonly CellPosition[],
  follows: (one: CellPosition, next: CellPosition) => boolean,
): string[] {
  const found: { first: CellPosition; last: CellPosition }[] = [];
  for (const cell of cells) {
    const run = found.at(-1);
    if (run && follows(run.last, cell)) run.last = cell;
    else found.push({ first: cell, last: cell });
  }
  return found.map(({ first, last }) =>
    first === last ? addressOf(first) : `${addressOf(first)}:${addressOf(last)}`,
  );
}
