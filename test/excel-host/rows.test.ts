import fc from "fast-check";
import { startExcelHost, type RunningHost } from ".";
import { behaviour } from "./behaviours";
import { renameReferences, shiftArea, shiftReferences } from "./model/row-shift";
import { codeOf, samplePath } from "./support";

describe("a formula after rows came or went", () => {
  const inserted = (formula: string) => shiftReferences(formula, "Biểu 1", "Biểu 1", { at: 9, count: 2 });
  const deleted = (formula: string) => shiftReferences(formula, "Biểu 1", "Biểu 1", { at: 9, count: -2 });

  it.each([
    ["=SUM(C8:C15)", "=SUM(C8:C17)", "=SUM(C8:C13)"],
    ["=ROUND($D$12/C12*100,2)", "=ROUND($D$14/C14*100,2)", "=ROUND($D$10/C10*100,2)"],
    ["=C10+C11", "=C12+C13", "=#REF!+#REF!"],
    ["=SUM(10:12)+LOG10(100)+1E5", "=SUM(12:14)+LOG10(100)+1E5", "=SUM(10:10)+LOG10(100)+1E5"],
    ["='Biểu 2'!C12&\"C12\"", "='Biểu 2'!C12&\"C12\"", "='Biểu 2'!C12&\"C12\""],
    ["='Biểu 1'!C12", "='Biểu 1'!C14", "='Biểu 1'!C10"],
  ])("%s", (formula, afterInsertion, afterDeletion) => {
    expect(inserted(formula)).toBe(afterInsertion);
    expect(deleted(formula)).toBe(afterDeletion);
  });

  it("is as it was when the rows that came go again", () => {
    const row = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(row, row, row, fc.integer({ min: 1, max: 9 }), (first, last, at, count) => {
        const formula = `=SUM(C${Math.min(first, last)}:D${Math.max(first, last)})`;
        const there = shiftReferences(formula, "A", "A", { at, count });
        expect(shiftReferences(there, "A", "A", { at, count: -count })).toBe(formula);
      }),
    );
  });

  it("follows a sheet that is renamed", () => {
    expect(renameReferences("='Biểu 1'!C12+Sheet2!A1&\"Sheet2!A1\"", "Sheet2", "Biểu 2")).toBe(
      "='Biểu 1'!C12+'Biểu 2'!A1&\"Sheet2!A1\"",
    );
  });

  it("takes an area whose rows are all gone for gone", () => {
    expect(shiftArea({ top: 9, bottom: 10, left: 0, right: 1 }, { at: 9, count: -2 })).toBeNull();
  });
});

describe("rows in the workbook", () => {
  const sheetName = "Gõ đè công thức";
  let excel: RunningHost;
  beforeEach(() => {
    excel = startExcelHost({ file: samplePath("co-loi") });
  });
  afterEach(() => excel.close());

  behaviour("rows-inserted", async () => {
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetName);
      const total = sheet.getRange("C16").load("formulas,values");
      const rule = sheet.getRange("C16").conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=$C16<>SUM($C$8:$C$15)";
      const gone = sheet.getRange("C9").load("values");
      await context.sync();
      const before = total.values as unknown;
      expect(total.formulas).toEqual([["=SUM(C8:C15)"]]);

      excel.user.insertRows(sheetName, 10, 2);
      total.load("address,formulas,values");
      await context.sync();
      expect(total.address).toBe("'Gõ đè công thức'!C18");
      expect(total.formulas).toEqual([["=SUM(C8:C17)"]]);
      expect(total.values).toEqual(before);
      expect(excel.model.sheet(sheetName).conditionalFormats).toMatchObject([
        { formula: "=$C18<>SUM($C$8:$C$17)", areas: [{ top: 17, bottom: 17 }] },
      ]);

      excel.coauthor.deleteRows(sheetName, 9, 3);
      total.load("formulas");
      await context.sync();
      expect(total.formulas).toEqual([["=SUM(C8:C14)"]]);
      gone.load("values");
      expect(await codeOf(context.sync())).toBe("InvalidReference");
    });
  });
});
