import { recalculate } from "../../src/formula/recalculate";
import { readWorkbook } from "../../src/workbook/file/read";
import { describeWithLibreOffice, recalculate as calculateWithLibreOffice } from "../support/libreoffice";
import { writeWorkbook } from "../support/write-workbook";
import { drawnKinds, kinds } from "./clerk-formulas";

/** Units with a kind, members, a score, and cells that make trouble: a blank, a text number, an error. */
const units = [
  ["Mã", "Đơn vị", "Loại", "Đảng viên", "Điểm"],
  [10, "Chi bộ thôn Bản Bay", "Thôn", 34, 86.5],
  [20, "Chi bộ trường THCS", "Trường", 19, 91.25],
  [30, "Chi bộ thôn Suối Lìn", "Thôn", 27, 78],
  [40, "Chi bộ Công an xã", "Lực lượng vũ trang", null, 90],
  [50, "Chi bộ Trạm y tế", "Y tế", "12", -3.75],
] as const;

/**
 * Where Excel differs from LibreOffice, ours is Excel's (support.microsoft.com on COUNTIF, VLOOKUP, INDEX, FIND; on SUM:
 * numbers typed as text among the arguments count; "Calculation operators": TRUE as a text is "TRUE", and a logical value
 * is greater than any text and any number).
 */
const asInExcel: Readonly<Record<string, number | string | boolean>> = {
  "COUNTIFS(D2:D6,12)": 1,
  "VLOOKUP(30,A2:E6,9,0)": "#REF!",
  "INDEX(A2:E6,9,2)": "#REF!",
  "INDEX(A2:A6,6)": "#REF!",
  'VLOOKUP("30",A2:E6,4,FALSE)': "#N/A",
  'MATCH("30",A2:A6,0)': "#N/A",
  'IFERROR(INDEX(E2:E6,MATCH("30",A2:A6,0)),"-")': "-",
  'MIN("3",4)': 3,
  'MAX("3",4)': 4,
  'SUM("3",4)': 7,
  'AVERAGE("3",4)': 3.5,
  'PRODUCT("3",4)': 12,
  'FIND("",B2)': 1,
  "LEN(TRUE)": 4,
  "TRIM(TRUE)": "TRUE",
  "UPPER(TRUE)": "TRUE",
  "LOWER(TRUE)": "true",
  "TRUE&1": "TRUE1",
  "TRUE>10": true,
  'TRUE>"10"': true,
  'TRUE>""': true,
};

/** Files name newer functions with a mark in front. */
const newer = /\b(?:MAXIFS|MINIFS|IFNA|IFS|CONCAT|DAYS)(?=\()/g;

/** The formula as it stands in another sheet than the units, and in a file. */
function ofUnits(formula: string): string {
  const [texts, pieces] = [formula.match(/"(?:[^"]|"")*"/g) ?? [], formula.split(/"(?:[^"]|"")*"/)];
  return pieces
    .map((piece, at) => {
      const cells = piece
        .replace(/(^|[^A-Z$:])([A-E]:[A-E])(?![A-Z\d(])/g, "$1'Biểu 1'!$2")
        .replace(/(^|[^A-Z:])(\d:\d)/g, "$1'Biểu 1'!$2")
        .replace(/(?<![A-Z"$])([A-E])(\d)(?!\d)/g, "'Biểu 1'!$1$2")
        .replace(/:'Biểu 1'!/g, ":");
      return cells.replace(newer, "_xlfn.$&") + (texts[at] ?? "");
    })
    .join("");
}

describeWithLibreOffice(
  "formulas without stored results are as LibreOffice calculates them, or unknown",
  () => {
    const formulas = [...new Set([kinds, drawnKinds].flatMap((each) => Object.values(each).flat()))];
    const bytes = writeWorkbook([
      { name: "Biểu 1", rows: units },
      {
        name: "Tính",
        rows: formulas.map((formula) => [
          {
            formula: ofUnits(formula),
          },
        ]),
      },
    ]);
    const ours = recalculate(readWorkbook(bytes, "a.xlsx")).sheets[1];
    let theirs: ReturnType<typeof readWorkbook>["sheets"][number] | undefined;
    beforeAll(() => {
      theirs = readWorkbook(calculateWithLibreOffice(bytes), "a.xlsx").sheets[1];
    });

    const unknown = new Set(formulas.filter((_, at) => ours?.uncalculated?.has(`A${at + 1}`)));

    it(`are ${formulas.length}, none of them different`, () => {
      const different: string[] = [];
      for (const [at, formula] of formulas.entries()) {
        if (unknown.has(formula)) continue;
        const own = ours?.values[at]?.[0] ?? null;
        const other = asInExcel[formula] ?? theirs?.values[at]?.[0] ?? null;
        const isNear =
          typeof own === "number" &&
          typeof other === "number" &&
          Math.abs(own - other) <= 1e-9 * Math.max(1, Math.abs(own));
        if (own !== other && !isNear) different.push(`${formula}: ${String(own)}, there ${String(other)}`);
      }
      expect(different).toEqual([]);
      expect(formulas.length).toBeGreaterThanOrEqual(458);
      expect(unknown.size).toBeLessThan(formulas.length / 10);
    });

    it("leaves unknown only what means different things to different readers or programs", () => {
      const listed = new Set(Object.values(kinds).flat());
      expect([...unknown].filter((each) => listed.has(each))).toEqual([
        "MATCH(25,D2:D6,1)",
        // The reader's own signs of numbers and dates, and names of months.
        "LEN(E2)",
        'CONCATENATE(C2," ",E2)',
        'TEXT(E2,"0.0")',
        'TEXT(1234567,"#,##0")',
        'TEXT(0.7448,"0.00%")',
        'TEXT(C2,"0")',
        'TEXT(DATE(2024,12,31),"dd/mm/yyyy")',
        'TEXT(DATE(2024,2,9),"mmmm")',
        'TEXT(45000.5,"dd-mm-yyyy")',
        // Days that programs count differently: before March 1900, after 9999.
        "DATE(124,5,1)",
        "DATE(1900,1,1)",
        "DATE(-1,1,1)",
        "DATE(10000,1,1)",
        "YEAR(30)",
        "YEAR(-1)",
        "YEAR(D5)",
        'YEAR("31/12/2024")',
        "WEEKDAY(DATE(2024,12,22),11)",
      ]);
    });
  },
);
