import type { CellRange } from "../../../src/grid/address";
import { flagArgument, objectArgument, textArgument, wholeNumber } from "../engine/arguments";
import { HostError, accessDenied, invalidArgument, itemNotFound } from "../engine/errors";
import { defineClass, type HostClass } from "../engine/host-class";
import { intersection, sameArea } from "../model/ranges";
import type { SheetModel, TableModel } from "../model/sheet";
import { comparable } from "../model/names";
import type { WorkbookModel } from "../model/workbook";
import type { RangeTarget } from "./range";
import { tableClass, type TableTarget } from "./table";

interface TablesTarget {
  readonly workbook: WorkbookModel;
  /** Null for the tables of all sheets. */
  readonly sheet: SheetModel | null;
}

function tablesOf({ workbook, sheet }: TablesTarget): TableTarget[] {
  const sheets = sheet ? [sheet] : workbook.sheets;
  return sheets.flatMap((each) => each.tables.map((table) => ({ sheet: each, table })));
}

function named(target: TablesTarget, key: unknown): TableTarget | undefined {
  const wanted = textArgument(key);
  return tablesOf(target).find(
    ({ table }) => table.id === wanted || comparable(table.name) === comparable(wanted),
  );
}

function objectOf(target: TableTarget | undefined) {
  if (!target) throw itemNotFound();
  return tableClass.of(target);
}

/** @throws HostError InvalidArgument where a table is already */
export function addTable(
  workbook: WorkbookModel,
  sheet: SheetModel,
  area: CellRange,
  name?: string,
  showHeaders = true,
): TableModel {
  if (sheet.tables.some((table) => intersection(table.area, area) !== null)) throw invalidArgument();
  const count = workbook.sheets.reduce((sum, { tables }) => sum + tables.length, 0);
  const table: TableModel = {
    id: workbook.newId(),
    name: name ?? `Table${count + 1}`,
    area,
    showHeaders,
    showTotals: false,
    filter: { area, criteria: new Map(), hiddenRows: new Set() },
  };
  sheet.tables.push(table);
  return table;
}

export const tablesClass: HostClass<TablesTarget> = defineClass<Excel.TableCollection, TablesTarget>(
  "TableCollection",
  {
    items: (target) => tablesOf(target).map((table) => tableClass.of(table)),
    scalars: { count: { since: "1.1", get: (target) => tablesOf(target).length } },
    methods: {
      add: {
        since: "1.1",
        call({ workbook, sheet }, [address, hasHeaders]) {
          const home = sheet ?? workbook.activeSheet;
          const place =
            typeof address === "string"
              ? workbook.areaOf(address, home)
              : (objectArgument(address, "Range").target as RangeTarget);
          if (!place) throw invalidArgument();
          if (workbook.readOnly || place.sheet.protection) throw accessDenied();
          if (!flagArgument(hasHeaders))
            throw new HostError("NotImplemented", "EMULATOR: a table without headings");
          return tableClass.of({ sheet: place.sheet, table: addTable(workbook, place.sheet, place.area) });
        },
      },
      getCount: { since: "1.4", call: (target) => tablesOf(target).length },
      getItem: { since: "1.1", call: (target, [key]) => objectOf(named(target, key)) },
      getItemAt: { since: "1.1", call: (target, [index]) => objectOf(tablesOf(target)[wholeNumber(index)]) },
      getItemOrNullObject: {
        since: "1.4",
        call(target, [key]) {
          const found = named(target, key);
          return found ? tableClass.of(found) : null;
        },
      },
    },
  },
);

interface ScopedTablesTarget extends RangeTarget {
  readonly fullyContained: boolean;
}

function scopedTables({ sheet, area, fullyContained }: ScopedTablesTarget): TableTarget[] {
  return sheet.tables
    .filter((table) => {
      const part = intersection(table.area, area);
      return part !== null && (!fullyContained || sameArea(part, table.area));
    })
    .map((table) => ({ sheet, table }));
}

export const scopedTablesClass: HostClass<ScopedTablesTarget> = defineClass<
  Excel.TableScopedCollection,
  ScopedTablesTarget
>("TableScopedCollection", {
  items: (target) => scopedTables(target).map((table) => tableClass.of(table)),
  methods: {
    getCount: { since: "1.9", call: (target) => scopedTables(target).length },
    getFirst: { since: "1.9", call: (target) => objectOf(scopedTables(target)[0]) },
  },
});
