import { rangeContains, type CellRange } from "../../../src/grid/address";
import { evaluate, parseFormula } from "../../../src/formula";
import { shiftFormula } from "../../../src/formula/shift";
import type { ConditionalUnderline } from "./format";
import type { SheetModel } from "./sheet";
import type { WorkbookModel } from "./workbook";

export interface ConditionalFormatModel {
  readonly id: string;
  /** The client's word for its kind, "Custom" for a formula. */
  readonly type: string;
  areas: CellRange[];
  /** With its "=", as it reads in the first cell of the first area; empty until it is set. */
  formula: string;
  stopIfTrue: boolean;
  /**
   * Excel lists the rule and does not find it: "members" where whatever is asked of it fails, "listed" where even the
   * list of rules with their kinds does, "deleting" where it can be read and not be deleted.
   */
  lost: "members" | "listed" | "deleting" | null;
  format: {
    fillColor: string;
    fontColor: string;
    bold: boolean | null;
    italic: boolean | null;
    underline: ConditionalUnderline;
    strikethrough: boolean | null;
    numberFormat: string;
  };
}

export function newConditionalFormat(id: string, type: string, area: CellRange): ConditionalFormatModel {
  return {
    id,
    type,
    areas: [area],
    formula: "",
    stopIfTrue: false,
    lost: null,
    format: {
      fillColor: "",
      fontColor: "",
      bold: null,
      italic: null,
      underline: "None",
      strikethrough: null,
      numberFormat: "",
    },
  };
}

/**
 * Whether a conditional format made of a formula shows in a cell, 0-based. Null where its formula cannot be
 * evaluated here or it is of another kind.
 */
export function isShown(
  workbook: WorkbookModel,
  sheet: SheetModel,
  rule: ConditionalFormatModel,
  row: number,
  column: number,
): boolean | null {
  const [first] = rule.areas;
  if (!first || !rule.areas.some((area) => rangeContains(area, row, column))) return false;
  if (rule.type !== "Custom" || rule.formula === "") return null;
  const node = parseFormula(shiftFormula(rule.formula, row - first.top, column - first.left));
  if (!node) return null;
  const sheetOf = (name: string | null) => (name === null ? sheet : workbook.sheetNamed(name));
  const result = evaluate(
    node,
    (name, cellRow, cellColumn) => sheetOf(name)?.value(cellRow, cellColumn) ?? null,
    {
      extent: (name) => {
        const used = sheetOf(name)?.usedArea(true);
        return { rows: (used?.bottom ?? -1) + 1, columns: (used?.right ?? -1) + 1 };
      },
      isHidden: (name, cellRow) => sheetOf(name)?.isRowHidden(cellRow) ?? false,
    },
  );
  if (typeof result === "boolean") return result;
  if (typeof result === "number") return result !== 0;
  if (typeof result === "object" && result?.unknown) return null;
  return false;
}
