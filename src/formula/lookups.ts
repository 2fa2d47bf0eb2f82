import { snap, sumExactly } from "../grid/exact";
import { criterion } from "./criteria";
import {
  DIVISION,
  NOT_AVAILABLE,
  UNKNOWN,
  WRONG_VALUE,
  finite,
  isArea,
  isError,
  scalarOf,
  toLogical,
  toNumber,
  type Area,
  type FormulaError,
  type Operand,
  type Scalar,
  type EagerFunction,
} from "./values";

const WRONG_REFERENCE: FormulaError = { error: "#REF!" };

function sameShape(first: Area, second: Area): boolean {
  return first.rows === second.rows && first.columns === second.columns;
}

/** The places of the cells that meet every pair of range and criterion; all ranges have one shape. */
function placesMeeting(pairs: readonly Operand[], shape: Area | null): number[] | FormulaError {
  if (pairs.length === 0 || pairs.length % 2 !== 0) return UNKNOWN;
  const tests: { range: Area; test: (value: Scalar) => boolean }[] = [];
  for (let at = 0; at < pairs.length; at += 2) {
    const range = pairs[at];
    const wanted = pairs[at + 1];
    if (range === undefined || wanted === undefined || !isArea(range)) return UNKNOWN;
    const test = criterion(scalarOf(wanted));
    if (typeof test !== "function") return test.unknown ? test : UNKNOWN;
    if (!sameShape(range, shape ?? tests[0]?.range ?? range)) return WRONG_VALUE;
    tests.push({ range, test });
  }
  const count = tests[0]?.range.cells.length ?? 0;
  const places: number[] = [];
  for (let at = 0; at < count; at += 1)
    if (tests.every(({ range, test }) => test(range.cells[at] ?? null))) places.push(at);
  return places;
}

function numbersAt(area: Area, places: readonly number[]): number[] | FormulaError {
  const numbers: number[] = [];
  for (const at of places) {
    const value = area.cells[at] ?? null;
    if (isError(value)) return value;
    if (typeof value === "number") numbers.push(value);
  }
  return numbers;
}

/** SUMIFS and its kin: the range that is summed comes first. */
function overMeeting(compute: (numbers: readonly number[]) => Scalar): EagerFunction {
  return ([summed, ...pairs]) => {
    if (summed === undefined || !isArea(summed)) return UNKNOWN;
    const places = placesMeeting(pairs, summed);
    if (!Array.isArray(places)) return places;
    const numbers = numbersAt(summed, places);
    return Array.isArray(numbers) ? compute(numbers) : numbers;
  };
}

const mean = (numbers: readonly number[]): Scalar =>
  numbers.length === 0 ? DIVISION : finite(sumExactly(numbers) / numbers.length);

const countIfs: EagerFunction = (pairs) => {
  const places = placesMeeting(pairs, null);
  return Array.isArray(places) ? places.length : places;
};

const averageIf: EagerFunction = ([range, wanted, averaged = range, ...others]) => {
  if (range === undefined || wanted === undefined || averaged === undefined || others.length > 0)
    return UNKNOWN;
  if (!isArea(range) || !isArea(averaged) || !sameShape(range, averaged)) return UNKNOWN;
  const places = placesMeeting([range, wanted], range);
  if (!Array.isArray(places)) return places;
  const numbers = numbersAt(averaged, places);
  return Array.isArray(numbers) ? mean(numbers) : numbers;
};

/** The cells of one line of an area: its first column or its first row. */
function lineOf(area: Area, down: boolean): Scalar[] {
  const count = down ? area.rows : area.columns;
  return Array.from({ length: count }, (_, at) => area.cells[down ? at * area.columns : at] ?? null);
}

/** An exact match: texts whatever their case. Patterns and what Excel may compare otherwise are left alone. */
function exactPlace(wanted: Scalar, cells: readonly Scalar[]): number | FormulaError {
  if (isError(wanted)) return wanted;
  if (wanted === null || wanted === "" || (typeof wanted === "string" && /[*?~]/.test(wanted)))
    return UNKNOWN;
  const at = cells.findIndex((cell) => {
    if (typeof cell === "number" && typeof wanted === "number") return snap(cell) === snap(wanted);
    if (typeof cell === "string" && typeof wanted === "string")
      return cell.toLowerCase() === wanted.toLowerCase();
    return cell === wanted;
  });
  return at < 0 ? NOT_AVAILABLE : at;
}

/**
 * The last place whose figure is not above the wanted one, among figures in order from `direction`. What is not in
 * order, or holds other things than figures, Excel searches by halves, and finds what no one can foretell: unknown.
 */
function nearPlace(wanted: Scalar, cells: readonly Scalar[], direction: 1 | -1): number | FormulaError {
  if (typeof wanted !== "number") return isError(wanted) ? wanted : UNKNOWN;
  let found = -1;
  let before = -Infinity;
  for (const [at, cell] of cells.entries()) {
    if (typeof cell !== "number" || direction * cell < before) return UNKNOWN;
    before = direction * cell;
    if (direction * cell <= direction * wanted) found = at;
  }
  return found < 0 ? NOT_AVAILABLE : found;
}

/** VLOOKUP (down) and HLOOKUP. */
function lookup(down: boolean): EagerFunction {
  return ([wanted, table, line, near = true, ...others]) => {
    if (wanted === undefined || table === undefined || line === undefined || others.length > 0)
      return UNKNOWN;
    if (!isArea(table)) return UNKNOWN;
    const number = toNumber(scalarOf(line));
    if (typeof number !== "number") return number;
    const isNear = toLogical(scalarOf(near));
    if (typeof isNear !== "boolean") return isNear;
    const index = Math.trunc(number) - 1;
    if (index < 0) return WRONG_VALUE;
    if (index >= (down ? table.columns : table.rows)) return WRONG_REFERENCE;
    const cells = lineOf(table, down);
    const at = isNear ? nearPlace(scalarOf(wanted), cells, 1) : exactPlace(scalarOf(wanted), cells);
    if (typeof at !== "number") return at;
    return table.cells[down ? at * table.columns + index : index * table.columns + at] ?? null;
  };
}

const match: EagerFunction = ([wanted, range, type = 1, ...others]) => {
  if (wanted === undefined || range === undefined || !isArea(range) || others.length > 0) return UNKNOWN;
  if (range.rows !== 1 && range.columns !== 1) return NOT_AVAILABLE;
  const kind = toNumber(scalarOf(type));
  if (typeof kind !== "number") return kind;
  const place =
    kind === 0
      ? exactPlace(scalarOf(wanted), range.cells)
      : nearPlace(scalarOf(wanted), range.cells, kind > 0 ? 1 : -1);
  if (typeof place !== "number") return place;
  // Downwards the last of equal figures is no more the one than the first: left to Excel.
  return kind < 0 && range.cells.filter((cell) => cell === range.cells[place]).length > 1
    ? UNKNOWN
    : place + 1;
};

const index: EagerFunction = ([area, row, column, ...others]) => {
  if (area === undefined || row === undefined || !isArea(area) || others.length > 0) return UNKNOWN;
  const first = toNumber(scalarOf(row));
  const second = column === undefined ? null : toNumber(scalarOf(column));
  if (typeof first !== "number") return first;
  if (second !== null && typeof second !== "number") return second;
  const isRow = area.rows === 1 && second === null;
  const [down, across] = isRow ? [1, first] : [first, second ?? 1];
  // 0 means a whole line.
  const [at, beside] = [Math.trunc(down), Math.trunc(across)];
  if (at < 1 || beside < 1) return at < 0 || beside < 0 ? WRONG_VALUE : UNKNOWN;
  if (at > area.rows || beside > area.columns) return WRONG_REFERENCE;
  return area.cells[(at - 1) * area.columns + beside - 1] ?? null;
};

/** Functions that look something up or add what meets conditions, by name. */
export const lookupFunctions: readonly (readonly [string, EagerFunction])[] = [
  ["SUMIFS", overMeeting((numbers) => finite(sumExactly(numbers)))],
  ["AVERAGEIFS", overMeeting(mean)],
  [
    "MINIFS",
    overMeeting((numbers) => numbers.reduce((least, each) => Math.min(least, each), numbers[0] ?? 0)),
  ],
  ["MAXIFS", overMeeting((numbers) => numbers.reduce((most, each) => Math.max(most, each), numbers[0] ?? 0))],
  ["COUNTIFS", countIfs],
  ["AVERAGEIF", averageIf],
  ["VLOOKUP", lookup(true)],
  ["HLOOKUP", lookup(false)],
  ["MATCH", match],
  ["INDEX", index],
];
