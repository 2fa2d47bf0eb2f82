import type { Finding } from "../../../src/report";
import type { OfficeSheet } from "./office-sheet";

/** What a check says of a sheet, held against what is wrong in it. */
export interface HeldAgainst {
  findings: readonly Finding[];
  /** Slips that nothing tells: neither their cell nor a computed figure that they make wrong. */
  missed: readonly string[];
  /** Slips that sums cross in and that no finding names first. */
  behind: readonly string[];
}

export function heldAgainst(sheet: OfficeSheet, findings: readonly Finding[]): HeldAgainst {
  const named = new Set(
    findings.flatMap(({ cell, suspects, fix, related }) => [
      cell,
      ...related,
      ...suspects.map((each) => each.cell),
      ...(fix?.edits ?? []).map((each) => each.cell),
    ]),
  );
  const first = new Set(
    findings.flatMap(({ cell, suspects, fix }) =>
      fix ? fix.edits.map((each) => each.cell) : [suspects[0]?.cell ?? cell],
    ),
  );
  const told = sheet.broken.filter(({ cells }) => cells.some((cell) => named.has(cell)));
  return {
    findings,
    missed: [...sheet.wrong.keys()].filter(
      (cell) => !named.has(cell) && !told.some(({ cells }) => cells.includes(cell)),
    ),
    behind: [...sheet.crossed].filter((cell) => !first.has(cell)),
  };
}
