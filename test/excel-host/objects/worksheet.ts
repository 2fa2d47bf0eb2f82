import { optionalFlag, optionalText, textArgument, wholeNumber, wordArgument } from "../engine/arguments";
import { HostError, invalidArgument, itemNotFound } from "../engine/errors";
import { defineClass, type HostClass } from "../engine/host-class";
import type { Session } from "../engine/session";
import type { CellRange } from "../../../src/grid/address";
import { isOnSheet, wholeSheet } from "../model/ranges";
import type { SheetModel, Visibility } from "../model/sheet";
import { autoFilterClass } from "./auto-filter";
import { registrations, sheetEvents } from "./event-registration";
import { namesClass } from "./named-items";
import { rangeClass } from "./range";
import { rangeAreasClass } from "./range-areas";
import { tablesClass } from "./tables";
import { protectionClass } from "./worksheet-protection";

const visibilities: readonly Visibility[] = ["Visible", "Hidden", "VeryHidden"];
/** Longer addresses are cut by Excel. */
const longestAddress = 8_192;

/** @throws HostError InvalidArgument when the text is no address and no name */
function areaOf(session: Session, sheet: SheetModel, text: string): CellRange {
  const found = session.workbook.areaOf(text.slice(0, longestAddress), sheet);
  if (!found || found.sheet !== sheet) throw invalidArgument();
  return found.area;
}

export const worksheetClass: HostClass<SheetModel> = defineClass<Excel.Worksheet, SheetModel>("Worksheet", {
  identity: ({ id }) => ({ Id: id }),
  check: ({ deleted }) => {
    if (deleted) throw itemNotFound();
  },
  scalars: {
    id: { since: "1.1", get: ({ id }) => id },
    name: {
      since: "1.1",
      get: ({ name }) => name,
      set: (sheet, value, session) => {
        session.workbook.renameSheet(sheet, textArgument(value));
      },
    },
    position: { since: "1.1", get: (sheet, { workbook }) => workbook.sheets.indexOf(sheet) },
    visibility: {
      since: "1.1",
      get: ({ visibility }) => visibility,
      set: (sheet, value, session) => {
        session.workbook.setVisibility(sheet, wordArgument(value, visibilities));
      },
    },
  },
  navigations: {
    autoFilter: { since: "1.9", get: (sheet) => autoFilterClass.of({ sheet, owner: sheet }) },
    names: { since: "1.4", get: (sheet, { workbook }) => namesClass.of({ workbook, sheet }) },
    protection: { since: "1.2", get: (sheet) => protectionClass.of(sheet) },
    tables: { since: "1.1", get: (sheet, { workbook }) => tablesClass.of({ workbook, sheet }) },
  },
  methods: {
    activate: {
      since: "1.1",
      call(sheet, _values, { workbook }) {
        if (workbook.focusElsewhere)
          throw new HostError("GeneralException", "Another workbook has the focus.");
        if (sheet.visibility !== "Visible") throw new HostError("InvalidOperation", "The sheet is hidden.");
        workbook.activate(sheet);
      },
    },
    calculate: { since: "1.6", call: (_sheet, _values, { workbook }) => workbook.calculateAll() },
    delete: {
      since: "1.1",
      call(sheet, _values, session) {
        session.workbook.deleteSheet(sheet);
      },
    },
    getCell: {
      since: "1.1",
      call(sheet, [row, column]) {
        const [top, left] = [wholeNumber(row), wholeNumber(column)];
        return rangeOf(sheet, { top, left, bottom: top, right: left });
      },
    },
    getRange: {
      since: "1.1",
      call(sheet, [address], session) {
        const text = optionalText(address);
        return rangeOf(sheet, text === null ? wholeSheet : areaOf(session, sheet, text));
      },
    },
    getRangeByIndexes: {
      since: "1.7",
      call(sheet, [row, column, rows, columns]) {
        const [top, left] = [wholeNumber(row), wholeNumber(column)];
        return rangeOf(sheet, {
          top,
          left,
          bottom: top + wholeNumber(rows) - 1,
          right: left + wholeNumber(columns) - 1,
        });
      },
    },
    getRanges: {
      since: "1.9",
      call(sheet, [address], session) {
        const text = optionalText(address);
        const areas =
          text === null ? [wholeSheet] : text.split(",").map((part) => areaOf(session, sheet, part.trim()));
        return rangeAreasClass.of({ sheet, areas });
      },
    },
    getUsedRange: {
      since: "1.1",
      call: (sheet, [valuesOnly]) =>
        rangeOf(sheet, sheet.usedArea(optionalFlag(valuesOnly)) ?? { top: 0, left: 0, bottom: 0, right: 0 }),
    },
    getUsedRangeOrNullObject: {
      since: "1.4",
      call(sheet, [valuesOnly]) {
        const area = sheet.usedArea(optionalFlag(valuesOnly));
        if (sheet.isChart) throw new HostError("UnsupportedSheet", "A chart sheet has no cells.");
        return area && rangeOf(sheet, area);
      },
    },
  },
  internalMethods: registrations(sheetEvents, ({ id }) => id),
});

function rangeOf(sheet: SheetModel, area: CellRange) {
  if (sheet.isChart) throw new HostError("UnsupportedSheet", "A chart sheet has no cells.");
  if (!isOnSheet(area)) throw invalidArgument();
  return rangeClass.of({ sheet, area });
}
