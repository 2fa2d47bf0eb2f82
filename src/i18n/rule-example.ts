import { cellAddress, columnIndex, parseCell, parseRange } from "../grid/address";
import { positionsIn } from "../grid/ranges";
import type { CellValue, SheetData } from "../grid/sheet";

/** Number format codes by cell or range, as Excel stores them: { "F2:F5": "0.00%" }. */
type Formats = Readonly<Record<string, string>>;

/** A small table that a rule is explained with: as it must be, and what makes it wrong. Addresses as Excel shows them. */
export interface RuleExample {
  /** The mended table, rows × columns from A1. A text that begins with "=" is a live formula. */
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges?: readonly string[];
  readonly formats?: Formats;
  /** What is otherwise in the wrong table. */
  readonly wrong: {
    readonly cells?: Readonly<Record<string, CellValue>>;
    readonly formats?: Formats;
    /** Row numbers, from 1. */
    readonly hiddenRows?: readonly number[];
    /** Column letters. */
    readonly hiddenColumns?: readonly string[];
    /** What formulas hold since they were last calculated. */
    readonly results?: Readonly<Record<string, CellValue>>;
  };
  /** Where the finding stands in the wrong table. */
  readonly cell: string;
}

export type ExampleSide = "wrong" | "right";

/**
 * One side of an example as a sheet of that name; formulas without a result are left to be calculated.
 * @throws RangeError when the example names what is no cell, row, column or range
 */
export function exampleSheet(example: RuleExample, side: ExampleSide, name: string): SheetData {
  const { cells, formats, hiddenRows, hiddenColumns, results } = side === "wrong" ? example.wrong : {};
  const stored = new Map(Object.entries(results ?? {}));
  const values = example.rows.map((row) => [...row]);
  for (const [address, value] of Object.entries(cells ?? {})) put(values, address, value);
  const formulas = values.map((row) => row.map((value) => (isFormula(value) ? value : null)));
  const uncalculated = new Set<string>();
  const errors = new Set<string>();
  formulas.forEach((row, at) => {
    row.forEach((formula, column) => {
      if (formula === null) return;
      const address = cellAddress(at, column);
      const result = stored.get(address);
      put(values, address, result ?? null);
      if (result === undefined) uncalculated.add(address);
      else if (String(result).startsWith("#")) errors.add(address);
    });
  });
  return {
    name,
    values,
    formulas,
    numberFormats: formatsOf(values, { ...example.formats, ...formats }),
    merges: (example.merges ?? []).map(rangeOf),
    hiddenRows: (hiddenRows ?? []).map((row) => row - 1),
    hiddenColumns: (hiddenColumns ?? []).map(columnIndex),
    uncalculated,
    errors,
  };
}

function isFormula(value: CellValue): value is string {
  return typeof value === "string" && value.startsWith("=");
}

function put(values: CellValue[][], address: string, value: CellValue): void {
  const place = parseCell(address);
  const row = place && values[place.row];
  if (!place || !row) throw new RangeError(`no cell of the example: ${address}`);
  while (row.length < place.column) row.push(null);
  row[place.column] = value;
}

function formatsOf(values: readonly (readonly CellValue[])[], formats: Formats): (string | undefined)[][] {
  const codes = values.map((row) => row.map((): string | undefined => undefined));
  for (const [range, code] of Object.entries(formats))
    for (const { row, column } of positionsIn(rangeOf(range))) {
      const line = codes[row];
      if (line) line[column] = code;
    }
  return codes;
}

function rangeOf(text: string): NonNullable<ReturnType<typeof parseRange>> {
  const range = parseRange(text);
  if (!range) throw new RangeError(`no range: ${text}`);
  return range;
}
