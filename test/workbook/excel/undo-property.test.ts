import fc from "fast-check";
import type { EditPlan, NewContent } from "../../../src/edits/plan";
import { invert } from "../../../src/edits/plan";
import { contentReader } from "../../../src/edits/apply";
import { ExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import { startExcelHost, workbookOf } from "../../excel-host";
import { fingerprint } from "./support/fingerprint";

const sheet = "Biểu 1";
const values = [
  ["Chi bộ", "Tổng số", "Nữ"],
  ["Bản Bay", 22, 10],
  ["Suối Lìn", 25, null],
  ["Tổng cộng", 47, "21"],
];
const formulas = [[], [], [], [null, "=SUM(B2:B3)", null]];

const content: fc.Arbitrary<NewContent> = fc.oneof(
  fc.integer({ min: -5, max: 4000 }).map((value) => ({ value })),
  fc
    .constantFrom("=B2", "-5", "+84", "'x", "3.174", "Tổng", "")
    .map((value) => ({ value: value === "" ? null : value })),
  fc.constantFrom("=SUM(B2:B3)", "=B2/B$4*100", "=C2&B2").map((formula) => ({ formula })),
  fc.integer({ min: 0, max: 99 }).map((value) => ({ value, numberFormat: "0.00" })),
);
const edits = fc.array(
  fc.record({ cell: fc.constantFrom("A2", "B2", "B4", "C3", "C4", "D2", "D6"), after: content }),
  { minLength: 1, maxLength: 5 },
);

describe("edits written into Excel", () => {
  it("are taken back in reverse without a difference, whatever was written in which order", async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (drawn) => {
        const host = startExcelHost({ model: workbookOf({ sheets: [{ name: sheet, values, formulas }] }) });
        try {
          const port = await ExcelWorkbook.open();
          const before = fingerprint(host.model);
          const done: EditPlan[] = [];
          for (const { cell, after } of drawn) {
            const found = contentReader(await port.read())(sheet, cell);
            if (found) done.push(await port.apply({ edits: [{ sheet, cell, before: found, after }] }));
          }
          for (const plan of done.reverse()) await port.apply(invert(plan));
          expect(fingerprint(host.model)).toEqual(before);
        } finally {
          host.close();
        }
      }),
      { numRuns: 25, seed: 14 },
    );
  });
});
