import path from "node:path";
import { check } from "../../../src/check/check";
import { completeChoices } from "../../../src/forms/choices";
import { drawForm } from "../../../src/forms/draw";
import { exampleFigures, exampleUnits } from "../../../src/forms/figures";
import { layForm } from "../../../src/forms/layout";
import { formNamed, standardForms } from "../../../src/forms/standard-forms";
import { seededRandom } from "../../../src/grid/seeded-random";
import type { DrawnSheet } from "../../../src/grid/drawn-sheet";
import { ExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import type { RunningHost } from "../../excel-host";
import { openWorkbookFile, startExcelHost } from "../../excel-host";

const sample = path.join(__dirname, "..", "..", "..", "assets", "samples", "000-van-ho.xlsx");

let host: RunningHost | null = null;

async function open(): Promise<ExcelWorkbook> {
  host?.close();
  host = startExcelHost({ model: openWorkbookFile(sample) });
  return ExcelWorkbook.open();
}

afterAll(() => host?.close());

function filled(form: (typeof standardForms)[number]): DrawnSheet {
  const random = seededRandom(26740);
  const units = form.items ? [] : exampleUnits(form, { groups: false }, random, 8);
  const layout = layForm(form, completeChoices(form, { year: Math.max(2025, form.since), units }));
  const [sheet] = drawForm(layout, exampleFigures(layout, random)).sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

describe("a form as a new sheet in Excel", () => {
  test.each(standardForms.map((form) => [form.id, form] as const))(
    "%s stands there with its values and formulas, and a check finds nothing in it",
    async (_, form) => {
      const port = await open();
      const before = await port.read();
      const drawn = filled(form);
      const { name } = await port.addSheet(drawn);
      const after = await port.read();
      const sheet = after.sheets.find((each) => each.name === name);
      drawn.rows.forEach((row, at) =>
        row?.forEach((cell, column) => {
          const value = cell?.value === "" ? null : (cell?.value ?? null);
          expect([at, column, sheet?.formulas?.[at]?.[column] ?? null]).toEqual([
            at,
            column,
            cell?.formula ?? null,
          ]);
          const held = sheet?.values[at]?.[column];
          expect([at, column, held === "" ? null : (held ?? null)]).toEqual([at, column, value]);
        }),
      );
      // What is merged below everything that is written is not read.
      const written = drawn.merges.filter(
        ({ top, left }) => (drawn.rows[top]?.[left]?.value ?? null) !== null,
      );
      expect(sheet?.merges).toEqual(expect.arrayContaining(written));
      const others = after.sheets.slice(0, before.sheets.length);
      expect(others.map(({ formulas }) => formulas)).toEqual(before.sheets.map(({ formulas }) => formulas));
      if (sheet)
        expect(check({ sheets: [sheet] }).findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    },
  );

  test("a name that is taken is not taken twice", async () => {
    const port = await open();
    const drawn = filled(formNamed("organisation-rating"));
    const first = await port.addSheet(drawn);
    const second = await port.addSheet(drawn);
    expect(first.name).toBe(drawn.name);
    expect(second.name).toBe(`${drawn.name.slice(0, 27)} (2)`);
  });

  test("undo takes the sheet away; one that was typed into stays and says where", async () => {
    const port = await open();
    const sheets = (await port.read()).sheets.map(({ name }) => name);
    const drawn = filled(formNamed("member-rating"));
    const added = await port.addSheet(drawn);
    const block = await port.readBlock(added.name, { top: 9, left: 1, bottom: 9, right: 1 });
    const typed = {
      sheet: added.name,
      cell: "B10",
      before: { value: block.values[0]?.[0] ?? null },
      after: { value: "Chi bộ thôn Đồng Tâm" },
    };
    await port.apply({ edits: [typed] });
    expect(await added.remove()).toEqual(["B10"]);
    await port.apply({ edits: [{ ...typed, before: typed.after, after: typed.before }] });
    expect(await added.remove()).toEqual([]);
    expect((await port.read()).sheets.map(({ name }) => name)).toEqual(sheets);
  });
});
