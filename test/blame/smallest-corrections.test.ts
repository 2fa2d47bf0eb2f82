import fc from "fast-check";
import { smallestCorrections } from "../../src/blame/smallest-corrections";
import type { Equation, EquationSource } from "../../src/blame/smallest-corrections";

/** A table of rows × columns of figures in one array, with its sums: of every row, of every column. */
function twoWay(
  rows: number,
  columns: number,
  errors: ReadonlyMap<number, number>,
): EquationSource & { broken: number[] } {
  const width = columns + 1;
  const equations: Equation[] = [];
  const add = (cells: readonly number[], total: number): void => {
    const terms = new Map([[total, 1], ...cells.map((cell): [number, number] => [cell, -1])]);
    const residual = [...terms].reduce((sum, [cell, sign]) => sum + sign * (errors.get(cell) ?? 0), 0);
    equations.push({ terms, residual, slack: 0 });
  };
  for (let row = 0; row <= rows; row += 1)
    add(
      Array.from({ length: columns }, (_, column) => row * width + column),
      row * width + columns,
    );
  for (let column = 0; column <= columns; column += 1)
    add(
      Array.from({ length: rows }, (_, row) => row * width + column),
      rows * width + column,
    );
  return {
    equation: (id) => equations[id] ?? { terms: new Map(), residual: 0, slack: 0 },
    through: (cell) => equations.flatMap(({ terms }, id) => (terms.has(cell) ? [id] : [])),
    isFree: () => true,
    allows: () => true,
    broken: equations.flatMap(({ residual }, id) => (residual === 0 ? [] : [id])),
  };
}

const limits = { cells: 6, work: 2_000_000, sets: 2_000 };

const plain = (sets: readonly (readonly { cell: number; error: number }[])[]): string[] =>
  sets.map((set) =>
    set
      .map(({ cell, error }) => `${cell}:${error}`)
      .sort()
      .join(" "),
  );

describe("the smallest sets of cells that put all sums right", () => {
  it("one wrong figure of a table with totals both ways", () => {
    const table = twoWay(4, 3, new Map([[5, 90]]));
    expect(plain(smallestCorrections(table, table.broken, limits).sets)).toEqual(["5:90"]);
  });

  it("a row alone: any of its cells", () => {
    const equation: Equation = {
      terms: new Map([
        [0, 1],
        [1, -1],
        [2, -1],
      ]),
      residual: 18,
      slack: 0,
    };
    const source: EquationSource = {
      equation: () => equation,
      through: () => [0],
      isFree: (cell) => cell !== 2,
      allows: (_, error) => error > 0,
    };
    expect(plain(smallestCorrections(source, [0], limits).sets)).toEqual(["0:18"]);
  });

  it("equal errors in two rows and columns: both ways of crossing them", () => {
    const table = twoWay(
      3,
      3,
      new Map([
        [0, 7],
        [5, 7],
      ]),
    );
    const { sets, complete } = smallestCorrections(table, table.broken, limits);
    expect(complete).toBe(true);
    expect(plain(sets)).toHaveLength(2);
    expect(plain(sets)).toContain("0:7 5:7");
  });

  it("says when it gave up", () => {
    const errors = new Map([
      [0, 11],
      [5, 13],
      [10, 17],
      [15, 19],
      [2, 23],
      [7, 29],
    ]);
    const table = twoWay(6, 4, errors);
    expect(smallestCorrections(table, table.broken, { ...limits, work: 50 }).complete).toBe(false);
  });

  it("never more cells than were wrong, and every set puts all sums right", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.nat({ max: 19 }), fc.integer({ min: 1, max: 5 })), {
          maxLength: 4,
          minLength: 1,
          selector: ([cell]) => cell,
        }),
        (wrong) => {
          const errors = new Map(wrong);
          const table = twoWay(4, 3, errors);
          if (table.broken.length === 0) return;
          const { sets, complete } = smallestCorrections(table, table.broken, limits);
          expect(complete).toBe(true);
          expect(sets.length).toBeGreaterThan(0);
          for (const set of sets) {
            expect(set.length).toBeLessThanOrEqual(errors.size);
            const left = new Map(errors);
            for (const { cell, error } of set) left.set(cell, (left.get(cell) ?? 0) - error);
            expect(twoWay(4, 3, left).broken).toEqual([]);
          }
          const sizes = new Set(sets.map((set) => set.length));
          expect(sizes.size).toBe(1);
          if (sizes.has(errors.size))
            expect(plain(sets)).toContain(plain([wrong.map(([cell, error]) => ({ cell, error }))])[0]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
