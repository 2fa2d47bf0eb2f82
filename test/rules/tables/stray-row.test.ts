import { expectFindings, expectSilent, formula, withCells } from "../../support/rule-tester";
import type { Cell } from "../../support/rule-tester";
import { levelSheet, liveLevelSheet } from "../sheets";

const columns = ["C", "D", "E", "F", "G", "H", "I"] as const;
/** What the rows of the sheet hold: its total row and Đảng bộ xã Chiềng Yên in row 5. */
const right: Readonly<Record<string, number>> = { C: 1566, D: 1533, E: 232, F: 1191, G: 103, H: 7, I: 33 };
const second: Readonly<Record<string, number>> = { C: 187, D: 183, E: 27, F: 140, G: 15, H: 1, I: 4 };

function totals(change: (column: string) => Cell): Record<string, Cell> {
  return Object.fromEntries(columns.map((column) => [`${column}12`, change(column)]));
}

describe("a total row that goes wrong over one and the same row", () => {
  it("leaves it out in every column: one finding that names the row", () => {
    const sheet = withCells(
      levelSheet({ title: "NĂM 2017" }),
      totals((column) => (right[column] ?? 0) - (second[column] ?? 0)),
    );
    expectFindings(sheet, [
      {
        rule: "total-mismatch",
        cell: "C12",
        expected: 1566,
        related: ["I12", "C5"],
        says: /Chiềng Yên \(B5\)/,
      },
    ]);
  });

  it("counts it twice in every column", () => {
    const sheet = withCells(
      levelSheet({ title: "NĂM 2017" }),
      totals((column) => (right[column] ?? 0) + (second[column] ?? 0)),
    );
    expectFindings(sheet, [{ rule: "total-mismatch", cell: "C12", expected: 1566, says: /cộng hai lần/ }]);
  });

  it("is a matter of the range when the totals are live", () => {
    const sheet = withCells(
      liveLevelSheet(),
      totals((column) => formula(`=SUM(${column}4:${column}10)`)),
    );
    expectFindings(sheet, [{ rule: "sum-range", cell: "C12", expected: 1566 }]);
  });

  it("is one of the range at its other end too", () => {
    const sheet = withCells(
      liveLevelSheet(),
      totals((column) => formula(`=SUM(${column}5:${column}11)`)),
    );
    expectFindings(sheet, [{ rule: "sum-range", cell: "C12", expected: 1566 }]);
  });

  it("says nothing of live totals that leave out what is some of a row above them", () => {
    const sheet = liveLevelSheet();
    const [above, below] = [sheet.rows.slice(0, -1), sheet.rows.slice(-1)];
    expectSilent({
      ...sheet,
      rows: [...above, [null, "Trong đó: đảng viên nữ", 61, 60, 9, 46, 5, 0, 1], ...below],
    });
  });

  it("says nothing of a total that is right", () => expectSilent(levelSheet({ title: "NĂM 2017" })));

  it("adds a subtotal that no word names, and what comes after it", () => {
    expectSilent({
      rows: [
        ["KINH PHÍ THEO NĂM"],
        [],
        ["Khoản mục", "Năm 2020", "Năm 2021", "Năm 2022", "Năm 2023"],
        ["Hội nghị", 4266, 4665, 4392, 4062],
        ["Tập huấn", 4092, 4141, 4601, 6013],
        ["Tuyên truyền", 1800, 2470, 2494, 630],
        ["Các biện pháp", 10158, 11276, 11487, 10705],
        ["Hỗ trợ kỹ thuật", 515, 0, 420, 424],
        ["Tổng cộng", 10673, 11276, 11907, 11129],
      ],
    });
  });

  it("does not add the number that its parts are multiplied by", () => {
    const years = ["B", "C", "D", "E"];
    expectSilent({
      rows: [
        ["KINH PHÍ ƯỚC TÍNH"],
        [],
        ["Khoản mục", "Năm 2020", "Năm 2021", "Năm 2022", "Năm 2023"],
        ["Số chi bộ", 806, 763, 785, 817],
        ...[150, 52, 33, 41].map((norm, at): Cell[] => [
          `Khoản ${at + 1}`,
          ...years.map((column, year) => formula(`=${column}$4*${norm + year * 3}`)),
        ]),
        ["Tổng cộng", ...years.map((column) => formula(`=SUM(${column}5:${column}8)`))],
      ],
    });
  });
});
