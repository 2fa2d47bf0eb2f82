import type { CellRange } from "../../../src/grid/address";
import { textArgument } from "../engine/arguments";
import { accessDenied, itemNotFound } from "../engine/errors";
import { defineClass, type HostClass } from "../engine/host-class";
import type { SheetModel, TableModel } from "../model/sheet";
import { autoFilterClass } from "./auto-filter";
import { rangeClass } from "./range";
import { worksheetClass } from "./worksheet";

export interface TableTarget {
  readonly sheet: SheetModel;
  readonly table: TableModel;
}

function bodyOf({ area, showHeaders, showTotals }: TableModel): CellRange {
  return { ...area, top: area.top + (showHeaders ? 1 : 0), bottom: area.bottom - (showTotals ? 1 : 0) };
}

function remove({ sheet, table }: TableTarget): void {
  if (sheet.protection) throw accessDenied();
  sheet.tables = sheet.tables.filter((each) => each !== table);
}

export const tableClass: HostClass<TableTarget> = defineClass<Excel.Table, TableTarget>("Table", {
  identity: ({ table }) => ({ Id: table.id }),
  check: ({ sheet, table }) => {
    if (sheet.deleted || !sheet.tables.includes(table)) throw itemNotFound();
  },
  scalars: {
    id: { since: "1.1", get: ({ table }) => table.id },
    name: {
      since: "1.1",
      get: ({ table }) => table.name,
      set: ({ table }, value) => {
        table.name = textArgument(value);
      },
    },
    showHeaders: { since: "1.1", get: ({ table }) => table.showHeaders },
    showTotals: { since: "1.1", get: ({ table }) => table.showTotals },
  },
  navigations: {
    autoFilter: { since: "1.9", get: ({ sheet, table }) => autoFilterClass.of({ sheet, owner: table }) },
    worksheet: { since: "1.2", get: ({ sheet }) => worksheetClass.of(sheet) },
  },
  methods: {
    convertToRange: {
      since: "1.2",
      call(target) {
        remove(target);
        return rangeClass.of({ sheet: target.sheet, area: target.table.area });
      },
    },
    getRange: { since: "1.1", call: ({ sheet, table }) => rangeClass.of({ sheet, area: table.area }) },
    getDataBodyRange: {
      since: "1.1",
      call: ({ sheet, table }) => rangeClass.of({ sheet, area: bodyOf(table) }),
    },
    getHeaderRowRange: {
      since: "1.1",
      call({ sheet, table: { area, showHeaders } }) {
        if (!showHeaders) throw itemNotFound();
        return rangeClass.of({ sheet, area: { ...area, bottom: area.top } });
      },
    },
    getTotalRowRange: {
      since: "1.1",
      call({ sheet, table: { area, showTotals } }) {
        if (!showTotals) throw itemNotFound();
        return rangeClass.of({ sheet, area: { ...area, top: area.bottom } });
      },
    },
  },
});
