import type { CellRange } from "../../../src/grid/address";
import { wholeNumber } from "../engine/arguments";
import { HostError, invalidArgument, itemNotFound } from "../engine/errors";
import { defineClass, type HostClass } from "../engine/host-class";
import { areaAddress, cellCount, isWholeColumns, isWholeRows, quotedName } from "../model/ranges";
import type { SheetModel } from "../model/sheet";
import { conditionalFormatsClass } from "./conditional-formats";
import { rangeClass } from "./range";
import { rangeFormatClass } from "./range-format";
import { worksheetClass } from "./worksheet";

/** Several areas of one sheet. */
export interface AreasTarget {
  readonly sheet: SheetModel;
  readonly areas: readonly CellRange[];
}

function addressOf({ sheet, areas }: AreasTarget): string {
  return areas.map((area) => `${quotedName(sheet.name)}!${areaAddress(area)}`).join(",");
}

export const rangeAreasClass: HostClass<AreasTarget> = defineClass<Excel.RangeAreas, AreasTarget>(
  "RangeAreas",
  {
    check: ({ sheet }) => {
      if (sheet.deleted) throw itemNotFound();
    },
    scalars: {
      address: { since: "1.9", get: addressOf },
      areaCount: { since: "1.9", get: ({ areas }) => areas.length },
      cellCount: { since: "1.9", get: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
      isEntireColumn: { since: "1.9", get: ({ areas }) => areas.every(isWholeColumns) },
      isEntireRow: { since: "1.9", get: ({ areas }) => areas.every(isWholeRows) },
    },
    navigations: {
      areas: { since: "1.9", get: (target) => rangeCollectionClass.of(target) },
      conditionalFormats: { since: "1.9", get: (target) => conditionalFormatsClass.of(target) },
      format: { since: "1.9", get: (target) => rangeFormatClass.of(target) },
      worksheet: { since: "1.9", get: ({ sheet }) => worksheetClass.of(sheet) },
    },
    methods: {
      select: {
        since: "1.18",
        call({ sheet, areas: [first, ...others] }, _values, { workbook }) {
          if (workbook.focusElsewhere)
            throw new HostError("GeneralException", "Another workbook has the focus.");
          if (sheet.visibility !== "Visible") throw new HostError("InvalidOperation", "The sheet is hidden.");
          if (first) workbook.select(sheet, first, others);
        },
      },
    },
    internalMethods: { _KeepReference: { since: "1.1", call: () => undefined } },
  },
);

const rangeCollectionClass: HostClass<AreasTarget> = defineClass<Excel.RangeCollection, AreasTarget>(
  "RangeCollection",
  {
    items: ({ sheet, areas }) => areas.map((area) => rangeClass.of({ sheet, area })),
    methods: {
      getCount: { since: "1.9", call: ({ areas }) => areas.length },
      getItemAt: {
        since: "1.9",
        call({ sheet, areas }, [index]) {
          const area = areas[wholeNumber(index)];
          if (!area) throw invalidArgument();
          return rangeClass.of({ sheet, area });
        },
      },
    },
  },
);
