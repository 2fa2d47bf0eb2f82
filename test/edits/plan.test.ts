import fc from "fast-check";
import { cellAddress } from "../../src/grid/address";
import type { WorkbookData } from "../../src/grid/sheet";
import { applyToData, contentReader, withCurrentContent } from "../../src/edits/apply";
import type { CellContent, EditPlan } from "../../src/edits/plan";
import { checkPreconditions, describe as preview, invert, sameContent, verify } from "../../src/edits/plan";

/** Xếp loại chi bộ, Hòa Bình 2021, with 2.364 typed as 2.346 and the total as a formula. */
const workbook: WorkbookData = {
  sheets: [
    {
      name: "Biểu 1",
      values: [
        ["Mức", "Số lượng", "Tỷ lệ"],
        ["HTXSNV", 604, 0.1903],
        ["HTTNV", 2346],
        ["HTNV", 201],
        ["KHTNV", 5],
        ["Cộng", 3156],
      ],
      formulas: [undefined, undefined, undefined, undefined, undefined, [null, "=SUM(B2:B5)"]],
      numberFormats: [undefined, [undefined, "#,##0", "0.00%"]],
      merges: [{ top: 6, left: 0, bottom: 6, right: 2 }],
    },
    { name: "Phụ lục", values: [["x"]] },
  ],
};

const mend: EditPlan = {
  title: "Sửa số HTTNV, điền tỷ lệ",
  edits: [
    { sheet: "Biểu 1", cell: "B3", before: { value: 2346 }, after: { value: 2364 } },
    {
      sheet: "Biểu 1",
      cell: "C3",
      before: { value: null },
      after: { formula: "=B3/B$6", styleFrom: "C2" },
    },
  ],
};

describe("applying a plan to data", () => {
  const applied = applyToData(workbook, mend);
  const sheet = applied.sheets[0];

  test("writes values, and formulas as not yet calculated, with the look's number format", () => {
    expect(sheet?.values[2]).toEqual(["HTTNV", 2364, null]);
    expect(sheet?.formulas?.[2]?.[2]).toBe("=B3/B$6");
    expect(sheet?.numberFormats?.[2]?.[2]).toBe("0.00%");
    expect(sheet?.uncalculated).toEqual(new Set(["C3"]));
    expect(sheet?.formulas?.[5]?.[1]).toBe("=SUM(B2:B5)");
  });

  test("leaves the given data and the other sheets as they are", () => {
    expect(workbook.sheets[0]?.values[2]).toEqual(["HTTNV", 2346]);
    expect(applied.sheets[1]).toBe(workbook.sheets[1]);
  });

  test("a formula with a computed value is calculated", () => {
    const edit = {
      sheet: "Phụ lục",
      cell: "D9",
      before: { value: null },
      after: { formula: "=1+1", cachedValue: 2 },
    };
    const data = applyToData(workbook, { edits: [edit] }).sheets[1];
    expect(data?.values[8]).toEqual([null, null, null, 2]);
    expect(data?.uncalculated?.size).toBe(0);
  });

  test("an unknown sheet is a mistake of the caller", () => {
    const edit = { sheet: "Biểu 9", cell: "A1", before: { value: null }, after: { value: 1 } };
    expect(() => applyToData(workbook, { edits: [edit] })).toThrow("no such sheet: Biểu 9");
  });
});

describe("what stands in the way", () => {
  const conflict = (cell: string, before: CellContent, sheet = "Biểu 1") =>
    checkPreconditions(
      { edits: [{ sheet, cell, before, after: { value: 1 } }] },
      contentReader(workbook),
    ).map(({ reason, found }) => [reason, found]);

  test("nothing, while every cell holds what the plan was made for", () => {
    expect(checkPreconditions(mend, contentReader(workbook))).toEqual([]);
    expect(conflict("D20", { value: null })).toEqual([]);
    expect(conflict("B6", { formula: "=SUM(B2:B5)" })).toEqual([]);
  });

  test("a cell that was edited since", () => {
    expect(conflict("B3", { value: 2364 })).toEqual([["changed", { value: 2346 }]]);
    expect(conflict("B6", { value: 3156 })).toEqual([["changed", { formula: "=SUM(B2:B5)" }]]);
    expect(conflict("B3", { value: "2346" })).toEqual([["changed", { value: 2346 }]]);
  });

  test("a sheet that is gone, and a cell under a merged one", () => {
    expect(conflict("A1", { value: null }, "Biểu 2")).toEqual([["missing", null]]);
    expect(conflict("B7", { value: null })).toEqual([["missing", null]]);
    expect(conflict("A7", { value: null })).toEqual([]);
  });

  test("a cell edited twice", () => {
    const edit = { sheet: "Biểu 1", cell: "B2", before: { value: 604 }, after: { value: 605 } };
    expect(checkPreconditions({ edits: [edit, edit] }, contentReader(workbook))).toMatchObject([
      { reason: "repeated" },
    ]);
  });
});

test("after applying, the plan is found in the workbook; before, it is not", () => {
  expect(verify(mend, contentReader(applyToData(workbook, mend)))).toEqual([]);
  expect(verify(mend, contentReader(workbook)).map(({ edit }) => edit.cell)).toEqual(["B3", "C3"]);
});

test("the preview shows before and after, and leaves out what does not change", () => {
  const same = { sheet: "Biểu 1", cell: "B2", before: { value: 604 }, after: { value: 604 } };
  expect(preview({ edits: [...mend.edits, same] })).toEqual([
    { sheet: "Biểu 1", cell: "B3", before: { value: 2346 }, after: { value: 2364 }, numberFormat: null },
    {
      sheet: "Biểu 1",
      cell: "C3",
      before: { value: null },
      after: { formula: "=B3/B$6" },
      numberFormat: null,
    },
  ]);
});

describe("undo", () => {
  const content: fc.Arbitrary<CellContent> = fc.oneof(
    fc.record({ value: fc.oneof(fc.double({ noNaN: true }), fc.string(), fc.boolean(), fc.constant(null)) }),
    fc.record({ formula: fc.constantFrom("=SUM(B2:B5)", "=B3/B$6", '=IF(B6=0,"",B2/B6)') }),
  );
  const places = fc.uniqueArray(fc.tuple(fc.nat(9), fc.nat(4)), {
    selector: ([row, column]) => row * 5 + column,
    minLength: 1,
  });
  const plans = places.chain((cells) =>
    fc
      .tuple(...cells.map(() => fc.tuple(content, fc.constantFrom(undefined, "0.00%", "General"))))
      .map((contents): EditPlan => {
        const edits = cells.flatMap(([row, column], index) => {
          const [after, numberFormat] = contents[index] ?? [{ value: null }, undefined];
          if (row === 6) return [];
          const place = { sheet: "Biểu 1", cell: cellAddress(row, column) };
          return [
            {
              ...place,
              before: { value: null },
              after: numberFormat === undefined ? after : { ...after, numberFormat },
            },
          ];
        });
        return withCurrentContent({ edits }, workbook);
      }),
  );

  /** Contents and formats of the rectangle that plans write in. */
  function picture(data: WorkbookData): string[] {
    const read = contentReader(data);
    const cells: string[] = [];
    for (let row = 0; row < 11; row++) {
      for (let column = 0; column < 6; column++) {
        const found = read("Biểu 1", cellAddress(row, column));
        const shown = found && sameContent(found, { value: null }) ? { value: null } : found;
        const format = data.sheets[0]?.numberFormats?.[row]?.[column] ?? "General";
        cells.push(`${JSON.stringify(shown)} ${format}`);
      }
    }
    return cells;
  }

  test("gives the workbook back as it was", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        expect(checkPreconditions(plan, contentReader(workbook))).toEqual([]);
        const applied = applyToData(workbook, plan);
        expect(verify(plan, contentReader(applied))).toEqual([]);
        expect(checkPreconditions(invert(plan), contentReader(applied))).toEqual([]);
        expect(picture(applyToData(applied, invert(plan)))).toEqual(picture(workbook));
      }),
    );
  });

  test("is itself undoable", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const applied = applyToData(workbook, plan);
        const again = applyToData(applyToData(applied, invert(plan)), invert(invert(plan)));
        expect(picture(again)).toEqual(picture(applied));
      }),
    );
  });

  test("refuses when the cell was edited after the plan was applied", () => {
    const applied = applyToData(workbook, mend);
    const later = applyToData(applied, {
      edits: [{ sheet: "Biểu 1", cell: "B3", before: { value: 2364 }, after: { value: 2365 } }],
    });
    expect(checkPreconditions(invert(mend), contentReader(later)).map(({ edit }) => edit.cell)).toEqual([
      "B3",
    ]);
  });
});
