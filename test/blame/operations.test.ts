import { communes, levelSheet, sumUp } from "../rules/sheets";
import { expectFindings, findingsOf, withCells } from "../support/rule-tester";
import type { Cell, SheetSpec } from "../support/rule-tester";

/** One act that makes several figures wrong is one cause and one finding, whose fix puts all of them right. */
const title = "KẾT QUẢ XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN NĂM 2017";
const sheet = levelSheet({ title });
const longLuong = communes[3] ?? communes[0];
const sums = sumUp(communes);

type Cells = Readonly<Record<string, Cell>>;

const rightOf = (cells: Cells): Record<string, Cell> =>
  Object.fromEntries(
    Object.keys(cells).map((address) => [
      address,
      sheet.rows[Number(address.slice(1)) - 1]?.[address.charCodeAt(0) - 65] ?? null,
    ]),
  );

function expectOneCause(cells: Cells, says: RegExp): void {
  const mistyped = withCells(sheet, cells);
  const [finding, ...more] = findingsOf(mistyped).filter(({ severity }) => severity !== "info");
  expect(more).toEqual([]);
  const right = rightOf(cells);
  expect(Object.fromEntries((finding?.fix?.edits ?? []).map(({ cell, after }) => [cell, after]))).toEqual(
    right,
  );
  expect(finding?.suspects.map((suspect) => suspect.cell).sort()).toEqual(Object.keys(right).sort());
  expect(finding?.message).toMatch(says);
}

describe("two neighbours exchanged", () => {
  it("in a unit's row", () => {
    expectOneCause({ G7: 2, H7: 17 }, /đổi chỗ cho nhau: G7 phải là 17 và H7 phải là 2\./);
  });

  it("in a column, from one unit to the next", () => {
    expectOneCause({ F6: 190, F7: 125 }, /đổi chỗ cho nhau: F6 phải là 125 và F7 phải là 190\./);
  });

  it("among the totals: the columns themselves may be exchanged", () => {
    expectOneCause({ F12: 103, G12: 1191 }, /hai dòng hoặc hai cột này bị đổi chỗ/);
  });
});

describe("a stretch of a row", () => {
  it("typed one column too far to the right, its last figure lost", () => {
    expectOneCause({ E7: null, F7: 37, G7: 190, H7: 17 }, /lệch sang ô bên cạnh/);
  });

  it("typed one column too far to the left, its first figure lost", () => {
    expectOneCause({ E7: 190, F7: 17, G7: 2, H7: null }, /lệch sang ô bên cạnh/);
  });

  it("given in another unit throughout", () => {
    expectOneCause({ C7: 2520, D7: 2460, E7: 370, F7: 1900, G7: 170, H7: 20, I7: 60 }, /đơn vị khác/);
  });
});

describe("totals that leave out a unit or count it twice", () => {
  const excellent = longLuong?.excellent ?? 0;
  const good = longLuong?.good ?? 0;

  it("in two columns: left out", () => {
    expectOneCause(
      { E12: sums.excellent - excellent, F12: sums.good - good },
      /cùng thiếu Đảng bộ xã Lóng Luông \(E7\)/,
    );
  });

  it("in two columns: counted twice", () => {
    expectOneCause(
      { E12: sums.excellent + excellent, F12: sums.good + good },
      /cộng hai lần Đảng bộ xã Lóng Luông/,
    );
  });

  it("in one column: the total is wrong, whatever made it so", () => {
    expectFindings(withCells(sheet, { F12: sums.good - good }), [
      { rule: "total-mismatch", cell: "F12", expected: sums.good, suspects: ["F12"] },
    ]);
  });
});

describe("several slips that share a row or a column, with wrong totals beside them", () => {
  const cases: readonly (readonly [string, Cells])[] = [
    ["two in a row", { E7: 73, G7: 71 }],
    ["two in a row and its number rated", { D7: 264, E7: 73, G7: 71 }],
    ["two in a column and its total", { F5: 104, F9: 121, F12: 1119 }],
    ["a figure with both its totals", { F7: 109, D7: 264, F12: 1119 }],
    ["a sign, a nought too many and a digit left out", { F4: 1680, G8: 2, D10: 272 }],
  ];

  it.each(cases)("%s: each cell is named with its value", (_, cells) => {
    const findings = findingsOf(withCells(sheet, cells)).filter(({ severity }) => severity !== "info");
    expect(Object.fromEntries(findings.map(({ cell, expected }) => [cell, expected]))).toEqual(
      rightOf(cells),
    );
    expect(findings).toHaveLength(Object.keys(cells).length);
  });

  it("every sum is shown with all its slips mended", () => {
    const findings = findingsOf(withCells(sheet, { D7: 264, E7: 73, G7: 71 }));
    for (const { message, severity } of findings)
      if (severity !== "info") expect(message).toContain("37 + 190 + 17 + 2 = 246");
  });

  it("two that cancel out in their column: the columns cannot be told apart, so none is named", () => {
    const findings = findingsOf(withCells(sheet, { F7: 200, F8: 123 })).filter(
      ({ severity }) => severity !== "info",
    );
    expect(findings.map(({ cell, fix }) => ({ cell, fix }))).toEqual([
      { cell: "D7", fix: null },
      { cell: "D8", fix: null },
    ]);
    for (const [at, cell] of ["F7", "F8"].entries())
      expect(findings[at]?.suspects.map((suspect) => suspect.cell)).toContain(cell);
  });
});

describe("a total alone: the likeliest slip comes first", () => {
  const alone = (values: readonly number[], total: number): SheetSpec => ({
    rows: [
      ["Đơn vị", "Số đảng viên"],
      ...values.map((value, at): Cell[] => [`Xã ${at + 1}`, value]),
      ["Tổng cộng", total],
    ],
  });
  const slips: readonly (readonly [string, readonly number[], number, string, number])[] = [
    ["a nought too many", [1240, 873, 6510, 1034], 3798, "B4", 651],
    ["a digit left out", [1240, 873, 51, 1034], 3798, "B4", 651],
    ["the total with two digits exchanged", [1240, 873, 651, 1034], 7398, "B6", 3798],
  ];

  it.each(slips)("%s", (_, values, total, cell, value) => {
    const [finding, ...more] = findingsOf(alone(values, total)).filter(({ severity }) => severity !== "info");
    expect(more).toEqual([]);
    expect(finding?.suspects[0]).toMatchObject({ cell, value });
    expect(finding).toMatchObject({ cell: "B6", fix: null });
  });
});
