import { roundRules } from "./finding";
import type { RoundFinding, RoundRule } from "./finding";
import type { ReviewedFile, ReviewedUnit } from "./reception";

/**
 * A unit's report in four words, as a head of office asks for it: correct, complete, consistent, timely (Đúng – Đủ –
 * Khớp – Đúng hạn). Source: the four dimensions of DHIS2's data quality. Null where it cannot be said.
 */
export interface FourWords {
  /** Its own arithmetic holds, and the figures are this round's and its own. */
  readonly correct: boolean | null;
  /** The file is in, readable, and has all that the form asks for. */
  readonly complete: boolean;
  /** It agrees with the superior's sheet, the last report, and between its sheets. */
  readonly consistent: boolean | null;
  /** It came by the deadline. */
  readonly timely: boolean | null;
}

const COMPLETE: ReadonlySet<RoundRule> = new Set<RoundRule>([
  "missing-unit",
  "unit-twice",
  "unreadable",
  "form-changed",
]);
const CONSISTENT: ReadonlySet<RoundRule> = new Set<RoundRule>([
  "tie-superior",
  "tie-sum",
  "tie-previous",
  "tie-sheets",
  "list-count",
]);

/**
 * @param files those of the unit
 * @param came the day of its last file ("2026-12-01"); null where it is not known
 * @param deadline the last day in time; null where nobody said
 */
export function fourWords(
  unit: ReviewedUnit,
  files: readonly ReviewedFile[],
  findings: readonly RoundFinding[],
  came: string | null,
  deadline: string | null,
): FourWords {
  const own = findings.filter((finding) => finding.unit === unit.name);
  const isRead = files.some(({ failure }) => failure === null);
  const fails = (rules: (rule: RoundRule) => boolean): boolean =>
    own.some(({ rule, severity }) => severity !== "info" && rules(rule));
  const arithmetic = files.some(({ report }) => report.findings.some(({ severity }) => severity === "error"));
  const rest = roundRules.filter((rule) => !COMPLETE.has(rule) && !CONSISTENT.has(rule));
  return {
    correct: isRead ? !arithmetic && !fails((rule) => rest.includes(rule)) : null,
    complete: isRead && !fails((rule) => COMPLETE.has(rule)),
    consistent: isRead ? !fails((rule) => CONSISTENT.has(rule)) : null,
    timely: came === null || deadline === null ? null : came <= deadline,
  };
}
