import { valuesOf } from "./finding-values";
import { formatNumber, formatPercent } from "./format";
import type { Language } from "./format";
import { showValue } from "./show-arguments";
import type { CellEdit, FindingData } from "../report";

/**
 * What an edit of a finding takes away or puts in, as the cell shows it ("78,05%" for a stored 0.7805): in the kind that
 * the finding gives the cell, else with the digits it has. Null for a blank cell.
 */
export function editWords(
  edit: CellEdit,
  side: "before" | "after",
  finding: FindingData | undefined,
  language: Language,
): string | null {
  const stored = edit[side];
  if (stored === null || stored === "") return null;
  if (typeof stored !== "number") return String(stored);
  const values = finding && valuesOf(finding, edit.cell);
  const value = side === "before" ? values?.actual : values?.expected;
  if (!value || !("value" in value)) return formatNumber(stored, language);
  // The cell of a difference in percentage points holds the bare figure, or a fraction shown as a percentage.
  if (value.as !== "points") return showValue(value, language);
  return value.stored === "fraction"
    ? formatPercent(value.value, language)
    : formatNumber(value.value, language);
}
