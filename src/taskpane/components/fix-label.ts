import type { FindingData } from "../../report";
import type { PaneTexts } from "../texts";
import type { RuleWordsIn } from "./rule-text";

/** The words of the button that mends a finding; null where no single value follows. */
export function fixLabel(finding: FindingData, texts: PaneTexts, words: RuleWordsIn): string | null {
  const edits = finding.fix?.edits ?? [];
  const [edit] = edits;
  if (!edit) return null;
  if (edits.length > 1) return texts.finding.fixSeveral({ cells: edits.length });
  const value = words.edit(edit, "after", finding);
  const { cell } = edit;
  if (value === null) return texts.finding.clear({ cell });
  return cell === finding.cell ? texts.finding.fixTo({ value }) : texts.finding.fixCellTo({ cell, value });
}
