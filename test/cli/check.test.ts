import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCheck } from "../../src/cli/run-check";
import type { Report } from "../../src/report";
import { reportSchema } from "../../src/report";
import { readWorkbook } from "../../src/workbook/file/read";
import { writeState } from "../../src/workbook/file/state-part";
import { writeWorkbook } from "../support/write-workbook";

const samples = join(__dirname, "../../assets/samples");
const faulty = join(samples, "co-loi.xlsx");
const clean = join(samples, "004-dai-tu.xlsx");
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "khop-so-cli-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(...argv: string[]): { code: number; out: string; error: string } {
  const said = { out: "", error: "" };
  const code = runCheck(argv, {
    out: (text) => (said.out += `${text}\n`),
    error: (text) => (said.error += `${text}\n`),
  });
  return { code, ...said };
}

function jsonOf(text: string): Report {
  return reportSchema.parse(JSON.parse(text));
}

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Levels that add up to the number rated, but for one unit's swapped digits. */
const table = [
  ["Tên đơn vị", "Số được đánh giá", "HTXSNV", "HTTNV", "HTNV", "KHTNV"],
  ["Chi bộ thôn Ngọc Sơn", 171, 20, 136, 14, 1],
  ["Chi bộ thôn Kiên Thành", 96, 12, 71, 12, 1],
  ["Chi bộ Trường Tiểu học", 44, 8, 30, 6, 0],
  ["Chi bộ Trạm Y tế", 18, 3, 13, 2, 0],
];
const swapped = table.map((row, at) => row.map((value, column) => (at === 2 && column === 3 ? 17 : value)));

describe("exit codes", () => {
  test.each([
    ["0: nothing that is an error", [clean], 0],
    ["1: at least one error", [faulty], 1],
    ["1: an error in one of several files", [clean, faulty], 1],
    ["2: a file that is not there", [join(samples, "không-có.xlsx")], 2],
    ["2: no file", [], 2],
    ["0: help", ["--help"], 0],
  ])("%s", (_, argv, code) => {
    expect(run(...argv).code).toBe(code);
  });

  test("2 beats 1, and the files that can be read are still checked", () => {
    const broken = put("hỏng.xlsx", readFileSync(faulty).subarray(0, 4_000));
    const { code, out } = run("--json", broken, faulty, clean);
    expect(code).toBe(2);
    const { files } = jsonOf(out);
    expect(files.map((file) => file.failure?.code ?? "read")).toEqual(["truncated", "read", "read"]);
    expect(files[1]?.findings.length).toBeGreaterThan(10);
    expect(files[0]).toMatchObject({ sheets: [], findings: [] });
  });
});

describe("the report", () => {
  test.each(["co-loi.xlsx", "000-van-ho.xlsx", "002-hoa-binh.xlsx"])(
    "as JSON follows its schema: %s",
    (name) => {
      const { files } = jsonOf(run("--json", "--relations", join(samples, name)).out);
      expect(files[0]?.sheets[0]?.relations).toBeDefined();
    },
  );

  test("has relations only when they are asked for", () => {
    expect(jsonOf(run("--json", clean).out).files[0]?.sheets.every((sheet) => !sheet.relations)).toBe(true);
  });

  test("keeps the file's name as it was given", () => {
    expect(jsonOf(run("--json", faulty).out).files[0]?.file).toBe(faulty);
  });

  test("as text names cell, row and column, what is wrong, and why", () => {
    const { out } = run(faulty);
    expect(out).toContain(
      "    F8 · Chi bộ thôn Đình Chu · HTTNV · SL\n" +
        "      Lỗi · Các mức xếp loại không cộng đủ\n" +
        "      Ghi 163, phải là 136. 20 + 136 + 14 + 1 = 171 (C8).",
    );
  });

  test("as text says what was checked when all figures match", () => {
    const { code, out } = run(clean);
    expect(code).toBe(0);
    expect(out).toMatch(/Đã kiểm tra \d+ bảng, \d+ dòng, \d+ phép đối chiếu\./);
    expect(out).toContain("Mọi số đều khớp.");
  });

  test("never calls a figure a violation", () => {
    expect(run(faulty).out).not.toMatch(/vi phạm/i);
  });

  test("speaks English when asked, in numbers too", () => {
    const { out } = run("--lang", "en", faulty);
    expect(out).toContain("Error · ");
    expect(out).toMatch(/Checked: tables 1, rows 9,/);
    expect(out).not.toMatch(/\b(Lỗi|Ghi|phải là)\b/);
  });

  test("shows the first twenty of one kind and names the cells of the rest; --all shows all", () => {
    const rows = Array.from({ length: 400 }, (_, at) => [
      `Chi bộ số ${at + 1}`,
      at + 41,
      20,
      at + 11,
      10,
      at % 10 === 5 ? -5 : 0,
    ]);
    const long = put("dài.xlsx", writeWorkbook([{ name: "Biểu 1", rows: [...table.slice(0, 1), ...rows] }]));
    const [short, whole] = [run(long), run("--all", long)];
    expect(jsonOf(run("--json", long).out).files[0]?.findings.length).toBeGreaterThan(25);
    expect(short.out).toMatch(/… và \d+ mục nữa cùng loại “[^”]+”: \w+\d+, /);
    expect(whole.out).not.toContain("chỗ nữa cùng loại");
    expect(whole.out.length).toBeGreaterThan(short.out.length);
  });
});

describe("files", () => {
  test("in folders and under names with Vietnamese letters and spaces", () => {
    mkdirSync(join(folder, "Báo cáo quý IV"), { recursive: true });
    const path = put("Báo cáo quý IV/Biểu tổng hợp (đã sửa).xlsx", readFileSync(faulty));
    expect(run(path).code).toBe(1);
  });

  test(".csv is checked like a workbook, with ; or , between figures and with a byte order mark", () => {
    for (const [name, text] of [
      ["a.csv", swapped.map((row) => row.join(",")).join("\n")],
      ["b.csv", `\ufeff${swapped.map((row) => row.join(";")).join("\r\n")}`],
    ] as const) {
      const { code, out } = run("--json", put(name, text));
      expect(code).toBe(1);
      expect(jsonOf(out).files[0]?.findings[0]).toMatchObject({
        severity: "error",
        cell: "B3",
        expected: 42,
      });
    }
  });

  test("an .xlsx without its extension is known by its content", () => {
    expect(run(put("bao-cao", readFileSync(faulty))).code).toBe(1);
  });

  test.each([
    ["is not there", () => join(folder, "thiếu.xlsx"), "not-found", "Không tìm thấy tệp"],
    [
      "is a folder without workbooks",
      () => mkdtempSync(join(folder, "rỗng-")),
      "is-a-folder",
      "Đây là thư mục",
    ],
    ["is empty", () => put("rỗng.xlsx", ""), "empty-file", "Tệp rỗng"],
    [
      "is a picture called .xlsx",
      () => put("ảnh.xlsx", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])),
      "not-a-workbook",
      "không phải là tệp Excel",
    ],
    [
      "is a note called .xlsx",
      () => put("ghi-chú.xlsx", "Chiều nay họp chi bộ."),
      "not-a-workbook",
      "không phải là tệp Excel",
    ],
  ])("a file that %s has a sentence and code 2", (_, path, failure, sentence) => {
    const { code, out } = run(path());
    expect(code).toBe(2);
    expect(out).toContain(sentence);
    expect(jsonOf(run("--json", path()).out).files[0]?.failure?.code).toBe(failure);
  });
});

describe("options that are not understood", () => {
  test.each([
    [["--nhanh", faulty], "Không có tùy chọn --nhanh."],
    [["--lang", "fr", faulty], "--lang: vi, en"],
    [["--year", "21", faulty], "--year: 1990-2100"],
    [["--marked"], "Tùy chọn --marked"],
    [["--json=1", faulty], "Tùy chọn --json"],
  ])("%j: code 2, what is wrong and the usage", (argv, sentence) => {
    const { code, out, error } = run(...argv);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(error).toContain(sentence);
    expect(error).toContain("Cách dùng:");
  });

  test("are explained in English when English was asked for", () => {
    expect(run("--lang=en", "--fast", faulty).error).toContain("There is no option --fast.");
  });
});

describe("--marked", () => {
  const target = (name: string): string => join(folder, name);

  test("writes a copy that reads the same, and the input stays as it is", () => {
    const input = put("gốc.xlsx", readFileSync(faulty));
    const { code, error } = run("--marked", target("đánh dấu.xlsx"), input);
    expect(code).toBe(1);
    expect(error).toContain("Đã ghi bản có đánh dấu");
    const copy = readFileSync(target("đánh dấu.xlsx"));
    expect(readWorkbook(copy, "a.xlsx")).toEqual(readWorkbook(readFileSync(faulty), "a.xlsx"));
    expect(copy.equals(readFileSync(faulty))).toBe(false);
    expect(readFileSync(input).equals(readFileSync(faulty))).toBe(true);
  });

  test("gives the JSON report alone on standard output", () => {
    const { out } = run("--json", "--marked", target("json.xlsx"), faulty);
    expect(jsonOf(out).files).toHaveLength(1);
  });

  test("a workbook without findings is copied as it is", () => {
    expect(run("--marked", target("sạch.xlsx"), clean).code).toBe(0);
    expect(readFileSync(target("sạch.xlsx")).equals(readFileSync(clean))).toBe(true);
  });

  test.each([
    [
      "the input itself",
      () => [put("vào.xlsx", readFileSync(faulty)), target("vào.xlsx")],
      "trùng với tệp gốc",
    ],
    [
      "the input by another way",
      () => {
        put("thật.xlsx", readFileSync(faulty));
        symlinkSync(target("thật.xlsx"), target("tắt.xlsx"));
        return [target("tắt.xlsx"), target("thật.xlsx")];
      },
      "trùng với tệp gốc",
    ],
    [
      "a copy of a .csv",
      () => [put("c.csv", swapped.map((row) => row.join(",")).join("\n")), target("c.xlsx")],
      "chỉ dùng với tệp .xlsx",
    ],
    [
      "a text file called .xlsx",
      () => [put("d.xlsx", swapped.map((row) => row.join(",")).join("\n")), target("d2.xlsx")],
      "chỉ dùng với tệp .xlsx",
    ],
    ["a name that is no workbook's", () => [faulty, target("ra.pdf")], "phải kết thúc bằng"],
    ["a workbook with macros from one without", () => [faulty, target("ra.xlsm")], "cùng đuôi"],
    ["a folder that is not there", () => [faulty, join(folder, "không có", "ra.xlsx")], "Không ghi được"],
  ])("refuses to write %s", (_, names, sentence) => {
    const [input = "", output = ""] = names();
    const before = readFileSync(input);
    const { code, error } = run("--marked", output, input);
    expect(code).toBe(2);
    expect(error).toContain(sentence);
    expect(readFileSync(input).equals(before)).toBe(true);
  });

  test("takes one file", () => {
    expect(run("--marked", target("hai.xlsx"), faulty, clean).error).toContain("chỉ dùng với một tệp");
  });

  test("writes nothing when the input cannot be read", () => {
    const input = put("cụt.xlsx", readFileSync(faulty).subarray(0, 4_000));
    expect(run("--marked", target("cụt-ra.xlsx"), input).code).toBe(2);
    expect(() => readFileSync(target("cụt-ra.xlsx"))).toThrow("ENOENT");
  });

  test("a file that may not be written stays as it is", () => {
    // Root may write everything; there the refusal cannot be seen.
    if (process.getuid?.() === 0) return;
    const locked = put("khóa.xlsx", "x");
    chmodSync(locked, 0o400);
    expect(run("--marked", locked, faulty).error).toContain("Không ghi được");
  });
});

describe("names of files", () => {
  const filesOf = (...argv: string[]): string[] =>
    jsonOf(run("--json", ...argv).out).files.map(({ file }) => file);
  let office = "";

  beforeAll(() => {
    office = join(folder, "Huyện ủy (2023)");
    mkdirSync(office);
    const bytes = readFileSync(clean);
    for (const name of ["Biểu 2.xlsx", "Biểu 10.XLSX", "Biểu 1.csv", "ghi chú.docx", "~$Biểu 2.xlsx"])
      writeFileSync(join(office, name), name.endsWith("csv") ? "Đơn vị;Số chi bộ\nXã Na Sang;14\n" : bytes);
    mkdirSync(join(office, "cũ.xlsx"));
  });

  test("a folder is the workbooks in it, in the order people read them", () => {
    expect(filesOf(office)).toEqual(
      ["Biểu 1.csv", "Biểu 2.xlsx", "Biểu 10.XLSX"].map((name) => join(office, name)),
    );
  });

  test("a pattern is what it matches, whatever the case and the form of marks", () => {
    expect(filesOf(join(office, "*.xlsx"))).toEqual(
      ["Biểu 2.xlsx", "Biểu 10.XLSX"].map((name) => join(office, name)),
    );
    expect(filesOf(join(office, "BIỂU ?.xlsx".normalize("NFD")))).toEqual([join(office, "Biểu 2.xlsx")]);
  });

  test("a pattern that matches nothing, and a folder without workbooks, are told", () => {
    const empty = join(folder, "trống");
    mkdirSync(empty);
    const { code, out } = run("--json", join(office, "*.xlsm"), empty);
    expect(code).toBe(2);
    expect(jsonOf(out).files.map(({ failure }) => failure?.code)).toEqual(["not-found", "is-a-folder"]);
  });
});

describe("relations in words", () => {
  const live = writeWorkbook([{ name: "Biểu 1", rows: table }]);

  test("one line for each arithmetic, with the cells it holds for", () => {
    const file = put("quan-he.xlsx", live);
    const { out } = run("--relations", file);
    expect(out).toContain("Các phép đối chiếu (4):");
    expect(out).toContain("B2:B5 · tổng · B2 = C2:F2 · theo bố cục");
    expect(run("--relations", "--lang", "en", file).out).toContain("B2:B5 · sum · B2 = C2:F2 · by layout");
    expect(run(file).out).not.toContain("đối chiếu (4)");
  });

  test("cells stand in the order of the sheet, one that is off among them", () => {
    const spent = [
      "Khoản,Quý I,Quý II,Quý III,Quý IV,Năm",
      "Lương,1200,1250,1300,1310,5060",
      "Công tác phí,310,220,180,400,1110",
      "Trụ sở,600,600,600,600,2400",
      "Thiết bị,95,130,54,610,880",
      "Chi thường xuyên,2205,2200,2125,2920,9450",
    ];
    const file = put("chi.csv", new TextEncoder().encode(spent.join("\n")));
    expect(run("--relations", file).out).toContain("F2:F6 · tổng · F2 = B2:E2");
  });
});

describe("what came with a file", () => {
  const levels = writeWorkbook([{ name: "Biểu 1", rows: swapped }]);
  const ignore = {
    id: "1",
    rule: "levels-mismatch",
    scope: "rule",
    sheet: "",
    anchor: null,
    reason: "Đã đối chiếu",
    day: "2024-12-20",
  };
  const carrying = (name: string, state: object): string =>
    put(name, writeState(levels, JSON.stringify({ version: 1, ...state })));

  it("quiets nothing, and is named in the text and in the JSON", () => {
    const plain = jsonOf(run("--json", put("khong-mang.xlsx", levels)).out).files[0];
    const file = carrying("mang-theo.xlsx", {
      ignores: [ignore, { ...ignore, id: "2", rule: "total-mismatch" }],
      tables: [{ sheet: "Biểu 1", header: "A1:F1", range: "A1:F2" }],
      settings: { totalsOnly: true, year: 2016 },
    });
    const [report] = jsonOf(run("--json", file).out).files;
    expect(report?.carried).toEqual({ ignores: 2, tables: 1, totalsOnly: true, settings: 1 });
    expect(plain?.carried).toBeUndefined();
    expect(report?.findings).toEqual(plain?.findings);
    const { code, out } = run(file);
    expect(code).toBe(1);
    expect(out).toContain(
      "Tệp này mang theo 2 mục bỏ qua, 1 bảng chỉnh tay, cài đặt “chỉ kiểm tra các tổng” và 1 cài đặt về năm hoặc mẫu số; đã kiểm tra mà không theo các mục đó.",
    );
  });

  it("of a newer version is named as that", () => {
    const file = put("moi-hon.xlsx", writeState(levels, JSON.stringify({ version: 9 })));
    expect(jsonOf(run("--json", file).out).files[0]?.carried).toMatchObject({ ignores: 0, newer: 9 });
    expect(run("--lang", "en", file).out).toContain("kept by a newer version");
  });
});

describe("formulas without a result", () => {
  /** Totals that a writer without a calculator left without results. */
  const totals = (total: (column: string) => string): Uint8Array =>
    writeWorkbook([
      {
        name: "Biểu 1",
        rows: [
          ...table,
          ["Cộng", ...["B", "C", "D", "E", "F"].map((column) => ({ formula: total(column) }))],
        ],
      },
    ]);

  it("are counted with their places where they are not calculated here, and not all figures are said to match", () => {
    const file = put(
      "khong-tinh-duoc.xlsx",
      totals((column) => `INDIRECT("${column}2")+${column}3`),
    );
    const [report] = jsonOf(run("--json", file).out).files;
    expect(report?.sheets[0]?.checked.uncalculated).toEqual({ formulas: 5, ranges: ["B6:F6"] });
    const { out } = run(file);
    expect(out).toContain("5 công thức chưa tính được kết quả nên chưa đối chiếu: B6:F6.");
    expect(out).not.toContain("Mọi số đều khớp");
  });

  it("are not spoken of where they are calculated", () => {
    const file = put(
      "tinh-duoc.xlsx",
      totals((column) => `SUM(${column}2:${column}5)`),
    );
    expect(jsonOf(run("--json", file).out).files[0]?.sheets[0]?.checked.uncalculated).toBeUndefined();
    expect(run(file).out).toContain("Mọi số đều khớp.");
  });
});
