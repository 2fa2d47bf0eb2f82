import { textArgument } from "../engine/arguments";
import { HostError } from "../engine/errors";
import { defineClass, type HostClass } from "../engine/host-class";
import type { WorkbookModel } from "../model/workbook";
import { applicationClass } from "./application";
import { xmlPartsClass } from "./custom-xml-parts";
import { namesClass } from "./named-items";
import { rangeClass } from "./range";
import { rangeAreasClass } from "./range-areas";
import { runtimeClass } from "./runtime";
import { settingsClass } from "./settings";
import { tablesClass } from "./tables";
import { workbookProtectionClass } from "./workbook-protection";
import { worksheetsClass } from "./worksheets";

function checkFocus({ focusElsewhere }: WorkbookModel): void {
  if (focusElsewhere) {
    throw new HostError("InvalidSelection", "The current selection is invalid for this operation.");
  }
}

export const workbookClass: HostClass<WorkbookModel> = defineClass<Excel.Workbook, WorkbookModel>(
  "Workbook",
  {
    scalars: {
      name: { since: "1.7", get: ({ name }) => name },
      readOnly: { since: "1.8", get: ({ readOnly }) => readOnly },
    },
    navigations: {
      application: { since: "1.1", get: (workbook) => applicationClass.of(workbook) },
      customXmlParts: { since: "1.5", get: (workbook) => xmlPartsClass.of({ workbook, namespaceUri: null }) },
      names: { since: "1.1", get: (workbook) => namesClass.of({ workbook, sheet: null }) },
      protection: { since: "1.7", get: (workbook) => workbookProtectionClass.of(workbook) },
      settings: { since: "1.4", get: (workbook) => settingsClass.of(workbook) },
      tables: { since: "1.1", get: (workbook) => tablesClass.of({ workbook, sheet: null }) },
      worksheets: { since: "1.1", get: (workbook) => worksheetsClass.of(workbook) },
    },
    internalNavigations: { _Runtime: { since: "1.5", get: () => runtimeClass.of(null) } },
    methods: {
      getActiveCell: {
        since: "1.7",
        call(workbook) {
          checkFocus(workbook);
          const { top, left } = workbook.selection;
          return rangeClass.of({
            sheet: workbook.activeSheet,
            area: { top, left, bottom: top, right: left },
          });
        },
      },
      getSelectedRange: {
        since: "1.1",
        call(workbook) {
          checkFocus(workbook);
          if (workbook.alsoSelected.length > 0)
            throw new HostError("InvalidSelection", "The current selection is invalid for this operation.");
          return rangeClass.of({ sheet: workbook.activeSheet, area: workbook.selection });
        },
      },
      getSelectedRanges: {
        since: "1.9",
        call(workbook) {
          checkFocus(workbook);
          return rangeAreasClass.of({
            sheet: workbook.activeSheet,
            areas: [workbook.selection, ...workbook.alsoSelected],
          });
        },
      },
    },
    internalMethods: {
      _GetRangeForEventByReferenceId: {
        since: "1.8",
        call(_workbook, [id], session) {
          const place = session.eventArea(textArgument(id));
          if (!place)
            throw new HostError("InvalidReference", "The range of this event is not known any more.");
          return rangeClass.of(place);
        },
      },
      _GetRangeOrNullObjectForEventByReferenceId: {
        since: "1.8",
        call(_workbook, [id], session) {
          const place = session.eventArea(textArgument(id));
          return place && rangeClass.of(place);
        },
      },
      _RemoveReference: {
        since: "1.1",
        call: (_workbook, [id], session) => session.removeReference(textArgument(id)),
      },
      _GetReferenceCount: { since: "1.1", call: (_workbook, _values, session) => session.referenceCount },
    },
  },
);
