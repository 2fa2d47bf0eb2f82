import { optionalFlag, optionalText, textArgument } from "../engine/arguments";
import { itemNotFound } from "../engine/errors";
import { defineClass, type HostClass } from "../engine/host-class";
import { workbookTarget } from "../protocol/events";
import type { SheetModel } from "../model/sheet";
import type { WorkbookModel } from "../model/workbook";
import { collectionEvents, registrations } from "./event-registration";
import { worksheetClass } from "./worksheet";

function listed({ sheets }: WorkbookModel, visibleOnly: unknown): readonly SheetModel[] {
  return optionalFlag(visibleOnly) ? sheets.filter(({ visibility }) => visibility === "Visible") : sheets;
}

function found(sheet: SheetModel | undefined) {
  if (!sheet) throw itemNotFound();
  return worksheetClass.of(sheet);
}

export const worksheetsClass: HostClass<WorkbookModel> = defineClass<
  Excel.WorksheetCollection,
  WorkbookModel
>("WorksheetCollection", {
  items: ({ sheets }) => sheets.map((sheet) => worksheetClass.of(sheet)),
  methods: {
    add: {
      since: "1.1",
      call(workbook, [name]) {
        return worksheetClass.of(workbook.addSheet(optionalText(name) ?? undefined));
      },
    },
    getActiveWorksheet: { since: "1.1", call: ({ activeSheet }) => worksheetClass.of(activeSheet) },
    getCount: { since: "1.4", call: (workbook, [visibleOnly]) => listed(workbook, visibleOnly).length },
    getFirst: { since: "1.5", call: (workbook, [visibleOnly]) => found(listed(workbook, visibleOnly)[0]) },
    getLast: { since: "1.5", call: (workbook, [visibleOnly]) => found(listed(workbook, visibleOnly).at(-1)) },
    getItem: { since: "1.1", call: (workbook, [key]) => found(workbook.sheetByKey(textArgument(key))) },
    getItemOrNullObject: {
      since: "1.4",
      call(workbook, [key]) {
        const sheet = workbook.sheetByKey(textArgument(key));
        return sheet ? worksheetClass.of(sheet) : null;
      },
    },
  },
  internalMethods: registrations(collectionEvents, () => workbookTarget),
});
