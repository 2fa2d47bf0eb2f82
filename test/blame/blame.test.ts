import { check } from "../../src/check/check";
import type { Finding } from "../../src/report";
import { communes, levelSheet, liveLevelSheet, pairSheet, sumUp } from "../rules/sheets";
import { expectFindings, findingsOf, formula, withCells, workbookOf } from "../support/rule-tester";
import type { Cell, SheetSpec } from "../support/rule-tester";

const serious = (findings: readonly Finding[]): Finding[] =>
  findings.filter((finding) => finding.severity !== "info");

describe("a failing row and a failing column cross", () => {
  // Every count of every unit, mistyped by exchanging its first two digits or by one more.
  const places = communes.flatMap((_, at) => "CDEFGI".split("").map((column) => `${column}${at + 4}`));
  const mistyped = (value: number): number => {
    const digits = String(value);
    const [first = "", second = ""] = digits;
    const exchanged = Number(second + first + digits.slice(2));
    return digits.length >= 2 && first !== second && second !== "0" ? exchanged : value + 1;
  };
  const sheet = levelSheet({ title: "KẾT QUẢ XẾP LOẠI ĐẢNG VIÊN NĂM 2017" });

  it.each(places)("the wrong cell is named: %s", (address) => {
    const column = address.charCodeAt(0) - 65;
    const row = Number(address.slice(1)) - 1;
    const right = Number(sheet.rows[row]?.[column]);
    const findings = serious(findingsOf(withCells(sheet, { [address]: mistyped(right) })));
    expect(findings.map(({ cell, expected }) => ({ cell, expected }))).toEqual([
      { cell: address, expected: right },
    ]);
  });

  it("the message shows the sum and tells what else it explains", () => {
    const [finding] = serious(findingsOf(withCells(sheet, { F7: 109 })));
    expect(finding?.message).toContain("Ghi 109, phải là 190.");
    expect(finding?.message).toContain("37 + 190 + 17 + 2 = 246");
    expect(finding?.message).toContain("Có thể gõ đảo chữ số.");
    expect(finding?.message).toContain("Đây cũng là nguyên nhân của 1 mục lệch khác.");
    expect(finding?.fix).toEqual({
      kind: "fix",
      edits: [{ sheet: "Biểu 1", cell: "F7", before: 109, after: 190 }],
    });
    expect(finding?.suspects[0]).toMatchObject({ cell: "F7", value: 190 });
    expect(finding?.suspects[0]?.confidence).toBeGreaterThan(0.85);
  });

  it("a share that still fits the right count speaks for it", () => {
    expectFindings(withCells(pairSheet({ title: "NĂM 2017" }), { G8: 109 }), [
      { rule: "levels-mismatch", cell: "G8", expected: 190 },
    ]);
  });
});

describe("two independent errors in one table", () => {
  const sheet = levelSheet({ title: "KẾT QUẢ XẾP LOẠI ĐẢNG VIÊN NĂM 2017" });
  const cases: readonly (readonly [string, Readonly<Record<string, Cell>>, readonly string[]])[] = [
    ["in two rows and two columns", { F7: 109, G10: 71 }, ["F7", "G10"]],
    ["in one row", { E7: 73, G7: 71 }, ["E7", "G7"]],
    ["in one column", { F5: 104, F9: 121 }, ["F5", "F9"]],
    ["a count and a total", { F5: 104, I12: 53 }, ["F5", "I12"]],
  ];

  it.each(cases)("%s: each is named", (_, cells, expected) => {
    const findings = serious(findingsOf(withCells(sheet, cells)));
    expect(findings.map(({ cell }) => cell).sort()).toEqual([...expected].sort());
    for (const finding of findings) {
      const column = finding.cell.charCodeAt(0) - 65;
      const row = Number(finding.cell.slice(1)) - 1;
      expect(finding.expected).toBe(sheet.rows[row]?.[column]);
    }
  });

  it("a third, in the share of another unit", () => {
    expectFindings(withCells(pairSheet({ title: "NĂM 2017" }), { G8: 109, I10: 12, L12: 0.35 }), [
      { rule: "levels-mismatch", cell: "G8", expected: 190 },
      { rule: "levels-mismatch", cell: "I10", expected: 11 },
      { rule: "impossible-percentage", cell: "L12", expected: 0.53 },
    ]);
  });
});

describe("a total row typed wrong", () => {
  it("crosses the row of the totals: the total is named", () => {
    expectFindings(withCells(levelSheet(), { G12: 130 }), [
      { rule: "total-mismatch", cell: "G12", expected: 103, suspects: ["G12"] },
    ]);
  });

  it("all totals of one omitted unit stay findings of the total row", () => {
    const without = sumUp(communes.slice(0, 7));
    const cells = { C12: without.total, I12: without.notRated };
    const findings = serious(findingsOf(withCells(levelSheet({ title: "NĂM 2017" }), cells)));
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) expect(finding.cell).toMatch(/^[C-I]12$/);
  });
});

describe("only one relation fails: one of these, never a guess", () => {
  it("the likeliest slip comes first, the total among the suspects", () => {
    const sheet: SheetSpec = {
      rows: [
        ["Đơn vị", "Số chi bộ", "Kết nạp"],
        ["Xã Na Sang", 67, 9],
        ["Xã Mường Mươn", 48, 7],
        ["Xã Ma Thì Hồ", 53, 6],
        ["Tổng cộng", 150, 22],
      ],
    };
    const [finding, ...more] = serious(findingsOf(sheet));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ rule: "total-mismatch", cell: "B5", expected: 168, fix: null });
    expect(finding?.suspects[0]).toMatchObject({ cell: "B4", value: 35 });
    expect(finding?.suspects.map(({ cell }) => cell)).toContain("B5");
    expect(finding?.message).toContain("Cần xem lại một trong các ô");
  });

  it("without a likely slip every part is a suspect and no value is written", () => {
    const sheet: SheetSpec = {
      rows: [
        ["Đơn vị", "Số chi bộ"],
        ["Xã Na Sang", 67],
        ["Xã Mường Mươn", 48],
        ["Xã Ma Thì Hồ", 35],
        ["Tổng cộng", 172],
      ],
    };
    const [finding, ...more] = serious(findingsOf(sheet));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ cell: "B5", expected: 150, fix: null });
    expect(finding?.suspects.length).toBeGreaterThanOrEqual(3);
    expect(finding?.suspects.map(({ cell }) => cell)).toContain("B5");
  });
});

describe("live formulas", () => {
  it("an operand that is a live formula is never blamed", () => {
    const cells = Object.fromEntries(
      communes.map((_, at): [string, Cell] => [`D${at + 4}`, formula(`SUM(E${at + 4}:H${at + 4})`)]),
    );
    const sheet = withCells(levelSheet({ total: "none" }), { ...cells, C7: 225 });
    const findings = serious(findingsOf(sheet));
    expect(findings.map(({ cell }) => cell)).toEqual(["C7"]);
    for (const { suspects } of findings) expect(suspects.map(({ cell }) => cell)).not.toContain("D7");
  });

  it("a typed count under a live total: told once, in its row", () => {
    const sheet = withCells({ ...liveLevelSheet() }, { G7: 71 });
    const findings = serious(check(workbookOf(sheet)).findings);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ rule: "levels-mismatch", cell: "D7", expected: 300 });
    expect(findings[0]?.suspects[0]).toMatchObject({ cell: "G7", value: 17 });
  });

  it("a typed count and its typed share under a live total: the share speaks", () => {
    const live = Object.fromEntries(
      "CDEGIK"
        .split("")
        .map((column): [string, Cell] => [`${column}13`, formula(`SUM(${column}5:${column}12)`)]),
    );
    const sheet = withCells(pairSheet({ title: "NĂM 2017" }), live);
    const findings = serious(findingsOf(withCells(sheet, { I8: 71 })));
    expect(findings.map(({ cell, expected }) => ({ cell, expected }))).toEqual([
      { cell: "I8", expected: 17 },
    ]);
  });

  it("a text number that SUM skips explains the totals above it", () => {
    expectFindings(withCells(liveLevelSheet(), { F7: "190" }), [
      { rule: "total-skips-text", cell: "F7", expected: 190 },
    ]);
  });

  it("3.174 read as 3,174 explains the totals above it", () => {
    const rows: readonly (readonly [string, number, number])[] = [
      ["Đảng bộ tỉnh Hòa Bình", 3174, 62331],
      ["Đảng bộ tỉnh Sơn La", 4218, 90127],
      ["Đảng bộ tỉnh Điện Biên", 2607, 43870],
      ["Đảng bộ tỉnh Lai Châu", 1893, 31246],
      ["Đảng bộ tỉnh Lào Cai", 3320, 57712],
      ["Đảng bộ tỉnh Yên Bái", 2954, 58993],
    ];
    const sheet: SheetSpec = {
      rows: [
        ["STT", "Đơn vị", "Số chi bộ", "Số đảng viên"],
        ...rows.map((row, at): Cell[] => [at + 1, ...row]),
        [null, "Tổng cộng", formula("SUM(C2:C7)"), formula("SUM(D2:D7)")],
      ],
    };
    expectFindings(withCells(sheet, { C2: 3.174 }), [
      { rule: "thousand-separator", cell: "C2", expected: 3174 },
    ]);
  });
});

describe("one cause, one finding", () => {
  it("a wrong count explains its row, its column and its share", () => {
    const findings = serious(findingsOf(withCells(pairSheet({ title: "NĂM 2017" }), { G8: 109 })));
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toMatch(/nguyên nhân của 2 mục lệch khác/);
  });

  it("a wrong count in the total row explains its shares", () => {
    const findings = serious(findingsOf(withCells(pairSheet({ title: "NĂM 2017" }), { D13: 1353 })));
    expect(findings.map(({ cell, expected }) => ({ cell, expected }))).toEqual([
      { cell: "D13", expected: 1533 },
    ]);
  });

  it("a wrong share is no reason to doubt its counts", () => {
    expectFindings(withCells(pairSheet(), { F8: 15.45 }), [
      { rule: "percentage-mismatch", cell: "F8", expected: 15.04, suspects: ["F8"] },
    ]);
  });
});
