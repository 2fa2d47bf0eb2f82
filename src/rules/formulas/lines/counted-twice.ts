import type { CellPosition } from "../../../grid/address";
import { columnLetters } from "../../../grid/address";
import { meaningOf, parseFormula, statementOf } from "../../../formula";
import type { Axis, FormulaCell, TableFormulas } from "./table-formulas";
import { filledTo } from "./table-formulas";
import { cellsOf } from "./compare";
import type { FaultCell, LineFault } from "./fault";
import type { SummedRange } from "./summed-range";
import { rangeSummed } from "./summed-range";

/** More pieces than this make no formula that a person would read. */
const MOST_PIECES = 30;

/** Sums over a range that holds subtotals and what they add: those figures count twice. */
export function repeatFaults(formulas: TableFormulas): LineFault[] {
  const faults: LineFault[] = [];
  for (const along of ["column", "row"] as const)
    for (const line of formulas.lines(along === "column" ? "row" : "column")) {
      const cells = line.flatMap((cell) => faultAt(formulas, cell, along) ?? []);
      if (cells.length === 0) continue;
      const right = line.find((each) => !cells.some(({ cell }) => cell === each));
      const sample =
        right && cells.some(({ cell, mended }) => mended && filledTo(right, cell)?.form === mended.form);
      faults.push({ kind: "repeats", cells, sample: sample ? right : null });
    }
  return faults;
}

function faultAt(formulas: TableFormulas, cell: FormulaCell, along: Axis): FaultCell | null {
  const summed = rangeSummed(cell, along);
  if (summed?.name !== "SUM") return null;
  const counted = new Set<number>();
  const inside = cellsOf(summed.range);
  for (const place of inside) {
    const inner = formulas.at(place.row, place.column);
    // A SUBTOTAL leaves out those within its range.
    if (inner && isSubtotal(inner.formula) && isSubtotal(cell.formula)) return null;
    const parts = inner ? partsWithin(inner, summed, along) : null;
    for (const part of parts ?? []) counted.add(part);
  }
  if (counted.size === 0) return null;
  const index = ({ row, column }: CellPosition): number => (along === "column" ? row : column);
  const left = inside.filter((place) => !counted.has(index(place)) && isUsed(formulas, place));
  const concerned = inside.filter((place) => counted.has(index(place)));
  return { cell, mended: sumOf(cell, left, along), concerned };
}

function isSubtotal(formula: string): boolean {
  return /\bSUBTOTAL\s*\(/i.test(formula);
}

/** The lines of the range that a sum inside it adds up already; null when it is no such sum. */
function partsWithin(inner: FormulaCell, summed: SummedRange, along: Axis): number[] | null {
  const statement = statementOf(inner.node);
  if (statement?.kind !== "sum") return null;
  const parts = statement.terms.flatMap(({ sheet, range }) => (sheet === null ? cellsOf(range) : []));
  const [line, own] = along === "column" ? [inner.column, inner.row] : [inner.row, inner.column];
  const lines = parts.flatMap(({ row, column }) => {
    const [index, across] = along === "column" ? [row, column] : [column, row];
    return across === line && index >= summed.first && index <= summed.last && index !== own ? [index] : [];
  });
  return lines.length === parts.length && lines.length > 1 ? lines : null;
}

function isUsed({ grid }: TableFormulas, { row, column }: CellPosition): boolean {
  return grid.isFigure(row, column) || grid.formula(row, column) !== null;
}

/** SUM of what is left, neighbours as ranges; null when nothing readable comes of it. */
function sumOf(cell: FormulaCell, places: readonly CellPosition[], along: Axis): FormulaCell | null {
  const name = ({ row, column }: CellPosition): string => `${columnLetters(column)}${row + 1}`;
  const runs: [CellPosition, CellPosition][] = [];
  for (const place of places) {
    const last = runs.at(-1);
    const beside = last && place.row - last[1].row + place.column - last[1].column === 1;
    if (last && beside) last[1] = place;
    else runs.push([place, place]);
  }
  if (runs.length === 0 || runs.length > MOST_PIECES) return null;
  const pieces = runs.map(([first, last]) => (first === last ? name(first) : `${name(first)}:${name(last)}`));
  const formula = `=SUM(${pieces.join(along === "column" ? "," : ",")})`;
  const node = parseFormula(formula);
  const { row, column } = cell;
  return node && { row, column, formula, node, form: meaningOf(node, { row, column }) };
}
