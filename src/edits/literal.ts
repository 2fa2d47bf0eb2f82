import { columnIndex } from "../grid/address";

/** Text that a spreadsheet could take for a formula when it is typed (OWASP's list for CSV injection). */
const formulaStart = /^[=+\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20]/;

/** Whether a text must be told apart from a formula when it is written as if typed. */
export function needsLiteral(text: string): boolean {
  return formulaStart.test(text) || text.startsWith("'");
}

/**
 * A text as it is typed into a cell so that it stays text: with a leading apostrophe, which spreadsheets take away
 * again, where it could begin a formula or already begins with an apostrophe. Figures in text are not changed.
 */
export function asLiteral(text: string): string {
  return needsLiteral(text) ? `'${text}` : text;
}

/** The text that stands in the cell after `asLiteral(text)` was typed. */
export function fromLiteral(typed: string): string {
  return typed.startsWith("'") ? typed.slice(1) : typed;
}

/** The functions that our formulas are made of; none of them reaches outside the workbook. */
const functions = new Set(
  (
    "ABS AND AVERAGE AVERAGEIF AVERAGEIFS CEILING COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS FLOOR IF IFERROR INT " +
    "ISBLANK ISERROR ISNUMBER ISTEXT LEN MAX MEDIAN MIN MOD N NOT OR RANK ROUND ROUNDDOWN ROUNDUP SIGN SUBTOTAL " +
    "SUM SUMIF SUMIFS SUMPRODUCT SUBSTITUTE TEXT TRIM TRUE FALSE TRUNC VALUE VLOOKUP INDEX MATCH"
  ).split(" "),
);

const token =
  /\s+|"(?:[^"]|"")*"|'(?:[^'[\]:\\/?*]|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!|(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(!])|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(!])|([A-Za-z][A-Za-z0-9.]*)(?=\s*\()|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|TRUE|FALSE|<>|<=|>=|[=<>+\-*/^&%(),:]/uy;

/** Excel's limit for a formula, in characters. */
const maximumLength = 8192;

/**
 * Whether a formula is one that this product may write: it begins with "=", its brackets match, and it holds nothing
 * but numbers, texts, operators, references inside the workbook and functions of a short list. Links to other files,
 * web functions, DDE, array braces and names are not among them.
 */
export function isSafeFormula(formula: string): boolean {
  if (!formula.startsWith("=") || formula.length < 2 || formula.length > maximumLength) return false;
  let depth = 0;
  token.lastIndex = 1;
  while (token.lastIndex < formula.length) {
    const match = token.exec(formula);
    if (!match) {
      token.lastIndex = 0;
      return false;
    }
    const [whole, , letters, , , name] = match;
    if (letters !== undefined && columnIndex(letters) < 0) return false;
    if (name !== undefined && !functions.has(name.toUpperCase())) return false;
    if (whole === "(") depth++;
    else if (whole === ")" && --depth < 0) return false;
  }
  return depth === 0;
}
