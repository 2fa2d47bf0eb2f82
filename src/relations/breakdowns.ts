import { factsOf } from "../formats/concepts";
import { fold } from "../grid/text";
import { meaningOf } from "../layout/concepts";
import type { Column, Table } from "../layout/table";
import type { Proposal } from "./proposal";
import type { LinearRelation } from "./relation";
import type { View } from "./view";
import { plus } from "./view";

/**
 * Header trees: a "Tổng số" beside its siblings, or the column before a "Chia ra" group. Columns under "Trong đó" and
 * percentages are left out; a group that has a total of its own stands in by that total.
 */
export function headerTreeProposals(table: Table, view: View): Proposal[] {
  const proposals: Proposal[] = [];
  const columns = view.items
    .map((item) => table.columns[item.index - table.range.left])
    .filter((column): column is Column => column !== undefined && column.measure !== "percent");
  const areas = new Map<string, { left: number; right: number; depth: number; text: string; top: number }>();
  for (const column of table.columns)
    column.groups.forEach((area, depth) =>
      areas.set(`${area.top}:${area.left}`, {
        left: area.left,
        right: area.right,
        depth,
        top: area.top,
        text: column.path[depth] ?? "",
      }),
    );
  for (const area of areas.values()) {
    const within = columns.filter((column) => column.index >= area.left && column.index <= area.right);
    const members = topMembers(within, area);
    const own = members.find(
      (column) =>
        column.concept === "total" ||
        /^(tong so|cong|tong|ts|tong cong)$/.test(fold(column.path.at(-1) ?? "")),
    );
    const rest = members.filter((column) => column !== own && !column.subset);
    if (own && rest.length >= 2) {
      // A heading's own "Tổng số" is made of what stands beside it, unless people are named twice there.
      const overlaps = rest.some(({ concept }) => factsOf(concept).family === "attribute");
      proposals.push({
        alternatives: [across(own, rest, view.lines)],
        prior: overlaps ? "weak" : "likely",
      });
    }
    const partition = meaningOf(area.text).partition;
    const before = columns.filter((column) => column.index < area.left && !column.subset);
    const results = partition
      ? before.slice(-3).reverse()
      : before
          .filter((column) => factsOf(column.concept).whole !== undefined)
          .slice(-2)
          .reverse();
    const named = partsNamed(members, area.text);
    const whole = before.at(-1);
    if (named && whole) proposals.push({ alternatives: [across(whole, named, view.lines)], prior: "weak" });
    const added = members.filter((column) => !column.subset);
    if (results.length > 0 && added.length >= 2 && !meaningOf(area.text).subset) {
      proposals.push({
        alternatives: results.map((result) => across(result, added, view.lines)),
        prior: partition ? "strong" : "weak",
      });
    }
  }
  return proposals;
}

/**
 * Columns under "Trong đó" that may be all there is, as "Chi bộ bản" and "Chi bộ cơ quan" are of the cells; whether they are
 * is for the figures to say. Attributes are shared by the same people, and levels are weighed by themselves.
 */
function partsNamed(members: readonly Column[], heading: string): readonly Column[] | null {
  if (!meaningOf(heading).subset || members.length < 2) return null;
  const families = members.map(({ concept }) => factsOf(concept).family);
  return families.some((family) => family === "attribute" || family === "level" || family === "band")
    ? null
    : members;
}

/** The direct members of an area: single columns, and for a nested group its own total alone. */
function topMembers(within: readonly Column[], area: { left: number; right: number; top: number }): Column[] {
  const nested = new Map<string, Column[]>();
  const members: Column[] = [];
  for (const column of within) {
    const inner = column.groups.find((group) => group.top > area.top);
    if (!inner) members.push(column);
    else {
      const key = `${inner.top}:${inner.left}`;
      nested.set(key, [...(nested.get(key) ?? []), column]);
    }
  }
  for (const group of nested.values()) {
    const own = group.find((column) =>
      /^(tong so|cong|tong|ts|sl|so luong)$/.test(fold(column.path.at(-1) ?? "")),
    );
    if (own) members.push(own);
    else members.push(...group.filter((column) => !column.subset));
  }
  return members.sort((one, other) => one.index - other.index);
}

function across(result: Column, operands: readonly Column[], lines: readonly number[]): LinearRelation {
  return {
    kind: "sum",
    axis: "columns",
    result: result.index,
    operands: plus(operands.map((column) => column.index)),
    purpose: "breakdown",
    origin: "layout",
    lines,
  };
}

/** Where words say nothing: a total column followed (or led) by a run of columns that add up to it. */
export function runProposals(view: View): Proposal[] {
  const proposals: Proposal[] = [];
  const items = view.items.filter((item) => item.measure !== "percent" && !item.subset);
  items.forEach((item, at) => {
    if (factsOf(item.concept).whole === undefined) return;
    const after: LinearRelation[] = [];
    const before: LinearRelation[] = [];
    for (let count = Math.min(16, items.length - at - 1); count >= 2; count -= 1)
      after.push({
        kind: "sum",
        axis: view.axis,
        result: item.index,
        operands: plus(items.slice(at + 1, at + 1 + count).map((each) => each.index)),
        purpose: "breakdown",
        origin: "layout",
        lines: view.lines,
      });
    for (let count = Math.min(16, at); count >= 2; count -= 1)
      before.push({
        kind: "sum",
        axis: view.axis,
        result: item.index,
        operands: plus(items.slice(at - count, at).map((each) => each.index)),
        purpose: "breakdown",
        origin: "layout",
        lines: view.lines,
      });
    // What came in and what became of it may both add up to one total: each side is a reading of its own.
    for (const side of [after, before])
      if (side.length > 0) proposals.push({ alternatives: side, prior: "weak" });
  });
  return proposals;
}
