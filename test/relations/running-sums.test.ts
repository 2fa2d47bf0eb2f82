import fc from "fast-check";
import { isLongSum, RunningSum } from "../../src/relations/running-sums";
import type { CellFigure } from "../../src/relations/running-sums";
import { evaluate } from "../../src/relations/evaluate";
import type { LinearRelation } from "../../src/relations/relation";
import { Figures } from "../../src/relations/figures";
import { tableOf } from "../fixtures/table";

const figure = (value: number): CellFigure => ({ value, isFigure: true, isUnusable: false });
const blank: CellFigure = { value: NaN, isFigure: false, isUnusable: false };
const unusable: CellFigure = { value: NaN, isFigure: false, isUnusable: true };

const sumOf = (rows: readonly number[], taken: readonly number[] = []): LinearRelation => ({
  kind: "sum",
  axis: "rows",
  result: 999,
  operands: rows.map((index) => ({ index, sign: taken.includes(index) ? -1 : 1 })),
  purpose: "total",
  origin: "layout",
  lines: [2],
});

describe("a sum down a column is followed through changes", () => {
  const members = [31, 45, 12, 28];
  const made = (): RunningSum => new RunningSum(sumOf([4, 5, 7, 8]), (row) => figure(members[row % 4] ?? 0));

  it("as it stands at first", () => {
    expect(made().added).toEqual({ filled: 4, sum: 31 + 45 + 28 + 31, whole: true });
  });

  it("a figure mistyped and mended", () => {
    const sum = made();
    sum.follow(7, figure(28), figure(82));
    expect(sum.added?.sum).toBe(31 + 45 + 82 + 31);
    sum.follow(7, figure(82), figure(28));
    expect(sum.added?.sum).toBe(135);
  });

  it("a row that it does not add changes nothing", () => {
    const sum = made();
    sum.follow(6, figure(12), figure(120));
    sum.follow(3, blank, figure(7));
    sum.follow(900, blank, figure(7));
    expect(sum.added?.sum).toBe(135);
  });

  it("what is taken away", () => {
    const sum = new RunningSum(sumOf([4, 5], [5]), () => figure(10));
    expect(sum.added?.sum).toBe(0);
    sum.follow(5, figure(10), figure(4));
    expect(sum.added?.sum).toBe(6);
  });

  it("an emptied cell, and one that cannot be reckoned with for a while", () => {
    const sum = made();
    sum.follow(5, figure(45), blank);
    expect(sum.added).toEqual({ filled: 3, sum: 90, whole: true });
    sum.follow(4, figure(31), unusable);
    expect(sum.added?.filled).toBe(0);
    sum.follow(4, unusable, figure(31));
    expect(sum.added).toEqual({ filled: 3, sum: 90, whole: true });
  });

  it("fractions are added up anew, never carried along", () => {
    const sum = made();
    sum.follow(4, figure(31), figure(0.1));
    expect(sum.added).toBeNull();
    sum.follow(4, figure(0.1), figure(31));
    expect(sum.added?.sum).toBe(135);
  });

  it("a sum that takes a cell of another column is added up anew", () => {
    const fixed = { ...sumOf([4]), operands: [{ index: 4, sign: 1 as const, at: 3 }] };
    expect(new RunningSum(fixed, () => figure(1)).added).toBeNull();
  });
});

test("only sums of many rows are followed", () => {
  const rows = Array.from({ length: 300 }, (_, row) => row);
  expect(isLongSum(sumOf(rows))).toBe(true);
  expect(isLongSum(sumOf(rows.slice(0, 12)))).toBe(false);
  expect(isLongSum({ ...sumOf(rows), axis: "columns" })).toBe(false);
});

describe("a total of 400 units", () => {
  const units = Array.from({ length: 400 }, (_, at) => `${at + 1} | Chi bộ ${at + 1} | ${20 + (at % 7)}`);
  const total = Array.from({ length: 400 }, (_, at) => 20 + (at % 7)).reduce((sum, each) => sum + each, 0);
  const table = tableOf(`STT | Đơn vị | Số đảng viên\n${units.join("\n")}\n | Tổng cộng | ${total}`);
  const relation: LinearRelation = {
    ...sumOf(Array.from({ length: 400 }, (_, at) => table.body.top + at)),
    result: table.body.top + 400,
  };

  it("is the same after any changes as if it were added up anew", () => {
    const cell = fc.record({
      row: fc.integer({ min: 0, max: 400 }),
      value: fc.oneof(fc.integer({ min: -50, max: 9_999 }), fc.constantFrom(null, 0.5, 12.25)),
    });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 12 }), (changes) => {
        const followed = new Figures(table);
        for (const { row, value } of changes) {
          if (value === null) followed.empty(table.body.top + row, 2);
          else followed.replace(table.body.top + row, 2, value);
          evaluate(relation, 2, followed);
        }
        const anew = new Figures(table);
        for (const { row, value } of changes) {
          if (value === null) anew.empty(table.body.top + row, 2);
          else anew.replace(table.body.top + row, 2, value);
        }
        expect(evaluate(relation, 2, followed)).toEqual(evaluate(relation, 2, anew));
      }),
      { numRuns: 60 },
    );
  });

  it("a figure put back leaves it as it was", () => {
    const figures = new Figures(table);
    figures.replace(table.body.top + 7, 2, 200);
    expect(evaluate(relation, 2, figures)).toMatchObject({ verdict: "fails", residual: -180 });
    figures.restore(table.body.top + 7, 2);
    expect(evaluate(relation, 2, figures).verdict).toBe("holds");
    figures.exclude(table.body.top + 7, 2);
    expect(evaluate(relation, 2, figures).verdict).toBe("blank");
  });
});
