import { isGoal, isRanked } from "../formats/concepts";
import { meaningOf } from "../layout/concepts";
import type { Column, Table } from "../layout/table";
import { periodPair } from "./changes";
import type { ColumnFill } from "./column-fill";
import { computedRows, holdsFigures, operand } from "./context";
import type { FillContext } from "./context";
import { hasPercentRows } from "./percent-rows";
import type { FillKind, FillProposal, NewColumn, PlainCell } from "./proposal";
import { bandsFor, scoreOfClass, scoresBefore, averageFill, classFill } from "./scores";
import { baseOf, fillOf, goodOrBetter, levelSet } from "./shares";
import { changeFill, comparisonFor, differenceFill, gapFill, remainingFill, statusFill } from "./targets";
import { wishOf } from "./asked-by-header";

/**
 * The headers of added columns are in Vietnamese in either language of the program: they become part of the report,
 * and the next reading of the sheet must know them.
 */
const headers = {
  goodOrBetter: "HTTNV trở lên (%)",
  reached: "Tỷ lệ đạt (%)",
  gapPoints: "Chênh lệch (điểm %)",
  gap: "Chênh lệch",
  remainingPoints: "Còn thiếu (điểm %)",
  remaining: "Còn thiếu",
  status: "Đánh giá",
  change: "Tăng/giảm so với cùng kỳ",
  changePercent: "Tăng/giảm so với cùng kỳ (%)",
  average: "Điểm bình quân",
  class: "Xếp loại",
} as const;

/** Columns the form lacks and its figures allow, in the order they would be added. */
export function newFills(context: FillContext): ColumnFill[] {
  const style = styleColumn(context.table);
  if (!style || !context.table.header) return [];
  return [
    ...shareColumns(context),
    ...targetColumns(context, style),
    ...changeColumns(context, style),
    ...scoreColumns(context, style),
  ];
}

/** The last column of figures: its look is what an added column gets. */
function styleColumn(table: Table): Column | null {
  return (
    table.columns.filter((column) => holdsFigures(column) && column.index !== table.ordinalColumn).at(-1) ??
    null
  );
}

function has(context: FillContext, ...kinds: FillKind[]): boolean {
  return context.table.columns.some((column) => {
    const wish = wishOf(column);
    return wish !== null && kinds.includes(wish);
  });
}

function plainPercentages(context: FillContext): boolean {
  return context.table.columns.some((column) => column.concept === "percent" && column.measure === "percent");
}

/** The narrowest header text that is more than a unit: "HTXSNV" of "HTXSNV · SL". */
function nameOf(column: Column): string {
  for (const text of [...column.path].reverse()) if (!meaningOf(text).unitOnly) return text;
  return column.label;
}

function shareColumns(context: FillContext): ColumnFill[] {
  const { table, counts } = context;
  if (hasPercentRows(context)) return [];
  const rows = computedRows(table, false).map((row) => row.index);
  const percentages = table.columns.filter((column) => column.measure === "percent");
  if (percentages.some((column) => column.concept === "percent" || column.concept === null)) return [];
  const fills: ColumnFill[] = [];
  const done = new Set<Column>();
  const first = counts.filter(({ concept }) => isRanked(concept, "level") || isRanked(concept, "band"));
  const shared = (concept: string | null): boolean =>
    percentages.some((column) => column.concept === concept);
  const sets: Column[][] = [];
  for (const count of first) {
    if (done.has(count)) continue;
    const set = levelSet(context, count);
    for (const each of set) done.add(each);
    if (set.length >= 2 && !set.some((each) => shared(each.concept))) sets.push(set);
  }
  for (const set of sets) {
    const block = sets.length > 1 ? set[0]?.path[0] : undefined;
    for (const level of set) {
      const base = baseOf(context, level, null);
      const name = nameOf(level);
      if (base)
        fills.push({
          ...fillOf(context, level, rows, [operand(level)], base, "share"),
          header: `${block !== undefined && block !== name ? `${block} - ` : ""}${name} (%)`,
        });
    }
    const better =
      sets.length === 1 &&
      !context.table.columns.some(
        (column) => column.concept === "goodOrBetter" && column.measure === "percent",
      )
        ? goodOrBetter(context, set[0] ?? null)
        : null;
    const excellent = set.find((level) => level.concept === "level.excellent");
    const base = better && excellent ? baseOf(context, excellent, null) : null;
    if (better && base && excellent)
      fills.push({
        ...fillOf(context, excellent, rows, better, base, "goodOrBetter"),
        header: headers.goodOrBetter,
      });
  }
  const moved = counts.filter((count) => isRanked(count.concept, "movement") && !count.subset);
  if (moved.length >= 2 && !moved.some((count) => shared(count.concept)))
    for (const count of moved) {
      const base = baseOf(context, count, null);
      if (base)
        fills.push({
          ...fillOf(context, count, rows, [operand(count)], base, "movement"),
          header: `${nameOf(count)} (%)`,
        });
    }
  return fills;
}

function targetColumns(context: FillContext, style: Column): ColumnFill[] {
  const { table } = context;
  const goals = table.columns.filter((column) => isGoal(column.concept) && holdsFigures(column));
  // With several targets it is not for the program to say which one a new column is about.
  const [goal] = goals;
  if (!goal || goals.length > 1) return [];
  const near = probe(style, table.range.right + 1);
  const comparison = comparisonFor(context, near);
  const fills: ColumnFill[] = [];
  const points = goal.measure === "percent";
  if (comparison) {
    const isCounted = !points && comparison.actual.measure !== "percent" && goal.concept !== "target";
    if (isCounted && !plainPercentages(context) && !has(context, "reached", "exceeded"))
      fills.push({
        ...fillOf(
          context,
          near,
          computedRows(table, true).map((row) => row.index),
          [operand(comparison.actual)],
          [operand(comparison.goal)],
          "reached",
        ),
        header: headers.reached,
      });
    const alike = points === (comparison.actual.measure === "percent");
    if (!isCounted && alike && !has(context, "gap", "remaining", "exceeded"))
      fills.push({ ...gapFill(context, near, comparison), header: points ? headers.gapPoints : headers.gap });
  }
  if (!has(context, "remaining")) {
    const remaining = remainingFill(context, { ...near, measure: null, label: "" }, comparison);
    if (remaining) {
      const needed = remaining.at(remaining.rows[0] ?? -1)?.kind === "needed";
      fills.push({ ...remaining, header: points && !needed ? headers.remainingPoints : headers.remaining });
    }
  }
  if (comparison && !has(context, "status"))
    fills.push({ ...statusFill(context, near, comparison), header: headers.status });
  return fills;
}

function changeColumns(context: FillContext, style: Column): ColumnFill[] {
  const near = probe(style, context.table.range.right + 1);
  const named = context.table.columns.filter(
    (column) => column.concept === "previous" && holdsFigures(column),
  );
  const pair = named.length === 1 ? periodPair(context, near) : null;
  if (!pair || has(context, "change", "changePercent") || plainPercentages(context)) return [];
  const now = operand(pair.now);
  const before = operand(pair.before);
  const fills: ColumnFill[] = [
    { ...differenceFill(context, "change", near, now, before), header: headers.change },
  ];
  // The change of a percentage is told in điểm phần trăm, not in per cent of a per cent.
  if (pair.now.measure !== "percent")
    fills.push({ ...changeFill(context, "changePercent", near, now, before), header: headers.changePercent });
  return fills;
}

function scoreColumns(context: FillContext, style: Column): ColumnFill[] {
  const near = probe(style, context.table.range.right + 1);
  const fills: ColumnFill[] = [];
  if (!has(context, "average", "scoreTotal") && scoresBefore(context, near, false).length >= 3) {
    const average = averageFill(context, near);
    if (average) fills.push({ ...average, header: headers.average });
  }
  if (!has(context, "class") && bandsFor(context.table) && scoreOfClass(context, near)) {
    const found = classFill(context, near);
    if (found) fills.push({ ...found, header: headers.class });
  }
  return fills;
}

/** The place of a column that is not there yet: right of all others, under no header. */
function probe(style: Column, index: number): Column {
  return {
    ...style,
    index,
    path: [],
    label: "",
    concept: null,
    measure: null,
    subset: false,
    declared: null,
    key: null,
    groups: [],
    figures: 0,
    texts: 0,
  };
}

/** The first sheet column right of the table where so many columns and an empty one beside them are free; null: no room. */
export function freeColumn(table: Table, count: number): number | null {
  const { grid } = table;
  const first = table.range.right + 1;
  for (let column = first; column <= first + count; column += 1) {
    if (column < first + count && grid.hiddenColumn(column)) return null;
    // Right of everything that the sheet holds there is nothing to ask for.
    if (column >= grid.columnCount) continue;
    for (let row = table.range.top; row <= table.body.bottom; row += 1) {
      if (
        !grid.isEmpty(row, column) ||
        grid.formula(row, column) !== null ||
        grid.merge(row, column) !== null
      )
        return null;
    }
  }
  return first;
}

/** Header and column number of an added column; `position` counts the columns added before it. */
export function layNewColumn(table: Table, fill: ColumnFill, index: number, position: number): NewColumn {
  const style = styleColumn(table) ?? fill.column;
  const plain: PlainCell[] = [];
  const header = table.header ?? { top: table.range.top, bottom: table.range.top };
  for (let row = header.top; row <= header.bottom; row += 1) {
    const value =
      row === header.top && row !== table.indexRow
        ? fill.header
        : row === table.indexRow
          ? columnNumber(table, position)
          : null;
    plain.push({ row, column: index, value, styleFrom: { row, column: table.range.right } });
  }
  return { plain, styleColumn: style.index };
}

/** The same with the look of the body rows that stay empty. */
export function withEmptyRows(table: Table, proposal: FillProposal): FillProposal {
  const { newColumn, index } = proposal;
  if (!newColumn) return proposal;
  const filled = new Set(proposal.cells.map((cell) => cell.row));
  const plain = [...newColumn.plain];
  for (let row = table.body.top; row <= table.body.bottom; row += 1)
    if (!filled.has(row))
      plain.push({ row, column: index, value: null, styleFrom: { row, column: newColumn.styleColumn } });
  return { ...proposal, newColumn: { ...newColumn, plain } };
}

/** The number after the last one of the column-number row, written as that one is; null when it is no number. */
function columnNumber(table: Table, position: number): string | number | null {
  if (table.indexRow === null) return null;
  const value = table.grid.value(table.indexRow, table.range.right);
  if (typeof value === "number") return value + position + 1;
  const match = typeof value === "string" ? /^\((\d{1,3})\)$/.exec(value.trim()) : null;
  return match ? `(${Number(match[1]) + position + 1})` : null;
}
