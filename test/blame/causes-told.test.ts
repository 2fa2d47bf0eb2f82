import type { Finding } from "../../src/report";
import { communes, levelSheet, liveLevelSheet, pairSheet, sumUp } from "../rules/sheets";
import { findingsOf, formula, withCells } from "../support/rule-tester";
import type { Cell, SheetSpec } from "../support/rule-tester";

/**
 * Every way a figure of a report goes wrong, and the one finding it gives: the cells its fix puts right, or those that
 * "one of these" names, and what it says.
 */
const title = "KẾT QUẢ XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN NĂM 2017";
const levels = levelSheet({ title });
const sums = sumUp(communes);

const dues: SheetSpec = {
  rows: [
    ["KẾT QUẢ THU ĐẢNG PHÍ NĂM 2023"],
    [],
    ["STT", "Đơn vị", "Số chi bộ", "Số đảng viên", "Kết nạp"],
    ["I", "Khối xã", 66, 1342, 48],
    [1, "Xã Chiềng Khoa", 21, 452, 17],
    [2, "Xã Chiềng Yên", 19, 387, 14],
    [3, "Xã Liên Hòa", 26, 503, 17],
    ["II", "Khối cơ quan", 38, 816, 28],
    [1, "Chi bộ Văn phòng", 17, 344, 12],
    [2, "Chi bộ Ban Tổ chức", 21, 472, 16],
    [null, "Tổng cộng", 104, 2158, 76],
  ],
};

const wholeRow = (sign: 1 | -1): Record<string, Cell> => ({
  C12: sums.total + sign * 252,
  D12: 1533 + sign * 246,
  E12: sums.excellent + sign * 37,
  F12: sums.good + sign * 190,
  G12: sums.complete + sign * 17,
  H12: sums.failed + sign * 2,
  I12: sums.notRated + sign * 6,
});

interface Told {
  cause: string;
  sheet: SheetSpec;
  /** The cells that the fix puts right; none where no single value follows. */
  fix?: Record<string, Cell>;
  /** The cell told, and those that are told beside it as "one of these". */
  cell?: string;
  oneOf?: readonly string[];
  says: RegExp;
}

const typed = (cause: string, value: Cell, says: RegExp): Told => ({
  cause,
  sheet: withCells(levels, { F7: value }),
  fix: { F7: 190 },
  says,
});

const told: readonly Told[] = [
  typed(
    "two digits exchanged",
    109,
    /phải là 190\..*Có thể gõ đảo chữ số\..*nguyên nhân của 1 mục lệch khác/,
  ),
  typed("one digit wrong", 180, /phải là 190\..*Có thể gõ nhầm chữ số/),
  typed("a digit left out", 19, /phải là 190\..*Có thể gõ nhầm chữ số/),
  typed("a digit typed twice", 1990, /Ghi 1\.990, phải là 190\./),
  typed("ten times as much", 1900, /Ghi 1\.900, phải là 190\./),
  typed("a hundred times as much", 19_000, /Ghi 19\.000, phải là 190\./),
  typed("a thousand times as much", 190_000, /Ghi 190\.000, phải là 190\./),
  typed("the sign", -190, /số lượng không thể âm\. Có thể là 190\./),
  typed("a figure of another row", 125, /Ghi 125, phải là 190\. 37 \+ 190 \+ 17 \+ 2 = 246/),
  {
    cause: "a wrong part that its share and its total speak against",
    sheet: withCells(pairSheet({ title: "NĂM 2017" }), { G8: 109 }),
    fix: { G8: 190 },
    says: /nguyên nhân của 2 mục lệch khác/,
  },
  {
    cause: "two neighbours exchanged",
    sheet: withCells(levels, { G7: 2, H7: 17 }),
    fix: { G7: 17, H7: 2 },
    says: /đổi chỗ cho nhau/,
  },
  {
    cause: "a stretch of a row typed one column too far",
    sheet: withCells(levels, { E7: null, F7: 37, G7: 190, H7: 17 }),
    fix: { E7: 37, F7: 190, G7: 17, H7: 2 },
    says: /lệch sang ô bên cạnh/,
  },
  {
    cause: "two columns exchanged, their totals left where they were",
    sheet: withCells(
      levels,
      Object.fromEntries(
        communes.flatMap(({ good, excellent }, at) => [
          [`E${at + 4}`, good],
          [`F${at + 4}`, excellent],
        ]),
      ),
    ),
    fix: { E12: sums.good, F12: sums.excellent },
    says: /Cũng có thể số liệu của hai dòng hoặc hai cột này bị đổi chỗ/,
  },
  {
    cause: "a row left out of some totals",
    sheet: withCells(levels, { E12: sums.excellent - 37, F12: sums.good - 190 }),
    fix: { E12: sums.excellent, F12: sums.good },
    says: /cùng thiếu Đảng bộ xã Lóng Luông/,
  },
  {
    cause: "a row left out of every total",
    sheet: withCells(levels, wholeRow(-1)),
    cell: "C12",
    says: /Tổng ở mọi cột đều thiếu dòng Đảng bộ xã Lóng Luông/,
  },
  {
    cause: "a row counted twice in some totals",
    sheet: withCells(levels, { E12: sums.excellent + 37, F12: sums.good + 190 }),
    fix: { E12: sums.excellent, F12: sums.good },
    says: /cộng hai lần Đảng bộ xã Lóng Luông/,
  },
  {
    cause: "a row counted twice in every total",
    sheet: withCells(levels, wholeRow(1)),
    cell: "C12",
    says: /Tổng ở mọi cột đều cộng hai lần dòng Đảng bộ xã Lóng Luông/,
  },
  {
    cause: "a subtotal added to the parts it sums, in every column",
    sheet: withCells(dues, { C11: 104 + 66, D11: 2158 + 1342, E11: 76 + 48 }),
    cell: "C11",
    says: /cộng hai lần dòng Khối xã/,
  },
  {
    cause: "the same in one column",
    sheet: withCells(dues, { D11: 2158 + 1342 }),
    fix: { D11: 2158 },
    says: /Ghi 3\.500, phải là 2\.158\./,
  },
  {
    cause: "a total copied from another column",
    sheet: withCells(levels, { F12: sums.total }),
    fix: { F12: sums.good },
    says: /Ghi 1\.566, phải là 1\.191\..*nguyên nhân của 1 mục lệch khác/,
  },
  {
    cause: "a live total whose range stops a row short: the formula, and no figure",
    sheet: withCells(liveLevelSheet(), { F12: formula("SUM(F4:F10)") }),
    fix: { F12: "=SUM(F4:F11)" },
    says: /=SUM\(F4:F10\) bỏ sót F11/,
  },
  {
    cause: "a live total whose range takes in a subtotal as well",
    sheet: withCells(dues, {
      C11: formula("C4+C8"),
      D11: formula("SUM(D4:D10)"),
      E11: formula("E4+E8"),
    }),
    cell: "D11",
    says: /SUM\(D4:D10\)/,
  },
  {
    cause: "a part that only its subtotal speaks of",
    sheet: withCells(dues, { E9: 21 }),
    cell: "E8",
    oneOf: ["E9", "E10"],
    says: /Cần xem lại một trong các ô: E9 \(nếu là 12 thì khớp\) và E10/,
  },
];

const serious = (sheet: SheetSpec): Finding[] =>
  findingsOf(sheet).filter(({ severity }) => severity !== "info");

describe("one cause, one finding", () => {
  it.each([
    ["levels of members", levels],
    ["dues", dues],
  ])("none without a mistake: %s", (_, sheet) => {
    expect(serious(sheet)).toEqual([]);
  });

  it.each(told)("$cause", ({ sheet, fix, cell, oneOf, says }) => {
    const [finding, ...more] = serious(sheet);
    expect(more).toEqual([]);
    expect(finding?.message).toMatch(says);
    if (fix)
      expect(Object.fromEntries((finding?.fix?.edits ?? []).map((edit) => [edit.cell, edit.after]))).toEqual(
        fix,
      );
    if (cell !== undefined) expect(finding?.cell).toBe(cell);
    if (oneOf) {
      expect(finding?.fix).toBeNull();
      expect(finding?.suspects.map((suspect) => suspect.cell).sort()).toEqual([...oneOf].sort());
    }
  });
});

describe("two slips that cancel", () => {
  it("in a column: both rows are told, and where to look, without a guess", () => {
    const findings = serious(withCells(levels, { F7: 200, F8: 123 }));
    expect(findings.map(({ cell, fix }) => ({ cell, fix }))).toEqual([
      { cell: "D7", fix: null },
      { cell: "D8", fix: null },
    ]);
    expect(findings[0]?.suspects.map(({ cell }) => cell)).toContain("F7");
    expect(findings[1]?.suspects.map(({ cell }) => cell)).toContain("F8");
  });

  it("in a row: both columns are told", () => {
    const findings = serious(withCells(levels, { E7: 27, F7: 200 }));
    expect(findings.map(({ cell, fix }) => ({ cell, fix }))).toEqual([
      { cell: "E12", fix: null },
      { cell: "F12", fix: null },
    ]);
    expect(findings[0]?.suspects.map(({ cell }) => cell)).toContain("E7");
    expect(findings[1]?.suspects.map(({ cell }) => cell)).toContain("F7");
  });
});

it("more mismatches than can be looked into one by one: the rest is told as needing a look, once", () => {
  const rows = Array.from({ length: 1_000 }, (_, at) => ({
    men: 120 + ((at * 37) % 83),
    women: 40 + (at % 9),
  }));
  const sheet: SheetSpec = {
    rows: [
      ["Chi bộ", "Nam", "Nữ", "Tổng số"],
      ["A", "1", "2", "3=1+2"],
      ...rows.map(({ men, women }, at): Cell[] => [
        `Chi bộ ${at + 1}`,
        men,
        women,
        men + women + (at < 450 ? 11 + (at % 7) : 0),
      ]),
      [
        "Tổng cộng",
        rows.reduce((sum, { men }) => sum + men, 0),
        rows.reduce((sum, { women }) => sum + women, 0),
        rows.reduce((sum, { men, women }) => sum + men + women, 0),
      ],
    ],
  };
  const rest = serious(sheet).filter(({ message }) => /Bảng còn \d+ mục lệch khác/.test(message));
  expect(rest).toHaveLength(1);
  expect(rest[0]).toMatchObject({ severity: "warning", fix: null });
});
