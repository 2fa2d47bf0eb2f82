import type { CellValue } from "../../../src/grid/sheet";

export type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

const errorTexts = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
]);

/** The kind of a value in the client's words. */
export function valueType(value: CellValue): ValueType {
  if (value === null) return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return errorTexts.has(value) ? "Error" : "String";
}
