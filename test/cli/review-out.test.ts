import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { tmpdir } from "node:os";
import { strFromU8, unzipSync } from "fflate";
import { buildSampleRound } from "../../assets/samples/round";
import { runReview } from "../../src/cli/run-review";
import { decide, deskText, emptyDesk } from "../../src/review/desk";
import { roundReportSchema } from "../../src/review/round-report";
import { readWorkbook } from "../../src/workbook/file/read";
import { describeWithLibreOffice, recalculate } from "../support/libreoffice";

const folder = mkdtempSync(join(tmpdir(), "khop-so-out-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const round = buildSampleRound();
for (const [path, bytes] of round.files) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
}
const out = join(folder, "ket-qua");

function run(...more: string[]): string {
  let printed = "";
  runReview(
    [
      "--json",
      "--expected",
      join(folder, "danh-sach.csv"),
      "--previous",
      join(folder, "ky-truoc"),
      "--superior",
      join(folder, "tong-hop-tinh.xlsx"),
      "--out",
      out,
      ...more,
      join(folder, "da-nhan"),
    ],
    { out: (text) => (printed += text), error: () => undefined },
  );
  return printed;
}

const bytesOf = (...path: string[]): Uint8Array => new Uint8Array(readFileSync(join(out, ...path)));
const sheetOf = (bytes: Uint8Array, name: string): readonly (readonly unknown[] | undefined)[] =>
  readWorkbook(bytes, "roll-up.xlsx").sheets.find((sheet) => sheet.name === name)?.values ?? [];

describe("the sample round", () => {
  const report = roundReportSchema.parse(JSON.parse(run()));

  it("is what the script builds", () => {
    for (const [path, bytes] of round.files)
      expect(
        Buffer.compare(readFileSync(join(__dirname, "../../assets/samples/dot-tham-dinh", path)), bytes),
      ).toBe(0);
  });

  it("shows every planted defect at its unit", () => {
    for (const { rule, unit } of round.planted)
      expect(report.findings.map((found) => [found.rule, found.unit])).toContainEqual([rule, unit]);
  });

  it("gives a note as .xlsx and .docx for every unit that sent something", () => {
    const names = readdirSync(join(out, "notes"));
    expect(names.filter((name) => name.endsWith(".docx"))).toHaveLength(9);
    const parts = unzipSync(bytesOf("notes", "dang-uy-xa-thuy-xuan.xlsx"));
    expect(strFromU8(parts["xl/worksheets/_rels/sheet1.xml.rels"] ?? new Uint8Array())).toContain(
      'Target="../../tong-hop-tinh.xlsx"',
    );
    const words = strFromU8(
      unzipSync(bytesOf("notes", "dang-uy-xa-thuy-xuan.docx"))["word/document.xml"] ?? new Uint8Array(),
    );
    expect(words).toContain("PHIẾU THẨM ĐỊNH");
    expect(words).toContain("biểu tổng hợp ghi 2.873, tệp của đơn vị là 287 (lệch 2.586)");
  });

  it("rolls up figures that are those of the files they name", () => {
    const rows = sheetOf(bytesOf("roll-up.xlsx"), "Nguồn số liệu").slice(1);
    const named = rows.filter((row) => row?.[8] !== "" && row?.[8] !== null && row?.[8] !== undefined);
    expect(named).toHaveLength(8 * 7);
    for (const [, , , , file, sheet, cell, value, hash] of named.map((row) => row ?? []).slice(0, 20)) {
      const source = readWorkbook(readFileSync(join(folder, "da-nhan", String(file))), String(file));
      const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(String(cell)) ?? [];
      const column = letters.charCodeAt(0) - 65;
      expect(source.sheets.find(({ name }) => name === sheet)?.values[Number(digits) - 1]?.[column]).toBe(
        value,
      );
      expect(report.files.find((each) => each.file.endsWith(String(file)))?.hash).toBe(hash);
    }
  });

  it("counts only what was accepted once the desk says so, and holds a newer file against what was told", () => {
    const desk = ["Đảng ủy phường Cao Sơn", "Đảng ủy xã Tân Lập"].reduce(
      (before, unit) => {
        const files = report.files
          .filter((each) => each.unit === unit)
          .map(({ file, hash }) => ({ file, hash }));
        return decide(before, {
          unit,
          files,
          state: "accepted",
          by: "",
          at: "2023-01-05T02:00:00Z",
          reason: null,
          told: [],
        });
      },
      decide(emptyDesk, {
        unit: "Đảng ủy xã Đại Đồng",
        files: [{ file: "dai-dong-cu.xlsx", hash: "0123456789abcdef" }],
        state: "returned",
        by: "Trần Thị Mai",
        at: "2023-01-04T02:00:00Z",
        reason: "Danh sách thừa một người.",
        told: [
          {
            rule: "list-count",
            severity: "error",
            sheet: "Đảng viên",
            cell: "D17",
            row: "Tổng cộng",
            column: "Chưa được đánh giá",
            words: "Danh sách thừa một dòng.",
          },
          {
            rule: "total-mismatch",
            severity: "error",
            sheet: "Đảng viên",
            cell: "H17",
            row: "Tổng cộng",
            column: "Hoàn thành tốt nhiệm vụ › SL",
            words: "Tổng lệch 9.",
          },
        ],
      }),
    );
    writeFileSync(join(folder, "ban.json"), deskText(desk));
    run("--desk", join(folder, "ban.json"));
    const units = sheetOf(bytesOf("roll-up.xlsx"), "Nguồn số liệu")
      .slice(1)
      .map((row) => row?.[3]);
    expect(new Set(units.filter((unit) => String(unit).startsWith("Đảng ủy")))).toEqual(
      new Set(["Đảng ủy phường Cao Sơn", "Đảng ủy xã Tân Lập"]),
    );
    const note =
      readWorkbook(bytesOf("notes", "dang-uy-xa-dai-dong.xlsx"), "a.xlsx").sheets[0]?.values.flat() ?? [];
    expect(note).toEqual(expect.arrayContaining(["Còn", "Đã sửa", "Danh sách thừa một người."]));
  });
});

describeWithLibreOffice("the roll-up in LibreOffice", () => {
  it("has the same figures once its formulas are calculated there", () => {
    run();
    const ours = sheetOf(bytesOf("roll-up.xlsx"), "Tổng hợp");
    const theirs = sheetOf(recalculate(bytesOf("roll-up.xlsx")), "Tổng hợp");
    for (let row = 8; row < 19; row += 1)
      for (const column of [2, 3, 4, 5, 7, 9, 11]) expect(theirs[row]?.[column]).toBe(ours[row]?.[column]);
  });
});
