import { snap } from "../grid/exact";
import type { BinaryOperator } from "./parse";
import type { CellValue } from "../grid/sheet";

/**
 * A formula that gives an error. `unknown` marks what was not calculated here at all, in contrast to an error Excel
 * would show: a function not covered, a text whose meaning depends on the reader's separators.
 */
export interface FormulaError {
  error: string;
  unknown?: true;
}

export type Scalar = CellValue | FormulaError;

/** A reference's cells, rows × columns, row by row; `top` and `left` are 0-based in their sheet. */
export interface Area {
  sheet: string | null;
  top: number;
  left: number;
  rows: number;
  columns: number;
  cells: readonly Scalar[];
}

export type Operand = Scalar | Area;

/** A function whose arguments are all evaluated before it; none of them holds anything unknown. */
export type EagerFunction = (operands: readonly Operand[]) => Scalar;

export const UNKNOWN: FormulaError = { error: "#NAME?", unknown: true };
export const DIVISION: FormulaError = { error: "#DIV/0!" };
export const WRONG_VALUE: FormulaError = { error: "#VALUE!" };
export const NOT_AVAILABLE: FormulaError = { error: "#N/A" };
export const NOT_A_NUMBER: FormulaError = { error: "#NUM!" };

/** Characters a cell can hold; a formula that makes a longer text shows #VALUE! (Excel specifications and limits). */
export const LONGEST_TEXT = 32_767;

const errorTexts = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);

export function isError(value: Operand): value is FormulaError {
  return typeof value === "object" && value !== null && "error" in value;
}

export function isArea(value: Operand): value is Area {
  return typeof value === "object" && value !== null && "cells" in value;
}

export function isUnknown(value: Operand): value is FormulaError {
  return isError(value) && value.unknown === true;
}

/** What a cell gives to a formula: a sheet keeps an error as its text. */
export function fromCell(value: Scalar): Scalar {
  return typeof value === "string" && value.startsWith("#") && errorTexts.has(value)
    ? { error: value }
    : value;
}

/** The one value of an operand; several cells where one is due are left to Excel. */
export function scalarOf(operand: Operand): Scalar {
  if (!isArea(operand)) return operand;
  return operand.cells.length === 1 ? (operand.cells[0] ?? null) : UNKNOWN;
}

/** The number an operator makes of a value: blank is 0, TRUE is 1, a text of plain digits is its number. */
export function toNumber(value: Scalar): number | FormulaError {
  if (value === null) return 0;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (isError(value)) return value;
  return textToNumber(value);
}

/** A text with separators means different numbers under different regional settings: unknown. */
export function textToNumber(text: string): number | FormulaError {
  const trimmed = text.trim();
  const match = /^([+-]?\d{1,15})(%?)$/.exec(trimmed);
  if (match) return Number(match[1]) / (match[2] === "%" ? 100 : 1);
  return /^[+-]?[\d.,/:\s-]+%?$/.test(trimmed) && /\d/.test(trimmed) ? UNKNOWN : WRONG_VALUE;
}

/** The condition an IF makes of a value. */
export function toLogical(value: Scalar): boolean | FormulaError {
  if (typeof value === "string") {
    const lower = value.trim().toLowerCase();
    if (lower === "true" || lower === "false") return lower === "true";
    return WRONG_VALUE;
  }
  const number = toNumber(value);
  return typeof number === "number" ? number !== 0 : number;
}

/** A finite number, or the error Excel shows in its place. */
export function finite(value: number): number | FormulaError {
  if (!Number.isFinite(value)) return NOT_A_NUMBER;
  return value === 0 ? 0 : value;
}

export function applyOperator(operator: BinaryOperator, left: Scalar, right: Scalar): Scalar {
  // What was not calculated outweighs an error, for it might not be one.
  if (isUnknown(right)) return right;
  if (isError(left)) return left;
  if (isError(right)) return right;
  switch (operator) {
    case "&":
      return join(left, right);
    case "=":
      return compare(left, right) === 0;
    case "<>":
      return compare(left, right) !== 0;
    case "<":
      return compare(left, right) < 0;
    case "<=":
      return compare(left, right) <= 0;
    case ">":
      return compare(left, right) > 0;
    case ">=":
      return compare(left, right) >= 0;
    case "+":
    case "-":
    case "*":
    case "/":
    case "^":
      return arithmetic(operator, left, right);
  }
}

function arithmetic(operator: "+" | "-" | "*" | "/" | "^", left: Scalar, right: Scalar): Scalar {
  const first = toNumber(left);
  const second = toNumber(right);
  if (typeof second !== "number" && second.unknown) return second;
  if (typeof first !== "number") return first;
  if (typeof second !== "number") return second;
  switch (operator) {
    case "+":
      return withoutDust(first + second, first);
    case "-":
      return withoutDust(first - second, first);
    case "*":
      return finite(first * second);
    case "/":
      return second === 0 ? DIVISION : finite(first / second);
    case "^":
      if (first === 0 && second <= 0) return second === 0 ? NOT_A_NUMBER : DIVISION;
      return finite(first ** second);
  }
}

/** Excel takes a remainder in the last bits of a sum for zero. */
function withoutDust(result: number, operand: number): number | FormulaError {
  return Math.abs(result) < Math.abs(operand) * 1e-15 ? 0 : finite(result);
}

function join(left: Scalar, right: Scalar): Scalar {
  const first = toText(left);
  const second = toText(right);
  if (typeof first !== "string") return first;
  if (typeof second !== "string") return second;
  return first.length + second.length > LONGEST_TEXT ? WRONG_VALUE : first + second;
}

/** A number with decimals is written with the reader's own separator: unknown. */
export function toText(value: Scalar): string | FormulaError {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value !== "number") return value;
  return Number.isInteger(snap(value)) && Math.abs(value) < 1e11 ? String(snap(value)) : UNKNOWN;
}

/** Numbers stand before texts, texts before logical values; a blank is 0, "" or FALSE beside the other. */
function compare(left: Scalar, right: Scalar): number {
  const first = left ?? blankBeside(right);
  const second = right ?? blankBeside(left);
  if (typeof first === "number" && typeof second === "number") return Math.sign(snap(first) - snap(second));
  if (typeof first === "string" && typeof second === "string") {
    const one = first.toLowerCase();
    const other = second.toLowerCase();
    return one < other ? -1 : one > other ? 1 : 0;
  }
  if (typeof first === "boolean" && typeof second === "boolean") return Number(first) - Number(second);
  return rank(first) - rank(second);
}

function blankBeside(other: Scalar): string | number | boolean {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

function rank(value: Scalar): number {
  if (typeof value === "number") return 0;
  return typeof value === "string" ? 1 : 2;
}

/**
 * The numbers an aggregate takes: in cells only real numbers count, text and logical values are passed over; a value
 * given directly must be a number. The first error met is the result.
 */
export function numbersIn(operands: readonly Operand[]): number[] | FormulaError {
  const numbers: number[] = [];
  for (const operand of operands) {
    if (isArea(operand)) {
      for (const cell of operand.cells) {
        if (typeof cell === "number") numbers.push(cell);
        else if (isError(cell)) return cell;
      }
      continue;
    }
    const number = toNumber(operand);
    if (typeof number !== "number") return number;
    numbers.push(number);
  }
  return numbers;
}
