import type { CellRange } from "../../grid/address";
import { parseRange } from "../../grid/address";
import type { CellLook } from "../../grid/sheet";

/** What of a sheet Excel tells only in requests that the library flags as writes. */
export interface SheetShape {
  /** 0-based; null where Excel did not tell them. */
  readonly merges: readonly CellRange[] | null;
  /** Looks of the labels, rows × columns from A1; undefined where there are none. */
  readonly looks: readonly (readonly (CellLook | undefined)[] | undefined)[] | undefined;
}

/** What an event tells of rows or columns that came or went. */
export interface ShapeEvent {
  readonly changeType: string;
  readonly address: string;
}

interface Shift {
  readonly at: number;
  /** Below 0 for lines that went. */
  readonly count: number;
}

/** "4:6" → rows 3 to 5, "C:D" → columns 2 to 3, 0-based; null for what is neither. */
function linesOf(address: string, axis: "rows" | "columns"): { first: number; last: number } | null {
  const bare = address.slice(address.lastIndexOf("!") + 1).replace(/\$/g, "");
  const [start = "", end = start] = bare.split(":");
  const whole = axis === "rows" ? `A${start}:A${end}` : `${start}1:${end}1`;
  const range = parseRange(whole) ?? parseRange(bare);
  if (!range) return null;
  return axis === "rows"
    ? { first: range.top, last: range.bottom }
    : { first: range.left, last: range.right };
}

/** A stretch of lines after the shift; null when all of it is gone. */
function shifted(first: number, last: number, { at, count }: Shift): [number, number] | null {
  if (count >= 0) return [first >= at ? first + count : first, last >= at ? last + count : last];
  const end = at - count;
  if (first >= at && last < end) return null;
  const to = (line: number, inside: number): number =>
    line < at ? line : line < end ? inside : line + count;
  return [to(first, at), to(last, at - 1)];
}

function shiftMerges(merges: readonly CellRange[], shift: Shift, axis: "rows" | "columns"): CellRange[] {
  return merges.flatMap((merge): CellRange[] => {
    const lines =
      axis === "rows" ? shifted(merge.top, merge.bottom, shift) : shifted(merge.left, merge.right, shift);
    if (!lines) return [];
    const [first, last] = lines;
    return [
      axis === "rows" ? { ...merge, top: first, bottom: last } : { ...merge, left: first, right: last },
    ];
  });
}

function shiftLine<Item>(
  items: readonly (Item | undefined)[],
  { at, count }: Shift,
): readonly (Item | undefined)[] {
  if (at >= items.length) return items;
  const blank = Array.from({ length: Math.max(0, count) }, () => undefined);
  return [...items.slice(0, at), ...blank, ...items.slice(at - Math.min(0, count))];
}

/** The shape after an event; what does not move whole rows or columns leaves it as it was. */
export function shapeAfter(shape: SheetShape, { changeType, address }: ShapeEvent): SheetShape {
  const match = /^(Row|Column)(Inserted|Deleted)$/.exec(changeType);
  if (!match) return shape;
  const axis = match[1] === "Row" ? "rows" : "columns";
  const lines = linesOf(address, axis);
  if (!lines) return shape;
  const height = lines.last - lines.first + 1;
  const shift = { at: lines.first, count: match[2] === "Inserted" ? height : -height };
  const { merges, looks } = shape;
  return {
    merges: merges && shiftMerges(merges, shift, axis),
    looks:
      looks && (axis === "rows" ? shiftLine(looks, shift) : looks.map((row) => row && shiftLine(row, shift))),
  };
}

/**
 * The shapes of sheets as they were last asked for, by id. Asking ends Excel's list of undo where its add-ins cannot be
 * undone (office-js#5918), so that it is done once a check that a person asked for; what is read in between takes what
 * is kept, moved along with the rows that came and went.
 */
export class SheetShapes {
  private readonly shapes = new Map<string, SheetShape>();

  kept(id: string): SheetShape | undefined {
    return this.shapes.get(id);
  }

  keep(id: string, shape: SheetShape): void {
    this.shapes.set(id, shape);
  }

  follow(id: string, event: ShapeEvent): void {
    const shape = this.shapes.get(id);
    if (shape) this.shapes.set(id, shapeAfter(shape, event));
  }
}

/** From ExcelApi 1.20 on Excel undoes what add-ins do, and asking costs nothing. */
export function undoIsSafe(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.20");
}
