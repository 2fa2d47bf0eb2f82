import { check } from "../../src/check/check";
import { completeChoices, readUnits } from "../../src/forms/choices";
import type { FormChoices } from "../../src/forms/choices";
import { drawForm, sheetDataOf } from "../../src/forms/draw";
import { exampleFigures, exampleUnits } from "../../src/forms/figures";
import type { ChoiceName, StandardForm } from "../../src/forms/form";
import { layForm } from "../../src/forms/layout";
import { formNamed, standardForms } from "../../src/forms/standard-forms";
import { seededRandom } from "../../src/grid/seeded-random";
import { recalculate } from "../../src/formula/recalculate";
import { newWorkbook } from "../../src/workbook/file/new-workbook";
import { readWorkbook } from "../../src/workbook/file/read";
import { partText } from "../support/zip-entries";

/** Each choice that a form offers by itself, and all of them together; each with each is test/bench/forms.ts. */
function choicesOf(form: StandardForm): (Partial<FormChoices> & { year: number })[] {
  const has = (name: ChoiceName) => form.offers.includes(name);
  const year = Math.max(form.since, 2025);
  const single: Partial<FormChoices>[] = [
    ...(has("groups") ? [{ groups: true }] : []),
    ...(has("totals") ? [{ totals: "above" as const }, { totals: "none" as const }] : []),
    ...(has("percents") ? [{ percents: false }] : []),
    ...(has("ofWhich") ? [{ ofWhich: true }] : []),
    ...(has("numbers") ? [{ numbers: false }] : []),
    ...(has("digits") ? [{ digits: 0 }, { digits: 1 }] : []),
  ];
  const together = {
    ...(has("groups") ? { groups: true } : {}),
    ...(has("ofWhich") ? { ofWhich: true } : {}),
  };
  const old = form.since < 2018 && form.columns.some((column) => "levels" in column);
  return [{}, ...single, together].flatMap((choices) => [
    { ...choices, year },
    ...(old && Object.keys(choices).length === 0 ? [{ ...together, year: 2016 }] : []),
  ]);
}

function filled(form: StandardForm, wanted: Partial<FormChoices> & { year: number }, seed: number) {
  const random = seededRandom(seed);
  const units = form.items ? [] : exampleUnits(form, { groups: wanted.groups ?? false }, random, 10);
  const layout = layForm(form, completeChoices(form, { ...wanted, units }));
  return drawForm(layout, exampleFigures(layout, random));
}

describe.each(standardForms.map((form) => [form.id, form] as const))("the form %s", (_, form) => {
  test("in its choices, empty and filled, has nothing to look at and is recognised", () => {
    const told: string[] = [];
    choicesOf(form).forEach((choices, seed) => {
      const empty = drawForm(layForm(form, completeChoices(form, choices)));
      for (const drawn of [empty, filled(form, choices, seed)]) {
        const report = check({ sheets: drawn.sheets.map(sheetDataOf) });
        for (const { rule, severity, cell } of report.findings)
          if (severity !== "info") told.push(`${JSON.stringify(choices)} ${rule} ${cell}`);
        const [table, ...more] = report.sheets[0]?.tables ?? [];
        if (drawn !== empty && (table?.format !== form.format || more.length > 0))
          told.push(`${JSON.stringify(choices)} read as ${table?.format}, ${more.length + 1} tables`);
        if (report.sheets[1]?.tables.length !== 0) told.push("the guide is read as a table");
      }
    });
    expect(told).toEqual([]);
  });

  test("its file holds the drawn figures and the results of its formulas", () => {
    const drawn = filled(form, { year: Math.max(form.since, 2025) }, 5);
    const read = readWorkbook(newWorkbook(drawn), "bieu.xlsx");
    expect(read.sheets[0]?.values.flat().filter((value) => typeof value === "number")).toEqual(
      sheetDataOf(drawn.sheets[0] ?? raise())
        .values.flat()
        .filter((value) => typeof value === "number"),
    );
    expect(recalculate(read).sheets.flatMap(({ oldResults }) => [...(oldResults?.keys() ?? [])])).toEqual([]);
    expect(read.sheets.flatMap(({ uncalculated }) => [...(uncalculated ?? [])])).toEqual([]);
  });

  test("its formulas are locked and what is typed is not", () => {
    const { sheets } = filled(form, { year: Math.max(form.since, 2025) }, 3);
    const data = readWorkbook(newWorkbook({ sheets, names: [] }), "bieu.xlsx").sheets[0];
    const cells = sheets[0]?.rows.flatMap((row) => row ?? []).filter((cell) => cell !== undefined) ?? [];
    expect(cells.some(({ formula, look }) => formula !== undefined && look?.unlocked)).toBe(false);
    expect(data?.unlocked?.size).toBeGreaterThan(10);
  });
});

function raise(): never {
  throw new Error("nothing was drawn");
}

describe("the file of a form", () => {
  const drawn = filled(formNamed("member-rating"), { year: 2025, groups: true }, 1);
  const bytes = newWorkbook(drawn);

  test("prints on A4, landscape, its header on every page", () => {
    const sheet = partText(bytes, "xl/worksheets/sheet1.xml");
    expect(sheet).toContain('paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"');
    const workbook = partText(bytes, "xl/workbook.xml");
    expect(workbook).toContain("_xlnm.Print_Area");
    expect(workbook).toMatch(/_xlnm\.Print_Titles" localSheetId="0">'[^<]*'!\$7:\$9</);
  });

  test("is protected without a password and says in words what may be typed", () => {
    const sheet = partText(bytes, "xl/worksheets/sheet1.xml");
    expect(sheet).toContain('<sheetProtection sheet="1"');
    expect(sheet).not.toContain("password");
    expect(sheet).toContain("Gõ số nguyên từ 0 trở lên");
  });

  test("is the same bytes every time and names nobody", () => {
    expect(newWorkbook(drawn)).toEqual(bytes);
    expect(new TextDecoder("latin1").decode(bytes)).not.toContain("docProps");
  });
});

describe("the choices of a form", () => {
  const rating = formNamed("organisation-rating");

  test("the year's scheme gives the levels", () => {
    const headings = (year: number) =>
      filled(rating, { year }, 2).sheets[0]?.rows.flatMap((row) => row?.map((cell) => cell?.value) ?? []);
    expect(headings(2016)).toContain("Trong sạch, vững mạnh");
    expect(headings(2025)).toContain("Hoàn thành xuất sắc nhiệm vụ");
  });

  test.each([
    [formNamed("quarterly-rating"), { year: 2025 }, "year"],
    [rating, { year: 2025, digits: 7 }, "digits"],
    [formNamed("meeting-scores"), { year: 2025, ofWhich: true }, "not-offered"],
  ] as const)("what a form does not have is refused", (form, choices, fault) => {
    expect(() => completeChoices(form, choices)).toThrow(expect.objectContaining({ fault }) as Error);
  });

  test("units are pasted one a line, with groups and without the numbers they were copied with", () => {
    expect(
      readUnits("# Khối xã\n1. Chi bộ thôn Đông\n2) Chi bộ\u00a0thôn Tây\n\n#Khối phường\n12 Chi bộ tổ 5\n"),
    ).toEqual([
      { name: "Khối xã", units: ["Chi bộ thôn Đông", "Chi bộ thôn Tây"] },
      { name: "Khối phường", units: ["Chi bộ tổ 5"] },
    ]);
  });
});
