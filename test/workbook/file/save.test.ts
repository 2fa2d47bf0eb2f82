import { utils, write } from "@e965/xlsx";
import fc from "fast-check";
import { cellAddress } from "../../../src/grid/address";
import type { CellValue, SheetData } from "../../../src/grid/sheet";
import { applyToData, contentReader } from "../../../src/edits/apply";
import type { EditPlan, NewContent, PlannedEdit } from "../../../src/edits/plan";
import { EditConflict, invert, sameContent, verify } from "../../../src/edits/plan";
import { WorkbookFailure } from "../../../src/workbook/file/failures";
import { readWorkbook } from "../../../src/workbook/file/read";
import { saveEdits } from "../../../src/workbook/file/save";
import { convertAll, describeWithLibreOffice, recalculate } from "../../support/libreoffice";
import { packParts, workbookParts, writeWorkbook } from "../../support/write-workbook";
import type { SheetDescription } from "../../support/write-workbook";
import { entryNames, partText, storedEntries } from "../../support/zip-entries";

const sheetPart = "xl/worksheets/sheet1.xml";

/** Xếp loại chi bộ, Hòa Bình 2021; the share column is empty but for its first row. */
const report: SheetDescription = {
  name: "Biểu 1",
  rows: [
    ["XẾP LOẠI CHI BỘ NĂM 2021"],
    undefined,
    [
      { value: "Mức", bold: true, fill: "DDEBF7", border: true },
      { value: "Số lượng", bold: true, fill: "DDEBF7" },
    ],
    ["HTXSNV", 604, { formula: "B4/B$8", value: 604 / 3156, numberFormat: "0.00%", border: true }],
    ["HTTNV", 2346],
    ["HTNV", 201],
    ["KHTNV", 5],
    ["Cộng", { formula: "SUM(B4:B7)", value: 3156 }],
  ],
  merges: ["A1:C1"],
  columnWidths: { 0: 30, 1: 12.5 },
};
const original = writeWorkbook([report, { name: "Danh sách", rows: [["Nguyễn Văn A", 1]] }]);

function edit(cell: string, before: CellValue, after: NewContent, sheet = "Biểu 1"): PlannedEdit {
  return { sheet, cell, before: { value: before }, after };
}

const plan: EditPlan = {
  edits: [
    edit("B5", 2346, { value: 2364 }),
    edit("C3", null, { value: "Tỷ lệ", styleFrom: "B3" }),
    ...[5, 6, 7].map((row) => edit(`C${row}`, null, { formula: `=B${row}/B$8`, styleFrom: "C4" })),
    edit("D8", null, { formula: '=IF(B8=0,"",ROUND(B4/B8*100,1))', numberFormat: '0.0" %"' }),
    edit("A10", null, { value: '=Ghi chú <&> "1"' }),
  ],
  columnWidths: [{ sheet: "Biểu 1", column: "C", copyColumnWidthFrom: "B" }],
};

function sheetOf(bytes: Uint8Array, name = "Biểu 1"): SheetData {
  const sheet = readWorkbook(bytes, "a.xlsx").sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

describe("a saved plan", () => {
  const saved = saveEdits(original, plan);
  const sheet = sheetOf(saved);

  test("stands in the file", () => {
    expect(verify(plan, contentReader(readWorkbook(saved, "a.xlsx")))).toEqual([]);
    expect(sheet.values[4]?.[1]).toBe(2364);
    expect(sheet.formulas?.[5]?.[2]).toBe("=B6/B$8");
    expect(sheet.values[5]?.[2]).toBeCloseTo(201 / 3174, 12);
    expect(sheet.values[7]?.[3]).toBe(19);
    expect(sheet.uncalculated?.size).toBe(0);
  });

  test("a text that looks like a formula is a text", () => {
    expect(sheet.values[9]?.[0]).toBe('=Ghi chú <&> "1"');
    expect(sheet.formulas?.[9]?.[0] ?? null).toBeNull();
  });

  test("looks are copied, formats added, widths taken over", () => {
    expect(sheet.numberFormats?.[5]?.[2]).toBe("0.00%");
    expect(sheet.numberFormats?.[7]?.[3]).toBe('0.0" %"');
    const text = partText(saved, sheetPart);
    const styleOf = (cell: string) => new RegExp(`r="${cell}" s="(\\d+)"`).exec(text)?.[1];
    expect(styleOf("C3")).toBe(styleOf("B3"));
    expect(text).toContain('<col min="3" max="3" width="12.5" customWidth="1"/>');
    expect(text).toContain('<dimension ref="A1:D10"/>');
  });

  test("the next program is asked to calculate everything", () => {
    expect(partText(saved, "xl/workbook.xml")).toContain('</sheets><calcPr fullCalcOnLoad="1"/></workbook>');
  });

  test("untouched parts keep their stored bytes, and the entries their order", () => {
    const before = storedEntries(original);
    const after = storedEntries(saved);
    const changed = [...before.keys()].filter((name) => before.get(name) !== after.get(name));
    expect(changed).toEqual([sheetPart, "xl/workbook.xml", "xl/styles.xml"]);
    expect(entryNames(saved)).toEqual(entryNames(original));
  });

  test("the given bytes are not changed, and an empty plan gives them back", () => {
    expect(saveEdits(original, { edits: [] })).toBe(original);
    expect(sheetOf(original).values[4]?.[1]).toBe(2346);
  });

  test("saving the inverse gives the contents back", () => {
    const back = sheetOf(saveEdits(saved, invert(plan)));
    expect(back.values.slice(0, 8).map((row) => row?.slice(0, 3).filter((value) => value !== null))).toEqual(
      sheetOf(original).values.map((row) => row?.filter((value) => value !== null)),
    );
    expect(back.formulas?.[7]?.[1]).toBe("=SUM(B4:B7)");
  });

  test("a computed value is stored beside its formula", () => {
    const cached = saveEdits(original, {
      edits: [
        edit("C5", null, { formula: "=B5/B8", cachedValue: 0.7433460076045627 }),
        edit("C6", null, { formula: '=IF(B8=0,"","x")', cachedValue: "" }),
      ],
    });
    expect(sheetOf(cached).values[4]?.[2]).toBe(0.7433460076045627);
    expect(sheetOf(cached).values[5]?.[2]).toBe("");
    expect(sheetOf(cached).uncalculated?.size).toBe(0);
  });
});

describe("what is refused, with nothing written", () => {
  const reasons = (edits: PlannedEdit[], bytes = original) => {
    try {
      saveEdits(bytes, { edits });
      return "saved";
    } catch (error) {
      if (error instanceof EditConflict) return error.conflicts.map(({ reason }) => reason);
      throw error;
    }
  };

  test("a cell that holds something else by now", () => {
    expect(reasons([edit("B5", 2364, { value: 1 })])).toEqual(["changed"]);
  });

  test("a cell under a merged one, a sheet that is not there", () => {
    expect(reasons([edit("B1", null, { value: 1 })])).toEqual(["covered"]);
    expect(reasons([edit("B1", null, { value: 1 }, "Biểu 2")])).toEqual(["missing"]);
  });

  test("a cell inside an array formula of several cells", () => {
    const parts = workbookParts([report]);
    parts[sheetPart] = (parts[sheetPart] ?? "").replace(
      "<f>B4/B$8</f>",
      '<f t="array" ref="C4:C5">B4:B5/B8</f>',
    );
    expect(reasons([edit("C5", null, { value: 1 })], packParts(parts))).toEqual(["array"]);
  });

  test("the heading of an Excel table, whose text also stands in the table's own part", () => {
    const bytes = packParts({
      ...workbookParts([report]),
      "xl/worksheets/_rels/sheet1.xml.rels":
        '<Relationships><Relationship Id="rId1" Type="x/table" Target="../tables/table1.xml"/></Relationships>',
      "xl/tables/table1.xml": '<table ref="A3:B7"/>',
    });
    expect(reasons([edit("B3", "Số lượng", { value: "Số chi bộ" })], bytes)).toEqual(["heading"]);
    expect(reasons([edit("B5", 2346, { value: 2364 })], bytes)).toBe("saved");
  });

  test("what is no .xlsx", () => {
    expect(() => saveEdits(new TextEncoder().encode("a;1\nb;2\n"), { edits: [] })).toThrow(WorkbookFailure);
  });
});

describe("the sheet's own XML", () => {
  const saveXml = (content: string, edits: PlannedEdit[], more: Record<string, string> = {}) => {
    const parts = { ...workbookParts([{ name: "Biểu 1", rows: [] }]), ...more };
    parts[sheetPart] =
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${content}</worksheet>`;
    return saveEdits(packParts(parts), { edits });
  };
  const xmlAfter = (content: string, edits: PlannedEdit[]) =>
    /<worksheet[^>]*>(.*)<\/worksheet>/s.exec(partText(saveXml(content, edits), sheetPart))?.[1];

  test("an empty sheet, an empty row, a missing row, a missing cell", () => {
    expect(xmlAfter("<sheetData/>", [edit("B2", null, { value: 1 })])).toBe(
      '<sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>',
    );
    expect(
      xmlAfter(
        '<sheetData><row r="1" spans="1:1" ht="20"/><row r="4"><c r="A4"><v>1</v></c><c r="D4"/></row></sheetData>',
        [
          edit("B1", null, { value: true }),
          edit("A3", null, { value: "x" }),
          edit("B4", null, { value: -0.5 }),
          edit("E4", null, { value: 2 }),
        ],
      ),
    ).toBe(
      '<sheetData><row r="1" ht="20"><c r="B1" t="b"><v>1</v></c></row>' +
        '<row r="3"><c r="A3" t="inlineStr"><is><t xml:space="preserve">x</t></is></c></row>' +
        '<row r="4"><c r="A4"><v>1</v></c><c r="B4"><v>-0.5</v></c><c r="D4"/><c r="E4"><v>2</v></c></row></sheetData>',
    );
  });

  test("rows of form controls after the cells are left alone", () => {
    const controls = "<controls><anchor><row>9</row></anchor></controls>";
    expect(xmlAfter(`<sheetData/>${controls}`, [edit("A1", null, { value: 1 })])).toBe(
      `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>${controls}`,
    );
  });

  test("macros and other parts of an .xlsm stay as they are stored", () => {
    const bytes = packParts({ ...workbookParts([report]), "xl/vbaProject.bin": Uint8Array.of(0, 255, 1) });
    const saved = saveEdits(bytes, { edits: [edit("B5", 2346, { value: 2364 })] });
    expect(storedEntries(saved).get("xl/vbaProject.bin")).toBe(storedEntries(bytes).get("xl/vbaProject.bin"));
  });

  test("a cleared cell keeps its look; a new cell takes that of its row or column", () => {
    const after = xmlAfter(
      '<cols><col min="2" max="3" width="9" style="4"/></cols><sheetData><row r="1"><c r="A1" s="7"><v>1</v></c></row><row r="2" s="5" customFormat="1"/></sheetData>',
      [edit("A1", 1, { value: null }), edit("B1", null, { value: 2 }), edit("B2", null, { value: 3 })],
    );
    expect(after).toContain('<c r="A1" s="7"/><c r="B1" s="4"><v>2</v></c>');
    expect(after).toContain('<c r="B2" s="5"><v>3</v></c>');
  });

  test("prefixed tags stay prefixed", () => {
    const parts = workbookParts([{ name: "Biểu 1", rows: [] }]);
    parts[sheetPart] =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const saved = saveEdits(packParts(parts), { edits: [edit("B1", null, { formula: "=A1*2" })] });
    expect(partText(saved, sheetPart)).toContain(
      '<x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1"><x:f>A1*2</x:f><x:v>2</x:v></x:c></x:row>',
    );
  });

  test("when the head of a shared formula is edited, its children get formulas of their own", () => {
    const saved = saveXml(
      '<sheetData><row r="1"><c r="C1"><f t="shared" si="0" ref="C1:C3">A1/A$9&amp;"A1"</f><v>1</v></c></row>' +
        '<row r="2"><c r="C2" t="str"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="C3"><f si="0" t="shared"></f></c></row></sheetData>',
      [
        { sheet: "Biểu 1", cell: "C1", before: { formula: '=A1/A$9&"A1"' }, after: { value: 5 } },
        { sheet: "Biểu 1", cell: "C3", before: { formula: '=A3/A$9&"A1"' }, after: { formula: "=1" } },
      ],
    );
    expect(sheetOf(saved).formulas?.map((row) => row?.[2])).toEqual([undefined, '=A2/A$9&"A1"', "=1"]);
    // A9 is empty: the result that the file stored was no longer true.
    expect(sheetOf(saved).values[1]?.[2]).toBe("#DIV/0!");
    expect(partText(saved, sheetPart)).not.toContain("shared");
  });

  test("the calculation chain goes when formulas change, with all that names it, and stays when they do not", () => {
    const parts = workbookParts([report]);
    parts["xl/calcChain.xml"] = '<calcChain><c r="C4" i="1"/></calcChain>';
    parts["[Content_Types].xml"] = (parts["[Content_Types].xml"] ?? "").replace(
      "</Types>",
      '<Override PartName="/xl/calcChain.xml" ContentType="x"/></Types>',
    );
    parts["xl/_rels/workbook.xml.rels"] = (parts["xl/_rels/workbook.xml.rels"] ?? "").replace(
      "</Relationships>",
      '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
    );
    const bytes = packParts(parts);
    const before = { formula: "=B4/B$8" };
    const without = saveEdits(bytes, {
      edits: [{ sheet: "Biểu 1", cell: "C4", before, after: { value: 1 } }],
    });
    expect(entryNames(without)).not.toContain("xl/calcChain.xml");
    expect(partText(without, "[Content_Types].xml")).not.toContain("calcChain");
    expect(partText(without, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
    const withChain = saveEdits(bytes, { edits: [edit("B5", 2346, { value: 2364 })] });
    expect(entryNames(withChain)).toContain("xl/calcChain.xml");
  });

  test("calculation settings that exist are kept and completed", () => {
    const parts = workbookParts([report]);
    parts["xl/workbook.xml"] = (parts["xl/workbook.xml"] ?? "").replace(
      "</workbook>",
      '<calcPr calcId="191029" fullCalcOnLoad="0"/><extLst/></workbook>',
    );
    const saved = saveEdits(packParts(parts), { edits: [edit("B5", 2346, { value: 2364 })] });
    expect(partText(saved, "xl/workbook.xml")).toContain(
      '<calcPr calcId="191029" fullCalcOnLoad="1"/><extLst/>',
    );
  });

  test("a workbook without styles is given some when a number format is asked for", () => {
    const parts = workbookParts([{ name: "Biểu 1", rows: [[0.5]] }]);
    delete parts["xl/styles.xml"];
    for (const name of ["[Content_Types].xml", "xl/_rels/workbook.xml.rels"]) {
      parts[name] = (parts[name] ?? "").replace(/<(?:Override|Relationship) [^>]*styles[^>]*>/, "");
    }
    const saved = saveEdits(packParts(parts), {
      edits: [edit("A1", 0.5, { value: 0.5, numberFormat: "0.0%" })],
    });
    expect(sheetOf(saved).numberFormats?.[0]?.[0]).toBe("0.0%");
  });
});

/** What a sheet holds, cell by cell, with nothing said of cells that hold nothing. */
function contents(sheet: SheetData): Map<string, string> {
  const found = new Map<string, string>();
  sheet.values.forEach((row, rowIndex) => {
    row?.forEach((value, column) => {
      const formula = sheet.formulas?.[rowIndex]?.[column] ?? null;
      const shown = formula ?? (value === "" ? null : value);
      if (shown !== null) found.set(cellAddress(rowIndex, column), JSON.stringify(shown));
    });
  });
  return found;
}

test("saving then reading is the same as applying to the data, for any plan, and undo gives the contents back", () => {
  const text = fc.string({ unit: "binary", maxLength: 20 }).map((value) => value.replace(/\r\n?/g, "\n"));
  const after: fc.Arbitrary<NewContent> = fc.oneof(
    fc.record({
      value: fc.oneof(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        text,
        fc.boolean(),
        fc.constant(null),
      ),
    }),
    fc.record({
      formula: fc.constantFrom("=SUM(B4:B7)", '=IF(B8<>0,B4/B8,"")', "=IFS(B4>1,'Danh sách'!B1)"),
    }),
  );
  const cell = fc.tuple(fc.integer({ min: 1, max: 14 }), fc.nat(6));
  const edits = fc.uniqueArray(fc.tuple(cell, after), {
    selector: ([[row, column]]) => `${row} ${column}`,
    maxLength: 12,
  });
  const data = readWorkbook(original, "a.xlsx");
  const read = contentReader(data);
  fc.assert(
    fc.property(edits, (list) => {
      const random: EditPlan = {
        edits: list.map(([[row, column], content]) => {
          const address = cellAddress(row, column);
          return {
            sheet: "Biểu 1",
            cell: address,
            before: read("Biểu 1", address) ?? { value: null },
            after: content,
          };
        }),
      };
      const saved = saveEdits(original, random);
      const expected = applyToData(data, random).sheets[0];
      const found = readWorkbook(saved, "a.xlsx").sheets[0];
      if (!expected || !found) throw new Error("no sheet");
      expect(contents(found)).toEqual(contents(expected));
      const undone = readWorkbook(saveEdits(saved, invert(random)), "a.xlsx");
      for (const { sheet, cell: address, before } of random.edits) {
        const now = contentReader(undone)(sheet, address);
        expect(now && sameContent(now, before)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test("a workbook written by another library keeps its other parts byte for byte", () => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([["Tổng số", 3174]]), "Biểu 1");
  utils.book_append_sheet(book, utils.aoa_to_sheet([["x"]]), "Khác");
  const bytes = new Uint8Array(
    write(book, { type: "array", bookType: "xlsx", compression: true }) as ArrayBuffer,
  );
  const saved = saveEdits(bytes, { edits: [edit("B1", 3174, { value: 3175 })] });
  const after = storedEntries(saved);
  const changed = [...storedEntries(bytes)].filter(([name, stored]) => after.get(name) !== stored);
  expect(changed.map(([name]) => name).sort()).toEqual(["xl/workbook.xml", sheetPart]);
  expect(sheetOf(saved).values).toEqual([["Tổng số", 3175]]);
});

describeWithLibreOffice("in LibreOffice", () => {
  test("a saved file opens and every formula is calculated", () => {
    const sheet = sheetOf(recalculate(saveEdits(original, plan)));
    expect(sheet.values[7]?.[1]).toBe(3174);
    expect(sheet.values.slice(3, 7).map((row) => Math.round(Number(row?.[2]) * 10_000) / 100)).toEqual([
      19.03, 74.48, 6.33, 0.16,
    ]);
    expect(sheet.values[7]?.[3]).toBe(19);
    expect(sheet.numberFormats?.[5]?.[2]).toBe("0.00%");
    expect(sheet.values[9]?.[0]).toBe('=Ghi chú <&> "1"');
    expect(sheet.uncalculated?.size).toBe(0);
  }, 120_000);

  test("a file that LibreOffice saved is read alike, keeps its other parts, and opens again after an edit", () => {
    const [bytes] = convertAll([original], "xlsx", "xlsx");
    if (!bytes) throw new Error("not converted");
    expect(contents(sheetOf(bytes))).toEqual(contents(sheetOf(original)));
    const saved = saveEdits(bytes, plan);
    const after = storedEntries(saved);
    const changed = [...storedEntries(bytes)].filter(([name, stored]) => after.get(name) !== stored);
    expect(changed.map(([name]) => name).sort()).toEqual(["xl/styles.xml", "xl/workbook.xml", sheetPart]);
    expect(sheetOf(recalculate(saved)).values[7]?.[1]).toBe(3174);
  }, 120_000);
});
