import type { CellPosition } from "../grid/address";
import { cellAddress, columnLetters } from "../grid/address";
import type { Operand } from "../relations/relation";

export type Axis = "columns" | "rows";

/** Where an operand is read for one line. */
export function placeOf(axis: Axis, line: number, operand: Operand): CellPosition {
  const other = operand.at ?? line;
  return axis === "columns" ? { row: other, column: operand.index } : { row: operand.index, column: other };
}

/** The reference to an operand: relative, so that next year's copy of the sheet works; "$" before a fixed coordinate. */
export function reference(axis: Axis, line: number, operand: Operand): string {
  const { row, column } = placeOf(axis, line, operand);
  if (operand.at === undefined) return cellAddress(row, column);
  return axis === "columns" ? `${columnLetters(column)}$${row + 1}` : `$${columnLetters(column)}${row + 1}`;
}

/** The cells of several operands as arguments of a function: "E9:H9", "E9,G9,I9". */
export function argumentsOf(axis: Axis, line: number, operands: readonly Operand[]): string {
  const column = columnOf(axis, operands);
  if (column !== null)
    return runsDown(
      column,
      operands.map(({ at }) => at ?? line),
    );
  const sorted = [...operands].sort((one, other) => one.index - other.index);
  const first = sorted[0];
  const last = sorted.at(-1);
  const solid =
    sorted.length > 2 &&
    sorted.every((operand, at) => operand.at === first?.at && operand.index === (first?.index ?? 0) + at);
  if (solid && first && last) return `${reference(axis, line, first)}:${reference(axis, line, last)}`;
  return sorted.map((operand) => reference(axis, line, operand)).join(",");
}

/** The one column whose cells at several rows are added: what a total row adds up. */
function columnOf(axis: Axis, operands: readonly Operand[]): number | null {
  const [first] = operands;
  if (axis !== "columns" || !first || operands.length < 2) return null;
  return operands.every(({ index, at }) => index === first.index && at !== undefined) ? first.index : null;
}

/** "F3:F7,F9": rows that follow one another as one range. */
function runsDown(column: number, rows: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const row of [...rows].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs
    .map(([top, bottom]) =>
      top === bottom
        ? cellAddress(top, column)
        : `${cellAddress(top, column)}:${cellAddress(bottom, column)}`,
    )
    .join(",");
}

/** A sum of operands: one cell as it is, several in SUM, some taken away with their signs. */
export function sumOf(axis: Axis, line: number, operands: readonly Operand[]): string {
  const [only] = operands;
  if (operands.length === 1 && only) return reference(axis, line, only);
  const added = operands.filter((operand) => operand.sign === 1);
  const taken = operands.filter((operand) => operand.sign === -1);
  const text = `SUM(${argumentsOf(axis, line, added)})`;
  return taken.length === 0 ? text : `(${text}-SUM(${argumentsOf(axis, line, taken)}))`;
}
