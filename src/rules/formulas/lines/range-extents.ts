import { nearlyEqual } from "../../../grid/nearly-equal";
import type { CellPosition } from "../../../grid/address";
import { rangeContains } from "../../../grid/address";
import type { Axis, FormulaCell, TableFormulas } from "./table-formulas";
import { filledTo, ownRanges, valueOf } from "./table-formulas";
import { cellsOf, footingOf } from "./compare";
import type { FaultCell, LineFault } from "./fault";
import type { SummedRange } from "./summed-range";
import { rangeSummed } from "./summed-range";

/** One of the totals beside each other, and the lines it adds. */
interface Member {
  cell: FormulaCell;
  summed: SummedRange;
}

/** One total against so many is an exception, whatever the block looks like. */
const VERY_MANY = 8;

/** Whole numbers that may be years at the head of a column. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** Blank lines that a total is thought to have left out by mistake. */
const MOST_BLANK = 2;

/**
 * Totals beside each other add the same lines. One that leaves out a line of figures which the others add, or takes a
 * line they leave, is at fault; the lines themselves say which of both it is.
 */
export function extentFaults(formulas: TableFormulas): LineFault[] {
  return [...faultsAcross(formulas, "column"), ...faultsAcross(formulas, "row")];
}

/** `along` is how the ranges run; the totals that are compared stand side by side across it. */
function faultsAcross(formulas: TableFormulas, along: Axis): LineFault[] {
  const faults: LineFault[] = [];
  for (const line of formulas.lines(along === "column" ? "row" : "column"))
    for (const members of bundles(formulas, line, along)) faults.push(...faultsIn(formulas, members, along));
  return faults;
}

/** Totals of one function whose ranges lie on the same side and overlap for the most part. */
function bundles(formulas: TableFormulas, line: readonly FormulaCell[], along: Axis): Member[][] {
  const groups: Member[][] = [];
  for (const cell of line) {
    const summed = rangeSummed(cell, along);
    // A total of nothing says nothing of the lines.
    if (!summed || footingOf(cell.node, formulas.grid).figures === 0) continue;
    const group = groups.find(
      ([first]) => first && first.summed.name === summed.name && areOfOne(first.summed, summed),
    );
    if (group) group.push({ cell, summed });
    else groups.push([{ cell, summed }]);
  }
  return groups.filter((group) => group.length > 1);
}

function areOfOne(one: SummedRange, other: SummedRange): boolean {
  const shared = Math.min(one.last, other.last) - Math.max(one.first, other.first) + 1;
  const shorter = Math.min(one.last - one.first, other.last - other.first) + 1;
  return shared * 2 >= shorter && shared > 0;
}

function faultsIn(formulas: TableFormulas, members: readonly Member[], along: Axis): LineFault[] {
  const first = Math.min(...members.map(({ summed }) => summed.first));
  const last = Math.max(...members.map(({ summed }) => summed.last));
  let attested = 0;
  const missing = new Map<Member, CellPosition[]>();
  const extra = new Map<Member, CellPosition[]>();
  const note = (into: Map<Member, CellPosition[]>, member: Member, at: number): void => {
    into.set(member, [...(into.get(member) ?? []), placeAt(member, along, at)]);
  };
  const core = {
    first: Math.max(...members.map(({ summed }) => summed.first)),
    last: Math.min(...members.map(({ summed }) => summed.last)),
  };
  if (core.first > core.last) return [];
  const look = (at: number, beyond: boolean, outward: 1 | -1): boolean => {
    const takers = members.filter(({ summed }) => at >= summed.first && at <= summed.last);
    const leavers = members.filter((member) => !takers.includes(member));
    const kind =
      beyond || restates(formulas, members, core, along, at)
        ? "foreign"
        : lineKind(formulas, members, along, at);
    const side =
      kind === "figures" ? sideOf(takers, leavers, () => endsBlock(formulas, takers, along, outward)) : null;
    if (side === "leavers") {
      attested = Math.max(attested, takers.length);
      for (const member of leavers)
        if (takers.length > 1 || standsAt(formulas, member, along, at) === "figure")
          note(missing, member, at);
    } else if (side === "takers" || (kind === "foreign" && takers.length <= leavers.length)) {
      for (const member of takers)
        if (standsAt(formulas, member, along, at) !== "blank") note(extra, member, at);
    }
    return kind === "foreign";
  };
  // What lies behind another total belongs to that one.
  for (let at = core.first - 1, beyond = false; at >= first; at -= 1) beyond = look(at, beyond, -1) || beyond;
  for (let at = core.last + 1, beyond = false; at <= last; at += 1) beyond = look(at, beyond, 1) || beyond;
  // A column that is blank over several lines ends earlier than those beside it.
  for (const [member, places] of missing)
    if (places.length > MOST_BLANK && places.every(({ row, column }) => formulas.grid.isEmpty(row, column)))
      missing.delete(member);
  const misses = faultFrom(formulas, members, missing, "misses");
  const exceeds = faultFrom(formulas, members, extra, "exceeds");
  // One total against another says nothing while both are right.
  const proven = attested > 1 || misses?.cells.some((each) => changes(formulas, each));
  const overruns =
    members.length > 2 || [...extra].some(([member, places]) => countsTwice(formulas, member, places, along));
  return [...(misses && proven ? [misses] : []), ...(exceeds && overruns ? [exceeds] : [])];
}

/**
 * Who is wrong about a line of figures: those that leave it out, or those that take it. A block that ends there is added
 * up as a whole, even if few do; where it goes on, or where one stands against very many, the few are wrong.
 */
function sideOf(
  takers: readonly Member[],
  leavers: readonly Member[],
  endsBlock: () => boolean,
): "takers" | "leavers" | null {
  if (takers.length >= leavers.length) return "leavers";
  if (takers.length * VERY_MANY <= leavers.length) return "takers";
  if (endsBlock()) return "leavers";
  return takers.length * 2 <= leavers.length ? "takers" : null;
}

/** The ranges of the takers reach as far as the figures go: to their totals, to a heading, or to a line without any. */
function endsBlock(
  formulas: TableFormulas,
  takers: readonly Member[],
  along: Axis,
  outward: 1 | -1,
): boolean {
  const { body } = formulas.table;
  return takers.every(({ cell, summed }) => {
    const next = outward === 1 ? summed.last + 1 : summed.first - 1;
    if (next === (along === "column" ? cell.row : cell.column)) return true;
    const [first, last] = along === "column" ? [body.top, body.bottom] : [body.left, body.right];
    return next < first || next > last || standsAt(formulas, { cell, summed }, along, next) !== "figure";
  });
}

/** One of the places holds a sum of cells that the total takes as well. */
function countsTwice(
  formulas: TableFormulas,
  { summed }: Member,
  places: readonly CellPosition[],
  along: Axis,
): boolean {
  return places.some(({ row, column }) => {
    const inner = formulas.at(row, column);
    if (!inner) return false;
    return ownRanges(inner.node)
      .flatMap(cellsOf)
      .some((each) => {
        const [index, line] = along === "column" ? [each.row, each.column] : [each.column, each.row];
        return index >= summed.first && index <= summed.last && line === (along === "column" ? column : row);
      });
  });
}

/**
 * What a line is to the totals: "figures" it adds up, "foreign" when the figures there are a heading's numbers or
 * already a sum of the others, "idle" when none of the totals finds anything in it.
 */
function lineKind(
  formulas: TableFormulas,
  members: readonly Member[],
  along: Axis,
  at: number,
): "figures" | "foreign" | "idle" {
  let figures = 0;
  let foreign = 0;
  for (const member of members) {
    const stands = standsAt(formulas, member, along, at);
    if (stands === "blank") continue;
    if (stands === "sum" || isHeading(formulas, placeAt(member, along, at))) foreign += 1;
    else figures += 1;
  }
  if (figures + foreign === 0) return "idle";
  return foreign > figures ? "foreign" : "figures";
}

/** The typed figures of a line are the sum, the mean, the largest or the smallest of those that all totals take. */
function restates(
  formulas: TableFormulas,
  members: readonly Member[],
  core: { first: number; last: number },
  along: Axis,
  at: number,
): boolean {
  const { grid } = formulas;
  if (core.last - core.first < 1) return false;
  const figures = members.flatMap((member) => {
    const { row, column } = placeAt(member, along, at);
    if (!grid.isFigure(row, column) || formulas.at(row, column)) return [];
    const values: number[] = [];
    for (let index = core.first; index <= core.last; index += 1) {
      const place = placeAt(member, along, index);
      if (grid.isFigure(place.row, place.column)) values.push(grid.number(place.row, place.column));
    }
    return values.length > 1 ? [{ value: grid.number(row, column), values }] : [];
  });
  if (figures.length < 2 || figures.every(({ value }) => value === 0)) return false;
  // One of two small figures is soon the larger of all.
  const possible = figures.length > 2 ? summaries : summaries.slice(0, 2);
  return possible.some((summary) =>
    figures.every(({ value, values }) => nearlyEqual(summary(values), value)),
  );
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0);
const summaries: readonly ((values: readonly number[]) => number)[] = [
  sumOf,
  (values) => sumOf(values) / values.length,
  (values) => Math.max(...values),
  (values) => Math.min(...values),
];

/** Years and numbers of columns or lines, outside of the figures a table holds. */
function isHeading({ table, grid }: TableFormulas, { row, column }: CellPosition): boolean {
  const { body, header } = table;
  if (row >= body.top && row <= body.bottom && column >= body.left) return false;
  const value = grid.number(row, column);
  const isYear = Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;
  return isYear || row === table.indexRow || (header !== null && row >= header.top && row <= header.bottom);
}

/** A "sum" is a total of its own, or is computed from cells of the same range: adding it would count them twice. */
function standsAt(
  formulas: TableFormulas,
  member: Member,
  along: Axis,
  at: number,
): "blank" | "figure" | "sum" {
  const place = placeAt(member, along, at);
  const { grid } = formulas;
  const formula = formulas.at(place.row, place.column);
  if (!formula) return grid.isFigure(place.row, place.column) ? "figure" : "blank";
  const { summed, cell } = member;
  const own = rangeSummed(formula, along);
  if (own && own.last > own.first) return "sum";
  // What is computed from the total is none of its parts.
  if (ownRanges(formula.node).some((range) => rangeContains(range, cell.row, cell.column))) return "sum";
  const within = ownRanges(formula.node)
    .flatMap(cellsOf)
    .filter(({ row, column }) => {
      const [index, line] = along === "column" ? [row, column] : [column, row];
      return (
        index >= summed.first &&
        index <= summed.last &&
        line === (along === "column" ? place.column : place.row)
      );
    });
  return within.length > 1 ? "sum" : "figure";
}

function placeAt({ cell }: Member, along: Axis, at: number): CellPosition {
  return along === "column" ? { row: at, column: cell.column } : { row: cell.row, column: at };
}

/** The formula of a total beside that has the range meant: from the first to the last line that belongs to it. */
function faultFrom(
  formulas: TableFormulas,
  members: readonly Member[],
  concerned: ReadonlyMap<Member, readonly CellPosition[]>,
  kind: "misses" | "exceeds",
): LineFault | null {
  if (concerned.size === 0) return null;
  const right = members.filter((member) => !concerned.has(member));
  const ranked = right
    .map((member) => ({
      member,
      length: member.summed.last - member.summed.first,
      alike: right.filter((other) => other.cell.form === member.cell.form).length,
    }))
    .sort((one, other) =>
      kind === "misses" ? other.length - one.length || other.alike - one.alike : other.alike - one.alike,
    );
  const sample = ranked[0]?.member.cell ?? null;
  if (!sample) return null;
  const cells = [...concerned].map(([{ cell }, places]): FaultCell => ({
    cell,
    mended: filledTo(sample, cell),
    concerned: places,
  }));
  const changed = cells.filter((each) => changes(formulas, each));
  // The finding stands at a cell whose result is wrong today, where there is one.
  return { kind, cells: [...changed, ...cells.filter((each) => !changed.includes(each))], sample };
}

function changes({ grid }: TableFormulas, { cell, mended }: FaultCell): boolean {
  const [stands, follows] = [valueOf(cell.node, grid), mended && valueOf(mended.node, grid)];
  return stands !== null && follows !== null && !nearlyEqual(stands, follows);
}
