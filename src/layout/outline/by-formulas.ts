import { parseFormula, statementOf } from "../../formula";
import { columnLetters } from "../../grid/address";
import type { Grid } from "../../grid/grid";
import type { Arithmetic } from "./arithmetic";
import type { Group } from "./by-figures";

/**
 * The groups that the sheet's own formulas state: SUM, SUBTOTAL or + over rows of the same column, stated alike in most
 * columns that state anything. SUBTOTAL leaves out other SUBTOTALs.
 * @param rows the sheet row of each item
 */
export function groupsByFormulas(grid: Grid, rows: readonly number[], arithmetic: Arithmetic): Group[] {
  if (!grid.hasFormulas) return [];
  const itemAt = new Map(rows.map((row, item) => [row, item]));
  const groups: Group[] = [];
  rows.forEach((row, result) => {
    const stated = new Map<string, { parts: number[]; times: number }>();
    for (const { index } of arithmetic.columns) {
      const parts = partsStated(grid, row, index, itemAt);
      if (!parts) continue;
      const print = parts.join(" ");
      const known = stated.get(print);
      if (known) known.times += 1;
      else stated.set(print, { parts, times: 1 });
    }
    const [first] = [...stated.values()].sort((one, other) => other.times - one.times);
    if (!first) return;
    const trial = arithmetic.try(result, first.parts);
    if (trial.holding.length > 0 && trial.holding.length >= trial.failing.length)
      groups.push({ result, parts: first.parts, trial, worth: trial.bits });
  });
  return groups.filter((group) => !countsTwice(group, groups));
}

/** A sum over a group and its parts as well is a fault of the formula, and no outline. */
function countsTwice({ parts }: Group, groups: readonly Group[]): boolean {
  const own = new Set(parts);
  return groups.some((other) => own.has(other.result) && other.parts.some((part) => own.has(part)));
}

const SUBTOTAL = /^=\s*(SUBTOTAL|AGGREGATE)\s*\(/i;

function partsStated(
  grid: Grid,
  row: number,
  column: number,
  itemAt: ReadonlyMap<number, number>,
): number[] | null {
  const formula = grid.formula(row, column);
  // Most formulas of a list compute across: they never name their own column, and need not be read.
  if (formula === null || !formula.includes(columnLetters(column))) return null;
  const node = parseFormula(formula);
  const statement = node ? statementOf(node) : null;
  if (statement?.kind !== "sum") return null;
  const skips = SUBTOTAL.test(formula);
  const parts = new Set<number>();
  for (const { sheet, range } of statement.terms) {
    if (sheet !== null || range.left !== column || range.right !== column) return null;
    for (let at = range.top; at <= range.bottom; at += 1) {
      const item = itemAt.get(at);
      if (item === undefined) continue;
      if (at === row || parts.has(item)) return null;
      if (skips && SUBTOTAL.test(grid.formula(at, column) ?? "")) continue;
      parts.add(item);
    }
  }
  return parts.size >= 2 ? [...parts] : null;
}
