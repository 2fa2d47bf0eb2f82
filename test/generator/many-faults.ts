import { cellAddress } from "../../src/grid/address";
import type { CellPosition } from "../../src/grid/address";
import type { WorkbookData } from "../../src/grid/sheet";
import { lookAlikes, makeLookAlike, makeTable, shapes } from "./plain/shapes";
import type { LookAlike, Shape } from "./plain/shapes";
import { figureAt, wrongTotals, setFigure, settleDerived, sumOf, workbookOf } from "./plain/table";
import type { PlainTable } from "./plain/table";
import { seededRandom } from "./random";
import type { Random } from "./random";

/** What went wrong with a typed table; several figures of it are wrong at once. */
export const manyFaults = [
  "wrongTotals",
  "peopleMoved",
  "rowReplaced",
  "rowCopied",
  "staleTotals",
  "unitLeftOut",
  "rowDeleted",
  "unitCorrected",
  "sharesWrong",
  "gapsWrong",
] as const;
export type ManyFault = (typeof manyFaults)[number];

export interface ManyFaultsSheet {
  workbook: WorkbookData;
  shape: Shape | LookAlike;
  fault: ManyFault | null;
  /** Sums that do not hold as the sheet stands, by A1, with what their parts come to. */
  wrongTotals: { cell: string; value: number }[];
  /** Cells that were made wrong, by A1; any of them first is right. */
  wrong: string[];
}

const inTotals: readonly Shape[] = ["units", "levels", "pairs", "groups", "members", "movement"];
const withTotals: readonly Shape[] = [...inTotals, "targets", "years", "structure", "single"];
const shapesOf: Record<ManyFault, readonly Shape[]> = {
  wrongTotals: inTotals,
  peopleMoved: ["units", "pairs", "groups", "members", "movement"],
  rowReplaced: inTotals,
  rowCopied: inTotals,
  staleTotals: inTotals,
  unitLeftOut: inTotals,
  rowDeleted: ["units", "levels", "pairs", "members"],
  unitCorrected: [...inTotals, "single"],
  sharesWrong: ["pairs", "targets", "structure"],
  gapsWrong: ["targets", "years"],
};

/** A right sheet: one seed in four makes a table that only looks like a sum. The same seed makes the same sheet. */
export function rightSheet(seed: number): ManyFaultsSheet {
  const random = seededRandom(seed * 7 + 1);
  if (random.chance(0.25)) {
    const shape = random.pick(lookAlikes);
    return told(makeLookAlike(shape, random), shape, null, []);
  }
  const shape = random.pick(shapes);
  return told(makeTable(shape, random), shape, null, []);
}

/**
 * A sheet with one fault of many cells.
 * @param many how many totals, people or lines are wrong, where the fault leaves it open
 */
export function faultySheet(fault: ManyFault, many: number, seed: number): ManyFaultsSheet {
  const random = seededRandom(seed * 131 + manyFaults.indexOf(fault) * 17 + many);
  const shape = random.pick(shapesOf[fault].filter((each) => withTotals.includes(each)));
  const table = makeTable(shape, random);
  const wrong = plant(table, fault, many, random);
  return told(table, shape, fault, wrong);
}

function told(
  table: PlainTable,
  shape: Shape | LookAlike,
  fault: ManyFault | null,
  wrong: readonly CellPosition[],
): ManyFaultsSheet {
  return {
    workbook: workbookOf(table),
    shape,
    fault,
    wrongTotals: wrongTotals(table).map(({ cell, value }) => ({
      cell: cellAddress(cell.row, cell.column),
      value,
    })),
    wrong: [...new Set(wrong.map(({ row, column }) => cellAddress(row, column)))],
  };
}

function plant(table: PlainTable, fault: ManyFault, many: number, random: Random): CellPosition[] {
  const total = table.total ?? 0;
  switch (fault) {
    case "wrongTotals":
      return random
        .shuffle(table.counts)
        .slice(0, many)
        .map((column) => {
          const right = figureAt(table.values, { row: total, column });
          setFigure(table, total, column, near(random, right));
          return { row: total, column };
        });
    case "peopleMoved":
      return Array.from({ length: many }, () => movePerson(table, random)).flat();
    case "rowReplaced": {
      const [row = 0, other = 0] = random.shuffle(table.units);
      // The figures of another report: as consistent in themselves, and none of them as before.
      return copyRow(table, row, other, random.integer(2, 9));
    }
    case "rowCopied": {
      const [row = 0, other = 0] = random.shuffle(table.units);
      return copyRow(table, row, other, 0);
    }
    case "staleTotals":
      return random
        .shuffle(table.units)
        .slice(0, Math.max(2, many))
        .flatMap((row) => addPeople(table, row, random.integer(1, 4), random));
    case "unitCorrected": {
      const row = random.pick(table.units);
      return addPeople(table, row, random.integer(1, 5), random);
    }
    case "unitLeftOut": {
      const row = random.pick(table.units);
      for (const column of table.counts) {
        const left = figureAt(table.values, { row, column });
        setFigure(table, total, column, figureAt(table.values, { row: total, column }) - left);
      }
      return inTotalRow(table);
    }
    case "rowDeleted": {
      // Its figures stand in the totals and nowhere else.
      const grown = table.counts.map((column) =>
        figureAt(table.values, { row: random.pick(table.units), column }),
      );
      if (table.whole !== null)
        grown[table.counts.indexOf(table.whole)] = table.levels.reduce(
          (sum, column) => sum + (grown[table.counts.indexOf(column)] ?? 0),
          0,
        );
      table.counts.forEach((column, at) =>
        setFigure(table, total, column, figureAt(table.values, { row: total, column }) + (grown[at] ?? 0)),
      );
      return inTotalRow(table);
    }
    case "sharesWrong":
    case "gapsWrong": {
      const kind = fault === "sharesWrong" ? "share" : "gap";
      const column = random.pick(table.derived.filter((each) => each.kind === kind));
      return random
        .shuffle(table.units)
        .slice(0, Math.max(3, many))
        .map((row) => {
          const right = column.right(table.values, row);
          setFigure(
            table,
            row,
            column.column,
            kind === "gap" ? near(random, right) : nearShare(random, right),
          );
          return { row, column: column.column };
        });
    }
  }
}

function near(random: Random, right: number): number {
  const by = random.pick([1, 1, 2, 2, 3, 5, 9, 10]);
  return right >= by && random.chance(0.5) ? right - by : right + by;
}

function nearShare(random: Random, right: number): number {
  const by = random.pick([0.3, 0.9, 1.5, 3, 9]);
  return Number((right >= by && random.chance(0.5) ? right - by : right + by).toFixed(2));
}

function inTotalRow({ total, counts }: PlainTable): CellPosition[] {
  return counts.map((column) => ({ row: total ?? 0, column }));
}

/** One person of a unit at another level; the totals, and the whole of the unit, stay as they were. */
function movePerson(table: PlainTable, random: Random): CellPosition[] {
  const row = random.pick(table.units);
  const [from, to] = random.shuffle(table.levels);
  const source = [from, to].find(
    (column) => column !== undefined && figureAt(table.values, { row, column }) > 0,
  );
  const target = source === from ? to : from;
  if (source === undefined || target === undefined) return [];
  setFigure(table, row, source, figureAt(table.values, { row, column: source }) - 1);
  setFigure(table, row, target, figureAt(table.values, { row, column: target }) + 1);
  settleDerived(table, [row]);
  return [row, table.total ?? row].flatMap((each) => [
    { row: each, column: source },
    { row: each, column: target },
  ]);
}

function copyRow(table: PlainTable, row: number, from: number, more: number): CellPosition[] {
  for (const column of table.counts)
    setFigure(table, row, column, figureAt(table.values, { row: from, column }));
  if (more > 0) addPeople(table, row, more, null);
  settleDerived(table, [row]);
  return [row, table.total ?? row].flatMap((each) => table.counts.map((column) => ({ row: each, column })));
}

/** A unit reports more people than when the totals were made. */
function addPeople(table: PlainTable, row: number, people: number, random: Random | null): CellPosition[] {
  const levels = table.levels.length > 0 ? table.levels : table.counts;
  for (let each = 0; each < people; each += 1) {
    const column = random ? random.pick(levels) : (levels[each % levels.length] ?? 0);
    setFigure(table, row, column, figureAt(table.values, { row, column }) + 1);
  }
  if (table.whole !== null)
    setFigure(
      table,
      row,
      table.whole,
      sumOf(
        table.values,
        table.levels.map((column) => ({ row, column })),
      ),
    );
  settleDerived(table, [row]);
  return [row, table.total ?? row].flatMap((each) => table.counts.map((column) => ({ row: each, column })));
}
