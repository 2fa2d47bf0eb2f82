import { formula, ratio, specifyRule, withCells } from "../../support/rule-tester";
import type { Cell, SheetSpec } from "../../support/rule-tester";
import { communes, levelSheet, pairSheet } from "../sheets";

/** Levels in rows, kinds of organisation in columns: the shape of the standard forms. */
const levelsInRows: SheetSpec = {
  rows: [
    ["KẾT QUẢ XẾP LOẠI TỔ CHỨC CƠ SỞ ĐẢNG NĂM 2022"],
    [],
    ["STT", "Nội dung", "Tổng số", "Xã", "Phường", "Cơ quan"],
    ["A", "Tổ chức cơ sở đảng được đánh giá, xếp loại", 92, 41, 14, 37],
    [1, "Hoàn thành xuất sắc nhiệm vụ", 12, 6, 2, 4],
    [2, "Hoàn thành tốt nhiệm vụ", 68, 30, 10, 28],
    [3, "Hoàn thành nhiệm vụ", 10, 4, 2, 4],
    [4, "Không hoàn thành nhiệm vụ", 2, 1, 0, 1],
  ],
};

specifyRule("levels-mismatch", {
  found: {
    "a level with two digits exchanged, no total to cross it": {
      sheet: withCells(levelSheet({ total: "none" }), { G7: 71 }),
      finds: [
        { cell: "D7", severity: "error", expected: 300, suspects: ["G7"], says: "G7 (nếu là 17 thì khớp)" },
      ],
    },
    "levels of one unit on a sheet of its own": {
      sheet: withCells(levelSheet({ units: communes.slice(3, 4), total: "none" }), { G4: 71 }),
      finds: [{ cell: "D4", suspects: ["G4"] }],
    },
    "a level that crosses its column's total": {
      sheet: withCells(levelSheet(), { F7: 109 }),
      finds: [{ cell: "F7", severity: "error", expected: 190, related: ["D7", "E7"] }],
    },
    "levels in rows, a column for each kind": {
      sheet: withCells(levelsInRows, { D6: 3 }),
      finds: [{ cell: "D6", expected: 30 }],
    },
    "a level whose percentage still fits the right count": {
      sheet: withCells(pairSheet(), { G8: 109 }),
      finds: [{ cell: "G8", expected: 190 }],
    },
    "a level left blank": {
      sheet: withCells(levelSheet(), { G7: null }),
      finds: [{ cell: "G7", expected: 17 }],
    },
  },
  silent: {
    "levels that make up the number rated": levelSheet(),
    "levels in rows": levelsInRows,
    "levels and those not rated make up the total": {
      rows: [
        ["STT", "Đơn vị", "Tổng số", "HTXSNV", "HTTNV", "HTNV", "KHTNV", "Chưa xếp loại"],
        [1, "Xã Đình Chu", 12, 1, 9, 1, 0, 1],
        [2, "Xã Cao Phong", 15, 2, 11, 2, 0, 0],
        [3, "Xã Đức Bác", 14, 2, 10, 1, 1, 0],
        [4, "Xã Sơn Đông", 11, 1, 8, 1, 0, 1],
      ],
    },
    "shares of two bases beside their counts": pairSheet(),
    "nothing of a level anywhere": withCells(
      levelSheet(),
      Object.fromEntries([
        ...[4, 5, 6, 7, 8, 9, 10, 11, 12].map((row): [string, Cell] => [`I${row}`, null]),
        ...communes.map((each, at): [string, Cell] => [`C${at + 4}`, each.total - each.notRated]),
        ["C12", 1533],
      ]),
    ),
    "text figures that add up": withCells(levelSheet({ total: "none" }), { H4: "01", H5: "01" }),
    "live number rated": withCells(levelSheet(), {
      D4: formula("SUM(E4:H4)"),
      D5: formula("SUM(E5:H5)"),
      D6: formula("SUM(E6:H6)"),
      D7: formula("SUM(E7:H7)"),
      D8: formula("SUM(E8:H8)"),
      D9: formula("SUM(E9:H9)"),
      D10: formula("SUM(E10:H10)"),
      D11: formula("SUM(E11:H11)"),
      D12: formula("SUM(E12:H12)"),
    }),
    "a share as ratio, not a level": withCells(pairSheet({ style: "ratio" }), { F5: ratio(0.1571) }),
  },
});
