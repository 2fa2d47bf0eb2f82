import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runFill } from "../../src/cli/run-fill";
import { readWorkbook } from "../../src/workbook/file/read";
import { storedEntries } from "../support/zip-entries";
import { writeWorkbook } from "../support/write-workbook";

const rows = [
  ["STT", "Đơn vị", "Được xếp loại", "HTXSNV", "Tỷ lệ HTXSNV (%)"],
  [1, "Xã Đình Chu", 44, 7, null],
  [2, "Xã Lãng Công", 61, 12, null],
  [3, "Xã mới lập", 0, 0, "-"],
];

describe("fill on the command line", () => {
  let folder: string;
  let source: string;
  let target: string;
  const said = { out: "", error: "" };
  const run = (...argv: string[]): number => {
    said.out = "";
    said.error = "";
    return runFill(argv, {
      out: (text) => void (said.out += `${text}\n`),
      error: (text) => void (said.error += `${text}\n`),
    });
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "khop-so-fill-"));
    source = join(folder, "bao-cao.xlsx");
    target = join(folder, "ra.xlsx");
    writeFileSync(
      source,
      writeWorkbook([
        { name: "Biểu 1", rows },
        { name: "Ghi chú", rows: [["Người lập biểu"]] },
        { name: "Nháp", rows, state: "hidden" },
      ]),
    );
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("writes live formulas and says in words what they are", () => {
    expect(run(source, "-o", target)).toBe(0);
    const saved = readWorkbook(readFileSync(target), "ra.xlsx");
    expect(saved.sheets[0]?.formulas?.[1]?.[4]).toBe('=IF(N(C2)=0,"",D2/C2*100)');
    expect(saved.sheets[0]?.values[1]?.[4]).toBeCloseTo(700 / 44, 12);
    expect(saved.sheets[0]?.values[3]?.[4]).toBe("-");
    expect(said.out).toContain(
      'E "Tỷ lệ HTXSNV (%)": Tỷ lệ % = HTXSNV ÷ Được xếp loại × 100, 2 chữ số thập phân',
    );
    expect(said.out).toContain("điền 2 ô (E2:E3); giữ nguyên 1 ô có dấu thay số");
    expect(said.out).toContain("Nháp: trang tính ẩn, không điền");
  });

  it("changes no part of the file but the sheet it fills, its styles and the calculation settings", () => {
    run(source, "-o", target);
    const before = storedEntries(new Uint8Array(readFileSync(source)));
    const after = storedEntries(new Uint8Array(readFileSync(target)));
    const changed = [...before.keys()].filter((name) => before.get(name) !== after.get(name));
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
    expect(changed.sort()).toEqual(["xl/styles.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
  });

  it("prints the same as JSON", () => {
    expect(run(source, "-o", target, "--json", "--lang", "en")).toBe(0);
    const report = JSON.parse(said.out) as { version: number; tables: unknown[]; edits: unknown[] };
    expect(report.version).toBe(1);
    expect(report.tables).toEqual([
      {
        sheet: "Biểu 1",
        range: "A1:E4",
        columns: [
          {
            kind: "share",
            column: "E",
            header: "Tỷ lệ HTXSNV (%)",
            formula:
              "Percentage = HTXSNV ÷ Được xếp loại × 100, 2 decimals; blank while the denominator is blank or 0",
            new: false,
            written: 2,
            range: "E2:E3",
            hidden: 0,
            kept: { placeholder: 1 },
          },
        ],
      },
    ]);
    expect(report.edits[0]).toMatchObject({
      sheet: "Biểu 1",
      cell: "E2",
      before: { value: null },
      after: { formula: '=IF(N(C2)=0,"",D2/C2*100)', numberFormat: "0.00" },
    });
  });

  it("gives the file back byte for byte when there is nothing to fill", () => {
    run(source, "-o", target);
    const again = join(folder, "lan-hai.xlsx");
    expect(run(target, "-o", again)).toBe(0);
    expect(said.out).toContain("Không có ô nào cần điền.");
    expect(readFileSync(again).equals(readFileSync(target))).toBe(true);
  });

  it("fills only what --columns names", () => {
    expect(run(source, "-o", target, "--columns", "gap,status")).toBe(0);
    expect(said.out).toContain("Không có ô nào cần điền.");
    expect(run(source, "-o", target, "--columns", "tong")).toBe(2);
    expect(said.error).toContain("good-or-better");
  });

  it.each<[string, (at: { source: string; target: string; folder: string }) => string[]]>([
    ["the output is the input", ({ source: file }) => [file, "-o", file]],
    ["there is no output", ({ source: file }) => [file]],
    ["there is no such file", ({ folder: at, target: out }) => [join(at, "khong-co.xlsx"), "-o", out]],
    ["the option is not known", ({ source: file, target: out }) => [file, "-o", out, "--mau"]],
    ["the decimals are no number", ({ source: file, target: out }) => [file, "-o", out, "--decimals", "hai"]],
  ])("ends with 2 and writes nothing when %s", (_, argv) => {
    const before = readFileSync(source);
    expect(run(...argv({ source, target, folder }))).toBe(2);
    expect(said.error).not.toBe("");
    expect(existsSync(target)).toBe(false);
    expect(readFileSync(source).equals(before)).toBe(true);
  });

  it("says of a file that is no workbook what it is, and of a text file that it cannot be filled", () => {
    const csv = join(folder, "a.csv");
    writeFileSync(csv, "STT,Đơn vị,Được xếp loại,HTXSNV\n1,Xã A,44,7\n2,Xã B,61,12\n");
    expect(run(csv, "-o", target)).toBe(2);
    expect(said.error).toContain(".xlsx");
    const broken = join(folder, "hong.xlsx");
    writeFileSync(broken, readFileSync(source).subarray(0, 400));
    expect(run(broken, "-o", target)).toBe(2);
    expect(existsSync(target)).toBe(false);
  });

  it("explains itself when asked", () => {
    expect(run("--help", "--lang", "en")).toBe(0);
    expect(said.out).toContain("Usage: npm run -s fill");
  });
});
