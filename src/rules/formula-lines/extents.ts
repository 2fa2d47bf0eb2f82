import type { CellPosition } from "../../grid/address";
import type { Axis, FormulaCell, TableFormulas } from "./cells";
import { filledTo, ownRanges, valueOf } from "./cells";
import { cellsOf, footingOf } from "./compare";
import type { FaultCell, LineFault } from "./fault";
import type { SummedRange } from "./ranges";
import { rangeSummed } from "./ranges";

/** One of the totals beside each other, and the lines it adds. */
interface Member {
  cell: FormulaCell;
  summed: SummedRange;
}

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
  const look = (at: number, beyond: boolean): boolean => {
    const takers = members.filter(({ summed }) => at >= summed.first && at <= summed.last);
    const leavers = members.filter((member) => !takers.includes(member));
    const kind = beyond ? "foreign" : lineKind(formulas, members, along, at);
    if (kind === "figures") {
      attested = Math.max(attested, takers.length);
      for (const member of leavers)
        if (takers.length > 1 || standsAt(formulas, member, along, at) === "figure")
          note(missing, member, at);
    } else if (kind === "foreign" && takers.length <= leavers.length) {
      for (const member of takers)
        if (standsAt(formulas, member, along, at) !== "blank") note(extra, member, at);
    }
    return kind === "foreign";
  };
  // What lies behind another total belongs to that one.
  for (let at = core.first - 1, beyond = false; at >= first; at -= 1) beyond = look(at, beyond) || beyond;
  for (let at = core.last + 1, beyond = false; at <= last; at += 1) beyond = look(at, beyond) || beyond;
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
  const { table } = formulas;
  const outside = along === "column" ? at < table.body.top || at > table.body.bottom : at < table.body.left;
  let figures = 0;
  let foreign = 0;
  for (const member of members) {
    const stands = standsAt(formulas, member, along, at);
    if (stands === "blank") continue;
    if (outside || stands === "sum") foreign += 1;
    else figures += 1;
  }
  if (figures + foreign === 0) return "idle";
  return foreign > figures ? "foreign" : "figures";
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
  const { summed } = member;
  const own = rangeSummed(formula, along);
  if (own && own.last > own.first) return "sum";
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
  return (
    stands !== null && follows !== null && Math.abs(stands - follows) > 1e-9 * Math.max(1, Math.abs(stands))
  );
}
