import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../src/check/check";
import type { CellMark } from "../../src/marks/marks";
import type { Finding } from "../../src/report";
import { addMarks } from "../../src/workbook/file/marks";
import { readWorkbook } from "../../src/workbook/file/read";
import { saveEdits } from "../../src/workbook/file/save";
import { generateReport } from "../generator/generate";
import { mistakeKinds } from "../generator/mistakes";
import { describeWithLibreOffice, recalculateAll } from "../support/libreoffice";
import { partText } from "../support/zip-entries";
import { writeWorkbook } from "../support/write-workbook";
import { mendingPlan, verdicts, withFormulas } from "./mended";

const faulty = readFileSync(join(__dirname, "../../assets/samples/co-loi.xlsx"));

function checked(bytes: Uint8Array): { findings: Finding[]; marks: CellMark[] } {
  const { findings, marks = [] } = check(readWorkbook(bytes, "a.xlsx"), { marks: true });
  return { findings, marks };
}

describe("the marks of the sample with planted mistakes", () => {
  const { findings, marks } = checked(faulty);
  const formulaAt = (sheet: string, cell: string): string | undefined =>
    marks.find((mark) => mark.sheet === sheet && mark.cell === cell)?.formula;

  test("stand at every error and warning, and at no information", () => {
    const marked = new Set(marks.map(({ sheet, cell }) => `${sheet}!${cell}`));
    for (const { sheet, cell, severity } of findings)
      if (severity !== "info") expect(marked).toContain(`${sheet}!${cell}`);
    expect(new Set(marks.map(({ severity }) => severity))).toEqual(new Set(["error", "warning"]));
  });

  test.each([
    ["Đảo chữ số", "F8", "ROUND(C8-SUM(D8,F8,H8,J8),6)<>0", "an operand: the check of its relation"],
    ["Tổng gõ sai", "F15", "ROUND(F15-SUM(F7:F14),6)<>0", "neighbours as one range"],
    [
      "Tỷ lệ gõ sai",
      "G10",
      "IF(C10=0,FALSE,ROUND(ABS(G10-F10/C10*100),11)>0.005)",
      "half a unit of its decimals",
    ],
    ["Số dạng chữ", "E11", "ISTEXT(E11)", "text"],
    ["SUM thiếu dòng", "E15", "ROUND(E15-SUM(E7:E14),6)<>0", "a formula that misses a row"],
    ["Danh sách", "B12", "B12=B9", "the same unit twice"],
    ["Đánh số", "A11", "AND(ISNUMBER(A11),A11<>1,A11<>A10+1)", "a number left out"],
    ["Chấm điểm", "H11", 'AND(H11="Tốt",G11<90)', "a class its score does not reach"],
    ["Ngày và phân số", "C11", "C11=45600", "nothing better than the value itself"],
  ])("%s %s is %s: %s", (sheet, cell, formula) => {
    expect(formulaAt(sheet, cell)).toBe(formula);
  });

  test("are in the marked file, each at its cell, and the input's bytes stay as they are", () => {
    const input = Buffer.from(faulty);
    const text = partText(addMarks(input, marks), "xl/worksheets/sheet1.xml");
    expect(input.equals(faulty)).toBe(true);
    expect(text).toMatch(
      /<conditionalFormatting sqref="F8"><cfRule type="expression"[^>]*><formula>AND\(N\(/,
    );
  });

  test("are asked for, and cost nothing otherwise", () => {
    expect(check(readWorkbook(faulty, "a.xlsx"))).not.toHaveProperty("marks");
  });
});

test("clean reports get no mark, but where a warning is allowed", () => {
  for (let seed = 0; seed < 30; seed += 1) {
    const { workbook } = generateReport(seed);
    const { findings, marks = [] } = check(workbook, { marks: true });
    if (!findings.some(({ severity }) => severity !== "info")) expect(marks).toEqual([]);
  }
});

interface Case {
  name: string;
  marks: CellMark[];
  mended: Finding[];
  before: Uint8Array;
  after: Uint8Array;
}

function caseOf(name: string, bytes: Uint8Array): Case {
  const { findings, marks } = checked(bytes);
  const { plan, mended } = mendingPlan(readWorkbook(bytes, "a.xlsx"), findings);
  const fixed = plan.edits.length === 0 ? bytes : saveEdits(bytes, plan);
  return { name, marks, mended, before: withFormulas(bytes, marks), after: withFormulas(fixed, marks) };
}

/** Files in one run of LibreOffice. */
const BATCH = 60;

function judged(cases: readonly Case[]): { wrongBefore: string[]; wrongAfter: string[]; mended: number } {
  const files = cases.flatMap(({ before, after }) => [before, after]);
  const saved: Uint8Array[] = [];
  for (let start = 0; start < files.length; start += BATCH)
    saved.push(...recalculateAll(files.slice(start, start + BATCH)));
  const wrongBefore: string[] = [];
  const wrongAfter: string[] = [];
  let mended = 0;
  cases.forEach((each, at) => {
    const [before, after] = [saved[2 * at], saved[2 * at + 1]].map((bytes) =>
      bytes ? verdicts(bytes, each.marks) : [],
    );
    const names = new Set(each.mended.map(({ sheet, cell }) => `${sheet}!${cell}`));
    each.marks.forEach(({ sheet, cell, formula }, index) => {
      const told = `${each.name} ${sheet}!${cell} ${formula}`;
      if (before?.[index] !== true) wrongBefore.push(told);
      if (!names.has(`${sheet}!${cell}`)) return;
      mended += 1;
      if (after?.[index] !== false) wrongAfter.push(told);
    });
  });
  return { wrongBefore, wrongAfter, mended };
}

describeWithLibreOffice(
  "in LibreOffice, a mark is on while its figure is wrong and off once it is mended",
  () => {
    test("on the sample with planted mistakes", () => {
      const { wrongBefore, wrongAfter, mended } = judged([caseOf("co-loi", faulty)]);
      expect(wrongBefore).toEqual([]);
      expect(wrongAfter).toEqual([]);
      expect(mended).toBeGreaterThanOrEqual(10);
    }, 120_000);

    test("on a generated report with every kind of mistake", () => {
      const cases = mistakeKinds.map((kind) =>
        caseOf(kind, writeWorkbook(generateReport(1, { mistake: kind }).description)),
      );
      const { wrongBefore, wrongAfter, mended } = judged(cases);
      expect(wrongBefore).toEqual([]);
      expect(wrongAfter).toEqual([]);
      expect(mended).toBeGreaterThanOrEqual(20);
    }, 240_000);
  },
);
