import fs, {
  closeSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { zipSync } from "fflate";
import { prepareForeignReader } from "../../src/cli/foreign-reader";
import { runReview } from "../../src/cli/run-review";
import { roundReportSchema } from "../../src/review/round-report";
import type { PrintedRound } from "../../src/review/round-report";
import { writeWorkbook } from "../support/write-workbook";

const rows = (unit: string): (string | number)[][] => [
  [`ĐẢNG ỦY XÃ ${unit}`],
  ["KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI ĐẢNG VIÊN NĂM 2025"],
  ["TT", "Chi bộ", "Tổng số đảng viên", "HTXSNV", "HTTNV", "HTNV"],
  [1, "Chi bộ thôn 1", 31, 4, 22, 5],
  [2, "Chi bộ thôn 2", 44, 6, 31, 7],
  ["", "Tổng cộng", 75, 10, 53, 12],
];

function foreign(unit: string, bookType: "xls" | "ods"): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows(unit)), "Biểu 1");
  return write(book, { type: "buffer", bookType }) as Buffer;
}

/** A compound file whose directory names the stream of an encrypted package. */
function encrypted(): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [..."EncryptedPackage"].forEach((letter, at) => (bytes[512 + 2 * at] = letter.charCodeAt(0)));
  return bytes;
}

describe("a round with files that cannot be read", () => {
  let folder = "";
  let report: PrintedRound;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "khop-so-hostile-"));
    const put = (name: string, bytes: Uint8Array | string): void => {
      mkdirSync(join(folder, name, ".."), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    };
    put("an-binh.xlsx", writeWorkbook([{ name: "Biểu 1", rows: rows("AN BÌNH") }]));
    put("lan-2/an-binh.xlsx", writeWorkbook([{ name: "Biểu 1", rows: rows("AN BÌNH") }]));
    put("cao-son.xls", foreign("CAO SƠN", "xls"));
    put("my-loc.ods", foreign("MỸ LỘC", "ods"));
    put("mat-khau.xlsx", encrypted());
    put("rong.xlsx", "");
    put("bom.xlsx", zipSync({ "xl/workbook.xml": new Uint8Array(40_000_000) }, { level: 1 }));
    put(
      "bom.ods",
      zipSync(
        {
          mimetype: [
            new TextEncoder().encode("application/vnd.oasis.opendocument.spreadsheet"),
            { level: 0 },
          ],
          "META-INF/manifest.xml": new Uint8Array(10),
          "content.xml": new Uint8Array(40_000_000),
        },
        { level: 1 },
      ),
    );
    put("cong-van.docx", zipSync({ "word/document.xml": new Uint8Array(10) }));
    put("cut.xlsx", writeWorkbook([{ name: "Biểu 1", rows: rows("TÂN LẬP") }]).subarray(0, 700));
    put("~$an-binh.xlsx", "khoá của Excel");
    const large = openSync(join(folder, "lon.xlsx"), "w");
    ftruncateSync(large, 300 * 1024 * 1024);
    closeSync(large);
    mkdirSync(join(folder, "khoa"));
    put("dang-mo.xlsx", writeWorkbook([{ name: "Biểu 1", rows: rows("KIM BÔI") }]));
    put("vua-mat.xlsx", writeWorkbook([{ name: "Biểu 1", rows: rows("MAI CHÂU") }]));
    // What rights, another program and another hand do to files, whoever runs the test.
    const [readFile, readFolder] = [fs.readFileSync, fs.readdirSync];
    const refuse = (code: string): never => {
      throw Object.assign(new Error(code), { code });
    };
    jest.spyOn(fs, "readFileSync").mockImplementation((...asked) => {
      if (String(asked[0]).endsWith("dang-mo.xlsx")) refuse("EBUSY");
      if (String(asked[0]).endsWith("vua-mat.xlsx")) refuse("ENOENT");
      return readFile(...asked);
    });
    jest
      .spyOn(fs, "readdirSync")
      .mockImplementation((...asked: Parameters<typeof readFolder>) =>
        String(asked[0]).endsWith("khoa") ? refuse("EACCES") : readFolder(...asked),
      );
    await prepareForeignReader([folder]);
    let printed = "";
    runReview(["--json", folder], { out: (text) => (printed += text), error: () => undefined });
    report = roundReportSchema.parse(JSON.parse(printed));
  }, 60_000);
  afterAll(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ["mat-khau.xlsx", "encrypted"],
    ["rong.xlsx", "empty-file"],
    ["bom.xlsx", "too-large"],
    ["bom.ods", "too-large"],
    ["lon.xlsx", "too-large"],
    ["cong-van.docx", "not-a-workbook"],
    ["cut.xlsx", "truncated"],
    ["dang-mo.xlsx", "in-use"],
    ["vua-mat.xlsx", "not-found"],
    ["khoa", "not-permitted"],
  ])("says why %s could not be read", (name, code) => {
    const path = join(folder, name);
    expect(report.files.find(({ file }) => file === path)?.failure).toMatchObject({ code });
    const told = report.findings.find(
      ({ rule, places }) => rule === "unreadable" && places[0]?.file === path,
    );
    expect(told?.message).toMatch(/\p{L}{2}.*\.$/u);
  });

  it("checks the others, .xls and .ods among them, and leaves out nothing but locks", () => {
    const read = report.files.filter(({ failure }) => failure === null);
    expect(read.map(({ unit }) => unit).sort()).toEqual([
      "ĐẢNG ỦY XÃ AN BÌNH",
      "ĐẢNG ỦY XÃ AN BÌNH",
      "ĐẢNG ỦY XÃ CAO SƠN",
      "ĐẢNG ỦY XÃ MỸ LỘC",
    ]);
    expect(read.every(({ sheets }) => (sheets[0]?.checked.relations ?? 0) > 0)).toBe(true);
    expect(report.files).toHaveLength(4 + 10);
    expect(report.findings.map(({ rule }) => rule)).toContain("unit-twice");
  });
});
