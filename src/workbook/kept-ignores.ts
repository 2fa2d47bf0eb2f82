import type { IgnoredFinding } from "../review/submission";
import { readWorkbookState } from "./workbook-state";

/** The findings that a clerk looked at and left, as the text kept with the workbook names them; none where it is not ours. */
export function ignoredIn(state: string | null): IgnoredFinding[] {
  const reading = readWorkbookState(state);
  if (reading.kind !== "read") return [];
  return reading.state.ignores.map(({ rule, sheet, anchor, reason, day }) => ({
    rule,
    sheet,
    cell: anchor?.cell ?? null,
    reason,
    day,
  }));
}
