import { isGoal, measuredAgainst } from "../formats/concepts";
import { isUpperLimit } from "../layout/direction";
import { headerKey } from "../layout/concepts";
import { fold } from "../grid/text";
import type { Column, Row } from "../layout/table";
import { rowAt } from "../layout/table";
import type { Operand } from "../relations/relation";
import type { ColumnFill } from "./column-fill";
import { computedRows, declaredRatio, holdsFigures, nearest, operand, ratiosOf, sameBlock } from "./context";
import type { FillContext } from "./context";
import type { Computation, FillKind } from "./proposal";
import { fillOf, goodOrBetter } from "./shares";

export interface Comparison {
  actual: Column;
  goal: Column;
}

/** The target a comparing column means, by its words, else the nearest before it. */
function goalFor(context: FillContext, column: Column): Column | null {
  const goals = context.table.columns.filter(
    (each) => each !== column && isGoal(each.concept) && holdsFigures(each),
  );
  const words = fold(column.path.join(" "));
  const named = goals.filter((goal) => {
    if (goal.concept === "plan") return /ke hoach|\bkh\b/.test(words);
    if (goal.concept === "target") return /muc tieu|nghi quyet|\bnq\b|de an|chi tieu/.test(words);
    return /chi tieu|giao/.test(words);
  });
  return nearest(sameBlock(named.length > 0 ? named : goals, column), column)[0] ?? null;
}

/** What is compared with a target: named as done, in the target's own measure. */
export function actualFor(context: FillContext, goal: Column, near: Column): Column | null {
  const able = context.table.columns.filter(
    (each) =>
      each !== near &&
      each !== goal &&
      each.index !== context.table.ordinalColumn &&
      (holdsFigures(each) || isToBeFilled(context, each)),
  );
  const percent = goal.measure === "percent";
  for (const concept of measuredAgainst("goal")) {
    const found = able.filter(
      (each) => each.concept === concept && (each.measure === "percent") === percent && !each.subset,
    );
    const [closest] = nearest(sameBlock(found, near), near);
    if (closest) return closest;
  }
  // "Mục tiêu (%)" beside "Thực hiện": the unit is said once.
  const actuals = able.filter((each) => each.concept === "actual");
  return nearest(sameBlock(actuals, near), near)[0] ?? null;
}

/** Some cell of the column is about to be filled. */
function isToBeFilled(context: FillContext, column: Column): boolean {
  const { body } = context.table;
  for (let row = body.top; row <= body.bottom; row += 1)
    if (context.workings.isPlanned(row, column.index)) return true;
  return false;
}

export function comparisonFor(context: FillContext, column: Column): Comparison | null {
  const goal = goalFor(context, column);
  const actual = goal ? actualFor(context, goal, column) : null;
  return goal && actual ? { actual, goal } : null;
}

const rowsOf = (context: FillContext): number[] => computedRows(context.table, true).map((row) => row.index);

/** Gaps that the form already has are target − actual: new ones follow them. */
function isReversed(context: FillContext): boolean {
  return context.relations.some(({ relation }) => {
    if (relation.axis !== "columns" || relation.kind !== "difference" || relation.purpose !== "gap")
      return false;
    const result = context.table.columns.find((each) => each.index === relation.result);
    const first = context.table.columns.find((each) => each.index === relation.operands[0]?.index);
    return result?.concept === "gap" && isGoal(first?.concept ?? null);
  });
}

export function gapFill(context: FillContext, column: Column, comparison: Comparison): ColumnFill {
  const { actual, goal } = comparison;
  const [first, second] = isReversed(context) ? [goal, actual] : [actual, goal];
  return differenceFill(context, "gap", column, operand(first), operand(second));
}

export function differenceFill(
  context: FillContext,
  kind: FillKind,
  column: Column,
  first: Operand,
  second: Operand,
): ColumnFill {
  const computation: Computation = { kind: "difference", first, second, floor: false };
  return {
    kind,
    column,
    header: column.label,
    rows: rowsOf(context),
    percent: false,
    baseRows: false,
    at: () => computation,
  };
}

/** The words that say which way a row's target points stand in its label, else in the target's header. */
function pointsDown(row: Row | undefined, goal: Column): boolean {
  return isUpperLimit(row?.path.join(" ") ?? "") || isUpperLimit(goal.path.join(" "));
}

/** "Còn thiếu": people when a percentage of a count is aimed at, otherwise the distance to the target. */
export function remainingFill(
  context: FillContext,
  column: Column,
  comparison: Comparison | null,
): ColumnFill | null {
  const base = {
    kind: "remaining" as const,
    column,
    header: column.label,
    rows: rowsOf(context),
    percent: false,
    baseRows: false,
  };
  const people = peopleNeeded(context, column);
  if (people) return { ...base, at: () => people };
  if (!comparison) return null;
  const { actual, goal } = comparison;
  const totals = column.measure === "percent" ? new Map<number, Operand[]>() : addedInTotals(context, column);
  return {
    ...base,
    rows: partsFirst(base.rows, totals),
    at: (row) => {
      const parts = totals.get(row);
      // What one unit has too much fills no gap of another: the total is the sum of what each still misses.
      if (parts) return { kind: "sum", operands: parts };
      const down = pointsDown(rowAt(context.table, row), goal);
      const [first, second] = down ? [actual, goal] : [goal, actual];
      return { kind: "difference", first: operand(first), second: operand(second), floor: true };
    },
  };
}

/** The rows in the order in which each total comes behind its parts, totals of totals too: its figure rests on theirs. */
function partsFirst(rows: readonly number[], totals: ReadonlyMap<number, readonly Operand[]>): number[] {
  const ordered = new Set<number>();
  const entered = new Set<number>();
  const waiting = [...rows].reverse();
  for (let row = waiting.at(-1); row !== undefined; row = waiting.at(-1)) {
    const parts = entered.has(row) ? [] : (totals.get(row) ?? []).flatMap(({ at }) => at ?? []);
    entered.add(row);
    const before = parts.filter((part) => !entered.has(part));
    waiting.push(...before);
    if (before.length === 0) {
      ordered.add(row);
      waiting.pop();
    }
  }
  const asked = new Set(rows);
  return [...ordered].filter((row) => asked.has(row));
}

/** The rows that each total row adds up in the other columns, as cells of this one. */
function addedInTotals({ relations }: FillContext, column: Column): Map<number, Operand[]> {
  const added = new Map<number, Operand[]>();
  for (const { relation } of relations)
    if (relation.axis === "rows" && relation.kind === "sum" && !added.has(relation.result))
      added.set(
        relation.result,
        relation.operands.map(({ index }) => ({ index: column.index, sign: 1, at: index })),
      );
  return added;
}

function peopleNeeded(context: FillContext, column: Column): Computation | null {
  if (column.measure === "percent" || /diem|%|ty le|ti le/.test(headerKey(column.label))) return null;
  const goal = goalFor(context, column);
  if (goal?.measure !== "percent") return null;
  const find = (concept: string): Column | undefined =>
    nearest(
      sameBlock(
        context.counts.filter((each) => each.concept === concept && !each.subset),
        column,
      ),
      column,
    )[0];
  const whole = find("rated") ?? find("total");
  const better = find("goodOrBetter");
  const done = find("actual") ?? find("admitted");
  const actual = better ? [operand(better)] : done ? [operand(done)] : goodOrBetter(context, column);
  if (!whole || !actual || actual.some((each) => each.index === whole.index)) return null;
  return { kind: "needed", target: operand(goal), base: [operand(whole)], actual };
}

export function statusFill(context: FillContext, column: Column, comparison: Comparison): ColumnFill {
  const words = statusWords(context, column);
  return {
    kind: "status",
    column,
    header: column.label,
    rows: rowsOf(context),
    percent: false,
    baseRows: false,
    at: (row) => ({
      kind: "status",
      first: operand(comparison.actual),
      second: operand(comparison.goal),
      below: pointsDown(rowAt(context.table, row), comparison.goal),
      ...words,
    }),
  };
}

/** The column's own words, where some cells are filled already or its header lists them; "Vượt" only where it has it. */
function statusWords(
  context: FillContext,
  column: Column,
): { exceeded: string | null; reached: string; missed: string } {
  let exceeded = /\bvuot\b/.test(fold(column.path.join(" "))) ? "Vượt" : null;
  let reached = "Đạt";
  // "Đánh giá (Đạt/Không đạt)": the heading says which word is asked for.
  let missed = /\bkhong dat\b/.test(fold(column.path.join(" "))) ? "Không đạt" : "Chưa đạt";
  const { grid, body } = context.table;
  for (let row = body.top; row <= body.bottom; row += 1) {
    const text = grid.text(row, column.index).trim();
    if (/^(khong|chua) (dat|hoan thanh)$/.test(fold(text))) missed = text;
    else if (/^(dat|hoan thanh)$/.test(fold(text))) reached = text;
    else if (/^(vuot|hoan thanh vuot)( muc| chi tieu| ke hoach)?$/.test(fold(text))) exceeded = text;
  }
  return { exceeded, reached, missed };
}

/** Reached and exceeded: actual ÷ target, and how much more than the whole that is. */
export function reachedFill(
  context: FillContext,
  column: Column,
  comparison: Comparison | null,
): ColumnFill | null {
  const declared = declaredRatio(context.table, column);
  if (declared)
    return fillOf(
      context,
      column,
      rowsOf(context),
      [operand(declared.numerator)],
      [operand(declared.denominator)],
      "reached",
    );
  if (!comparison) return null;
  return fillOf(
    context,
    column,
    rowsOf(context),
    [operand(comparison.actual)],
    [operand(comparison.goal)],
    "reached",
  );
}

export function changeFill(
  context: FillContext,
  kind: FillKind,
  column: Column,
  first: Operand,
  second: Operand,
): ColumnFill {
  const computation: Computation = { kind: "change", first, second };
  return {
    kind,
    column,
    header: column.label,
    rows: rowsOf(context),
    percent: true,
    baseRows: false,
    at: () => computation,
  };
}

/** The accepted reading of a column that compares: which two columns, in which order. */
export function knownComparison(context: FillContext, column: Column): ColumnFill | null {
  for (const { relation } of context.relations) {
    if (relation.axis !== "columns" || relation.result !== column.index) continue;
    if (relation.kind === "difference" && relation.operands.length === 2) {
      const first = relation.operands.find((each) => each.sign === 1);
      const second = relation.operands.find((each) => each.sign === -1);
      if (first && second)
        return differenceFill(
          context,
          relation.purpose === "change" ? "change" : "gap",
          column,
          { ...first, sign: 1 },
          { ...second, sign: 1 },
        );
    }
  }
  const [ratio] = ratiosOf(context, column);
  const [first] = ratio?.numerator ?? [];
  const [second] = ratio?.denominator ?? [];
  if (!ratio || !first || !second || ratio.numerator.length > 1 || ratio.denominator.length > 1) return null;
  if (ratio.purpose === "percentage") return null;
  if (ratio.offset !== 0)
    return changeFill(
      context,
      ratio.purpose === "exceeded" ? "exceeded" : "changePercent",
      column,
      first,
      second,
    );
  return fillOf(
    context,
    column,
    rowsOf(context),
    [first],
    [second],
    ratio.purpose === "reached" ? "reached" : "index",
  );
}
