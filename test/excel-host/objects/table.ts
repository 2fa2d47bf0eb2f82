import { objectArgument, textArgument } from "../engine/arguments";
import { accessDenied, invalidArgument, itemNotFound } from "../engine/errors";
import { defineClass, type HostClass } from "../engine/host-class";
import { intersection } from "../model/ranges";
import type { SheetModel, TableModel } from "../model/sheet";
import { bodyOf } from "../model/table-habits";
import { autoFilterClass } from "./auto-filter";
import { rangeClass, type RangeTarget } from "./range";
import { worksheetClass } from "./worksheet";

export interface TableTarget {
  readonly sheet: SheetModel;
  readonly table: TableModel;
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
    resize: {
      since: "1.13",
      call({ sheet, table }, [to], { workbook }) {
        const place =
          typeof to === "string"
            ? workbook.areaOf(to, sheet)
            : (objectArgument(to, "Range").target as RangeTarget);
        if (!place || place.sheet !== sheet || place.area.top !== table.area.top) throw invalidArgument();
        if (!intersection(place.area, table.area)) throw invalidArgument();
        if (workbook.readOnly || sheet.protection) throw accessDenied();
        table.area = place.area;
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
