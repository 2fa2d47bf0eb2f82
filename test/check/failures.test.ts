import { check } from "../../src/check/check";
import { totalMismatch } from "../../src/rules/causes/total-mismatch";
import { excellentCap } from "../../src/rules/tables/excellent-cap";
import { reportSchema } from "../../src/report";
import { Figures } from "../../src/relations/figures";
import type { WorkbookData } from "../../src/grid/sheet";
import type { CellValue } from "../../src/grid/sheet";

const rows = (total: number): CellValue[][] => [
  ["STT", "Đơn vị", "Tổng số đảng viên", "Nam", "Nữ"],
  [1, "Chi bộ thôn Bản Bay", 34, 21, 13],
  [2, "Chi bộ thôn Suối Lìn", 27, 18, 9],
  [3, "Chi bộ trường THCS", 19, 7, 12],
  [null, "Tổng cộng", total, 46, 34],
];

const workbook = (...totals: number[]): WorkbookData => ({
  sheets: totals.map((total, at) => ({ name: `Biểu ${at + 1}`, values: rows(total) })),
});

describe("what the program fails at takes nothing else with it", () => {
  afterEach(() => jest.restoreAllMocks());

  const failOnce = (): never => {
    throw new RangeError("not a finite number: NaN");
  };

  it("says which rule of which table was not checked, and lets the other rules speak", () => {
    jest.spyOn(excellentCap, "check").mockImplementation(failOnce);
    const errors: unknown[] = [];
    const report = check(workbook(82), { failed: (error) => errors.push(error) });
    expect(report.sheets[0]?.failures).toEqual([
      {
        table: "A1:E5",
        rule: "excellent-cap",
        message: expect.stringContaining("Chưa kiểm tra được bảng A1:E5") as string,
      },
    ]);
    expect(report.findings.map(({ cell }) => cell)).toEqual(["C5"]);
    expect(errors).toHaveLength(1);
  });

  it("lets another rule word a cause that its own rule fails at", () => {
    jest.spyOn(totalMismatch, "claim").mockImplementation(failOnce);
    const report = check(workbook(82, 80));
    expect(report.sheets.map(({ failures }) => failures?.map(({ rule }) => rule))).toEqual([
      ["total-mismatch"],
      undefined,
    ]);
  });

  it("checks the second sheet when the first cannot be read", () => {
    const broken = {
      name: "Hỏng",
      get values(): never {
        throw new TypeError("a sheet no one thought of");
      },
    };
    const sound = workbook(82).sheets[0];
    if (!sound) throw new Error("no sheet");
    const report = check({ sheets: [{ ...sound, values: new Proxy(sound.values, {}) }, sound] });
    expect(report.findings).toHaveLength(2);
    expect(() => broken.values).toThrow(TypeError);
  });

  it("says that a table was not checked where its figures cannot be read", () => {
    jest.spyOn(Figures.prototype, "prepared").mockImplementationOnce(failOnce);
    const report = check(workbook(82, 82), { language: "en" });
    expect(report.sheets[0]?.failures?.[0]).toMatchObject({
      table: "A1:E5",
      message: expect.stringContaining("could not be checked") as string,
    });
    expect(report.findings.some(({ sheet }) => sheet === "Biểu 2")).toBe(true);
    const file = { file: "a.xlsx", failure: null, ...report };
    expect(reportSchema.safeParse({ version: 1, files: [file] }).success).toBe(true);
  });
});

describe("cells that stopped the check", () => {
  it.each(["l", "I", "O", "o"])("a lone %s in a column of percentages stands for a digit", (letter) => {
    const report = check({
      sheets: [
        {
          name: "Biểu 1",
          values: [
            ["Đơn vị", "Tổng số", "Trong đó nữ", "%"],
            ["Đảng bộ xã Vân Hồ", 60, 6, 10],
            ["Đảng bộ xã Lóng Luông", 50, 5, letter],
            ["Đảng bộ xã Tô Múa", 40, 8, 20],
            ["Đảng bộ xã Suối Bàng", 20, 5, 25],
          ],
        },
      ],
    });
    expect(report.sheets[0]?.failures).toBeUndefined();
    expect(report.findings.map(({ cell }) => cell)).toContain("D3");
    expect(JSON.stringify(report)).not.toContain("NaN");
  });

  it.each(["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf"])(
    "the word %s among figures is a word",
    (word) => {
      const values = rows(80);
      (values[2] ?? [])[3] = word;
      const report = check({ sheets: [{ name: word, values }] });
      expect(report.sheets[0]?.failures).toBeUndefined();
      expect(JSON.stringify(report)).not.toMatch(/NaN|native code/);
    },
  );
});
