import { mistakeKindNames } from "./kinds";
import type { MistakeKind } from "./kinds";
import type { Marking } from "./mark";

/** An attempt that was marked, by the name of its file. */
export interface MarkedAttempt {
  readonly file: string;
  readonly marking: Marking;
}

export interface KindResult {
  readonly kind: MistakeKind;
  readonly found: number;
  readonly planted: number;
}

/** Two attempts at one and the same practice workbook, in a class where each had its own. */
export interface SameSeed {
  readonly file: string;
  readonly other: string;
  readonly seed: string;
}

export interface ClassResults {
  /** Those found least first. */
  readonly kinds: readonly KindResult[];
  readonly found: number;
  readonly planted: number;
  readonly sameSeeds: readonly SameSeed[];
}

/** What studies of finding errors in spreadsheets measured, as shares: Panko's inspections of 1999 and later. */
export const measuredShares = { average: 0.6, alone: 0.63, inThrees: 0.83 } as const;

/**
 * A class's results by kind of mistake, and who handed in the same workbook.
 * @param keys how many keys there were: with one, all work on the same workbook and nothing follows from it
 */
export function classResults(attempts: readonly MarkedAttempt[], keys: number): ClassResults {
  const found = attempts.flatMap(({ marking }) => marking.found);
  const missed = attempts.flatMap(({ marking }) => marking.missed);
  const kinds = mistakeKindNames.flatMap((kind): KindResult[] => {
    const right = found.filter((mistake) => mistake.kind === kind).length;
    const planted = right + missed.filter((mistake) => mistake.kind === kind).length;
    return planted === 0 ? [] : [{ kind, found: right, planted }];
  });
  const first = new Map<string, string>();
  const sameSeeds = attempts.flatMap(({ file, marking }): SameSeed[] => {
    if (keys < 2) return [];
    const other = first.get(marking.seed);
    if (other !== undefined) return [{ file, other, seed: marking.seed }];
    first.set(marking.seed, file);
    return [];
  });
  return {
    kinds: kinds.sort((one, other) => one.found / one.planted - other.found / other.planted),
    found: found.length,
    planted: found.length + missed.length,
    sameSeeds,
  };
}
