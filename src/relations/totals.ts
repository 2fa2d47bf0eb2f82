import { factsOf } from "../formats/concepts";
import { fold } from "../grid/text";
import { additiveColumns } from "../layout/additive-columns";
import { meaningOf } from "../layout/concepts";
import { isMaximumRow } from "../layout/maximum-row";
import type { RowSum } from "../layout/outline/row-sum";
import { rowAt } from "../layout/table";
import type { Column, Row, Table } from "../layout/table";
import { areFlowsOf } from "./flows";
import type { Proposal } from "./proposal";
import type { AverageRelation, LinearRelation, Operand, Purpose } from "./relation";
import { plus } from "./view";

function added(rows: readonly Row[]): Operand[] {
  return plus(rows.map((row) => row.index));
}

function sumOf(
  result: Row,
  operands: readonly Operand[],
  purpose: Purpose,
  lines: readonly number[],
): LinearRelation | null {
  if (operands.length < 1) return null;
  return {
    kind: "sum",
    axis: "rows",
    result: result.index,
    operands,
    purpose,
    origin: "layout",
    lines,
  };
}

const present = <T>(value: T | null): value is T => value !== null;

const partsKnown = new WeakMap<readonly Row[], readonly Row[]>();

/** Rows that are parts of a whole when their table is added up: no totals, no "Trong đó", no percentages, no means. */
function parts(rows: readonly Row[]): readonly Row[] {
  const known = partsKnown.get(rows);
  if (known) return known;
  const found = rows.filter(isPart);
  partsKnown.set(rows, found);
  return found;
}

function isPart(row: Row): boolean {
  return (
    row.role === "data" &&
    row.hasFigures &&
    !row.subset &&
    row.measure !== "percent" &&
    row.measure !== "amount" &&
    !isMaximumRow(row)
  );
}

/** By table, the parts of each row that has some: asked for every row of a list. */
const childrenKnown = new WeakMap<readonly Row[], ReadonlyMap<number, Row[]>>();

function childrenByParent({ rows }: Table): ReadonlyMap<number, Row[]> {
  const known = childrenKnown.get(rows);
  if (known) return known;
  const children = new Map<number, Row[]>();
  for (const row of parts(rows)) {
    if (row.parent === null) continue;
    const siblings = children.get(row.parent);
    if (siblings) siblings.push(row);
    else children.set(row.parent, [row]);
  }
  childrenKnown.set(rows, children);
  return children;
}

/** Descendants of a group row, by the outline. */
function childrenOf(table: Table, parent: Row): readonly Row[] {
  return childrenByParent(table).get(parent.index) ?? [];
}

function hasChildren(table: Table, row: Row): boolean {
  return childrenOf(table, row).length > 0;
}

/** "Một số đối tác chủ yếu": the lines below a total are some of its parts, unless the figures say otherwise. */
const SELECTION = /\bmot so\b.*\b(chu yeu|chinh|trong diem|tieu bieu|lon)\b/;

/**
 * What a total row may add up: the outermost rows, the rows without parts of their own, or the subtotals. The figures
 * decide, so that a total over groups and one over units are both read.
 */
export function totalRowProposals(table: Table): Proposal[] {
  const additive = additiveColumns(table);
  const lines = additive.map((column) => column.index);
  if (lines.length === 0) return [];
  const proposals: Proposal[] = [];
  const totals = table.rows.filter((row) => row.role === "total" && row.hasFigures);
  const selection = SELECTION.test(fold(table.title));
  for (const total of totals) {
    const readings = totalReadings(table, total).map(added);
    for (const group of alikeColumns(additive)) {
      const alternatives = readings.map((operands) => sumOf(total, operands, "total", group)).filter(present);
      if (alternatives.length > 0)
        proposals.push({ alternatives, prior: selection || namesSome(table, total) ? "weak" : "strong" });
    }
    const averages = averageLines(table, total);
    if (averages) proposals.push(averages);
  }
  return proposals;
}

/** "Trong đó:" right below a total: what follows is some of it, unless the figures say that it is all. */
function namesSome({ rows, body }: Table, total: Row): boolean {
  for (let at = total.index + 1 - body.top; at < rows.length; at += 1) {
    const row = rows[at];
    if (!row || row.hasFigures) return false;
    if (row.subset) return true;
  }
  return false;
}

/** Counts stand and fall together; scores, which a total row may leave alone, are judged apart. */
function alikeColumns(columns: readonly Column[]): number[][] {
  const counts = columns.filter((column) => column.measure === "count").map((column) => column.index);
  const rest = columns.filter((column) => column.measure !== "count").map((column) => column.index);
  return [counts, ...rest.map((index) => [index])].filter((group) => group.length > 0);
}

function totalReadings(table: Table, total: Row): Row[][] {
  const scope = scopeOf(table, total, parts(table.rows));
  const depths = [...new Set(scope.map((row) => row.depth))].sort((one, other) => one - other);
  const outermost = scope.filter((row) => row.depth === depths[0]);
  const leaves = scope.filter((row) => !hasChildren(table, row));
  const isNear = besides(scope, total);
  const subtotals = table.rows.filter((row) => row.role === "subtotal" && row.hasFigures && isNear(row));
  const readings = [leaves, outermost];
  if (subtotals.length > 0) {
    const isCovered = new Uint8Array(table.rows.length);
    for (const subtotal of subtotals)
      for (const index of subtotal.adds ?? operandsOfSubtotal(table, subtotal).map((row) => row.index))
        isCovered[index - table.body.top] = 1;
    readings.push(
      [...subtotals, ...leaves.filter(({ index }) => isCovered[index - table.body.top] !== 1)].sort(
        (one, other) => one.index - other.index,
      ),
    );
    readings.push(subtotals);
  }
  for (const depth of depths.slice(1, 3)) readings.push(scope.filter((row) => row.depth === depth));
  return distinct(
    readings.filter((reading) => reading.length >= 1 && !(reading.length === 1 && scope.length > 1)),
  );
}

/** Several totals on one table: each answers for the rows between it and the one before. */
function scopeOf(table: Table, total: Row, rows: readonly Row[]): Row[] {
  const totals = table.rows.filter((row) => row.role === "total" && row.hasFigures).map((row) => row.index);
  const above = rows.filter((row) => row.index < total.index);
  const below = rows.filter((row) => row.index > total.index);
  if (totals.length === 1)
    return above.length === 0
      ? below
      : below.length === 0
        ? above
        : above.length >= below.length
          ? above
          : below;
  const before = Math.max(-1, ...totals.filter((index) => index < total.index));
  const after = Math.min(Infinity, ...totals.filter((index) => index > total.index));
  const over = above.filter((row) => row.index > before);
  const under = below.filter((row) => row.index < after);
  return over.length > 0 ? over : under;
}

/** Whether a row stands among those that a total answers for, or right beside them. */
function besides(scope: readonly Row[], total: Row): (row: Row) => boolean {
  // Rows are in the order of the sheet.
  const low = Math.min(scope[0]?.index ?? total.index, total.index);
  const high = Math.max(scope.at(-1)?.index ?? total.index, total.index);
  return (row) => row.index >= low - 1 && row.index <= high + 1;
}

/** Each reading once. */
function distinct(readings: readonly Row[][]): Row[][] {
  return readings.filter(
    (reading, at) => !readings.slice(0, at).some((earlier) => sameRows(earlier, reading)),
  );
}

function sameRows(one: readonly Row[], other: readonly Row[]): boolean {
  return one.length === other.length && one.every((row, at) => row === other[at]);
}

/** A "Cộng" row closes the rows above it back to the group row or subtotal before. */
function operandsOfSubtotal(table: Table, subtotal: Row): Row[] {
  const operands: Row[] = [];
  for (let at = subtotal.index - 1 - table.body.top; at >= 0; at -= 1) {
    const row = table.rows[at];
    if (!row || closesGroup(row)) break;
    if (isPart(row)) operands.push(row);
  }
  return operands.reverse();
}

function closesGroup(row: Row): boolean {
  return row.role === "total" || row.role === "subtotal" || (row.role === "group" && !row.subset);
}

/** The rows below a subtotal that heads its group. */
function operandsBelow(table: Table, subtotal: Row): Row[] {
  const operands: Row[] = [];
  for (let at = subtotal.index + 1 - table.body.top; at < table.rows.length; at += 1) {
    const row = table.rows[at];
    if (!row || closesGroup(row)) break;
    if (isPart(row)) operands.push(row);
  }
  return operands;
}

export function subtotalProposals(table: Table): Proposal[] {
  const lines = additiveColumns(table).map((column) => column.index);
  if (lines.length === 0) return [];
  const proposals: Proposal[] = [];
  for (const row of table.rows) {
    // What live formulas add needs no reading.
    if (row.role !== "subtotal" || !row.hasFigures || row.adds) continue;
    const above = operandsOfSubtotal(table, row);
    const below = operandsBelow(table, row);
    const outermost = above.reduce((least, { depth }) => Math.min(least, depth), Infinity);
    const alternatives = distinct([above, above.filter((part) => part.depth === outermost), below])
      .map((operands) => sumOf(row, added(operands), "subtotal", lines))
      .filter(present);
    if (alternatives.length > 0) proposals.push({ alternatives, prior: "strong" });
  }
  return proposals;
}

/**
 * What the table's own arithmetic shows of its outline. It was tried over all columns at once, so that a column in which
 * it fails holds a fault.
 */
export function outlineSumProposals(table: Table): Proposal[] {
  return table.sums.flatMap((sum): Proposal[] => {
    if (sum.columns.length === 0 || leavesOutPeer(table, sum)) return [];
    const relation = relationOf(table, sum);
    return [{ alternatives: [relation], prior: "shown" }];
  });
}

/**
 * A total whose formulas stop short of a row like those they add, which nothing else adds: that they hold is their own
 * doing, and shows no reading of the form.
 */
function leavesOutPeer(table: Table, { told, result, parts }: RowSum): boolean {
  const [first, last] = [Math.min(...parts), Math.max(...parts)];
  if (told !== "formulas" || rowAt(table, result)?.role !== "total") return false;
  const continues = (from: number, step: 1 | -1): boolean => {
    const [part, next] = [rowAt(table, from), rowAt(table, from + step)];
    if (!part || next?.role !== "data" || !next.hasFigures || next.subset) return false;
    if (next.parent !== part.parent || next.marker?.style !== part.marker?.style) return false;
    // Rows without numbers are a list only as far as the total they lead to.
    const isNext =
      next.marker && part.marker
        ? next.marker.value === part.marker.value + step
        : step > 0 === result > next.index;
    return isNext && !table.sums.some((sum) => sum.result === next.index || sum.parts.includes(next.index));
  };
  return continues(last, 1) || continues(first, -1);
}

function relationOf(table: Table, { result, parts, told, columns }: RowSum): LinearRelation {
  const row = table.rows[result - table.body.top];
  const isNamedTotal = row?.role === "total" || row?.role === "subtotal";
  const levels = parts.filter((part) =>
    table.rows[part - table.body.top]?.concept?.startsWith("level."),
  ).length;
  return {
    kind: "sum",
    axis: "rows",
    result,
    operands: plus(parts),
    purpose: row?.role === "total" ? "total" : levels >= 2 ? "levels" : "subtotal",
    origin: told === "figures" && !isNamedTotal ? "values" : "layout",
    lines: columns,
  };
}

/**
 * A row whose parts follow it in the outline. "Chia ra" and numbered group rows with figures are wholes of their parts
 * by their words; a dashed list of attributes only when its figures say so.
 */
export function outlineProposals(table: Table): Proposal[] {
  const additive = additiveColumns(table);
  const lines = additive.map((column) => column.index);
  if (lines.length === 0) return [];
  const proposals: Proposal[] = [];
  for (const row of table.rows) {
    if (!row.hasFigures || row.role === "total" || row.role === "subtotal" || row.subset) continue;
    const children = childrenOf(table, row);
    if (children.length < 2) continue;
    const relation = sumOf(row, added(children), "subtotal", lines);
    if (!relation) continue;
    const levels = children.filter((child) => factsOf(child.concept).family === "level").length >= 2;
    const named =
      partitionNamed(table, row, children) ||
      areFlowsOf(
        row.label,
        children.map(({ label }) => label),
      ) ||
      ((row.marker?.style === "roman" || (row.marker !== null && row.concept === "total")) &&
        children.every((child) => child.marker?.style === "number"));
    const relationWithPurpose: LinearRelation = levels ? { ...relation, purpose: "levels" } : relation;
    proposals.push({
      alternatives: [relationWithPurpose],
      prior:
        levels || named
          ? "strong"
          : lettered(row, children) || headsGroups(row, children)
            ? "likely"
            : "weak",
    });
  }
  return proposals;
}

/**
 * "Chia theo độ tuổi" above rows that make up the whole of the table, though it holds no figures itself: each such
 * heading answers for the total, or the row of all, before it.
 */
export function headedProposals(table: Table): Proposal[] {
  const lines = additiveColumns(table).map((column) => column.index);
  if (lines.length === 0) return [];
  return table.rows.flatMap((heading): Proposal[] => {
    if (heading.hasFigures || heading.subset || !meaningOf(heading.path.at(-1) ?? "").partition) return [];
    const whole = table.rows.findLast(
      (row) =>
        row.index < heading.index &&
        row.hasFigures &&
        !row.subset &&
        (row.role === "total" || factsOf(row.concept).whole !== undefined),
    );
    const below: Row[] = [];
    for (let at = heading.index + 1 - table.body.top; at < table.rows.length; at += 1) {
      const row = table.rows[at];
      if (!row || closesGroup(row) || !row.hasFigures) break;
      if (isPart(row)) below.push(row);
    }
    const depth = below.reduce((least, row) => Math.min(least, row.depth), Infinity);
    const parts = below.filter((row) => row.depth === depth);
    const relation = whole && parts.length >= 2 ? sumOf(whole, added(parts), "subtotal", lines) : null;
    return relation ? [{ alternatives: [relation], prior: "strong" }] : [];
  });
}

/** "B2" with "a)" and "b)" below it is the whole of them more often than not; dashes list attributes as well. */
function lettered(parent: Row, children: readonly Row[]): boolean {
  return parent.marker !== null && children.every((child) => child.marker?.style === "letter");
}

/** A row without a mark above I, II, III is the whole of them: the country above its regions. */
function headsGroups(parent: Row, children: readonly Row[]): boolean {
  return parent.marker === null && children.every((child) => child.marker?.style === "roman");
}

function partitionNamed(table: Table, parent: Row, children: readonly Row[]): boolean {
  const first = children[0];
  if (!first) return false;
  if (first.path.some((text) => meaningOf(text).partition)) return true;
  for (let index = parent.index + 1; index < first.index; index += 1) {
    const between = table.rows[index - table.body.top];
    if (between?.path.some((text) => meaningOf(text).partition)) return true;
  }
  return false;
}

/** A total row under scores and percentages is sometimes their mean: "Bình quân chung". */
function averageLines(table: Table, total: Row): Proposal | null {
  const lines = table.columns
    .filter((column) => column.figures > 1 && (column.measure === "score" || column.concept === "average"))
    .map((column) => column.index);
  const operands = parts(table.rows).filter((row) => row.index !== total.index);
  if (lines.length === 0 || operands.length < 2) return null;
  return { alternatives: [averageOf(total, operands, lines)], prior: "weak" };
}

function averageOf(result: Row, operands: readonly Row[], lines: readonly number[]): AverageRelation {
  return {
    kind: "average",
    axis: "rows",
    result: result.index,
    operands: added(operands),
    purpose: "average",
    origin: "layout",
    lines,
  };
}

/** A row labelled "Bình quân" is the mean of the rows above. */
export function averageRowProposals(table: Table): Proposal[] {
  const lines = table.columns
    .filter(
      (column) =>
        column.figures > 1 && column.index !== table.ordinalColumn && column.figures >= column.texts,
    )
    .map((column) => column.index);
  return table.rows
    .filter(
      (row) =>
        // Rows are read as means by their words once, when the table is laid out.
        row.hasFigures &&
        row.measure === "amount" &&
        /^(diem )?(binh quan|trung binh|tb|bq)( chung| cong| toan .*)?$/.test(fold(row.label)),
    )
    .map((row): Proposal | null => {
      const operands = parts(table.rows).filter((part) => part.index < row.index && part !== row);
      return operands.length < 2
        ? null
        : { alternatives: [averageOf(row, operands, lines)], prior: "strong" };
    })
    .filter(present);
}
