import { evaluate } from "../relations/evaluate";
import type { CellPosition } from "../grid/address";
import type { Random } from "../grid/seeded-random";
import type { Figures } from "../relations/figures";
import { heldAt } from "./planting";
import type { Ground, PlantedCell, Planter, Planting, RightCell } from "./planting";

/** Fewest columns an event is seen in: in one alone it is a slip like any other. */
const FEWEST_COLUMNS = 3;
/** Fewest rows under a total. */
const FEWEST_ROWS = 4;

/** A total row with the rows it adds up, and the columns it does so in. */
interface Block {
  readonly total: number;
  readonly rows: readonly number[];
  /** Columns of counts that nothing across computes. */
  readonly leaves: readonly number[];
  /** Every column that the total row adds up. */
  readonly summed: readonly number[];
}

function blocksOf({ ties }: Ground): Block[] {
  const { table } = ties.analysis;
  const totals = ties.totals();
  return [...totals].flatMap(([total, rows]): Block[] => {
    const isPlain = rows.every(
      (row) => !totals.has(row) && table.rows[row - table.body.top]?.role === "data",
    );
    const summed = [
      ...new Set(
        ties.all
          .filter(
            ({ relation, result }) =>
              relation.axis === "rows" && relation.kind === "sum" && result.row === total,
          )
          .map(({ line }) => line),
      ),
    ];
    const leaves = summed.filter((column) =>
      rows.every((row) =>
        ties.computing({ row, column }).every(({ relation }) => relation.axis !== "columns"),
      ),
    );
    return isPlain && rows.length >= FEWEST_ROWS && leaves.length >= FEWEST_COLUMNS
      ? [{ total, rows, leaves, summed }]
      : [];
  });
}

/** Totals of a block, and what is added to them, as cells; the total itself is changed by `change`. */
function totalsWith(
  ground: Ground,
  { total, summed }: Block,
  change: (column: number) => number,
): PlantedCell[] {
  return summed.flatMap((column) => {
    const held = heldAt(ground.sheet, { row: total, column });
    const by = change(column);
    return typeof held === "number" && by !== 0 ? [{ row: total, column, value: held + by }] : [];
  });
}

function rightOf(ground: Ground, cells: readonly CellPosition[]): RightCell[] {
  return cells.map(({ row, column }) => ({ row, column, value: heldAt(ground.sheet, { row, column }) }));
}

/** Everything that a row computes across, anew from changed figures. */
function recomputed(ground: Ground, row: number, changed: ReadonlyMap<number, number>): PlantedCell[] {
  const figures: Figures = ground.ties.analysis.figures.copy();
  for (const [column, value] of changed) figures.replace(row, column, value);
  const cells = new Map<number, number>(changed);
  for (let round = 0; round < 4; round += 1)
    for (const { relation, line, result } of ground.ties.all) {
      if (relation.axis !== "columns" || line !== row) continue;
      const { verdict, expected } = evaluate(relation, line, figures);
      if (verdict !== "fails" || !Number.isFinite(expected)) continue;
      figures.replace(row, result.column, expected);
      cells.set(result.column, expected);
    }
  return [...cells].map(([column, value]) => ({ row, column, value }));
}

/** Another count of about the same size. */
function other(value: number, random: Random): number {
  const by = 1 + random.integer(0, Math.max(2, Math.floor(value / 6)));
  return value > by && random.chance(0.4) ? value - by : value + by;
}

const rowLeftOut: Planter = (ground, random) =>
  random
    .shuffle(blocksOf(ground))
    .flatMap((block) =>
      random.shuffle(block.rows).map((row): Planting => {
        const cells = totalsWith(ground, block, (column) => {
          const held = heldAt(ground.sheet, { row, column });
          return typeof held === "number" ? -held : 0;
        });
        return { cells, mended: [rightOf(ground, cells)], row };
      }),
    )
    .filter(({ cells }) => cells.length >= FEWEST_COLUMNS);

const rowCopied: Planter = (ground, random) =>
  random.shuffle(blocksOf(ground)).flatMap((block) =>
    random.shuffle(block.rows.slice(1)).flatMap((row): Planting[] => {
      const from = block.rows[block.rows.indexOf(row) - 1];
      if (from === undefined) return [];
      const figures = new Map<number, number>();
      for (const { index: column } of ground.ties.analysis.table.columns) {
        const { ordinalColumn, labelColumns } = ground.ties.analysis.table;
        if (column === ordinalColumn || labelColumns.includes(column)) continue;
        const held = heldAt(ground.sheet, { row: from, column });
        const own = heldAt(ground.sheet, { row, column });
        const isFigure = ground.ties.analysis.figures.standing(row, column) === "figure";
        if (typeof held === "number" && isFigure && held !== own) figures.set(column, held);
      }
      const cells = [...figures].map(([column, value]) => ({ row, column, value }));
      // The sheet alone does not say whether the line is wrong or was there first: totals that fit it mend it too.
      const totals = newTotals(ground, block, cells);
      const fitting = [...totals, ...sharesOf(ground, block.total, totals)].map(placed);
      return totals.length >= FEWEST_COLUMNS ? [{ cells, mended: [rightOf(ground, cells), fitting] }] : [];
    }),
  );

/** Units were corrected after the total row was typed: the units are right, the totals are old. */
function corrected(count: number): Planter {
  return (ground, random) =>
    random.shuffle(blocksOf(ground)).flatMap((block) => {
      const tries = Array.from({ length: 6 }, () => random.shuffle(block.rows).slice(0, count));
      return tries.flatMap((rows): Planting[] => {
        const units = rows.flatMap((row) => {
          const changed = new Map<number, number>();
          for (const column of block.leaves) {
            const held = heldAt(ground.sheet, { row, column });
            if (typeof held === "number" && held > 0) changed.set(column, other(held, random));
          }
          return recomputed(ground, row, changed);
        });
        const before = rightOf(ground, units);
        const totals = newTotals(ground, block, units);
        const right = [...totals, ...sharesOf(ground, block.total, totals)].map(placed);
        return totals.length >= FEWEST_COLUMNS ? [{ cells: units, mended: [right, before] }] : [];
      });
    });
}

/** The totals that fit cells which were written anew. */
function newTotals(ground: Ground, block: Block, units: readonly PlantedCell[]): PlantedCell[] {
  return totalsWith(ground, block, (column) =>
    units
      .filter((cell) => cell.column === column)
      .reduce((sum, { row, value }) => {
        const held = heldAt(ground.sheet, { row, column });
        return sum + (typeof value === "number" && typeof held === "number" ? value - held : 0);
      }, 0),
  );
}

function placed({ row, column, value }: PlantedCell): RightCell {
  return { row, column, value };
}

/** Percentages of a total row, by its new totals. */
function sharesOf(ground: Ground, row: number, totals: readonly PlantedCell[]): PlantedCell[] {
  const known = new Set(totals.map(({ column }) => column));
  const figures = new Map(
    totals.flatMap(({ column, value }) => (typeof value === "number" ? [[column, value] as const] : [])),
  );
  return recomputed(ground, row, figures).filter(({ column }) => !known.has(column));
}

const columnShifted: Planter = (ground, random) =>
  random.shuffle(blocksOf(ground)).flatMap((block) =>
    random.shuffle(block.rows).flatMap((row): Planting[] => {
      const held = block.leaves.map((column) => heldAt(ground.sheet, { row, column }));
      const cells = block.leaves.flatMap((column, at): PlantedCell[] => {
        const value = held[(at + held.length - 1) % held.length] ?? null;
        return value === held[at] ? [] : [{ row, column, value }];
      });
      return cells.length >= FEWEST_COLUMNS ? [{ cells, mended: [rightOf(ground, cells)] }] : [];
    }),
  );

export const eventPlanters = {
  "row-left-out": rowLeftOut,
  "row-copied": rowCopied,
  "totals-kept": corrected(3),
  "unit-corrected": corrected(1),
  "column-shifted": columnShifted,
} as const satisfies Record<string, Planter>;
