import { roundHalfAway, snap } from "../grid/exact";
import { dayOf } from "./dates";
import {
  LONGEST_TEXT,
  UNKNOWN,
  WRONG_VALUE,
  isArea,
  isError,
  scalarOf,
  toNumber,
  toText,
  type EagerFunction,
  type FormulaError,
  type Operand,
  type Scalar,
} from "./values";

/** A function of one text; a number with decimals, whose text has the reader's own sign, is unknown. */
function textual(compute: (text: string) => Scalar): EagerFunction {
  return ([operand, ...others]) => {
    if (operand === undefined || others.length > 0) return UNKNOWN;
    const text = toText(scalarOf(operand));
    return typeof text === "string" ? compute(text) : text;
  };
}

/** LEFT and RIGHT: some characters of a text, one unless told. */
function piece(take: (text: string, count: number) => string): EagerFunction {
  return ([operand, size = 1, ...others]) => {
    if (operand === undefined || others.length > 0) return UNKNOWN;
    const text = toText(scalarOf(operand));
    const count = toNumber(scalarOf(size));
    if (typeof text !== "string") return text;
    if (typeof count !== "number") return count;
    return count < 0 ? WRONG_VALUE : take(text, Math.trunc(count));
  };
}

const middle: EagerFunction = ([operand, start, size, ...others]) => {
  if (operand === undefined || start === undefined || size === undefined || others.length > 0) return UNKNOWN;
  const text = toText(scalarOf(operand));
  const from = toNumber(scalarOf(start));
  const count = toNumber(scalarOf(size));
  if (typeof text !== "string") return text;
  if (typeof from !== "number") return from;
  if (typeof count !== "number") return count;
  const first = Math.trunc(from) - 1;
  return first < 0 || count < 0 ? WRONG_VALUE : text.slice(first, first + Math.trunc(count));
};

/** The texts of all values given, cells of areas row by row. */
function textsOf(operands: readonly Operand[]): string[] | FormulaError {
  const texts: string[] = [];
  for (const operand of operands)
    for (const value of isArea(operand) ? operand.cells : [operand]) {
      const text = toText(value);
      if (typeof text !== "string") return text;
      texts.push(text);
    }
  return texts;
}

const joined = (texts: readonly string[], between = ""): Scalar => {
  const text = texts.join(between);
  return text.length > LONGEST_TEXT ? WRONG_VALUE : text;
};

const concatenate: EagerFunction = (operands) => {
  if (operands.length === 0) return UNKNOWN;
  const texts = textsOf(operands);
  return Array.isArray(texts) ? joined(texts) : texts;
};

/** What Excel writes of a whole number below 10^15 by "0", "00", "#,##0" and their like; no sign of the reader's. */
const PLAIN_DIGITS = /^0+$/;
const DATE_PARTS = /^(?:(d{1,2})|(m{1,2})|(y{2,4})|([-/. ]))/i;

/**
 * TEXT, as far as it says the same under every regional setting: digits without separators, and days written with
 * numbers and points or dashes. "/" stands for the reader's own sign of dates, "," and "." for those of numbers.
 */
const text: EagerFunction = ([operand, format, ...others]) => {
  if (operand === undefined || format === undefined || others.length > 0) return UNKNOWN;
  const value = scalarOf(operand);
  const code = toText(scalarOf(format));
  if (isError(value)) return value;
  if (typeof code !== "string") return code;
  if (typeof value === "string" || typeof value === "boolean") return UNKNOWN;
  const number = value ?? 0;
  if (PLAIN_DIGITS.test(code)) return digits(number, code.length);
  return day(number, code);
};

function digits(number: number, least: number): Scalar {
  const whole = roundHalfAway(Math.abs(number), 0);
  if (whole >= 1e15) return UNKNOWN;
  const sign = number < 0 && whole > 0 ? "-" : "";
  return sign + String(whole).padStart(least, "0");
}

function day(number: number, code: string): Scalar {
  const known = dayOf(number);
  if (!known || snap(number) !== Math.floor(snap(number))) return UNKNOWN;
  let rest = code;
  let said = "";
  let hasPart = false;
  while (rest !== "") {
    const match = DATE_PARTS.exec(rest);
    if (!match) return UNKNOWN;
    const [all, days, months, years, sign] = match;
    if (sign === "/") return UNKNOWN;
    if (days !== undefined) said += String(known.day).padStart(days.length, "0");
    else if (months !== undefined) said += String(known.month).padStart(months.length, "0");
    else if (years !== undefined)
      said += years.length > 2 ? String(known.year) : String(known.year).slice(-2);
    else said += sign ?? "";
    hasPart ||= sign === undefined;
    rest = rest.slice(all.length);
    // "ddd", "mmm" name days and months in the reader's own language.
    if (/^[dmy]/i.test(rest) && rest[0]?.toLowerCase() === all.at(-1)?.toLowerCase()) return UNKNOWN;
  }
  return hasPart ? said : UNKNOWN;
}

/** Characters of `wanted` and `within` told apart by case (FIND); patterns are SEARCH's and left alone. */
const find: EagerFunction = ([sought, within, start = 1, ...others]) => {
  if (sought === undefined || within === undefined || others.length > 0) return UNKNOWN;
  const [wanted, whole] = [toText(scalarOf(sought)), toText(scalarOf(within))];
  const from = toNumber(scalarOf(start));
  if (typeof wanted !== "string") return wanted;
  if (typeof whole !== "string") return whole;
  if (typeof from !== "number") return from;
  const first = Math.trunc(from) - 1;
  if (first < 0 || first > whole.length) return WRONG_VALUE;
  const at = whole.indexOf(wanted, first);
  return at < 0 ? WRONG_VALUE : at + 1;
};

const substitute: EagerFunction = ([operand, old, next, ...others]) => {
  if (operand === undefined || old === undefined || next === undefined || others.length > 0) return UNKNOWN;
  const texts = [operand, old, next].map((each) => toText(scalarOf(each)));
  const wrong = texts.find((each) => typeof each !== "string");
  if (wrong !== undefined && typeof wrong !== "string") return wrong;
  const [whole = "", sought = "", put = ""] = texts.map(String);
  return sought === "" ? whole : joined(whole.split(sought), put);
};

const repeat: EagerFunction = ([operand, times, ...others]) => {
  if (operand === undefined || times === undefined || others.length > 0) return UNKNOWN;
  const said = toText(scalarOf(operand));
  const count = toNumber(scalarOf(times));
  if (typeof said !== "string") return said;
  if (typeof count !== "number") return count;
  const whole = Math.trunc(count);
  return whole < 0 || said.length * whole > LONGEST_TEXT ? WRONG_VALUE : said.repeat(whole);
};

const exact: EagerFunction = (operands) => {
  if (operands.length !== 2) return UNKNOWN;
  const texts = textsOf(operands.map(scalarOf));
  return Array.isArray(texts) ? texts[0] === texts[1] : texts;
};

/** Functions of texts, by name. */
export const textFunctions: readonly (readonly [string, EagerFunction])[] = [
  ["LEN", textual((each) => each.length)],
  ["UPPER", textual((each) => each.toUpperCase())],
  ["LOWER", textual((each) => each.toLowerCase())],
  ["TRIM", textual((each) => each.replace(/ +/g, " ").replace(/^ | $/g, ""))],
  ["LEFT", piece((each, count) => each.slice(0, count))],
  ["RIGHT", piece((each, count) => (count === 0 ? "" : each.slice(-count)))],
  ["MID", middle],
  ["CONCATENATE", concatenate],
  ["CONCAT", concatenate],
  ["TEXT", text],
  ["FIND", find],
  ["SUBSTITUTE", substitute],
  ["REPT", repeat],
  ["EXACT", exact],
];
