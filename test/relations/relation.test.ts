import fc from "fast-check";
import { Figures } from "../../src/relations/figures";
import { evaluate, supportOf } from "../../src/relations/evaluate";
import type { LinearRelation, RatioRelation } from "../../src/relations/relation";
import { tableOf } from "../fixtures/table";

const plus = (...indices: readonly number[]): { index: number; sign: 1 }[] =>
  indices.map((index) => ({ index, sign: 1 }));

/** Columns C = D + E + F, tested on the rows of the body. */
const sum = (lines: readonly number[]): LinearRelation => ({
  kind: "sum",
  axis: "columns",
  result: 2,
  operands: plus(3, 4, 5),
  purpose: "levels",
  origin: "layout",
  lines,
});

/** E = 100·D/C. */
const share = (lines: readonly number[]): RatioRelation => ({
  kind: "ratio",
  axis: "columns",
  result: 4,
  numerator: plus(3),
  denominator: plus(2),
  factor: 100,
  offset: 0,
  purpose: "percentage",
  origin: "layout",
  lines,
});

describe("a sum of counts", () => {
  const { verdict, figures } = verdictsOf(
    `
TT | Đơn vị | Được đánh giá | HTXSNV | HTTNV | HTNV
1 | Chi bộ | 3174 | 604 | 2364 | 206
2 | Thiếu một mức | 3174 | 604 | 2364 | <
3 | Không có | 0 | 0 | 0 | 0
4 | Chưa nhập | < | 3 | 4 | 1
5 | Chữ | 8 | 3 | bốn | 1
`,
  );

  function verdictsOf(rows: string): { verdict: (row: number) => string; figures: Figures } {
    const made = new Figures(tableOf(rows));
    return { verdict: (row) => evaluate(sum([row - 1]), row - 1, made).verdict, figures: made };
  }

  test("holds, or fails with what it must be", () => {
    expect(verdict(2)).toBe("holds");
    expect(evaluate(sum([2]), 2, figures)).toEqual({ verdict: "fails", expected: 2968, residual: 206 });
  });

  test("all zero could not fail; without a result there is nothing to compare", () => {
    expect(verdict(4)).toBe("idle");
    expect(verdict(5)).toBe("blank");
  });

  test("a word among the operands leaves it open", () => {
    expect(verdict(6)).toBe("blank");
  });

  test("support counts only lines that could fail", () => {
    expect(supportOf(sum([1, 2, 3, 4, 5]), figures)).toMatchObject({ holds: 1, fails: 1, informative: 2 });
  });
});

describe("a percentage with the decimals it is given with", () => {
  test.each([
    ["74,48 of 2.364 in 3.174", "3174 | 2364 | 74.48", "holds"],
    ["74,5 is the same share with one decimal", "3174 | 2364 | 74.5", "holds"],
    ["74,49 is not", "3174 | 2364 | 74.49", "fails"],
    ["0,16 of 5 in 3.174", "3174 | 5 | 0.16", "holds"],
  ])("%s", (_, cells, verdict) => {
    const figures = new Figures(
      tableOf(
        `TT | Đơn vị | Được đánh giá | SL | %\n1 | Xã A | ${cells}\n2 | Xã B | 62331 | 9942 | 15.95\n3 | Xã C | 8 | 2 | 25.55`,
      ),
    );
    const found = evaluate(share([1]), 1, figures).verdict;
    expect(found === "rounded" ? "holds" : found).toBe(verdict);
  });

  test("the whole itself could not fail", () => {
    const figures = new Figures(
      tableOf(
        "TT | Đơn vị | Được đánh giá | SL | %\n1 | Xã A | 41 | 41 | 100\n2 | Xã B | 62331 | 9942 | 15.95",
      ),
    );
    expect(evaluate(share([1]), 1, figures).verdict).toBe("idle");
  });

  test("a zero whole has no share", () => {
    const figures = new Figures(
      tableOf("TT | Đơn vị | Được đánh giá | SL | %\n1 | Xã A | 0 | 0 | 0\n2 | Xã B | 62331 | 9942 | 15.95"),
    );
    expect(evaluate(share([1]), 1, figures).verdict).not.toBe("fails");
  });

  test("whatever whole and part, the rounded share holds and one beside it does not", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 60, max: 90_000 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (whole, at) => {
          const part = Math.max(1, Math.floor(whole * at));
          const rounded = Math.round((part * 10_000) / whole) / 100;
          // 5,30 would be 5,3: right with one decimal.
          const beside = rounded + (rounded.toFixed(2).endsWith("8") ? 0.03 : 0.02);
          const figures = (value: number): Figures =>
            new Figures(
              tableOf(
                `TT | Đơn vị | Được đánh giá | SL | %\n1 | Xã A | ${whole} | ${part} | ${value.toFixed(2)}\n2 | Xã B | 62331 | 9942 | 15.95`,
              ),
            );
          expect(["holds", "rounded"]).toContain(evaluate(share([1]), 1, figures(rounded)).verdict);
          expect(evaluate(share([1]), 1, figures(beside)).verdict).toBe("fails");
        },
      ),
      { numRuns: 60 },
    );
  });
});
