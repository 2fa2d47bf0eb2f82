import { nearlyEqual } from "../grid/nearly-equal";
import type { Finding } from "../report";
import type { RoundSuspect, TieRule } from "./finding";
import type { PlacedFigure } from "./placed-figure";

/** What the check of each file says of a cell. */
export interface Accusations {
  /** Findings of a file's sheet that name the cell, or have it among what they compare. */
  about(figure: PlacedFigure): readonly Finding[];
  /** The figure takes part in arithmetic of its own sheet that was compared. */
  isBorneOut(figure: PlacedFigure): boolean;
  /** The cell holds a formula: it follows from others of its sheet. */
  isFormula(figure: PlacedFigure): boolean;
}

/**
 * Of two figures that should be one, which is likelier wrong. What the check of its own file says decides where it
 * speaks: a figure that its own sheet contradicts by just the difference is the wrong one. Else the figure that was
 * copied from the other: the superior's line from the unit's total, last year's column from last year's report, the
 * second sheet from the first.
 */
export function blameTie(
  rule: TieRule,
  first: PlacedFigure,
  second: PlacedFigure,
  accused: Accusations,
): RoundSuspect[] {
  const [ours, theirs] = [
    contradiction(first, second.value, accused),
    contradiction(second, first.value, accused),
  ];
  if (ours && !theirs) return [{ ...ours, confidence: 0.95 }];
  if (theirs && !ours) return [{ ...theirs, confidence: 0.95 }];
  // A sum of several reports is no cell that could be mended.
  if (first.parts || second.parts)
    return [
      { ...(second.parts ? suspect(first, second.value) : suspect(second, first.value)), confidence: 0.6 },
    ];
  const one = suspect(first, second.value);
  const other = suspect(second, first.value);
  // What stands in the list itself is counted, not typed.
  if (rule === "list-count") return [{ ...(first.cell === second.cell ? other : one), confidence: 0.6 }];
  if (rule === "tie-sheets" && accused.isFormula(first) !== accused.isFormula(second)) {
    const typed = accused.isFormula(first) ? other : one;
    const live = accused.isFormula(first) ? one : other;
    return [
      { ...typed, confidence: 0.7 },
      { ...live, confidence: 0.3 },
    ];
  }
  // A figure that its own sheet's arithmetic bears out stands against one that nothing holds.
  const [firstHolds, secondHolds] = [first, second].map(
    (figure) => accused.isBorneOut(figure) && accused.about(figure).length === 0,
  );
  if (rule === "tie-sheets" && firstHolds !== secondHolds)
    return [
      { ...(firstHolds ? other : one), confidence: 0.8 },
      { ...(firstHolds ? one : other), confidence: 0.2 },
    ];
  return [
    { ...one, confidence: 0.6 },
    { ...other, confidence: 0.4 },
  ];
}

function suspect({ file, sheet, cell }: PlacedFigure, value: number): Omit<RoundSuspect, "confidence"> {
  return { file, sheet, cell, value };
}

/** The cell that the figure's own file shows to be wrong by just the difference; null where it does not. */
function contradiction(
  figure: PlacedFigure,
  wanted: number,
  accused: Accusations,
): Omit<RoundSuspect, "confidence"> | null {
  for (const finding of accused.about(figure)) {
    const named = finding.suspects.find(({ cell }) => cell === figure.cell);
    if (named && named.value !== null && nearlyEqual(named.value, wanted)) return suspect(figure, wanted);
    const { actual, expected } = finding;
    if (typeof actual !== "number" || typeof expected !== "number") continue;
    if (!nearlyEqual(Math.abs(actual - expected), Math.abs(figure.value - wanted))) continue;
    const first = finding.suspects[0];
    if (first && first.cell !== figure.cell && first.confidence >= 0.8)
      return { file: figure.file, sheet: figure.sheet, cell: first.cell, value: first.value };
    return suspect(figure, wanted);
  }
  return null;
}
