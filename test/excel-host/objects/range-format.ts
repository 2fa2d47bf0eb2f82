import { flagArgument, numberArgument, textArgument, wholeNumber, wordArgument } from "../engine/arguments";
import { invalidArgument } from "../engine/errors";
import { defineClass, type HostClass, type Scalar, type Since } from "../engine/host-class";
import type { Session } from "../engine/session";
import { normalFormat, normalizedColor, type CellFormat } from "../model/format";
import { standardColumnWidth, standardRowHeight } from "../model/sheet";
import { cellsOf, checkFormatAccess } from "../model/writes";
import type { AreasTarget } from "./range-areas";

/** The one value that all cells share, or null. */
function shared<Value>(target: AreasTarget, valueOf: (row: number, column: number) => Value): Value | null {
  let found: Value | undefined;
  for (const area of target.areas) {
    for (const [row, column] of cellsOf(target.sheet, area)) {
      const value = valueOf(row, column);
      if (found === undefined) found = value;
      else if (found !== value) return null;
    }
  }
  return found ?? null;
}

/** A scalar that is kept cell by cell. */
function ofCells<Name extends keyof CellFormat>(
  since: Since,
  name: Name,
  parse: (value: unknown) => Required<CellFormat>[Name],
): Scalar<AreasTarget, Required<CellFormat>[Name] | null> {
  return {
    since,
    get: (target) =>
      shared<Required<CellFormat>[Name]>(target, (row, column) => target.sheet.format(row, column)[name]),
    set: (target, value, session) => {
      putFormat(target, { [name]: parse(value) }, session);
    },
  };
}

function putFormat({ sheet, areas }: AreasTarget, change: CellFormat, { workbook }: Session): void {
  checkFormatAccess(workbook, sheet);
  for (const area of areas)
    for (const [row, column] of cellsOf(sheet, area)) sheet.putFormat(row, column, change);
}

function sharedSize(
  target: AreasTarget,
  sizes: ReadonlyMap<number, number>,
  standard: number,
  lines: "rows" | "columns",
): number | null {
  let found: number | null = null;
  for (const area of target.areas) {
    const [first, last] = lines === "rows" ? [area.top, area.bottom] : [area.left, area.right];
    for (let line = first; line <= last; line += 1) {
      const size = sizes.get(line) ?? standard;
      if (found !== null && found !== size) return null;
      found = size;
    }
  }
  return found;
}

function putSizes(sizes: Map<number, number>, first: number, last: number, value: unknown): void {
  const size = numberArgument(value);
  if (size < 0) throw invalidArgument();
  for (let line = first; line <= last; line += 1) sizes.set(line, size);
}

const horizontal = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const vertical = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const underlines = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

export const rangeFormatClass: HostClass<AreasTarget> = defineClass<Excel.RangeFormat, AreasTarget>(
  "RangeFormat",
  {
    scalars: {
      columnWidth: {
        since: "1.2",
        get: (target) => sharedSize(target, target.sheet.columnWidths, standardColumnWidth, "columns"),
        set: ({ sheet, areas }, value, { workbook }) => {
          checkFormatAccess(workbook, sheet, "allowFormatColumns");
          for (const { left, right } of areas) putSizes(sheet.columnWidths, left, right, value);
        },
      },
      rowHeight: {
        since: "1.2",
        get: (target) => sharedSize(target, target.sheet.rowHeights, standardRowHeight, "rows"),
        set: ({ sheet, areas }, value, { workbook }) => {
          checkFormatAccess(workbook, sheet, "allowFormatRows");
          for (const { top, bottom } of areas) putSizes(sheet.rowHeights, top, bottom, value);
        },
      },
      horizontalAlignment: ofCells("1.1", "horizontalAlignment", (value) => wordArgument(value, horizontal)),
      verticalAlignment: ofCells("1.1", "verticalAlignment", (value) => wordArgument(value, vertical)),
      wrapText: ofCells("1.1", "wrapText", flagArgument),
      indentLevel: ofCells("1.9", "indentLevel", wholeNumber),
    },
    navigations: {
      fill: { since: "1.1", get: (target) => rangeFillClass.of(target) },
      font: { since: "1.1", get: (target) => rangeFontClass.of(target) },
      protection: { since: "1.2", get: (target) => formatProtectionClass.of(target) },
    },
  },
);

const rangeFillClass: HostClass<AreasTarget> = defineClass<Excel.RangeFill, AreasTarget>("RangeFill", {
  scalars: {
    color: {
      ...ofCells("1.1", "fillColor", normalizedColor),
      set: (target, value, session) =>
        putFormat(target, { fillColor: normalizedColor(value), fillPattern: "Solid" }, session),
    },
    pattern: ofCells("1.9", "fillPattern", (value) => wordArgument(value, ["None", "Solid"])),
  },
  methods: {
    clear: {
      since: "1.1",
      call: (target, _values, session) =>
        putFormat(target, { fillColor: normalFormat.fillColor, fillPattern: "None" }, session),
    },
  },
});

const rangeFontClass: HostClass<AreasTarget> = defineClass<Excel.RangeFont, AreasTarget>("RangeFont", {
  scalars: {
    bold: ofCells("1.1", "bold", flagArgument),
    color: ofCells("1.1", "fontColor", normalizedColor),
    italic: ofCells("1.1", "italic", flagArgument),
    name: ofCells("1.1", "fontName", textArgument),
    size: ofCells("1.1", "fontSize", numberArgument),
    strikethrough: ofCells("1.9", "strikethrough", flagArgument),
    underline: ofCells("1.1", "underline", (value) => wordArgument(value, underlines)),
  },
});

const formatProtectionClass: HostClass<AreasTarget> = defineClass<Excel.FormatProtection, AreasTarget>(
  "FormatProtection",
  {
    scalars: {
      locked: ofCells("1.2", "locked", flagArgument),
      formulaHidden: ofCells("1.2", "formulaHidden", flagArgument),
    },
  },
);
