import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../src/check/check";
import type { CheckOptions } from "../../src/check/check";
import { parseCell } from "../../src/grid/address";
import { patchWorkbook } from "../../src/grid/block";
import type { WorkbookData } from "../../src/grid/sheet";
import { recheck } from "../../src/check/recheck";
import { readWorkbook } from "../../src/workbook/file/read";

const sample = join(__dirname, "..", "..", "assets", "samples", "co-loi.xlsx");
const faulty = readWorkbook(new Uint8Array(readFileSync(sample)), "co-loi.xlsx");
const options: CheckOptions = { marks: true, places: true, relations: true };
const before = check(faulty, options);

/** The workbook with one figure typed anew. */
function typed(sheet: string, cell: string, value: number): WorkbookData {
  const place = parseCell(cell) ?? { row: 0, column: 0 };
  const { row, column } = place;
  return patchWorkbook(faulty, {
    sheet,
    range: { top: row, left: column, bottom: row, right: column },
    values: [[value]],
    formulas: [],
    numberFormats: [[faulty.sheets.find(({ name }) => name === sheet)?.numberFormats?.[row]?.[column]]],
  });
}

describe("a check of the sheet that was touched", () => {
  const mended = before.findings.find(
    ({ fix }) => fix?.edits.length === 1 && typeof fix.edits[0]?.after === "number",
  );
  const edit = mended?.fix?.edits[0];
  if (!edit || typeof edit.after !== "number")
    throw new Error("the sample has no finding that one edit mends");
  const after = typed(edit.sheet, edit.cell, edit.after);

  test("gives the report of a check of the whole workbook", () => {
    const again = recheck(before, after, [edit.sheet], options);
    expect(again).toEqual(check(after, options));
    expect(again.findings.length).toBeLessThan(before.findings.length);
  });

  test("leaves what was told of other sheets as it is", () => {
    const again = recheck(before, after, [edit.sheet], options);
    for (const [at, sheet] of before.sheets.entries())
      if (sheet.name !== edit.sheet) expect(again.sheets[at]).toBe(sheet);
  });

  test("checks sheets that are new and forgets those that are gone, in the order of the tabs", () => {
    const [first, ...rest] = faulty.sheets;
    if (!first) throw new Error("the sample has no sheet");
    const moved = { ...faulty, sheets: [...rest.slice(1), { ...first, name: "Biểu mới" }] };
    expect(recheck(before, moved, [], options)).toEqual(check(moved, options));
  });

  test("keeps the faults of corrections in other sheets", () => {
    const [one, two] = faulty.sheets.map(({ name }) => name);
    const tables = [one, two].map((sheet) => ({ sheet: sheet ?? "", header: "A5000:B5000" }));
    const corrected = check(faulty, { tables });
    expect(recheck(corrected, faulty, [one ?? ""], { tables }).refused).toEqual(corrected.refused);
  });
});
