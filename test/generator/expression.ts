import { cellAddress, rangeAddress, type CellPosition, type CellRange } from "../../src/grid/address";
import type { CellValue } from "../../src/grid/sheet";

/** What a clerk types after "=": enough of Excel's formulas for a report. Positions are 0-based in the sheet. */
export type Expression =
  | { type: "cell"; at: CellPosition }
  | { type: "number"; value: number }
  | { type: "sum" | "average"; ranges: CellRange[] }
  | { type: "operation"; operator: "+" | "-" | "*" | "/"; left: Expression; right: Expression }
  | { type: "round"; value: Expression; digits: number }
  /** `IF(denominator=0,"",value)` or `IFERROR(value,otherwise)`. */
  | { type: "guarded"; denominator: Expression; value: Expression; form: "if" | "iferror"; otherwise: "" | 0 }
  /** Nested IFs: the first limit that the value reaches gives the text. */
  | { type: "classes"; value: Expression; steps: { least: number; text: string }[]; otherwise: string };

export interface CalculationError {
  error: "#DIV/0!" | "#VALUE!";
}
export type Result = CellValue | CalculationError;
export type Lookup = (at: CellPosition) => Result;

export const at = (row: number, column: number): Expression => ({ type: "cell", at: { row, column } });
export const literal = (value: number): Expression => ({ type: "number", value });
export const operation = (
  operator: "+" | "-" | "*" | "/",
  left: Expression,
  right: Expression,
): Expression => ({
  type: "operation",
  operator,
  left,
  right,
});
/** `A+B+C`, one operand after another. */
export function chain(operator: "+" | "-", operands: readonly Expression[]): Expression {
  const [first, ...others] = operands;
  if (!first) throw new RangeError("A chain needs an operand");
  return others.reduce((left, right) => operation(operator, left, right), first);
}

export function isError(result: Result): result is CalculationError {
  return typeof result === "object" && result !== null;
}

function precedence(expression: Expression): number {
  if (expression.type !== "operation") return 3;
  return expression.operator === "*" || expression.operator === "/" ? 2 : 1;
}

/** The formula without its "=", in invariant form. */
export function formulaText(expression: Expression): string {
  switch (expression.type) {
    case "cell":
      return cellAddress(expression.at.row, expression.at.column);
    case "number":
      return String(expression.value);
    case "sum":
    case "average":
      return `${expression.type.toUpperCase()}(${expression.ranges.map(rangeAddress).join(",")})`;
    case "round":
      return `ROUND(${formulaText(expression.value)},${expression.digits})`;
    case "guarded": {
      const otherwise = expression.otherwise === "" ? '""' : "0";
      const value = formulaText(expression.value);
      return expression.form === "iferror"
        ? `IFERROR(${value},${otherwise})`
        : `IF(${formulaText(expression.denominator)}=0,${otherwise},${value})`;
    }
    case "classes": {
      const value = formulaText(expression.value);
      return expression.steps.reduceRight(
        (rest, step) => `IF(${value}>=${step.least},"${step.text}",${rest})`,
        `"${expression.otherwise}"`,
      );
    }
    case "operation": {
      const own = precedence(expression);
      const side = (part: Expression, strict: boolean): string =>
        precedence(part) < own || (strict && precedence(part) === own)
          ? `(${formulaText(part)})`
          : formulaText(part);
      const strictRight = expression.operator === "-" || expression.operator === "/";
      return `${side(expression.left, false)}${expression.operator}${side(expression.right, strictRight)}`;
    }
  }
}

/** Every cell the formula reads, ranges spelled out. */
export function operandsOf(expression: Expression): CellPosition[] {
  switch (expression.type) {
    case "cell":
      return [expression.at];
    case "number":
      return [];
    case "sum":
    case "average":
      return expression.ranges.flatMap((range) => {
        const cells: CellPosition[] = [];
        for (let row = range.top; row <= range.bottom; row += 1)
          for (let column = range.left; column <= range.right; column += 1) cells.push({ row, column });
        return cells;
      });
    case "round":
    case "guarded":
    case "classes":
      return operandsOf(expression.value);
    case "operation":
      return [...operandsOf(expression.left), ...operandsOf(expression.right)];
  }
}

function toNumber(result: Result): number | CalculationError {
  if (isError(result)) return result;
  if (typeof result === "number") return result;
  if (result === null) return 0;
  if (typeof result === "boolean") return result ? 1 : 0;
  return /^ *-?\d+(\.\d+)? *$/.test(result) ? Number(result) : { error: "#VALUE!" };
}

/** Rounds half away from zero, as Excel does, on the decimal text of the number. */
export function roundHalfUp(value: number, digits: number): number {
  const scaled = Number((Math.abs(value) * 10 ** digits).toPrecision(13));
  return (Math.sign(value) * Math.round(scaled)) / 10 ** digits;
}

/** The value Excel would show: SUM and AVERAGE pass over texts, an operator turns number texts into numbers. */
export function evaluate(expression: Expression, lookup: Lookup): Result {
  switch (expression.type) {
    case "cell":
      return lookup(expression.at) ?? 0;
    case "number":
      return expression.value;
    case "sum":
    case "average": {
      let sum = 0;
      let count = 0;
      for (const cell of operandsOf(expression)) {
        const value = lookup(cell);
        if (isError(value)) return value;
        if (typeof value !== "number") continue;
        sum += value;
        count += 1;
      }
      sum = Number(sum.toPrecision(15));
      if (expression.type === "sum") return sum;
      return count === 0 ? { error: "#DIV/0!" } : sum / count;
    }
    case "round": {
      const value = toNumber(evaluate(expression.value, lookup));
      return isError(value) ? value : roundHalfUp(value, expression.digits);
    }
    case "guarded": {
      const value = evaluate(expression.value, lookup);
      if (expression.form === "iferror") return isError(value) ? expression.otherwise : value;
      const denominator = evaluate(expression.denominator, lookup);
      if (isError(denominator)) return denominator;
      return denominator === 0 || denominator === null ? expression.otherwise : value;
    }
    case "classes": {
      const value = toNumber(evaluate(expression.value, lookup));
      if (isError(value)) return value;
      return expression.steps.find((step) => value >= step.least)?.text ?? expression.otherwise;
    }
    case "operation": {
      const left = toNumber(evaluate(expression.left, lookup));
      if (isError(left)) return left;
      const right = toNumber(evaluate(expression.right, lookup));
      if (isError(right)) return right;
      if (expression.operator === "/") return right === 0 ? { error: "#DIV/0!" } : left / right;
      const value =
        expression.operator === "+"
          ? left + right
          : expression.operator === "-"
            ? left - right
            : left * right;
      return Number(value.toPrecision(15));
    }
  }
}
