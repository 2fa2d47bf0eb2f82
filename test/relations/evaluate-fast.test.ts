import fc from "fast-check";
import { Grid } from "../../src/grid/grid";
import type { CellValue } from "../../src/grid/sheet";
import { readTables } from "../../src/layout/layout";
import { Figures } from "../../src/relations/figures";
import { plainLines } from "../../src/relations/evaluate-fast";
import { evaluate, supportOf } from "../../src/relations/evaluate";
import type { LinearRelation, RatioRelation, Relation } from "../../src/relations/relation";

const HEADER = ["TT", "Đơn vị", "Tổng số", "HTXSNV", "HTTNV", "Tỷ lệ (%)"];
/** A unit that lets the table be read whatever stands in the row under test. */
const FIRST_UNIT: CellValue[] = [1, "Chi bộ thôn Đông", 32, 6, 26, 18.75];
const LINE = 2;

function figuresOf(row: readonly CellValue[]): Figures {
  const values = [HEADER, FIRST_UNIT, [2, "Chi bộ thôn Đoài", ...row]];
  const [table] = readTables(new Grid({ name: "Biểu 1", values }));
  if (!table) throw new Error("No table was read");
  return new Figures(table);
}

const sum: LinearRelation = {
  kind: "sum",
  axis: "columns",
  result: 2,
  operands: [
    { index: 3, sign: 1 },
    { index: 4, sign: 1 },
  ],
  purpose: "levels",
  origin: "layout",
  lines: [LINE],
};
const gap: LinearRelation = {
  ...sum,
  kind: "difference",
  operands: [
    { index: 3, sign: 1 },
    { index: 4, sign: -1 },
  ],
  floor: 0,
};
const share: RatioRelation = {
  kind: "ratio",
  axis: "columns",
  result: 5,
  numerator: [{ index: 3, sign: 1 }],
  denominator: [{ index: 2, sign: 1 }],
  factor: 100,
  offset: 0,
  purpose: "percentage",
  origin: "layout",
  lines: [LINE],
};

/** Holding after rounding counts as holding. */
function fully(relation: Relation, figures: Figures): string {
  const { verdict } = evaluate(relation, LINE, figures);
  return verdict === "rounded" ? "holds" : verdict;
}

const cell = fc.oneof(
  fc.integer({ min: -3, max: 60 }),
  fc.integer({ min: 0, max: 2000 }).map((units) => units / 100),
  fc.constantFrom<CellValue>(null, "-", "bốn", "12", 0),
);

describe("a plain verdict", () => {
  test.each([
    ["a sum of counts", sum, [32, 6, 26, 18.75], "holds"],
    ["nothing of nothing", sum, [0, 0, 0, null], "idle"],
    ["a share after rounding", share, [3174, 604, 2364, 19.03], "holds"],
    ["everybody", share, [32, 32, 0, 100], "idle"],
    ["a sum that fails", sum, [33, 6, 26, 18.75], null],
    ["a share that fails by less than rounding could explain", share, [32, 6, 26, 18.8], null],
    ["a share that fails by more", share, [3174, 604, 2364, 19.3], "fails"],
    ["a share of another base", share, [3174, 604, 2364, 25.55], "fails"],
    ["a tie", share, [16, 1, 15, 6.3], null],
    ["a word among the counts", sum, [32, "sáu", 26, null], null],
  ] as const)("%s", (_, relation, row, verdict) => {
    expect(plainLines(relation, figuresOf(row))?.(LINE)).toBe(verdict);
  });

  test("is never another than the full evaluation's", () => {
    fc.assert(
      fc.property(fc.tuple(cell, cell, cell, cell), fc.constantFrom(sum, gap, share), (row, relation) => {
        const figures = figuresOf(row);
        const plain = plainLines(relation, figures)?.(LINE) ?? null;
        expect(plain === null || plain === fully(relation, figures)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("is never another than the full evaluation's on shares as they are computed", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4000 }),
        fc.integer({ min: 1, max: 4000 }),
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: -1, max: 1 }),
        (part, whole, decimals, slip) => {
          const scale = 10 ** decimals;
          const stated = (Math.round((part / whole) * 100 * scale) + slip) / scale;
          const figures = figuresOf([whole, part, whole - part, stated]);
          const plain = plainLines(share, figures)?.(LINE) ?? null;
          expect(plain === null || plain === fully(share, figures)).toBe(true);
        },
      ),
    );
  });

  test("follows a figure that is replaced", () => {
    const figures = figuresOf([33, 6, 26, 18.75]);
    expect(supportOf(sum, figures).failing).toEqual([LINE]);
    figures.replace(LINE, 2, 32);
    expect(supportOf(sum, figures)).toMatchObject({ holds: 1, fails: 0, failing: [] });
  });

  test("is not given down rows, nor for a fixed total row", () => {
    const figures = figuresOf([32, 6, 26, 18.75]);
    expect(plainLines({ ...sum, axis: "rows" }, figures)).toBeNull();
    expect(plainLines({ ...share, denominator: [{ index: 2, sign: 1, at: 1 }] }, figures)).toBeNull();
  });
});
