import { mistakeKindNames } from "./kinds";
import type { MistakeKind } from "./kinds";

export const levelNames = ["easy", "medium", "hard", "all"] as const;
export type PracticeLevel = (typeof levelNames)[number];

/**
 * easy: one cell alone shows it; hard: a row, a column or a formula is wrong, so that several figures have to be read
 * together; medium: all between, where one sum or one share has to be calculated again.
 */
const seenAlone: ReadonlySet<MistakeKind> = new Set<MistakeKind>([
  "thousand-as-decimal",
  "number-as-text",
  "number-with-space",
  "letter-for-digit",
  "negative-count",
  "fractional-count",
  "percent-as-ratio",
  "score-outside",
  "column-number",
  "line-number",
  "unit-twice",
]);
const seenTogether: ReadonlySet<MistakeKind> = new Set<MistakeKind>([
  "other-denominator",
  "row-left-out",
  "row-copied",
  "totals-kept",
  "unit-corrected",
  "column-shifted",
  "sum-misses-row",
  "typed-over-formula",
  "formula-other-row",
]);

export function isLevel(text: string): text is PracticeLevel {
  return levelNames.some((name) => name === text);
}

/** The kinds of mistakes of a level. */
export function kindsOfLevel(level: PracticeLevel): readonly MistakeKind[] {
  const isEasy = (kind: MistakeKind) => seenAlone.has(kind);
  const isHard = (kind: MistakeKind) => seenTogether.has(kind);
  return mistakeKindNames.filter((kind) => {
    if (level === "all") return true;
    if (level === "easy") return isEasy(kind);
    return level === "hard" ? isHard(kind) : !isEasy(kind) && !isHard(kind);
  });
}
