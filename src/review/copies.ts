import { nearlyEqual } from "../grid/nearly-equal";
import type { Form } from "./forms";
import type { RoundFinding } from "./finding";
import { valueIn } from "./reading";
import type { TableReading } from "./reading";
import type { Period } from "./period";
import type { UnitTables } from "./ties";
import type { UnitName } from "./unit-name";

/** Figures that must be there before equality says anything, and the share of them that makes two sheets one. */
const FEWEST_FIGURES = 8;
const EQUAL = 0.9;

interface Comparison {
  readonly equal: number;
  readonly compared: number;
}

/** How many of the figures of two tables of one form are the same, row by row; nothing and nothing are not counted. */
export function compareTables(one: TableReading, other: TableReading): Comparison {
  const theirs = new Map(other.columns.map(({ key, at }) => [key, at]));
  const shared = one.columns.flatMap(({ key, at }) => {
    const match = theirs.get(key);
    return match === undefined ? [] : [[at, match] as const];
  });
  const rows = Math.min(one.rows.length, other.rows.length);
  let equal = 0;
  let compared = 0;
  for (let at = 0; at < rows; at += 1) {
    for (const [own, match] of shared) {
      const first = valueIn(one, at, own);
      const second = valueIn(other, at, match);
      if (first === 0 && second === 0) continue;
      compared += 1;
      if (nearlyEqual(first, second)) equal += 1;
    }
  }
  return { equal, compared };
}

function isOneSheet(one: TableReading, other: TableReading): Comparison | null {
  const longer = Math.max(one.rows.length, other.rows.length);
  if (Math.abs(one.rows.length - other.rows.length) > longer * (1 - EQUAL)) return null;
  const found = compareTables(one, other);
  return found.compared >= FEWEST_FIGURES && found.equal >= found.compared * EQUAL ? found : null;
}

/** Last round's figures under this round's title. */
export function oldFigures(
  units: readonly UnitTables[],
  before: readonly UnitTables[],
  periodBefore: Period | null,
): RoundFinding[] {
  const known = new Map(before.map((each) => [each.unit.key, each.tables]));
  return units.flatMap(({ unit, tables }) => {
    for (const table of tables)
      for (const old of known.get(unit.key) ?? []) {
        if (old.format !== table.format || table.people) continue;
        const found = isOneSheet(table, old);
        if (found)
          return [
            {
              rule: "old-figures" as const,
              severity: "error" as const,
              unit: unit.written,
              args: { rule: "old-figures" as const, ...found, before: periodBefore },
              places: [whereOf(table), whereOf(old)],
              suspects: [],
            },
          ];
      }
    return [];
  });
}

/**
 * Two units that sent the same figures.
 * @param doubted how much beside the likeness speaks against a unit's figures being its own
 */
export function copiedFigures(
  units: readonly UnitTables[],
  forms: readonly Form[],
  doubted: (unit: UnitName) => number,
): RoundFinding[] {
  const ownerOf = new Map(units.flatMap(({ unit, tables }) => tables.map((table) => [table, unit] as const)));
  const found = new Map<string, Likeness>();
  for (const { tables } of forms) {
    const alike = new Map<string, TableReading[]>();
    for (const table of tables) {
      // People stay who they are from one period to the next, and their years of birth are no counts.
      if (!ownerOf.has(table) || table.people) continue;
      // Tables with no row in common cannot be nine tenths the same.
      for (const print of rowPrints(table)) alike.set(print, [...(alike.get(print) ?? []), table]);
    }
    const asked = new Set<number>();
    const sheets = numberedSheets(tables);
    for (const group of alike.values())
      for (const [at, one] of group.entries())
        for (const other of group.slice(at + 1)) {
          const [mine, theirs] = [ownerOf.get(one), ownerOf.get(other)];
          if (!mine || !theirs || mine === theirs) continue;
          const pair = (sheets.get(one) ?? 0) * tables.length + (sheets.get(other) ?? 0);
          if (asked.has(pair)) continue;
          asked.add(pair);
          const same = isOneSheet(one, other);
          if (!same) continue;
          const isCopy = doubted(mine) > doubted(theirs);
          const [copier, owner] = isCopy ? [mine, theirs] : [theirs, mine];
          const sheet: LikeSheets = { same, copy: isCopy ? one : other, source: isCopy ? other : one };
          const key = [mine.key, theirs.key].sort().join("|");
          const known = found.get(key);
          if (known) known.sheets.push(sheet);
          else found.set(key, { copier, owner, sheets: [sheet] });
        }
  }
  const pairs = (units.length * (units.length - 1)) / 2;
  return [...found.values()]
    .filter(({ sheets }) => pairs * 2 ** -bitsOf(sheets) < MOST_BY_CHANCE)
    .map(({ copier, owner, sheets }): RoundFinding => ({
      rule: "copied-figures",
      severity: "error",
      unit: copier.written,
      args: {
        rule: "copied-figures",
        other: owner.written,
        equal: sheets.reduce((sum, { same }) => sum + same.equal, 0),
        compared: sheets.reduce((sum, { same }) => sum + same.compared, 0),
      },
      places: sheets.flatMap(({ copy, source }) => [whereOf(copy), whereOf(source)]),
      suspects: [],
    }));
}

/** Two tables with the same figures. */
interface LikeSheets {
  readonly same: Comparison;
  readonly copy: TableReading;
  readonly source: TableReading;
}

/** All that two units' workbooks have in common. */
interface Likeness {
  readonly copier: UnitName;
  readonly owner: UnitName;
  readonly sheets: LikeSheets[];
}

/** Pairs of units of a round that may be alike by chance: small counts meet in a hundred units, large ones do not. */
const MOST_BY_CHANCE = 0.05;

/** Bits by which likeness speaks for a copy. */
function bitsOf(sheets: readonly LikeSheets[]): number {
  return sheets.reduce((sum, { copy, source }) => {
    const theirs = rowPrints(source);
    // A total follows from its parts, and says nothing beside them.
    const parts = copy.rows.filter(({ whole }) => !whole);
    return (
      sum +
      [...rowPrints(copy, parts.length > 0 ? parts : copy.rows)].reduce(
        (bits, print) => bits + (theirs.has(print) ? bitsOfRow(print) : 0),
        0,
      )
    );
  }, 0);
}

/**
 * How rarely two units have one row of figures: the total may be any up to its size, and so may a part of it; what is
 * left of the row follows from those two or is small.
 */
function bitsOfRow(print: string): number {
  const counts = print
    .split(" ")
    .map(Number)
    .filter((value) => Number.isInteger(value) && value > 0)
    .sort((one, other) => other - one);
  return Math.log2(1 + (counts[0] ?? 0)) + Math.log2(1 + (counts[2] ?? 0));
}

/** The sheet each table stands on, as a number below that of the tables. */
function numberedSheets(tables: readonly TableReading[]): Map<TableReading, number> {
  const numbers = new Map<string, number>();
  return new Map(
    tables.map((table) => {
      const name = `${table.file}|${table.sheet}`;
      const number = numbers.get(name) ?? numbers.size;
      numbers.set(name, number);
      return [table, number];
    }),
  );
}

/** Rows of enough figures to be told from others, as text. */
function rowPrints(table: TableReading, rows = table.rows): Set<string> {
  const prints = new Set<string>();
  for (const row of rows) {
    const figures = table.columns.map((column) => valueIn(table, row.at, column.at));
    if (figures.filter((value) => value !== 0).length >= 3 && figures.some((value) => value >= 10))
      prints.add(figures.join(" "));
  }
  return prints;
}

function whereOf({ file, sheet }: TableReading): RoundFinding["places"][number] {
  return { file, sheet, cell: null, value: null };
}
