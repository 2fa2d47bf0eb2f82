import { recalculate } from "../../src/formula/recalculate";
import { readWorkbook } from "../../src/workbook/file/read";
import { describeWithLibreOffice, recalculate as calculateWithLibreOffice } from "../support/libreoffice";
import { writeWorkbook } from "../support/write-workbook";

/** Units with a kind, members, a score, and cells that make trouble: a blank, a text number, an error. */
const units = [
  ["Mã", "Đơn vị", "Loại", "Đảng viên", "Điểm"],
  [10, "Chi bộ thôn Bản Bay", "Thôn", 34, 86.5],
  [20, "Chi bộ trường THCS", "Trường", 19, 91.25],
  [30, "Chi bộ thôn Suối Lìn", "Thôn", 27, 78],
  [40, "Chi bộ Công an xã", "Lực lượng vũ trang", null, 90],
  [50, "Chi bộ Trạm y tế", "Y tế", "12", -3.75],
] as const;

const kinds: Readonly<Record<string, readonly string[]>> = {
  "conditional sums": [
    'SUMIFS(D2:D6,C2:C6,"Thôn")',
    'SUMIFS(D2:D6,A2:A6,">10",A2:A6,"<=30")',
    'SUMIFS(D2:D6,C2:C6,"T*")',
    'SUMIFS(D2:D6,C2:C6,"<>Thôn")',
    'SUMIFS(D2:D6,C2:C5,"Thôn")',
    'COUNTIFS(C2:C6,"Thôn",D2:D6,">30")',
    'COUNTIFS(D2:D6,"")',
    "COUNTIFS(D2:D6,12)",
    'AVERAGEIFS(E2:E6,C2:C6,"Thôn")',
    'AVERAGEIFS(E2:E6,C2:C6,"Không có")',
    'AVERAGEIF(A2:A6,">20",E2:E6)',
    'MAXIFS(E2:E6,C2:C6,"Thôn")',
    'MINIFS(E2:E6,A2:A6,">10")',
    'MINIFS(E2:E6,C2:C6,"Không có")',
    'SUMIF(C2:C6,"thôn",D2:D6)',
  ],
  lookups: [
    "VLOOKUP(30,A2:E6,4,FALSE)",
    "VLOOKUP(35,A2:E6,4,0)",
    "VLOOKUP(35,A2:E6,2,TRUE)",
    "VLOOKUP(5,A2:E6,2)",
    "VLOOKUP(50,A2:E6,2)",
    'VLOOKUP("chi bộ trạm y tế",B2:E6,3,0)',
    "VLOOKUP(30,A2:E6,9,0)",
    "VLOOKUP(40,A2:E6,4,0)",
    'HLOOKUP("Điểm",A1:E6,3,0)',
    'MATCH("Thôn",C2:C6,0)',
    "MATCH(25,A2:A6,1)",
    "MATCH(25,A2:A6)",
    "MATCH(25,A2:A6,0)",
    "MATCH(25,D2:D6,1)",
    "INDEX(A2:E6,3,2)",
    "INDEX(B2:B6,4)",
    "INDEX(A1:E1,5)",
    "INDEX(A2:E6,9,2)",
    "INDEX(E2:E6,MATCH(30,A2:A6,0))",
    'IFERROR(VLOOKUP(7,A2:E6,2,0),"không có")',
    'IFNA(MATCH("x",B2:B6,0),0)',
  ],
  numbers: [
    "TRUNC(E6)",
    "TRUNC(E3,1)",
    "TRUNC(1.15*100)",
    "TRUNC(-2.5)",
    "SIGN(E6)",
    "PRODUCT(A2:A4)",
    "PRODUCT(D5)",
    "INT(E6)",
    "MOD(-7,3)",
    "ROUND(E3,1)",
    "ROUNDUP(E6,1)",
    "SUM(D2:D6)",
    "COUNT(D2:D6)",
    "COUNTA(D2:D6)",
    "COUNTBLANK(D2:D6)",
    "AVERAGE(D2:D6)",
  ],
  texts: [
    "LEN(B2)",
    "LEFT(B2,6)",
    "LEFT(C2)",
    "RIGHT(B2,3)",
    "RIGHT(B2,0)",
    "LEFT(B2,-1)",
    'TRIM("  a   b ")',
    "UPPER(C2)",
    "LOWER(C2)",
    "LEN(A2)",
    "LEN(E2)",
    'B2&" ("&A2&")"',
    "ISTEXT(D6)",
    "ISTEXT(D5)",
    "MID(B2,9,4)",
    "MID(B2,90,4)",
    "MID(B2,0,4)",
    'CONCATENATE(C2," ",A2)',
    'CONCATENATE(C2," ",E2)',
    'CONCAT(A2:A4,"-")',
    'FIND("thôn",B2)',
    'FIND("Thôn",B2)',
    'SUBSTITUTE(B2,"Chi bộ","CB")',
    'SUBSTITUTE(B2,"","x")',
    'REPT("-",3)',
    'REPT("-",-1)',
    'EXACT(C2,"thôn")',
    "EXACT(C2,C4)",
    'TEXT(A2,"0")',
    'TEXT(A2,"000")',
    'TEXT(E2,"0")',
    'TEXT(E6,"0")',
    'TEXT(-0.2,"0")',
    'TEXT(E2,"0.0")',
    'TEXT(1234567,"#,##0")',
    'TEXT(0.7448,"0.00%")',
    'TEXT(D5,"0")',
    'TEXT(C2,"0")',
    '"Tháng "&TEXT(DATE(2024,3,9),"mm.yyyy")',
    'TEXT(DATE(2024,12,31),"dd-mm-yyyy")',
    'TEXT(DATE(2024,12,31),"dd/mm/yyyy")',
    'TEXT(DATE(2024,2,9),"d.m.yy")',
    'TEXT(DATE(2024,2,9),"mmmm")',
    'TEXT(45000.5,"dd-mm-yyyy")',
  ],
  days: [
    "DATE(2024,12,31)",
    "DATE(2024,14,0)",
    "DATE(2024,-3,35)",
    "DATE(2023,2,29)",
    "DATE(124,5,1)",
    "DATE(1900,1,1)",
    "DATE(-1,1,1)",
    "DATE(9999,12,31)",
    "DATE(10000,1,1)",
    "YEAR(45657)",
    "MONTH(45657)",
    "DAY(45657.9)",
    "YEAR(30)",
    "YEAR(-1)",
    "YEAR(D5)",
    'YEAR("31/12/2024")',
    "EDATE(DATE(2024,1,31),1)",
    "EDATE(DATE(2023,1,31),1)",
    "EDATE(DATE(2024,3,15),-14)",
    "EOMONTH(DATE(2024,1,10),1)",
    "EOMONTH(DATE(2100,1,10),1)",
    "EOMONTH(DATE(2024,12,1),0)",
    "WEEKDAY(DATE(2024,12,22))",
    "WEEKDAY(DATE(2024,12,22),2)",
    "WEEKDAY(DATE(2024,12,22),3)",
    "WEEKDAY(DATE(2024,12,22),11)",
    "DAYS(DATE(2024,12,31),DATE(2024,1,1))",
    "DATE(2024,12,31)-DATE(2023,12,31)",
    "YEAR(DATE(2000,2,28)+1)*10000+MONTH(DATE(2000,2,28)+1)*100+DAY(DATE(2000,2,28)+1)",
    "IF(MONTH(DATE(2024,6,30))<=6,1,2)",
  ],
  coercions: [
    "D6+1",
    "D5+1",
    'IF(D5="",0,1)',
    'IF(D5=0,"trống","có")',
    "TRUE+1",
    '"3"*2',
    "IFS(A2>20,1,A2>5,2)",
    "IFS(A2>20,1)",
    'IFS(FALSE,1,TRUE,"khác")',
    'SUMIFS(D2:D6,A2:A6,"")',
    "ISNA(MATCH(7,A2:A6,0))",
    "1/0",
    "IFERROR(1/0,5)",
  ],
};

/** Where Excel differs from LibreOffice, ours is Excel's (support.microsoft.com on COUNTIF, VLOOKUP and INDEX). */
const asInExcel: Readonly<Record<string, number | string>> = {
  "COUNTIFS(D2:D6,12)": 1,
  "VLOOKUP(30,A2:E6,9,0)": "#REF!",
  "INDEX(A2:E6,9,2)": "#REF!",
};

/** Files name newer functions with a mark in front. */
const newer = /\b(?:MAXIFS|MINIFS|IFNA|IFS|CONCAT|DAYS)(?=\()/g;

describeWithLibreOffice(
  "formulas without stored results are as LibreOffice calculates them, or unknown",
  () => {
    const formulas = Object.values(kinds).flat();
    const bytes = writeWorkbook([
      { name: "Biểu 1", rows: units },
      {
        name: "Tính",
        rows: formulas.map((formula) => [
          {
            formula: formula
              .replace(/(?<![A-Z"$])([A-E])(\d)(?!\d)/g, "'Biểu 1'!$1$2")
              .replace(/:'Biểu 1'!/g, ":")
              .replace(newer, "_xlfn.$&"),
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

    it.each(formulas.map((formula, at) => [formula, at] as const))("%s", (formula, at) => {
      if (unknown.has(formula)) return;
      const own = ours?.values[at]?.[0] ?? null;
      const other = asInExcel[formula] ?? theirs?.values[at]?.[0] ?? null;
      if (typeof own === "number" && typeof other === "number") expect(own).toBeCloseTo(other, 9);
      else expect(own).toBe(other);
    });

    it("leaves unknown only what means different things to different readers or programs", () => {
      expect([...unknown]).toEqual([
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
