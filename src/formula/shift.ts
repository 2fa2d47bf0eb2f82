import { MAXIMUM_COLUMNS, MAXIMUM_ROWS, columnIndex, columnLetters } from "../grid/address";

/**
 * The words of a formula in which a reference can stand or hide: texts, quoted sheet names and brackets come first, so
 * that "Q1" and 'Q1 2026'! are never taken for cells; then cells, whole columns, whole rows, and every other name.
 */
const word =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(!])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!])|(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})(?![\p{N}.])|[\p{L}_\\][\p{L}\p{N}_.\\?]*|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?/gu;

function shiftColumn(fixed: string, letters: string, columns: number): string | null {
  if (fixed === "$") return fixed + letters;
  const column = columnIndex(letters) + columns;
  return column < 0 || column >= MAXIMUM_COLUMNS ? null : columnLetters(column);
}

function shiftRow(fixed: string, digits: string, rows: number): string | null {
  if (fixed === "$") return fixed + digits;
  const row = Number(digits) + rows;
  return row < 1 || row > MAXIMUM_ROWS ? null : String(row);
}

function joined(first: string | null, second: string | null, between = ""): string {
  return first === null || second === null ? "#REF!" : first + between + second;
}

/** A formula in pieces: what never moves, and the coordinates that do. */
type Piece = string | { readonly row: number } | { readonly column: number };

/**
 * The formula of a cell, taken apart once for all the cells it was filled into: gives what `shiftFormula` gives, without
 * reading the formula again for each of them.
 */
export function shifterOf(formula: string): (rows: number, columns: number) => string {
  const pieces: Piece[] = [];
  let copied = 0;
  let canMove = true;
  for (const match of formula.matchAll(word)) {
    const [whole, a, letters, b, digits, , from, , , , first] = match;
    const isCell = letters !== undefined && columnIndex(letters) >= 0;
    if (!isCell && from === undefined && first === undefined) continue;
    // Whole rows and columns are rare among filled formulas: the plain way serves them.
    if (!isCell) {
      canMove = false;
      continue;
    }
    pieces.push(formula.slice(copied, match.index) + (a ?? ""));
    pieces.push(a === "$" ? letters : { column: columnIndex(letters) });
    pieces.push(b ?? "");
    pieces.push(b === "$" ? (digits ?? "") : { row: Number(digits) });
    copied = match.index + whole.length;
  }
  if (!canMove) return (rows, columns) => shiftFormula(formula, rows, columns);
  pieces.push(formula.slice(copied));
  const written = pieces.map((piece) => (typeof piece === "string" ? piece : ""));
  return (rows, columns) => {
    for (let at = 0; at < pieces.length; at += 1) {
      const piece = pieces[at];
      if (piece === undefined || typeof piece === "string") continue;
      if ("row" in piece) {
        const row = piece.row + rows;
        if (row < 1 || row > MAXIMUM_ROWS) return shiftFormula(formula, rows, columns);
        written[at] = String(row);
      } else {
        const column = piece.column + columns;
        if (column < 0 || column >= MAXIMUM_COLUMNS) return shiftFormula(formula, rows, columns);
        written[at] = columnLetters(column);
      }
    }
    // Joined and not added up: thousands of copies of a long formula would each keep all their pieces.
    return written.join("");
  };
}

/**
 * The formula as it reads when it is filled down `rows` and to the right `columns`: relative references move, fixed
 * ones stay, and what moves off the sheet becomes #REF!. Takes and gives the formula with or without its "=".
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(word, (whole: string, ...groups: unknown[]) => {
    const [a, letters, b, digits, c, from, d, to, e, first, f, last] = groups as (string | undefined)[];
    if (letters !== undefined && columnIndex(letters) >= 0) {
      return joined(shiftColumn(a ?? "", letters, columns), shiftRow(b ?? "", digits ?? "", rows));
    }
    if (from !== undefined && to !== undefined && columnIndex(from) >= 0 && columnIndex(to) >= 0) {
      return joined(shiftColumn(c ?? "", from, columns), shiftColumn(d ?? "", to, columns), ":");
    }
    if (first !== undefined && last !== undefined) {
      return joined(shiftRow(e ?? "", first, rows), shiftRow(f ?? "", last, rows), ":");
    }
    return whole;
  });
}
