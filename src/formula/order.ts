import { snap } from "../grid/exact";
import { UNKNOWN, finite, numbersIn, scalarOf, toNumber, type EagerFunction, type Scalar } from "./values";

const NO_SUCH_NUMBER: Scalar = { error: "#NUM!" };

/** The k-th number of an area in an order; #NUM! where it has no such number (support.microsoft.com on LARGE). */
function kth(inOrder: (one: number, other: number) => number): EagerFunction {
  return ([area, place, ...others]) => {
    if (area === undefined || place === undefined || others.length > 0) return UNKNOWN;
    const numbers = numbersIn([area]);
    if (!Array.isArray(numbers)) return numbers;
    const at = toNumber(scalarOf(place));
    if (typeof at !== "number") return at;
    // Programs round a place between two numbers in their own ways.
    if (!Number.isInteger(at)) return UNKNOWN;
    return numbers.sort(inOrder)[at - 1] ?? NO_SUCH_NUMBER;
  };
}

const median: EagerFunction = (operands) => {
  const numbers = numbersIn(operands);
  if (!Array.isArray(numbers)) return numbers;
  const sorted = numbers.sort((one, other) => one - other);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? NO_SUCH_NUMBER : finite(snap((low + high) / 2));
};

/**
 * Functions of order, by name. RANK is left out: it stands in each row of long lists, and would read all of them for each;
 * ROWS and COLUMNS too, since areas end here with what a sheet uses.
 */
export const orderFunctions: readonly (readonly [string, EagerFunction])[] = [
  ["LARGE", kth((one, other) => other - one)],
  ["SMALL", kth((one, other) => one - other)],
  ["MEDIAN", median],
];
