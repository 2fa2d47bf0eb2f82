import { MAXIMUM_COLUMNS, MAXIMUM_ROWS } from "../grid/address";
import type { CellPosition } from "../grid/address";

const QUOTE = 34;
const APOSTROPHE = 39;
const DOLLAR = 36;

function isWordCharacter(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 95 ||
    code === 46 ||
    code === 92 ||
    code > 127
  );
}

export interface Template {
  /** The text with relative references as offsets: copies made by filling have equal ones. */
  readonly key: string;
  /** What the offsets are counted from, 0-based; −1 where no reference of the formula moves that way. */
  readonly row: number;
  readonly column: number;
}

/**
 * The text of a formula with its relative references as offsets from a cell, or from the first row and column that move
 * with the formula. Every run of letters, digits and dollar
 * signs that has the form of a cell, of a column or of a row in a range is taken for a reference; one that is none (a
 * function called LOG10) comes out differently in each cell, which costs a reading and nothing else.
 */
export function templateOf(formula: string, from?: CellPosition): Template {
  let row = from?.row ?? -1;
  let column = from?.column ?? -1;
  let key = "";
  let copied = 0;
  let at = 0;
  const { length } = formula;
  while (at < length) {
    const code = formula.charCodeAt(at);
    if (code === QUOTE || code === APOSTROPHE) {
      const end = formula.indexOf(code === QUOTE ? '"' : "'", at + 1);
      at = end < 0 ? length : end + 1;
      continue;
    }
    if (code !== DOLLAR && !isWordCharacter(code)) {
      at += 1;
      continue;
    }
    const start = at;
    let letters = 0;
    let index = 0;
    let digits = 0;
    let number = 0;
    let isFixedColumn = false;
    let isFixedRow = false;
    let isReference = true;
    for (; at < length; at += 1) {
      const next = formula.charCodeAt(at);
      if (next === DOLLAR) {
        if (letters === 0 && digits === 0 && !isFixedColumn) isFixedColumn = true;
        else if (digits === 0 && !isFixedRow) isFixedRow = true;
        else isReference = false;
        continue;
      }
      if (!isWordCharacter(next)) break;
      const upper = next & ~32;
      if (upper >= 65 && upper <= 90 && next < 128 && digits === 0) {
        letters += 1;
        index = index * 26 + upper - 64;
      } else if (next >= 48 && next <= 57) {
        digits += 1;
        number = number * 10 + next - 48;
      } else isReference = false;
    }
    const after = at < length ? formula.charCodeAt(at) : 0;
    // A lone number is one, and a lone word is a name; both are references beside a colon.
    const isBesideColon = after === 58 || formula.charCodeAt(start - 1) === 58;
    if (!isReference || index > MAXIMUM_COLUMNS || after === 40 || after === 33) continue;
    if (letters > 3 || digits > 7 || number > MAXIMUM_ROWS) continue;
    if (digits > 0 && (number === 0 || String(number).length !== digits)) continue;
    if ((letters === 0 || digits === 0) && !isBesideColon) continue;
    // "$5" fixes the row: the sign before the first character belongs to what follows it.
    const fixedRow = letters === 0 ? isFixedColumn : isFixedRow;
    const fixedColumn = letters > 0 && isFixedColumn;
    key += formula.slice(copied, start);
    if (letters > 0 && !fixedColumn && column < 0) column = index - 1;
    if (digits > 0 && !fixedRow && row < 0) row = number - 1;
    if (letters > 0) key += fixedColumn ? `\u0001${index}` : `\u0002${index - 1 - column}`;
    if (digits > 0) key += fixedRow ? `\u0003${number}` : `\u0004${number - 1 - row}`;
    copied = at;
  }
  return { key: copied === 0 ? formula : key + formula.slice(copied), row, column };
}
