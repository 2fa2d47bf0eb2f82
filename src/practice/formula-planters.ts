import { cellKey, keyOf } from "../grid/cell-key";
import { parseRange, rangeAddress } from "../grid/address";
import type { CellPosition } from "../grid/address";
import { shiftFormula } from "../formula";
import { heldAt, single } from "./planting";
import type { Ground, Planter, Planting } from "./planting";

function formulas({ sheet }: Ground): (CellPosition & { formula: string; value: number })[] {
  return (sheet.formulas ?? []).flatMap((line, row) =>
    (line ?? []).flatMap((formula, column) => {
      const value = heldAt(sheet, { row, column });
      return formula && typeof value === "number" ? [{ row, column, formula, value }] : [];
    }),
  );
}

/** "=SUM(C9:C20)" down a column becomes "=SUM(C9:C19)" or "=SUM(C10:C20)". */
const sumMissesRow: Planter = (ground, random) =>
  random.shuffle(formulas(ground)).flatMap(({ formula, ...at }): Planting[] => {
    const inside = /^=SUM\(([A-Z]+\d+:[A-Z]+\d+)\)$/.exec(formula)?.[1];
    const range = inside === undefined ? null : parseRange(inside);
    if (!range || range.left !== range.right || range.bottom - range.top < 3) return [];
    const isFirst = random.chance(0.5);
    const missed = { row: isFirst ? range.top : range.bottom, column: range.left };
    if (!((heldAt(ground.sheet, missed) ?? 0) as number)) return [];
    const shorter = isFirst ? { ...range, top: range.top + 1 } : { ...range, bottom: range.bottom - 1 };
    return [single(ground, at, { value: null, formula: `=SUM(${rangeAddress(shorter)})` })];
  });

/** A figure where a formula stood, as it was before something was corrected. */
const typedOver: Planter = (ground, random) =>
  random.shuffle(formulas(ground)).flatMap(({ value, ...at }): Planting[] => {
    if (!Number.isInteger(value) || value < 10) return [];
    return [single(ground, at, { value: value + random.pick([-3, -2, -1, 1, 2, 3]) })];
  });

/** The formula of the line below, left where it does not belong. */
const otherRow: Planter = (ground, random) => {
  const all = formulas(ground);
  const has = new Set(all.map(keyOf));
  return random.shuffle(all).flatMap(({ formula, value, ...at }): Planting[] => {
    if (!has.has(cellKey(at.row - 1, at.column)) || !has.has(cellKey(at.row + 1, at.column))) return [];
    if (/SUM\([A-Z]+\d+:/.test(formula) && !/\*100/.test(formula)) return [];
    const moved = shiftFormula(formula, random.chance(0.5) ? 1 : -1, 0);
    return moved === null || value === 0 ? [] : [single(ground, at, { value: null, formula: moved })];
  });
};

export const formulaPlanters = {
  "sum-misses-row": sumMissesRow,
  "typed-over-formula": typedOver,
  "formula-other-row": otherRow,
} as const satisfies Record<string, Planter>;
