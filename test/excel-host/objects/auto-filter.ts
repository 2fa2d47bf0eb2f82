import { invalidArgument, notEmulated } from "../engine/errors";
import { objectArgument, wholeNumber } from "../engine/arguments";
import { defineClass, type HostClass } from "../engine/host-class";
import type { CellRange } from "../../../src/grid/address";
import { applyFilter, hideFilteredRows } from "../model/filter";
import { columnCount } from "../model/ranges";
import type { SheetModel } from "../model/sheet";
import { rangeClass, type RangeTarget } from "./range";

function rangeOfFilter(sheet: SheetModel) {
  return sheet.filter && rangeClass.of({ sheet, area: sheet.filter.area });
}

function areaArgument(value: unknown): CellRange {
  return (objectArgument(value, "Range").target as RangeTarget).area;
}

export const autoFilterClass: HostClass<SheetModel> = defineClass<Excel.AutoFilter, SheetModel>(
  "AutoFilter",
  {
    scalars: {
      enabled: { since: "1.9", get: ({ filter }) => filter !== null },
      isDataFiltered: { since: "1.9", get: ({ filter }) => (filter?.criteria.size ?? 0) > 0 },
      criteria: {
        since: "1.9",
        get({ filter }) {
          if (!filter) return null;
          const columns = Array.from({ length: columnCount(filter.area) }, (_, column) =>
            filter.criteria.get(column),
          );
          return columns.map((criterion) => criterion ?? null) as Excel.FilterCriteria[];
        },
      },
    },
    methods: {
      apply: {
        since: "1.9",
        call(sheet, [range, columnIndex, criteria], { workbook }) {
          const area =
            typeof range === "string" ? (workbook.areaOf(range, sheet)?.area ?? null) : areaArgument(range);
          if (!area) throw invalidArgument();
          const hasColumn = columnIndex !== null && columnIndex !== undefined;
          applyFilter(sheet, area, hasColumn ? wholeNumber(columnIndex) : null, criteria, workbook.culture);
        },
      },
      clearCriteria: {
        since: "1.9",
        call(sheet, _values, { workbook }) {
          sheet.filter?.criteria.clear();
          hideFilteredRows(sheet, workbook.culture);
        },
      },
      reapply: {
        since: "1.9",
        call: (sheet, _values, { workbook }) => hideFilteredRows(sheet, workbook.culture),
      },
      remove: {
        since: "1.9",
        call(sheet) {
          sheet.filter = null;
        },
      },
      getRange: {
        since: "1.9",
        call(sheet) {
          const range = rangeOfFilter(sheet);
          if (!range) throw notEmulated("AutoFilter.getRange without a filter");
          return range;
        },
      },
      getRangeOrNullObject: { since: "1.9", call: rangeOfFilter },
    },
  },
);
