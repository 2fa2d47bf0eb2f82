import { parseCell } from "../../grid/address";
import { labelKey, placeKey } from "./identity";
import type { Ignore, IgnoreScope, ShownFinding } from "./state";

/** A finding before it is known whether an ignore covers it. */
export type PlacedFinding = Omit<ShownFinding, "ignore">;

function placeKeyOf({ rule, sheet, place }: PlacedFinding): string {
  return placeKey(rule, sheet, place?.row ?? "", place?.column ?? "");
}

function anchorKeyOf({ rule, sheet, anchor }: Ignore): string {
  return placeKey(rule, sheet, anchor?.row ?? "", anchor?.column ?? "");
}

/** Down the rows, then across. */
function inSheetOrder(one: string, other: string): number {
  const [first, second] = [parseCell(one), parseCell(other)];
  if (!first || !second) return 0;
  return first.row - second.row || first.column - second.column;
}

/** Which ignore covers which cell, among those whose rule, sheet and labels are the same. */
function pairCells(
  cells: readonly string[],
  ignores: readonly Ignore[],
  labelled: boolean,
): ReadonlyMap<string, Ignore> {
  const pairs = new Map<string, Ignore>();
  const left = new Set(ignores);
  for (const cell of cells) {
    const same = ignores.filter((ignore) => ignore.anchor?.cell === cell);
    if (same[0]) pairs.set(cell, same[0]);
    for (const ignore of same) left.delete(ignore);
  }
  if (!labelled) return pairs;
  // Rows were inserted or removed. With more findings than ignores it is not known which of them was looked at, and
  // covering the wrong one would hide a mistake.
  const uncovered = cells.filter((cell) => !pairs.has(cell)).sort(inSheetOrder);
  const moved = [...left].sort((one, other) =>
    inSheetOrder(one.anchor?.cell ?? "", other.anchor?.cell ?? ""),
  );
  if (uncovered.length > moved.length) return pairs;
  uncovered.forEach((cell, at) => {
    const ignore = moved[at];
    if (ignore) pairs.set(cell, ignore);
  });
  return pairs;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/**
 * The findings with the ignore that covers each: the narrowest one. A cell is known by its labels; where several
 * findings share them, or a cell has none, by its address.
 */
export function coverFindings(
  findings: readonly PlacedFinding[],
  ignores: readonly Ignore[],
): ShownFinding[] {
  const ofCells = groupBy(
    ignores.filter((ignore) => ignore.scope === "cell"),
    anchorKeyOf,
  );
  const byPlace = groupBy(findings, placeKeyOf);
  const pairs = new Map<string, ReadonlyMap<string, Ignore>>();
  for (const [key, candidates] of ofCells) {
    const cells = [...new Set((byPlace.get(key) ?? []).map(({ cell }) => cell))];
    const anchor = candidates[0]?.anchor;
    const labelled = labelKey(anchor?.row ?? "") !== "" || labelKey(anchor?.column ?? "") !== "";
    pairs.set(key, pairCells(cells, candidates, labelled));
  }
  return findings.map((finding): ShownFinding => {
    const cell = pairs.get(placeKeyOf(finding))?.get(finding.cell);
    return { ...finding, ignore: cell ?? wideIgnore(finding, ignores) };
  });
}

function wideIgnore(finding: PlacedFinding, ignores: readonly Ignore[]): Ignore | null {
  const ofRule = ignores.filter((ignore) => ignore.scope !== "cell" && ignore.rule === finding.rule);
  return (
    ofRule.find((ignore) => ignore.scope === "sheet" && ignore.sheet === finding.sheet) ??
    ofRule.find((ignore) => ignore.scope === "rule") ??
    null
  );
}

/**
 * Ids of ignores that cover nothing any more. One of a sheet that was not checked this time is not among them, nor
 * one that a wider one merely hides.
 */
export function staleIgnores(
  findings: readonly PlacedFinding[],
  ignores: readonly Ignore[],
  wasChecked: (sheet: string) => boolean,
  all: boolean,
): string[] {
  return ignores
    .filter((ignore) => (ignore.scope === "rule" ? all : wasChecked(ignore.sheet)))
    .filter((ignore) => !covers(ignore, findings, ignores))
    .map(({ id }) => id);
}

function covers(ignore: Ignore, findings: readonly PlacedFinding[], ignores: readonly Ignore[]): boolean {
  const ofRule = findings.filter(({ rule }) => rule === ignore.rule);
  switch (ignore.scope) {
    case "rule":
      return ofRule.length > 0;
    case "sheet":
      return ofRule.some(({ sheet }) => sheet === ignore.sheet);
    case "cell": {
      const others = ignores.filter(({ scope }) => scope === "cell");
      return coverFindings(ofRule, others).some((finding) => finding.ignore === ignore);
    }
  }
}

/** What a person ignores, as it is kept; its id is free among `ignores`. */
export function newIgnore(
  finding: PlacedFinding,
  scope: IgnoreScope,
  reason: string,
  day: string,
  ignores: readonly Ignore[],
): Ignore {
  const taken = new Set(ignores.map(({ id }) => id));
  let number = ignores.length + 1;
  while (taken.has(String(number))) number += 1;
  return {
    id: String(number),
    rule: finding.rule,
    scope,
    sheet: scope === "rule" ? "" : finding.sheet,
    anchor:
      scope === "cell"
        ? { row: finding.place?.row ?? "", column: finding.place?.column ?? "", cell: finding.cell }
        : null,
    reason: reason.trim(),
    day,
  };
}
