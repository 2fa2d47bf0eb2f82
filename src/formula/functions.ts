import { roundHalfAway, snap, sumExactly } from "../grid/exact";
import { criterion } from "./criteria";
import { dateFunctions } from "./dates";
import { lookupFunctions } from "./lookups";
import { orderFunctions } from "./order";
import { textFunctions } from "./texts";
import {
  DIVISION,
  UNKNOWN,
  WRONG_VALUE,
  finite,
  isArea,
  numbersIn,
  isError,
  scalarOf,
  textToNumber,
  toLogical,
  toNumber,
  type Area,
  type EagerFunction,
  type Operand,
  type Scalar,
} from "./values";

function aggregate(compute: (numbers: readonly number[]) => Scalar): EagerFunction {
  return (operands) => {
    const numbers = numbersIn(operands);
    return Array.isArray(numbers) ? compute(numbers) : numbers;
  };
}

/** A function of numbers alone; fewer than `least` or more than `most` of them is not calculated. */
function numeric(least: number, most: number, compute: (...numbers: number[]) => Scalar): EagerFunction {
  return (operands) => {
    if (operands.length < least || operands.length > most) return UNKNOWN;
    const numbers: number[] = [];
    for (const operand of operands) {
      const number = toNumber(scalarOf(operand));
      if (typeof number !== "number") return number;
      numbers.push(number);
    }
    return compute(...numbers);
  };
}

/** A function of one value, errors included. */
function inspect(compute: (value: Scalar) => Scalar): EagerFunction {
  return ([operand, ...others]) => {
    if (operand === undefined || others.length > 0) return UNKNOWN;
    return compute(scalarOf(operand));
  };
}

function logical(decide: (values: readonly boolean[]) => boolean): EagerFunction {
  return (operands) => {
    const values: boolean[] = [];
    for (const operand of operands) {
      for (const value of isArea(operand) ? operand.cells : [operand]) {
        if (isArea(operand) && (value === null || typeof value === "string")) continue;
        const condition = toLogical(value);
        if (typeof condition !== "boolean") return condition;
        values.push(condition);
      }
    }
    return values.length === 0 ? WRONG_VALUE : decide(values);
  };
}

function countOf(operands: readonly Operand[], counts: (value: Scalar, inCell: boolean) => boolean): number {
  let total = 0;
  for (const operand of operands) {
    if (!isArea(operand)) total += counts(operand, false) ? 1 : 0;
    else for (const cell of operand.cells) if (counts(cell, true)) total += 1;
  }
  return total;
}

function average(numbers: readonly number[]): Scalar {
  return numbers.length === 0 ? DIVISION : finite(sumExactly(numbers) / numbers.length);
}

function extreme(pick: (first: number, second: number) => number): EagerFunction {
  return aggregate((numbers) =>
    numbers.length === 0 ? 0 : numbers.reduce((first, second) => pick(first, second)),
  );
}

/** Toward zero, or away from it: the half-way rounding moved one unit when it went to the other side. */
function roundedTo(value: number, decimals: number, away: boolean): Scalar {
  const places = Math.trunc(decimals);
  const size = Math.abs(snap(value));
  const nearest = roundHalfAway(size, places);
  const unit = Number(`1e${-places}`);
  let result = nearest;
  if (away && nearest < size) result = roundHalfAway(nearest + unit, places);
  if (!away && nearest > size) result = roundHalfAway(nearest - unit, places);
  return finite(value < 0 ? -result : result);
}

function multipleOf(value: number, step: number, toward: (quotient: number) => number): Scalar {
  if (step === 0) return 0;
  if (value > 0 && step < 0) return { error: "#NUM!" };
  return finite(snap(toward(snap(value / step)) * step));
}

function sumIf(operands: readonly Operand[]): Scalar {
  const [range, wanted, summed = range, ...others] = operands;
  if (range === undefined || wanted === undefined || summed === undefined || others.length > 0)
    return UNKNOWN;
  // Excel stretches a sum range of another shape; a sheet that relies on it is better left alone.
  if (!isArea(range) || !isArea(summed) || !sameShape(range, summed)) return UNKNOWN;
  const test = criterion(scalarOf(wanted));
  if (typeof test !== "function") return test;
  const numbers: number[] = [];
  for (const [index, cell] of range.cells.entries()) {
    if (!test(cell)) continue;
    const value = summed.cells[index] ?? null;
    if (isError(value)) return value;
    if (typeof value === "number") numbers.push(value);
  }
  return sumExactly(numbers);
}

function countIf(operands: readonly Operand[]): Scalar {
  const [range, wanted, ...others] = operands;
  if (range === undefined || wanted === undefined || !isArea(range) || others.length > 0) return UNKNOWN;
  const test = criterion(scalarOf(wanted));
  return typeof test === "function" ? countOf([range], test) : test;
}

function sumProduct(operands: readonly Operand[]): Scalar {
  const areas = operands.filter(isArea);
  const [first] = areas;
  if (!first || areas.length !== operands.length) return UNKNOWN;
  if (!areas.every((area) => sameShape(area, first))) return WRONG_VALUE;
  const products: number[] = [];
  for (let index = 0; index < first.cells.length; index += 1) {
    let product = 1;
    for (const { cells } of areas) {
      const cell = cells[index] ?? null;
      if (isError(cell)) return cell;
      product *= typeof cell === "number" ? cell : 0;
    }
    products.push(product);
  }
  return sumExactly(products);
}

function sameShape(first: Area, second: Area): boolean {
  return first.rows === second.rows && first.columns === second.columns;
}

const sum = aggregate((numbers) => finite(sumExactly(numbers)));
const count: EagerFunction = (operands) =>
  countOf(
    operands,
    (value, inCell) =>
      typeof value === "number" ||
      (!inCell &&
        (typeof value === "boolean" ||
          (typeof value === "string" && typeof textToNumber(value) === "number"))),
  );
const countFilled: EagerFunction = (operands) => countOf(operands, (value) => value !== null);

/** Toward zero; the second argument counts decimals. */
const truncate: EagerFunction = (operands) => {
  if (operands.length < 1 || operands.length > 2) return UNKNOWN;
  const value = toNumber(scalarOf(operands[0] ?? null));
  const places = toNumber(scalarOf(operands[1] ?? 0));
  if (typeof value !== "number") return value;
  return typeof places === "number" ? roundedTo(value, places, false) : places;
};

/** The functions by name, in capitals. */
export const eagerFunctions: ReadonlyMap<string, EagerFunction> = new Map<string, EagerFunction>([
  ...lookupFunctions,
  ...textFunctions,
  ...dateFunctions,
  ...orderFunctions,
  [
    "PRODUCT",
    aggregate((numbers) =>
      numbers.length === 0 ? 0 : finite(numbers.reduce((one, other) => one * other, 1)),
    ),
  ],
  ["TRUNC", truncate],
  ["SIGN", numeric(1, 1, (value = 0) => Math.sign(value))],
  [
    "COUNTBLANK",
    ([area, ...others]) =>
      area !== undefined && isArea(area) && others.length === 0
        ? countOf([area], (value) => value === null || value === "")
        : UNKNOWN,
  ],
  ["ISTEXT", inspect((value) => typeof value === "string")],
  ["ISNA", inspect((value) => isError(value) && value.error === "#N/A")],
  ["SUM", sum],
  ["AVERAGE", aggregate(average)],
  ["COUNT", count],
  ["COUNTA", countFilled],
  ["MIN", extreme(Math.min)],
  ["MAX", extreme(Math.max)],
  ["COUNTIF", countIf],
  ["SUMIF", sumIf],
  ["SUMPRODUCT", sumProduct],
  ["ROUND", numeric(2, 2, (value, decimals = 0) => roundHalfAway(value, Math.trunc(decimals)))],
  ["ROUNDUP", numeric(2, 2, (value, decimals = 0) => roundedTo(value, decimals, true))],
  ["ROUNDDOWN", numeric(2, 2, (value, decimals = 0) => roundedTo(value, decimals, false))],
  ["INT", numeric(1, 1, (value = 0) => Math.floor(snap(value)))],
  ["ABS", numeric(1, 1, (value = 0) => Math.abs(value))],
  ["CEILING", numeric(2, 2, (value = 0, step = 0) => multipleOf(value, step, Math.ceil))],
  [
    "MOD",
    numeric(2, 2, (value = 0, divisor = 0) =>
      divisor === 0 ? DIVISION : finite(snap(value - divisor * Math.floor(snap(value / divisor)))),
    ),
  ],
  ["AND", logical((values) => values.every(Boolean))],
  ["OR", logical((values) => values.some(Boolean))],
  [
    "NOT",
    inspect((value) => {
      const condition = toLogical(value);
      return typeof condition === "boolean" ? !condition : condition;
    }),
  ],
  ["ISNUMBER", inspect((value) => typeof value === "number")],
  ["ISBLANK", inspect((value) => value === null)],
  ["ISERROR", inspect((value) => isError(value))],
  ["N", inspect((value) => (typeof value === "string" ? 0 : toNumber(value)))],
  ["VALUE", inspect((value) => (typeof value === "boolean" ? WRONG_VALUE : toNumber(value)))],
]);

/** SUBTOTAL's functions by its first argument, less the hundred that leaves hidden rows out. */
export const subtotalFunctions: ReadonlyMap<number, EagerFunction> = new Map<number, EagerFunction>([
  [1, aggregate(average)],
  [2, count],
  [3, countFilled],
  [9, sum],
]);
