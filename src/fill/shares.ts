import { factsOf, isGoal, isRanked, type Concept, type Family } from "../formats/concepts";
import { fold } from "../grid/text";
import { rowAt } from "../layout/table";
import type { Column, Row } from "../layout/table";
import type { Operand, RatioRelation } from "../relations/relation";
import type { ColumnFill } from "./column-fill";
import {
  blockOf,
  computedRows,
  declaredRatio,
  isPercentage,
  nearest,
  operand,
  operands,
  ratiosOf,
  sameBlock,
} from "./context";
import type { FillContext } from "./context";
import type { Computation, FillKind } from "./proposal";

/** Shares of one family have one base. */
function familyOf(column: Column): Family | undefined {
  return factsOf(column.concept).family;
}

/** What a header counts, without the words of a share: "Tỷ lệ nâng mức (%)" → "nang muc". */
function shareName(column: Column): string {
  return fold(column.path.at(-1) ?? "")
    .replace(/\bt[yi] le\b|\btl\b|[%()]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** A percentage column's numerator: the count that its header, its group or its place names. */
export function numeratorOf(context: FillContext, column: Column): Operand[] | null {
  const { counts } = context;
  const { concept } = column;
  if (concept !== null && concept !== "percent") {
    const same = sameBlock(
      counts.filter((count) => count.concept === concept),
      column,
    );
    const [closest] = nearest(same, column);
    if (closest) return [operand(closest)];
    if (concept === "goodOrBetter") return goodOrBetter(context, column);
    return null;
  }
  if (concept === null) {
    const named = counts.filter((count) => shareName(count) === shareName(column));
    const [closest] = nearest(sameBlock(named, column), column);
    return closest ? [operand(closest)] : null;
  }
  // A percentage that stands under no common header with "Trong đó: nữ" is one of the whole, not of the part.
  const grouped = column.groups.length > 0;
  const [before] = nearest(
    counts.filter(
      (count) =>
        count.index < column.index &&
        (!count.subset || (grouped && blockOf(count) === blockOf(column))) &&
        standsWith(context, column, count),
    ),
    column,
  );
  return before && before.index >= column.index - 3 ? [operand(before)] : null;
}

/** "So sánh · Tỷ lệ" is a share of nothing under "Năm 2025" where its own header has a "Số lượng" of its own. */
function standsWith({ table }: FillContext, column: Column, count: Column): boolean {
  const narrowest = column.groups.at(-1);
  if (!narrowest) return true;
  const isUnder = ({ index }: Column): boolean => narrowest.left <= index && index <= narrowest.right;
  return isUnder(count) || !table.columns.some((each) => each.measure !== "percent" && isUnder(each));
}

export function goodOrBetter(context: FillContext, near: Column | null): Operand[] | null {
  const find = (concept: string): Column | undefined => {
    const found = context.counts.filter((count) => count.concept === concept && !count.subset);
    return near ? nearest(sameBlock(found, near), near)[0] : found[0];
  };
  const parts = (factsOf("goodOrBetter").madeOf ?? []).map(find).filter((part) => part !== undefined);
  return parts.length >= 2 ? operands(parts) : null;
}

/** The level counts around one of them: one breakdown, not the next one's. */
export function levelSet(context: FillContext, one: Column): Column[] {
  const { family } = factsOf(one.concept);
  const set: Column[] = [];
  for (const count of context.counts) {
    if (family === undefined || !isRanked(count.concept, family) || count.subset) continue;
    if (set.some((known) => known.concept === count.concept)) {
      if (set.includes(one)) break;
      set.length = 0;
    }
    set.push(count);
  }
  return set;
}

/** What a count is a share of: the base a sibling column already uses, else the number rated, else the total. */
export function baseOf(context: FillContext, numerator: Column, except: Column | null): Operand[] | null {
  return (
    siblingBase(context, numerator, except) ??
    relationBase(context, numerator) ??
    namedBase(context, numerator) ??
    totalRowBase(context, numerator)
  );
}

function siblingBase(context: FillContext, numerator: Column, except: Column | null): Operand[] | null {
  const family = familyOf(numerator);
  const siblings = context.relations
    .flatMap(({ relation }) =>
      "numerator" in relation && relation.axis === "columns" && relation.purpose === "percentage"
        ? [relation]
        : [],
    )
    .filter((relation) => relation.result !== except?.index && relation.offset === 0)
    .filter((relation) => {
      const part = context.table.columns.find((each) => each.index === relation.numerator[0]?.index);
      if (!part) return false;
      return family === undefined || family === "state"
        ? part.concept === numerator.concept
        : familyOf(part) === family;
    })
    .sort((one, other) => Math.abs(one.result - numerator.index) - Math.abs(other.result - numerator.index));
  const inBlock = siblings.filter((relation) => {
    const part = context.table.columns.find((each) => each.index === relation.numerator[0]?.index);
    return part !== undefined && blockOf(part) === blockOf(numerator);
  });
  const relation = inBlock[0] ?? siblings[0];
  if (!relation || baseRowed(context, relation)) return null;
  const own = relation.numerator[0]?.index;
  const base = relation.denominator.map((each) =>
    each.at !== undefined && each.index === own ? { ...each, index: numerator.index } : each,
  );
  return base.some((each) => each.at === undefined && each.index === numerator.index) ? null : base;
}

/** A relation per base row says nothing of a whole column. */
function baseRowed(context: FillContext, relation: RatioRelation): boolean {
  const row = relation.denominator[0]?.at;
  return row !== undefined && rowAt(context.table, row)?.role !== "total";
}

/** The column that the levels, or the movements, were found to add up to. */
function relationBase(context: FillContext, numerator: Column): Operand[] | null {
  const family = familyOf(numerator);
  if (family !== "level" && family !== "band" && family !== "movement") return null;
  for (const { relation } of context.relations) {
    if (relation.axis !== "columns" || relation.kind !== "sum") continue;
    if (relation.purpose !== "levels" && relation.purpose !== "movement") continue;
    if (!relation.operands.some((each) => each.index === numerator.index)) continue;
    const pure = relation.operands.every((each) => {
      const part = context.table.columns.find((column) => column.index === each.index);
      return part !== undefined && familyOf(part) === family;
    });
    if (pure) return [operand(relation.result)];
  }
  return null;
}

function namedBase(context: FillContext, numerator: Column): Operand[] | null {
  const family = familyOf(numerator);
  const of = (concept: string): Column | undefined =>
    nearest(
      sameBlock(
        context.counts.filter((count) => count.concept === concept && count !== numerator && !count.subset),
        numerator,
      ),
      numerator,
    )[0];
  // "Trong đó: nữ" of a list of those admitted is a share of them.
  const admitted = family === "attribute" ? of("admitted") : undefined;
  if (admitted) return [operand(admitted)];
  const rated = family === "state" ? undefined : of("rated");
  const base =
    rated ??
    of("total") ??
    (numerator.concept === "rated"
      ? of("reviewDue")
      : numerator.concept === null
        ? of("admitted")
        : undefined);
  if (base) return [operand(base)];
  if (family === "level" || family === "band") {
    const set = levelSet(context, numerator);
    if (set.length >= 3 && set.includes(numerator)) return operands(set);
  }
  return null;
}

/** A structure: each row's share of the column's total row. */
function totalRowBase(context: FillContext, numerator: Column): Operand[] | null {
  const totals = context.table.rows.filter((row) => row.role === "total" && row.hasFigures);
  const [total] = totals;
  return totals.length === 1 && total ? [{ index: numerator.index, sign: 1, at: total.index }] : null;
}

/**
 * Forms with their indicators in rows: the row that each row is a share of. A printed 100 is the base of the rows below
 * it. Where none is printed, the levels are shares of the number rated; but where the form wants shares of those exempt
 * and not rated too, the first row is the base of all down to a second "rated" row.
 */
function baseRows(context: FillContext, column: Column): Map<number, number> {
  const bases = new Map<number, number>();
  const { table, workings } = context;
  const rows = table.rows.filter((row) => row.hasFigures && !row.subset && row.role !== "group");
  const isLevel = ({ concept }: { concept: Concept | null }): boolean => factsOf(concept).family === "level";
  if (rows.filter(isLevel).length < 2 || context.counts.some(isLevel)) return bases;
  const isEmpty = (row: Row): boolean =>
    table.grid.isEmpty(row.index, column.index) && table.grid.formula(row.index, column.index) === null;
  const isHundred = (row: Row): boolean =>
    workings.figures.standing(row.index, column.index) === "figure" &&
    workings.figures.value(row.index, column.index) === 100;
  const printed = rows.some(isHundred);
  const rated = rows.filter((row) => row.concept === "rated");
  const wide = rows.some((row) => (row.concept === "exempt" || row.concept === "notRated") && isEmpty(row));
  const [first] = rows;
  const last = rated.at(-1);
  let base: Row | null = null;
  for (const row of rows) {
    if (printed) {
      if (isHundred(row)) base = row;
    } else if (wide) {
      if (row === first || (rated.length > 1 && row === last)) base = row;
    } else if (row.concept === "rated") base = row;
    else if (!isLevel(row)) continue;
    if (base) bases.set(row.index, base.index);
  }
  return bases;
}

/** How an existing percentage column with empty cells is to be filled; null where its base cannot be told. */
export function shareFill(context: FillContext, column: Column): ColumnFill | null {
  const { table } = context;
  const rows = computedRows(table, false).map((row) => row.index);
  const known = ratiosOf(context, column).filter((relation) => relation.offset === 0);
  if (known.length > 0) return fromRelations(context, column, known);
  if (!isPercentage(column)) return null;
  const declared = declaredRatio(table, column);
  if (declared)
    return fillOf(context, column, rows, [operand(declared.numerator)], [operand(declared.denominator)]);
  const numerator = numeratorOf(context, column);
  const [part] = numerator ?? [];
  const partColumn = context.counts.find((count) => count.index === part?.index);
  if (!numerator || !part || !partColumn) return null;
  const byRow = baseRows(context, column);
  if (byRow.size > 0) {
    return {
      kind: "share",
      column,
      header: column.label,
      rows,
      percent: true,
      baseRows: true,
      at: (row) => {
        const base = byRow.get(row);
        return base === undefined ? null : share(numerator, [{ ...part, at: base }]);
      },
    };
  }
  const goal = goalBase(context, partColumn);
  if (goal) return fillOf(context, column, rows, numerator, goal, "reached");
  const base = baseOf(context, partColumn, column);
  return base ? fillOf(context, column, rows, numerator, base) : null;
}

/** A percentage beside what was done, in a form that says what was to be done, is the part reached. */
function goalBase(context: FillContext, numerator: Column): Operand[] | null {
  if (numerator.concept !== "actual" && numerator.concept !== "admitted") return null;
  const goals = context.counts.filter((count) => isGoal(count.concept));
  const [goal] = nearest(sameBlock(goals, numerator), numerator);
  return goal ? [operand(goal)] : null;
}

function share(
  numerator: readonly Operand[],
  denominator: readonly Operand[],
  kind: FillKind = "share",
): Computation {
  return {
    kind: "share",
    numerator,
    denominator,
    blankPart: kind === "reached" || kind === "index" ? "blank" : "zero",
  };
}

export function fillOf(
  context: FillContext,
  column: Column,
  rows: readonly number[],
  numerator: readonly Operand[],
  denominator: readonly Operand[],
  as?: FillKind,
): ColumnFill {
  const part = context.table.columns.find((each) => each.index === numerator[0]?.index);
  const kind: FillKind =
    as ??
    (column.concept === "goodOrBetter" || numerator.length > 1
      ? "goodOrBetter"
      : part && familyOf(part) === "movement"
        ? "movement"
        : "share");
  const computation = share(numerator, denominator, kind);
  return { kind, column, header: column.label, rows, percent: true, baseRows: false, at: () => computation };
}

/** The cells of a column that are still empty follow the relation that its filled cells bear out. */
function fromRelations(
  context: FillContext,
  column: Column,
  relations: readonly RatioRelation[],
): ColumnFill | null {
  const [first] = relations;
  if (!first) return null;
  const rows = new Set(computedRows(context.table, false).map((row) => row.index));
  const kind: FillKind =
    first.purpose === "reached" ? "reached" : first.purpose === "changePercent" ? "index" : "share";
  const at = (row: number): Computation | null => {
    const relation = relations.find((each) => each.lines.includes(row));
    return relation ? share(relation.numerator, relation.denominator, kind) : null;
  };
  const byRow = first.denominator.every((each) => each.at !== undefined) && relations.length > 1;
  if (byRow || baseRowed(context, first))
    return { kind, column, header: column.label, rows: [...rows], percent: true, baseRows: true, at };
  const single = share(first.numerator, first.denominator, kind);
  return {
    kind,
    column,
    header: column.label,
    rows: [...rows],
    percent: true,
    baseRows: false,
    at: () => single,
  };
}
