import type { WorkbookData } from "../../src/grid/sheet";
import { planOf } from "../../src/web/save";
import { CellSet } from "../../src/workbook/univer/changes";
import type { UnsavedWork } from "../../src/workbook/univer/univer-workbook";

const opened: WorkbookData = {
  sheets: [
    {
      name: "Biểu 1",
      values: [
        ["HTTNV", 2346],
        ["Cộng", 3174],
      ],
      formulas: [[], [null, "=SUM(B1:B1)"]],
    },
  ],
};

function work(cells: readonly (readonly [number, number])[], looks?: UnsavedWork["looks"]): UnsavedWork {
  const set = new CellSet();
  for (const [row, column] of cells) set.add({ row, column });
  return {
    touched: new Map([["Biểu 1", set]]),
    looks: looks ?? new Map(),
    widths: [],
    marks: undefined,
    state: undefined,
  };
}

describe("what is written into the opened file", () => {
  test("is what differs among the cells that were touched, and nothing else", () => {
    const now: WorkbookData = {
      sheets: [
        {
          name: "Biểu 1",
          values: [
            ["HTTNV*", 2364],
            ["Cộng", 3192],
          ],
          formulas: [[], [null, "=SUM(B1:B1)"]],
        },
      ],
    };
    const { edits } = planOf(
      opened,
      now,
      work([
        [0, 1],
        [1, 1],
      ]),
    );
    expect(edits).toEqual([{ sheet: "Biểu 1", cell: "B1", before: { value: 2346 }, after: { value: 2364 } }]);
  });

  test("is a formula with its result, its format and the look it was given", () => {
    const now: WorkbookData = {
      sheets: [
        {
          name: "Biểu 1",
          values: [["HTTNV", 2346, 0.7391]],
          formulas: [[null, null, "=B1/B$2"]],
          numberFormats: [[undefined, undefined, "0.00%"]],
        },
      ],
    };
    const looks = new Map([["Biểu 1", new Map([["C1", "B1"]])]]);
    expect(planOf(opened, now, work([[0, 2]], looks)).edits[0]?.after).toEqual({
      formula: "=B1/B$2",
      numberFormat: "0.00%",
      styleFrom: "B1",
      cachedValue: 0.7391,
    });
  });

  test("is nothing when what was typed was taken back", () => {
    expect(
      planOf(
        opened,
        opened,
        work([
          [0, 0],
          [0, 1],
          [5, 5],
        ]),
      ).edits,
    ).toEqual([]);
  });
});

describe("cells as ranges", () => {
  test("are one range when they fill it, else the runs of their rows", () => {
    const filled = new CellSet();
    for (const row of [3, 4]) for (const column of [1, 2]) filled.add({ row, column });
    expect(filled.ranges()).toEqual([{ top: 3, left: 1, bottom: 4, right: 2 }]);
    const scattered = new CellSet();
    for (const cell of [
      { row: 0, column: 0 },
      { row: 0, column: 2 },
      { row: 4, column: 0 },
    ])
      scattered.add(cell);
    expect(scattered.ranges()).toHaveLength(3);
  });
});
