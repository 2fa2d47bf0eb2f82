import type { Mark } from "../../workbook/port";
import { cellKey } from "./identity";
import type { ShownFinding } from "./state";

/**
 * The marks of the findings that are shown. What a person ignored is not marked; a cell that is only one of several
 * possible causes is, while some shown finding names it.
 */
export function marksToShow(marks: readonly Mark[], findings: readonly ShownFinding[]): Mark[] {
  const own = new Map<string, boolean>();
  const named = new Set<string>();
  for (const finding of findings) {
    if (finding.severity === "info") continue;
    const key = cellKey(finding.sheet, finding.cell);
    const shown = finding.ignore === null;
    own.set(key, (own.get(key) ?? false) || shown);
    if (!shown) continue;
    for (const suspect of finding.suspects) named.add(cellKey(finding.sheet, suspect.cell));
    for (const cell of finding.related) named.add(cellKey(finding.sheet, cell));
  }
  return marks.filter((mark) => {
    const key = cellKey(mark.sheet, mark.cell);
    return own.get(key) ?? named.has(key);
  });
}
