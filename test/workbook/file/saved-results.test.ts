import type { NewContent } from "../../../src/edits/plan";
import type { CellValue } from "../../../src/grid/sheet";
import { readWorkbook } from "../../../src/workbook/file/read";
import { saveEdits } from "../../../src/workbook/file/save";
import { packParts, workbookParts } from "../../support/write-workbook";
import { partText } from "../../support/zip-entries";

const sheetPart = "xl/worksheets/sheet1.xml";

/** One sheet of XML rows, saved with one cell changed. */
function saved(rows: string, cell: string, before: CellValue, after: NewContent): Uint8Array {
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
  const bytes = packParts({ ...workbookParts([{ name: "Biểu 1", rows: [] }]), [sheetPart]: sheet });
  return saveEdits(bytes, { edits: [{ sheet: "Biểu 1", cell, before: { value: before }, after }] });
}

const figures =
  '<row r="1"><c r="A1"><v>22</v></c><c r="B1"><v>10</v></c></row><row r="2"><c r="A2"><v>25</v></c><c r="B2"><v>11</v></c></row>';

describe("results stored beside formulas", () => {
  it("are the new ones after an edit, through chains", () => {
    const bytes = saved(
      `${figures}<row r="3"><c r="A3"><f>SUM(A1:A2)</f><v>47</v></c><c r="B3" t="str"><f>IF(A3&gt;100,"Vượt","Chưa")</f><v>Chưa</v></c></row>`,
      "A1",
      22,
      { value: 122 },
    );
    expect(partText(bytes, sheetPart)).toContain(
      '<c r="A3"><f>SUM(A1:A2)</f><v>147</v></c><c r="B3" t="str"><f>IF(A3&gt;100,"Vượt","Chưa")</f><v>Vượt</v></c>',
    );
  });

  it("are left out where they cannot be calculated here, and stay where nothing they read changed", () => {
    const bytes = saved(
      `${figures}<row r="3"><c r="A3"><f>CUBEVALUE("x",A1)</f><v>47</v></c><c r="B3"><f>[1]Sheet1!A1</f><v>9</v></c><c r="C3"><f>HamRieng(B1)</f><v>5</v></c></row>`,
      "A1",
      22,
      { value: 122 },
    );
    expect(partText(bytes, sheetPart)).toContain(
      '<c r="A3"><f>CUBEVALUE("x",A1)</f></c><c r="B3"><f>[1]Sheet1!A1</f><v>9</v></c><c r="C3"><f>HamRieng(B1)</f><v>5</v></c>',
    );
  });

  it("become errors, and figures again, with their types", () => {
    const rows = `${figures}<row r="3"><c r="A3" s="0"><f>A1/B1</f><v>2.2</v></c></row>`;
    const broken = saved(rows, "B1", 10, { value: 0 });
    expect(partText(broken, sheetPart)).toContain('<c t="e" r="A3" s="0"><f>A1/B1</f><v>#DIV/0!</v>');
    const mended = saveEdits(broken, {
      edits: [{ sheet: "Biểu 1", cell: "B1", before: { value: 0 }, after: { value: 11 } }],
    });
    expect(partText(mended, sheetPart)).toContain("<f>A1/B1</f><v>2</v>");
    expect(partText(mended, sheetPart)).not.toContain('t="e"');
  });

  it("of shared formulas change without the formulas", () => {
    const bytes = saved(
      '<row r="1"><c r="A1"><v>3</v></c><c r="B1"><f t="shared" si="0" ref="B1:B2">A1*2</f><v>6</v></c></row>' +
        '<row r="2"><c r="A2"><v>4</v></c><c r="B2"><f t="shared" si="0"/><v>8</v></c></row>',
      "A2",
      4,
      { value: 5 },
    );
    expect(partText(bytes, sheetPart)).toContain('<c r="B2"><f t="shared" si="0"/><v>10</v></c>');
    expect(partText(bytes, sheetPart)).toContain('<f t="shared" si="0" ref="B1:B2">A1*2</f><v>6</v>');
  });

  it("of an array formula of several cells go with it", () => {
    const bytes = saved(
      `${figures}<row r="3"><c r="A3"><f t="array" ref="A3:B3">A1:B1*2</f><v>44</v></c><c r="B3"><v>20</v></c><c r="C3"><f>B3+1</f><v>21</v></c></row>`,
      "A1",
      22,
      { value: 122 },
    );
    expect(partText(bytes, sheetPart)).toContain(
      '<c r="A3"><f t="array" ref="A3:B3">A1:B1*2</f></c><c r="B3"></c><c r="C3"><f>B3+1</f></c>',
    );
  });

  it("that were old before the edit are mended with it", () => {
    const bytes = saved(
      `${figures}<row r="3"><c r="A3"><f>SUM(A1:A2)</f><v>40</v></c><c r="B3"><f>SUM(B1:B2)</f><v>21</v></c></row>`,
      "B1",
      10,
      { value: 12 },
    );
    expect(readWorkbook(bytes, "a.xlsx").sheets[0]?.values[2]).toEqual([47, 23]);
  });
});
