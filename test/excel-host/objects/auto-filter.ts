import { invalidArgument, notEmulated } from "../engine/errors";
import { objectArgument, wholeNumber } from "../engine/arguments";
import { defineClass, type HostClass } from "../engine/host-class";
import type { CellRange } from "../../../src/grid/address";
import { applyFilter, hideFilteredRows } from "../model/filter";
import { columnCount } from "../model/ranges";
import type { FilterOwner, SheetModel } from "../model/sheet";
import { rangeClass, type RangeTarget } from "./range";

export interface FilterTarget {
  readonly sheet: SheetModel;
  /** The sheet itself, or the table whose filter it is. */
  readonly owner: FilterOwner;
}

function rangeOfFilter({ sheet, owner: { filter } }: FilterTarget) {
  return filter ? rangeClass.of({ sheet, area: filter.area }) : null;
}

function areaArgument(value: unknown): CellRange {
  return (objectArgument(value, "Range").target as RangeTarget).area;
}

export const autoFilterClass: HostClass<FilterTarget> = defineClass<Excel.AutoFilter, FilterTarget>(
  "AutoFilter",
  {
    scalars: {
      enabled: { since: "1.9", get: ({ owner: { filter } }) => (filter ?? null) !== null },
      isDataFiltered: { since: "1.9", get: ({ owner: { filter } }) => (filter?.criteria.size ?? 0) > 0 },
      criteria: {
        since: "1.9",
        get({ owner: { filter } }) {
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
        call({ sheet, owner }, [range, columnIndex, criteria], { workbook }) {
          const area =
            typeof range === "string" ? (workbook.areaOf(range, sheet)?.area ?? null) : areaArgument(range);
          if (!area) throw invalidArgument();
          const hasColumn = columnIndex !== null && columnIndex !== undefined;
          applyFilter(
            sheet,
            owner,
            area,
            hasColumn ? wholeNumber(columnIndex) : null,
            criteria,
            workbook.culture,
          );
        },
      },
      clearCriteria: {
        since: "1.9",
        call({ sheet, owner }, _values, { workbook }) {
          owner.filter?.criteria.clear();
          hideFilteredRows(sheet, owner, workbook.culture);
        },
      },
      reapply: {
        since: "1.9",
        call: ({ sheet, owner }, _values, { workbook }) => hideFilteredRows(sheet, owner, workbook.culture),
      },
      remove: {
        since: "1.9",
        call({ owner }) {
          owner.filter = null;
        },
      },
      getRange: {
        since: "1.9",
        call(target) {
          const range = rangeOfFilter(target);
          if (!range) throw notEmulated("AutoFilter.getRange without a filter");
          return range;
        },
      },
      getRangeOrNullObject: { since: "1.9", call: rangeOfFilter },
    },
  },
);
