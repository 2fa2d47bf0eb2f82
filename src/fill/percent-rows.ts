import { formatClass } from "../grid/number-format";
import { meaningOf } from "../layout/concepts";
import type { Column, Row } from "../layout/table";
import type { Operand } from "../relations/relation";
import { compute } from "./compute";
import type { FillContext } from "./context";
import { labelOf, operand } from "./context";
import { percentHabit, usualHabit } from "./percent-habits";
import type { PercentHabit } from "./percent-habits";
import type { Computation, FilledCell, FillProposal } from "./proposal";
import { baseOf } from "./shares";

/** A row that asks for the percentages of the counts above it, 0-based. */
interface PercentRow {
  row: number;
  label: string;
  /** The row of counts. */
  counts: Row;
}

/** Whether the form has its percentages in rows under the counts, filled or not: it then lacks no columns of them. */
export function hasPercentRows(context: FillContext): boolean {
  return percentRows(context, false).length > 0;
}

/** Rows of percentages whose cells are empty: "Tỷ lệ (%)" under "Số lượng" is B3/F3 in each column. */
export function percentRowFills(context: FillContext, decimals: number | undefined): FillProposal[] {
  return percentRows(context, true).flatMap((each) => fillOfRow(context, each, decimals) ?? []);
}

/** The line below the body belongs to it as well: it holds no figures yet. */
function percentRows({ table, grid, counts }: FillContext, empty: boolean): PercentRow[] {
  const found: PercentRow[] = [];
  let above: Row | undefined;
  const label = table.labelColumns[0];
  const isEmpty = (row: number): boolean =>
    counts.every(({ index }) => grid.isEmpty(row, index) && grid.formula(row, index) === null);
  const asksForPercent = (text: string): boolean => {
    const { unitOnly, measure } = meaningOf(text);
    return unitOnly && measure === "percent";
  };
  for (const row of table.rows) {
    if (asksForPercent(row.path.at(-1) ?? "")) {
      if (above && (!empty || isEmpty(row.index)))
        found.push({ row: row.index, label: row.label, counts: above });
    } else if (row.hasFigures) above = row;
  }
  const below = table.body.bottom + 1;
  const text = label === undefined ? "" : grid.text(below, label);
  if (above && above.index === table.body.bottom && asksForPercent(text) && isEmpty(below))
    found.push({ row: below, label: text, counts: above });
  return found;
}

function fillOfRow(
  context: FillContext,
  { row, label, counts }: PercentRow,
  decimals: number | undefined,
): FillProposal | null {
  const { grid, workings, table } = context;
  const habit = habitOf(context, row, label, decimals);
  const style = { scale: habit.scale, round: habit.round, guardPart: false };
  const cells: FilledCell[] = [];
  let base: readonly Operand[] = [];
  for (const column of context.counts) {
    const computation = shareIn(context, column, counts.index);
    if (!computation || !workings.figures.isFigure(counts.index, column.index)) continue;
    const result = compute(computation, "rows", column.index, workings, style);
    if ("reason" in result) continue;
    base = computation.denominator;
    const own = grid.numberFormat(row, column.index);
    cells.push({
      row,
      column: column.index,
      formula: result.formula,
      expected: result.expected,
      ...(own === habit.numberFormat ? {} : { numberFormat: habit.numberFormat }),
    });
    workings.plan(row, column.index, result.expected, result.ratio);
  }
  if (cells.length === 0) return null;
  return {
    kind: "share",
    sheet: grid.name,
    axis: "rows",
    index: row,
    header: label,
    meaning: {
      computation: "share",
      first: [counts.label],
      second: base.flatMap(({ at }) => (at === undefined ? [] : [labelOf(table, at)])),
      fixed: null,
      baseRows: false,
    },
    scale: habit.scale,
    decimals: habit.decimals,
    rounded: habit.round !== null,
    newColumn: null,
    cells,
    kept: [],
    hidden: grid.hiddenRow(row) ? cells.length : 0,
  };
}

/** The share of a column's count in the base column of the same row. */
function shareIn(
  context: FillContext,
  column: Column,
  row: number,
): Extract<Computation, { kind: "share" }> | null {
  if (column.concept === "total" || column.concept === "rated") return null;
  const base = baseOf(context, column, null);
  // A base that is a row of the column would be a share down, not across.
  if (!base || base.some(({ at, index }) => at !== undefined || index === column.index)) return null;
  return {
    kind: "share",
    numerator: [operand(row)],
    denominator: base.map(({ index, sign }) => ({ index: row, sign, at: index })),
    blankPart: "zero",
  };
}

function habitOf(
  context: FillContext,
  row: number,
  label: string,
  decimals: number | undefined,
): PercentHabit {
  const isKnown = context.table.columns.some(({ measure, figures }) => measure === "percent" && figures > 0);
  if (isKnown) return percentHabit(context, null, label, decimals);
  const prepared = context.counts.some(
    ({ index }) => formatClass(context.grid.numberFormat(row, index)) === "percent",
  );
  return usualHabit(!prepared && label.includes("%") ? "hundred" : "ratio", decimals);
}
