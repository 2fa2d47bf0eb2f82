import { rangeContains, type CellRange } from "../../../src/grid/address";
import {
  flagArgument,
  objectArgument,
  optionalFlag,
  textArgument,
  wholeNumber,
  wordArgument,
} from "../engine/arguments";
import { HostError, invalidArgument, itemNotFound, notEmulated } from "../engine/errors";
import { defineClass, type HostClass, type HostObject } from "../engine/host-class";
import type { Session } from "../engine/session";
import { clearRange } from "../model/clear";
import { copyRange, type CopyType } from "../model/copy";
import { mergeArea, unmergeArea } from "../model/merges";
import {
  areaAddress,
  boundingArea,
  cellCount,
  columnCount,
  intersection,
  isOnSheet,
  isWholeColumns,
  isWholeRows,
  quotedName,
  rowCount,
  wholeColumns,
  wholeRows,
} from "../model/ranges";
import type { SheetModel } from "../model/sheet";
import { writeProperty } from "../model/writes";
import { readCellProperties } from "./cell-properties";
import { conditionalFormatsClass } from "./conditional-formats";
import { rangeAreasClass } from "./range-areas";
import { rangeFormatClass } from "./range-format";
import { areasHidden, readColumnProperties, readRowProperties, setHidden } from "./range-lines";
import { formulasOf, numberFormatsOf, textOf, valueTypesOf, valuesOf } from "./range-reads";
import { specialCells } from "./special-cells";
import { scopedTablesClass } from "./tables";
import { worksheetClass } from "./worksheet";

export interface RangeTarget {
  readonly sheet: SheetModel;
  /** Moves along where rows above it come or go while the client keeps a reference to it. */
  area: CellRange;
}

function rangeOf(sheet: SheetModel, area: CellRange): HostObject {
  if (!isOnSheet(area)) throw invalidArgument();
  return rangeClass.of({ sheet, area });
}

/** A range given as a proxy or as an address. */
function targetOf(
  value: unknown,
  { sheet }: RangeTarget,
  areaOf: (text: string) => RangeTarget | null,
): RangeTarget {
  if (typeof value === "string") {
    const found = areaOf(value);
    if (!found) throw invalidArgument();
    return found;
  }
  const target = objectArgument(value, "Range").target as RangeTarget;
  if (target.sheet.deleted || sheet.deleted) throw itemNotFound();
  return target;
}

function offset({ area }: RangeTarget, rows: number, columns: number): CellRange {
  return {
    top: area.top + rows,
    bottom: area.bottom + rows,
    left: area.left + columns,
    right: area.right + columns,
  };
}

function used({ sheet, area }: RangeTarget, valuesOnly: unknown): CellRange | null {
  const all = sheet.usedArea(optionalFlag(valuesOnly));
  return all && intersection(all, area);
}

/** Only those whose first cell lies in the range are told, and none of them when they are too many. */
function mergedAreas(
  { sheet, area }: RangeTarget,
  _values: readonly unknown[],
  { workbook }: Session,
): HostObject | null {
  const areas = sheet.merges.filter((merge) => rangeContains(area, merge.top, merge.left));
  if (areas.length > workbook.habits.mostMergedAreas)
    throw new HostError("GeneralException", "There was an internal error while processing the request.");
  return areas.length > 0 ? rangeAreasClass.of({ sheet, areas }) : null;
}

function spillParent({ sheet, area }: RangeTarget): HostObject | null {
  const spill = sheet.spillAt(area.top, area.left);
  return spill && rangeOf(sheet, { ...spill, bottom: spill.top, right: spill.left });
}

function spillingTo({ sheet, area }: RangeTarget): HostObject | null {
  const spill = sheet.spillAt(area.top, area.left);
  return spill && spill.top === area.top && spill.left === area.left ? rangeOf(sheet, spill) : null;
}

function orThrow(object: HostObject | null): HostObject {
  if (!object) throw itemNotFound();
  return object;
}

export const rangeClass: HostClass<RangeTarget> = defineClass<Excel.Range, RangeTarget>("Range", {
  check: ({ sheet }) => {
    if (sheet.deleted) throw itemNotFound();
  },
  scalars: {
    address: { since: "1.1", get: ({ sheet, area }) => `${quotedName(sheet.name)}!${areaAddress(area)}` },
    cellCount: { since: "1.1", get: ({ area }) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area)) },
    columnCount: { since: "1.1", get: ({ area }) => columnCount(area) },
    columnHidden: {
      since: "1.2",
      get: ({ sheet, area }) => areasHidden(sheet, area, "columns"),
      set: ({ sheet, area }, value, { workbook }) =>
        setHidden(workbook, sheet, area, "columns", flagArgument(value)),
    },
    columnIndex: { since: "1.1", get: ({ area }) => area.left },
    formulas: {
      since: "1.1",
      get: ({ sheet, area }, { workbook }) => formulasOf(workbook, sheet, area),
      set: ({ sheet, area }, value, { workbook }) => writeProperty(workbook, sheet, area, "formulas", value),
    },
    hasSpill: {
      since: "1.12",
      get({ sheet, area }) {
        const meeting = sheet.spills.filter((spill) => intersection(spill, area) !== null);
        if (meeting.length === 0) return false;
        const covered = meeting.reduce((sum, spill) => {
          const part = intersection(spill, area);
          return sum + (part ? cellCount(part) : 0);
        }, 0);
        return covered === cellCount(area) ? true : null;
      },
    },
    hidden: {
      since: "1.2",
      get: ({ sheet, area }) =>
        areasHidden(sheet, area, "rows") === true || areasHidden(sheet, area, "columns") === true,
    },
    isEntireColumn: { since: "1.7", get: ({ area }) => isWholeColumns(area) },
    isEntireRow: { since: "1.7", get: ({ area }) => isWholeRows(area) },
    numberFormat: {
      since: "1.1",
      get: ({ sheet, area }) => numberFormatsOf(sheet, area),
      set: ({ sheet, area }, value, { workbook }) =>
        writeProperty(workbook, sheet, area, "numberFormat", value),
    },
    rowCount: { since: "1.1", get: ({ area }) => rowCount(area) },
    rowHidden: {
      since: "1.2",
      get: ({ sheet, area }) => areasHidden(sheet, area, "rows"),
      set: ({ sheet, area }, value, { workbook }) =>
        setHidden(workbook, sheet, area, "rows", flagArgument(value)),
    },
    rowIndex: { since: "1.1", get: ({ area }) => area.top },
    text: { since: "1.1", get: ({ sheet, area }, { workbook }) => textOf(workbook, sheet, area) },
    values: {
      since: "1.1",
      get: ({ sheet, area }, { workbook }) => valuesOf(workbook, sheet, area),
      set: ({ sheet, area }, value, { workbook }) => writeProperty(workbook, sheet, area, "values", value),
    },
    valueTypes: { since: "1.1", get: ({ sheet, area }, { workbook }) => valueTypesOf(workbook, sheet, area) },
  },
  navigations: {
    conditionalFormats: {
      since: "1.6",
      get: ({ sheet, area }) => conditionalFormatsClass.of({ sheet, areas: [area] }),
    },
    format: { since: "1.1", get: ({ sheet, area }) => rangeFormatClass.of({ sheet, areas: [area] }) },
    worksheet: { since: "1.1", get: ({ sheet }) => worksheetClass.of(sheet) },
  },
  methods: {
    calculate: { since: "1.6", call: (_range, _values, { workbook }) => workbook.calculateAll() },
    clear: {
      since: "1.1",
      call: ({ sheet, area }, [applyTo], { workbook }) =>
        clearRange(
          workbook,
          sheet,
          area,
          wordArgument(applyTo ?? "All", ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"]),
        ),
    },
    copyFrom: {
      since: "1.9",
      call(range, [source, type, skipBlanks, transpose], { workbook }) {
        if (optionalFlag(skipBlanks) || optionalFlag(transpose))
          throw notEmulated("copyFrom with other options");
        const from = targetOf(source, range, (text) => workbook.areaOf(text, range.sheet));
        const types: readonly CopyType[] = ["All", "Formulas", "Values", "Formats"];
        copyRange(workbook, from, range, wordArgument(type ?? "All", types));
      },
    },
    getAbsoluteResizedRange: {
      since: "1.7",
      call: ({ sheet, area }, [rows, columns]) =>
        rangeOf(sheet, {
          ...area,
          bottom: area.top + wholeNumber(rows) - 1,
          right: area.left + wholeNumber(columns) - 1,
        }),
    },
    getBoundingRect: {
      since: "1.1",
      call(range, [other], { workbook }) {
        const { sheet, area } = targetOf(other, range, (text) => workbook.areaOf(text, range.sheet));
        if (sheet !== range.sheet) throw invalidArgument();
        return rangeOf(sheet, boundingArea(range.area, area));
      },
    },
    getCell: {
      since: "1.1",
      call({ sheet, area }, [row, column]) {
        const [top, left] = [area.top + wholeNumber(row), area.left + wholeNumber(column)];
        return rangeOf(sheet, { top, left, bottom: top, right: left });
      },
    },
    getCellProperties: {
      since: "1.9",
      call: ({ sheet, area }, [wanted]) => readCellProperties(sheet, area, wanted),
    },
    getColumn: {
      since: "1.1",
      call({ sheet, area }, [column]) {
        const left = area.left + wholeNumber(column);
        if (left > area.right) throw invalidArgument();
        return rangeOf(sheet, { ...area, left, right: left });
      },
    },
    getColumnProperties: {
      since: "1.9",
      call: ({ sheet, area }, [wanted]) => readColumnProperties(sheet, area, wanted),
    },
    getEntireColumn: { since: "1.1", call: ({ sheet, area }) => rangeOf(sheet, wholeColumns(area)) },
    getEntireRow: { since: "1.1", call: ({ sheet, area }) => rangeOf(sheet, wholeRows(area)) },
    getIntersection: {
      since: "1.1",
      call(range, [other], { workbook }) {
        const { sheet, area } = targetOf(other, range, (text) => workbook.areaOf(text, range.sheet));
        const both = sheet === range.sheet ? intersection(range.area, area) : null;
        return orThrow(both && rangeOf(sheet, both));
      },
    },
    getIntersectionOrNullObject: {
      since: "1.4",
      call(range, [other], { workbook }) {
        const { sheet, area } = targetOf(other, range, (text) => workbook.areaOf(text, range.sheet));
        const both = sheet === range.sheet ? intersection(range.area, area) : null;
        return both && rangeOf(sheet, both);
      },
    },
    getLastCell: {
      since: "1.1",
      call: ({ sheet, area }) => rangeOf(sheet, { ...area, top: area.bottom, left: area.right }),
    },
    getLastColumn: { since: "1.1", call: ({ sheet, area }) => rangeOf(sheet, { ...area, left: area.right }) },
    getLastRow: { since: "1.1", call: ({ sheet, area }) => rangeOf(sheet, { ...area, top: area.bottom }) },
    getMergedAreasOrNullObject: { since: "1.13", call: mergedAreas },
    getOffsetRange: {
      since: "1.1",
      call: (range, [rows, columns]) =>
        rangeOf(range.sheet, offset(range, wholeNumber(rows), wholeNumber(columns))),
    },
    getResizedRange: {
      since: "1.2",
      call: ({ sheet, area }, [rows, columns]) =>
        rangeOf(sheet, {
          ...area,
          bottom: area.bottom + wholeNumber(rows),
          right: area.right + wholeNumber(columns),
        }),
    },
    getRow: {
      since: "1.1",
      call({ sheet, area }, [row]) {
        const top = area.top + wholeNumber(row);
        if (top > area.bottom) throw invalidArgument();
        return rangeOf(sheet, { ...area, top, bottom: top });
      },
    },
    getRowProperties: {
      since: "1.9",
      call: ({ sheet, area }, [wanted]) => readRowProperties(sheet, area, wanted),
    },
    getSpecialCells: {
      since: "1.9",
      call: ({ sheet, area }, [kind, valueKind]) =>
        orThrow(specialCells(sheet, area, textArgument(kind), valueKind)),
    },
    getSpecialCellsOrNullObject: {
      since: "1.9",
      call: ({ sheet, area }, [kind, valueKind]) => specialCells(sheet, area, textArgument(kind), valueKind),
    },
    getSpillParent: { since: "1.12", call: (range) => orThrow(spillParent(range)) },
    getSpillParentOrNullObject: { since: "1.12", call: spillParent },
    getSpillingToRange: { since: "1.12", call: (range) => orThrow(spillingTo(range)) },
    getSpillingToRangeOrNullObject: { since: "1.12", call: spillingTo },
    getTables: {
      since: "1.9",
      call: ({ sheet, area }, [fullyContained]) =>
        scopedTablesClass.of({ sheet, area, fullyContained: optionalFlag(fullyContained) }),
    },
    getUsedRange: {
      since: "1.1",
      call: (range, [valuesOnly]) =>
        rangeOf(
          range.sheet,
          used(range, valuesOnly) ?? { ...range.area, bottom: range.area.top, right: range.area.left },
        ),
    },
    getUsedRangeOrNullObject: {
      since: "1.4",
      call(range, [valuesOnly]) {
        const area = used(range, valuesOnly);
        return area && rangeOf(range.sheet, area);
      },
    },
    merge: {
      since: "1.2",
      call: ({ sheet, area }, [across], { workbook }) =>
        mergeArea(workbook, sheet, area, optionalFlag(across)),
    },
    unmerge: {
      since: "1.2",
      call: ({ sheet, area }, _values, { workbook }) => unmergeArea(workbook, sheet, area),
    },
    select: {
      since: "1.1",
      call({ sheet, area }, _values, { workbook }) {
        if (workbook.focusElsewhere)
          throw new HostError("GeneralException", "Another workbook has the focus.");
        if (sheet.visibility !== "Visible") throw new HostError("InvalidOperation", "The sheet is hidden.");
        workbook.select(sheet, area);
      },
    },
  },
  internalMethods: {
    _KeepReference: { since: "1.1", call: () => undefined },
    _ValidateArraySize: {
      since: "1.3",
      call({ area }, [rows, columns]) {
        if (rows === rowCount(area) && columns === columnCount(area)) return;
        throw invalidArgument(
          "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
        );
      },
    },
  },
});
