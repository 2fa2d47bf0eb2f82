import { cellAddress, type CellPosition } from "../../../src/grid/address";
import type { CellValue } from "../../../src/grid/sheet";
import type { DraftCell, Purpose } from "../draft";
import type { FamilyName, Plan } from "../family";
import type { MadeTable } from "../generate";
import type { Random } from "../random";
import type { Style } from "../style";
import type { ColumnKind, ColumnSpec, RowSpec } from "../table";

/** A mistake the generator can plant. */
export interface Mistake {
  families: readonly FamilyName[];
  /** Ids of the rules that may report it. */
  rules: readonly string[];
  /** A finding of severity info is enough. */
  informative?: boolean;
  /** Makes room for the mistake before anything is laid. */
  prepare?(style: Style, plan: Plan, random: Random, family: FamilyName): void;
  /** Plants it; null when the table has no place for it. The planted cell comes first. */
  plant(made: MadeTable, random: Random): Place[] | null;
}

export interface Place {
  cell: string;
  expected: CellValue;
}

export interface Spot {
  at: CellPosition;
  cell: DraftCell;
  row: RowSpec;
  rowIndex: number;
  column: ColumnSpec;
}

export const place = (at: CellPosition, expected: CellValue): Place => ({
  cell: cellAddress(at.row, at.column),
  expected,
});

/** Cells of the table's body in random order. */
export function spots(
  made: MadeTable,
  random: Random,
  wanted: {
    kind?: readonly ColumnKind[];
    rows?: readonly RowSpec["kind"][];
    purpose?: readonly Purpose[];
    live?: boolean;
    keys?: readonly string[];
    where?: (spot: Spot) => boolean;
  },
): Spot[] {
  const found: Spot[] = [];
  made.table.rows.forEach((row, rowIndex) => {
    if (wanted.rows && !wanted.rows.includes(row.kind)) return;
    for (const column of made.table.columns) {
      if (column.hidden) continue;
      if (wanted.kind && !wanted.kind.includes(column.kind)) continue;
      if (wanted.keys && !wanted.keys.includes(column.key)) continue;
      const at = made.table.place(rowIndex, column.key);
      const cell = made.draft.find(at);
      if (!cell) continue;
      if (
        wanted.purpose &&
        (cell.purpose === null || !wanted.purpose.includes(cell.purpose) || !cell.formula)
      )
        continue;
      if (wanted.live !== undefined && (cell.live && cell.formula !== null) !== wanted.live) continue;
      const spot = { at, cell, row, rowIndex, column };
      if (!wanted.where || wanted.where(spot)) found.push(spot);
    }
  });
  return random.shuffle(found);
}

/** Types another number in the cell, in the notation of its column. */
export function retype(spot: Spot, value: number): void {
  spot.cell.live = false;
  spot.cell.value = spot.cell.notation.write(value);
  spot.cell.number = value;
}

/**
 * The places that explain what now fails: the planted cell; and, where a single line shows it, that line's result.
 * Null when nothing fails, so that nobody could see the mistake.
 */
export function explain(made: MadeTable, spot: Spot, expected: CellValue): Place[] | null {
  made.draft.calculate();
  const { row, column } = spot.at;
  const failing = made.draft.failingLines();
  const direct = failing.filter(
    (line) =>
      (line.result.row === row && line.result.column === column) ||
      line.operands.some((operand) => operand.row === row && operand.column === column),
  );
  if (direct.length === 0) return null;
  const accepted = [place(spot.at, expected)];
  const [only] = direct;
  if (direct.length === 1 && only && (only.result.row !== row || only.result.column !== column)) {
    const result = made.draft.cell(only.result);
    accepted.push(place(only.result, result.notation.write(only.recomputed)));
  }
  return accepted;
}

/** Tries spots until one carries the mistake; what a failed try changed is put back. */
export function tryEach(candidates: readonly Spot[], plant: (spot: Spot) => Place[] | null): Place[] | null {
  for (const spot of candidates.slice(0, 40)) {
    const { value, number, live, formula, format } = spot.cell;
    const accepted = plant(spot);
    if (accepted) return accepted;
    Object.assign(spot.cell, { value, number, live, formula, format });
  }
  return null;
}

/** Another number as tired fingers type it. */
export const slips: Record<
  "swap" | "replace" | "drop" | "zero",
  (value: number, random: Random) => number | null
> = {
  swap(value, random) {
    const text = String(value);
    const places = [...text].flatMap((digit, index) =>
      index > 0 && /\d/.test(digit) && /\d/.test(text[index - 1] ?? "") && digit !== text[index - 1]
        ? [index]
        : [],
    );
    if (places.length === 0) return null;
    const at = random.pick(places);
    return Number(text.slice(0, at - 1) + (text[at] ?? "") + (text[at - 1] ?? "") + text.slice(at + 1));
  },
  replace(value, random) {
    const text = String(value);
    const places = [...text].flatMap((digit, index) => (/\d/.test(digit) ? [index] : []));
    const at = random.pick(places);
    const digit = (Number(text[at]) + random.integer(1, 9)) % 10;
    return Number(`${text.slice(0, at)}${digit}${text.slice(at + 1)}`);
  },
  drop(value, random) {
    const text = String(value);
    if (!/^\d{2,}$/.test(text)) return null;
    const at = random.integer(0, text.length - 1);
    return Number(text.slice(0, at) + text.slice(at + 1));
  },
  zero: (value) => (value === 0 ? null : value * 10),
};

/** A slip of any sort that gives another number. */
export function slipped(value: number, random: Random): number {
  for (let trial = 0; trial < 30; trial += 1) {
    const other = slips[random.pick(["swap", "replace"] as const)](value, random);
    if (other !== null && other !== value) return other;
  }
  return value + 1;
}

/** Typed sums, with totals to sum up to. */
export function typedSums(style: Style): void {
  style.totalsLive = "typed";
  style.acrossLive = "typed";
  style.leadingZero = false;
  if (style.totals === "none") style.totals = "below";
}

/** Typed percentages that a reader can divide again. */
export function typedPercents(style: Style, random: Random): void {
  style.percentLive = "typed";
  if (style.percentPlace === "none") style.percentPlace = random.pick(["beside", "block"]);
  if (style.percentBase === "missing") style.percentBase = "rated";
}
