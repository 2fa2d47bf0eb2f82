import { snap } from "../grid/exact";
import { UNKNOWN, isError, textToNumber, type FormulaError, type Scalar } from "./values";

/** The test that a criterion of COUNTIF or SUMIF stands for: 5, "Đạt", "<>x", ">=50", "Chi bộ*". */
export function criterion(written: Scalar): ((value: Scalar) => boolean) | FormulaError {
  if (isError(written)) return written;
  if (written === null) return (value) => value === 0;
  if (typeof written !== "string") return (value) => sameValue(value, written);
  const operator = /^(?:<=|>=|<>|=|<|>)?/.exec(written)?.[0] ?? "";
  const operand = written.slice(operator.length);
  if (operand === "") {
    if (operator === "<>") return (value) => value !== null;
    return operator === "=" ? (value) => value === null : (value) => value === null || value === "";
  }
  const number = textToNumber(operand);
  if (typeof number !== "number" && number.unknown) return UNKNOWN;
  const equal =
    typeof number === "number"
      ? (value: Scalar) => sameValue(value, number)
      : (value: Scalar) => typeof value === "string" && matches(value.toLowerCase(), operand.toLowerCase());
  if (operator === "" || operator === "=") return equal;
  if (operator === "<>") return (value) => !equal(value);
  return (value) => {
    const order = orderOf(value, typeof number === "number" ? number : operand);
    if (operator === "<") return order < 0;
    if (operator === ">") return order > 0;
    return operator === "<=" ? order <= 0 : order >= 0;
  };
}

function sameValue(value: Scalar, wanted: number | boolean): boolean {
  if (typeof value === "number" && typeof wanted === "number") return snap(value) === snap(wanted);
  // A number kept as text is counted with its like.
  if (typeof value === "string" && typeof wanted === "number") return textToNumber(value) === wanted;
  return value === wanted;
}

/** Negative, zero or positive; NaN, which fails every comparison, when the kinds differ. */
function orderOf(value: Scalar, wanted: number | string): number {
  if (typeof value === "number" && typeof wanted === "number") return snap(value) - snap(wanted);
  if (typeof value !== "string" || typeof wanted !== "string") return Number.NaN;
  const one = value.toLowerCase();
  const other = wanted.toLowerCase();
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Wildcards by two pointers: * is any text, ? one character, ~ takes the next character as it is. */
function matches(text: string, pattern: string): boolean {
  const parts: { character: string; literal: boolean }[] = [];
  for (let index = 0; index < pattern.length; index += 1) {
    const escaped = pattern.charAt(index) === "~" && index + 1 < pattern.length;
    if (escaped) index += 1;
    parts.push({ character: pattern.charAt(index), literal: escaped });
  }
  let at = 0;
  let part = 0;
  let star = -1;
  let resume = 0;
  while (at < text.length) {
    const next = parts[part];
    if (next && !next.literal && next.character === "*") {
      star = part;
      resume = at;
      part += 1;
    } else if (next && ((!next.literal && next.character === "?") || next.character === text.charAt(at))) {
      at += 1;
      part += 1;
    } else if (star >= 0) {
      part = star + 1;
      resume += 1;
      at = resume;
    } else {
      return false;
    }
  }
  return parts.slice(part).every(({ character, literal }) => character === "*" && !literal);
}
