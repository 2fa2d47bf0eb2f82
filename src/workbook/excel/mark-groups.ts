import type { CellPosition, CellRange } from "../../grid/address";
import { MAXIMUM_COLUMNS, MAXIMUM_ROWS, parseCell, rangeAddress } from "../../grid/address";
import { shiftFormula } from "../../formula/shift";
import type { Mark } from "../port";

/** Marks of one kind, which one rule over several areas shows. */
export interface MarkGroup {
  readonly sheet: string;
  readonly severity: Mark["severity"];
  /** As it reads in the first cell of the first area, which lies above and left of all others. */
  readonly formula: string;
  /** A1 addresses with commas between. */
  readonly address: string;
  readonly marks: readonly Mark[];
}

interface Placed {
  readonly mark: Mark;
  readonly place: CellPosition;
}

/** Excel cuts longer addresses (excel-add-ins-troubleshooting: 8,192 characters). */
const LONGEST_ADDRESS = 8_000;

/** Where formulas are compared: far from every edge, so that few references leave the sheet on the way. */
const MIDDLE: CellPosition = { row: MAXIMUM_ROWS / 2, column: MAXIMUM_COLUMNS / 2 };

/** Equal for marks whose formulas read the same from their own cells. */
function kindOf({ mark, place }: Placed): string {
  const moved = shiftFormula(mark.formula, MIDDLE.row - place.row, MIDDLE.column - place.column);
  // A reference that left the sheet cannot be compared.
  return moved.includes("#REF!") ? `${mark.cell} ${mark.formula}` : moved;
}

function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string | number): Item[][] {
  const groups = new Map<string | number, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

/** Cells of a group as areas, column by column from the left: runs of rows that follow each other. */
function areasOf(cells: readonly Placed[]): string[] {
  const runs: CellRange[] = [];
  for (const { place } of cells) {
    const run = runs[runs.length - 1];
    if (run && place.column === run.left && place.row <= run.bottom + 1) run.bottom = place.row;
    else runs.push({ top: place.row, bottom: place.row, left: place.column, right: place.column });
  }
  return runs.map(rangeAddress);
}

/**
 * Whether the first cell is the corner of all: how a formula over several areas is read (from the first of them, or
 * from the corner of what is around all) then makes no difference.
 */
function hasCorner(cells: readonly Placed[]): boolean {
  const first = cells[0]?.place;
  return first !== undefined && cells.every(({ place }) => place.row >= first.row);
}

function groupsOfKind(cells: readonly Placed[]): MarkGroup[] {
  const sorted = [...cells].sort(
    (one, other) => one.place.column - other.place.column || one.place.row - other.place.row,
  );
  const areas = areasOf(sorted);
  if (hasCorner(sorted) && areas.join(",").length <= LONGEST_ADDRESS) return [groupOf(sorted, areas)];
  return groupedBy(sorted, ({ place }) => place.column).flatMap((column) => {
    const parts: Placed[][] = [[]];
    // A cell takes at most eleven characters: "XFD1048576,".
    const most = Math.floor(LONGEST_ADDRESS / 11);
    for (const cell of column) {
      const last = parts[parts.length - 1];
      if (last && last.length < most) last.push(cell);
      else parts.push([cell]);
    }
    return parts.map((part) => groupOf(part, areasOf(part)));
  });
}

function groupOf(cells: readonly Placed[], areas: readonly string[]): MarkGroup {
  const [first] = cells;
  if (!first) throw new RangeError("a group without cells");
  const { sheet, severity, formula } = first.mark;
  return { sheet, severity, formula, address: areas.join(","), marks: cells.map(({ mark }) => mark) };
}

/** The marks as rules: those of one sheet, severity and kind of formula together. @throws RangeError */
export function groupsOf(marks: readonly Mark[]): MarkGroup[] {
  const placed = marks.map((mark): Placed => {
    const place = parseCell(mark.cell);
    if (!place) throw new RangeError(`not a cell address: ${mark.cell}`);
    return { mark, place };
  });
  return groupedBy(placed, (each) => [each.mark.sheet, each.mark.severity, kindOf(each)].join("\n")).flatMap(
    groupsOfKind,
  );
}
