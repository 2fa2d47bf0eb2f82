import type { Grid } from "../../grid/grid";
import { additiveColumns } from "../additive-columns";
import { styleOf } from "../list-row";
import type { Column, Row } from "../table";
import { Arithmetic } from "./arithmetic";
import { Chain, groupsByFigures, hasRuns, tilesByFigures } from "./by-figures";
import type { Group, Search } from "./by-figures";
import { groupsByFormulas } from "./by-formulas";
import { outlineBy } from "./by-marks";
import type { Outline } from "./by-marks";
import { groupsByHeadings } from "./headings";
import { marksOf } from "./marks-of-rows";
import { LEAST_WORTH } from "./price";
import type { RowSum } from "./row-sum";

/** Outlines by marks whose remaining rows are searched as well; a further one would be worth less to begin with. */
const MOST_TRIED = 3;
/** Passes over what is left: each finds one level more. */
const MOST_PASSES = 8;

interface Told extends Group {
  told: RowSum["told"];
  heading: number | null;
  /** Groups that were told alike answer for one another. */
  family: string;
}

/**
 * Which rows of a table are made up of which others, by its own arithmetic: what its formulas state; what stands under
 * headings without figures; the levels that numbers, looks or words tell, whichever the figures bear out best; and what
 * the figures alone show. Where nothing tells, nothing is said. Sets `parent` and `depth` of the rows concerned.
 */
export function findOutline(
  grid: Grid,
  {
    columns,
    ordinalColumn,
    labelColumns,
    rows,
  }: {
    columns: readonly Column[];
    ordinalColumn: number | null;
    labelColumns: readonly number[];
    rows: readonly Row[];
  },
): RowSum[] {
  const additive = additiveColumns({ columns, ordinalColumn });
  const items = rows.filter(
    (row) => row.hasFigures && row.role !== "blank" && row.measure !== "percent" && row.measure !== "amount",
  );
  if (additive.length === 0 || items.length < 3) return [];
  const sheetRows = items.map(({ index }) => index);
  const arithmetic = new Arithmetic(
    grid,
    additive.map(({ index }) => index),
    sheetRows,
  );
  const search: Search = {
    arithmetic,
    isNamed: (item) => items[item]?.role === "total",
    isLeft: (item) => items[item]?.subset === true,
  };
  const chain = new Chain(items.length);
  const told: Told[] = [];
  const take = (groups: readonly Group[], by: RowSum["told"], family: string): void => {
    for (const group of groups) {
      told.push({ ...group, told: by, heading: null, family });
      chain.take(group.parts);
    }
  };
  take(groupsByFormulas(grid, sheetRows, arithmetic), "formulas", "formulas");
  const totals = items.flatMap(({ role }, item) => (role === "total" ? [item] : []));
  if (rows.some(({ role }) => role === "group")) {
    const itemOf = new Int32Array(rows.length).fill(-1);
    const top = rows[0]?.index ?? 0;
    sheetRows.forEach((row, item) => (itemOf[row - top] = item));
    for (const group of groupsByHeadings(rows, [...itemOf], arithmetic, totals)) {
      told.push({ ...group, told: "marks", family: "headings" });
      chain.take(group.parts);
    }
  }
  const outlines = isPlainList(items) ? [] : outlinesByMarks(grid, items, labelColumns, search, chain);
  const chosen = best(outlines, search, chain);
  take(chosen.marked, "marks", "marks");
  take(chosen.shown, "figures", "figures");
  settle(rows, sheetRows, told);
  return sumsOf(told, arithmetic, additive, sheetRows);
}

/** Rows numbered 1, 2, 3 … to the end: nothing tells them apart but their figures. */
function isPlainList(items: readonly Row[]): boolean {
  let numbered = 0;
  for (const item of items) if (styleOf(item) === "number") numbered += 1;
  return items.length > 2_000 && numbered >= items.length - 2;
}

function outlinesByMarks(
  grid: Grid,
  items: readonly Row[],
  labelColumns: readonly number[],
  search: Search,
  chain: Chain,
): Outline[] {
  const marks = marksOf(grid, items, labelColumns);
  const open = chain.open().filter((item) => !search.isNamed(item) && !search.isLeft(item));
  return marks
    .flatMap((each) =>
      ([1, -1] as const).map((direction) =>
        outlineBy(each, open, direction, search.arithmetic, marks.length * 2),
      ),
    )
    .filter((outline): outline is Outline => outline !== null && outline.worth >= LEAST_WORTH)
    .sort((one, other) => other.worth - one.worth)
    .slice(0, MOST_TRIED);
}

interface Choice {
  marked: readonly Group[];
  shown: readonly Group[];
  worth: number;
}

/** The outline that, with what the figures show beyond it, is worth the most; the figures alone among them. */
function best(outlines: readonly Outline[], search: Search, chain: Chain): Choice {
  const choices = [null, ...outlines].map((outline): Choice => {
    const rest = chain.copy();
    const marked = outline ? believed(outline) : [];
    for (const { parts } of outline?.groups ?? []) rest.take(parts);
    const shown = byFigures(search, rest, outline?.direction ?? null);
    const worth = (outline?.worth ?? 0) + shown.reduce((sum, group) => sum + group.worth, 0);
    return { marked, shown, worth };
  });
  return choices.reduce((most, each) => (each.worth > most.worth ? each : most));
}

/** Groups of a believed outline: all but those that hold nowhere while few others speak for them. */
function believed({ groups }: Outline): Group[] {
  const whole = groups.filter(({ trial }) => trial.holding.length > 0 && trial.failing.length === 0).length;
  return groups.filter(
    ({ parts, trial }) =>
      parts.length >= 2 && (trial.holding.length > 0 || (trial.failing.length > 0 && whole >= 3)),
  );
}

/** What the figures show of the open items, whichever way round finds more. */
function byFigures(search: Search, chain: Chain, preferred: 1 | -1 | null): Group[] {
  if (!hasRuns(search, chain)) return [];
  const inOrder = (first: 1 | -1, second: 1 | -1): { groups: Group[]; worth: number } => {
    const own = chain.copy();
    const groups: Group[] = [];
    for (let pass = 0; pass < MOST_PASSES; pass += 1) {
      const found = [first, second].flatMap((direction) => [
        ...tilesByFigures(search, own, direction),
        ...groupsByFigures(search, own, direction),
      ]);
      groups.push(...found);
      if (found.length === 0) break;
    }
    return { groups, worth: groups.reduce((sum, group) => sum + group.worth, 0) };
  };
  const [first, second] = preferred === -1 ? ([-1, 1] as const) : ([1, -1] as const);
  const one = inOrder(first, second);
  // Where nothing is found one way round, nothing was changed before the other.
  if (one.groups.length === 0) return [];
  const other = inOrder(second, first);
  return other.worth > one.worth ? other.groups : one.groups;
}

/** Puts the rows of groups under their results; other rows keep the place their numbers gave them. */
function settle(rows: readonly Row[], sheetRows: readonly number[], told: readonly Told[]): void {
  const top = rows[0]?.index ?? 0;
  const parents = new Map<number, number>();
  for (const { result, parts, heading } of told) {
    const whole = sheetRows[result] ?? 0;
    // A total stands outside of the outline it closes.
    if (rows[whole - top]?.role === "total" && heading === null) {
      for (const part of parts) if (!parents.has(sheetRows[part] ?? 0)) parents.set(sheetRows[part] ?? 0, -1);
      continue;
    }
    for (const part of parts) parents.set(sheetRows[part] ?? 0, heading ?? whole);
  }
  const depthOf = (index: number, seen: number): number => {
    const parent = parents.get(index);
    return parent === undefined || parent < 0 || seen > 12 ? 0 : 1 + depthOf(parent, seen + 1);
  };
  for (const [index, parent] of parents) {
    const row = rows[index - top];
    if (!row) continue;
    row.parent = parent < 0 ? null : parent;
    row.depth = depthOf(index, 0);
  }
  for (const { result } of told) {
    const row = rows[(sheetRows[result] ?? 0) - top];
    if (row && !parents.has(row.index) && row.role !== "total") {
      row.parent = null;
      row.depth = 0;
    }
  }
}

/** What the groups told alike say of one column together. */
interface ColumnRecord {
  holds: number;
  fails: number;
  /** Bits of the groups that hold in it. */
  bits: number;
  /** How far those that fail are off, each size once. */
  off: Set<number>;
}

/**
 * The sums, each in the columns it is meant to hold in. A column that holds means, ranks or densities is met by none of
 * the groups told alike; one wrong figure makes no more than two of them fail, by the same amount.
 */
function sumsOf(
  told: readonly Told[],
  arithmetic: Arithmetic,
  additive: readonly Column[],
  sheetRows: readonly number[],
): RowSum[] {
  const families = new Map<string, ColumnRecord[]>();
  for (const { family, trial, result, parts } of told) {
    const records =
      families.get(family) ??
      additive.map((): ColumnRecord => ({ holds: 0, fails: 0, bits: 0, off: new Set() }));
    trial.holding.forEach((at, place) => {
      const record = records[at];
      if (!record) return;
      record.holds += 1;
      record.bits += trial.gains[place] ?? 0;
    });
    for (const at of trial.failing) {
      const record = records[at];
      if (!record) continue;
      record.fails += 1;
      record.off.add(Math.abs(Math.round(arithmetic.residual(result, parts, at) * 1e6)));
    }
    families.set(family, records);
  }
  return told.map(({ result, parts, told: by, heading, family }) => {
    const records = families.get(family) ?? [];
    const isMeant = ({ holds, fails, bits, off }: ColumnRecord, column: Column | undefined): boolean =>
      holds >= fails || bits >= LEAST_WORTH || (off.size === 1 && column?.measure === "count");
    return {
      result: sheetRows[result] ?? 0,
      parts: parts.map((part) => sheetRows[part] ?? 0),
      told: by,
      heading,
      columns: arithmetic.columns.flatMap(({ index }, at) => {
        const record = records[at];
        return record && isMeant(record, additive[at]) ? [index] : [];
      }),
    };
  });
}
