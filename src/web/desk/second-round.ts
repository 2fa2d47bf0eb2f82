import type { SeenFinding } from "./desk-file";

/** What became of the findings of the version before: the words of R's validate::compare. */
export interface Compared {
  readonly mended: readonly SeenFinding[];
  readonly still: readonly SeenFinding[];
  readonly fresh: readonly SeenFinding[];
  /** Their sheet is gone, so that nobody can say. */
  readonly uncheckable: readonly SeenFinding[];
}

/**
 * @param before what was found in the version that was returned
 * @param sheets names of the sheets of the new version
 */
export function comparedWith(
  before: readonly SeenFinding[],
  now: readonly SeenFinding[],
  sheets: ReadonlySet<string>,
): Compared {
  const left = countOf(now);
  const mended: SeenFinding[] = [];
  const still: SeenFinding[] = [];
  const uncheckable: SeenFinding[] = [];
  for (const finding of before) {
    const same = left.get(keyOf(finding)) ?? [];
    const again = same.shift();
    if (again) still.push(again);
    else if (finding.sheet !== null && !sheets.has(finding.sheet)) uncheckable.push(finding);
    else mended.push(finding);
  }
  return { mended, still, fresh: [...left.values()].flat(), uncheckable };
}

function countOf(findings: readonly SeenFinding[]): Map<string, SeenFinding[]> {
  const found = new Map<string, SeenFinding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    found.set(key, [...(found.get(key) ?? []), finding]);
  }
  return found;
}

function keyOf({ rule, sheet, cell }: SeenFinding): string {
  return JSON.stringify([rule, sheet, cell]);
}
