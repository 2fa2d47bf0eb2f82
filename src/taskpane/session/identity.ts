import type { CellPlace } from "../../check/check";
import { tidy } from "../../grid/text";
import type { FindingData } from "../../report";

export function cellKey(sheet: string, cell: string): string {
  return JSON.stringify([sheet, cell]);
}

/** Labels as they are compared: a clerk who retypes a label with other blanks or capitals means the same row. */
export function labelKey(label: string): string {
  return tidy(label).normalize("NFC").toLowerCase();
}

/** What the findings of one rule at the same labels of one sheet share. */
export function placeKey(rule: string, sheet: string, row: string, column: string): string {
  return JSON.stringify([rule, sheet, labelKey(row), labelKey(column)]);
}

/**
 * The ids of findings, in their order: rule, sheet and labels, so that inserted rows do not change them. The address
 * tells apart those without labels, and all but the first of those with the same ones.
 */
export function findingIds(
  findings: readonly FindingData[],
  placeOf: (finding: FindingData) => CellPlace | null,
): string[] {
  const taken = new Set<string>();
  return findings.map((finding) => {
    const place = placeOf(finding);
    const [row, column] = [place?.row ?? "", place?.column ?? ""];
    const labelled = labelKey(row) !== "" || labelKey(column) !== "";
    const plain = placeKey(finding.rule, finding.sheet, row, column);
    let id = labelled && !taken.has(plain) ? plain : `${plain} ${finding.cell}`;
    // One rule may say two things of one cell.
    for (let again = 2; taken.has(id); again += 1) id = `${plain} ${finding.cell} ${again}`;
    taken.add(id);
    return id;
  });
}
