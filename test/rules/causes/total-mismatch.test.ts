import { errorCell, formula, specifyRule, withCells } from "../../support/rule-tester";
import type { Cell, SheetSpec } from "../../support/rule-tester";
import { communes, levelSheet, liveLevelSheet, mapTexts, quotaSheet } from "../sheets";

/** Admissions in two groups, each with a subtotal; total in row 13. */
const groups: SheetSpec = {
  rows: [
    ["TÌNH HÌNH KẾT NẠP ĐẢNG VIÊN QUÝ I/2024"],
    [],
    ["STT", "Đơn vị", "Tổng số chi bộ", "Kết nạp", "Trong đó: nữ"],
    ["I", "Khối xã, phường", null, null, null],
    [1, "Xã Đình Chu", 12, 9, 4],
    [2, "Xã Cao Phong", 15, 11, 6],
    [3, "Xã Đức Bác", 14, 8, 3],
    [null, "Cộng khối xã, phường", 41, 28, 13],
    ["II", "Khối cơ quan", null, null, null],
    [1, "Đảng bộ cơ quan Huyện ủy", 6, 3, 2],
    [2, "Đảng bộ Công an huyện", 7, 5, 1],
    [null, "Cộng khối cơ quan", 13, 8, 3],
    [null, "Tổng cộng", 54, 36, 16],
  ],
};

/** Two tables one under the other, each with a total of its own. */
const twoTables: SheetSpec = {
  rows: [
    ["Đơn vị", "Số chi bộ", "Số đảng viên"],
    ["Xã Na Sang", 14, 236],
    ["Xã Mường Mươn", 12, 198],
    ["Xã Ma Thì Hồ", 11, 174],
    ["Tổng cộng", 37, 608],
    [],
    [],
    [],
    ["Đơn vị", "Kết nạp", "Xóa tên"],
    ["Xã Na Sang", 9, 1],
    ["Xã Mường Mươn", 7, 0],
    ["Xã Ma Thì Hồ", 6, 2],
    ["Tổng cộng", 22, 3],
  ],
};

const swapped: Cell = 161;

/** Two blocks side by side, each with its own numbering and total. */
const twins: SheetSpec = {
  rows: [
    ["STT", "Dân tộc", "Tổng số", "Nữ", null, "STT", "Tôn giáo", "Tổng số", "Nữ"],
    [1, "Thái", 2120, 610, null, 1, "Phật giáo", 12, 3],
    [2, "Mường", 1140, 402, null, 2, "Công giáo", 31, 9],
    [3, "Mông", 870, 122, null, 3, "Tin lành", 8, 1],
    [4, "Dao", 233, 51, null, 4, "Khác", 2, 0],
    [null, "Cộng", 4363, 1185, null, null, "Cộng", 53, 13],
  ],
};

specifyRule("total-mismatch", {
  found: {
    "a typed total with two digits exchanged": {
      sheet: withCells(quotaSheet(), { F10: swapped }),
      finds: [{ cell: "F10", severity: "error", expected: 116, suspects: ["F10"], says: "116" }],
    },
    "a total that breaks its column and its row: the cell is known": {
      sheet: withCells(levelSheet(), { G12: 130 }),
      finds: [{ cell: "G12", severity: "error", expected: 103, suspects: ["G12"], related: ["G4", "G11"] }],
    },
    "a total that stands above its units": {
      sheet: withCells(levelSheet({ total: "above" }), { G4: 130 }),
      finds: [{ cell: "G4", expected: 103 }],
    },
    "a subtotal": {
      sheet: withCells(groups, { D8: 82 }),
      finds: [{ cell: "D8", expected: 28 }],
    },
    "a total over subtotals": {
      sheet: withCells(groups, { D13: 63 }),
      finds: [{ cell: "D13", expected: 36 }],
    },
    "the second table of a sheet": {
      sheet: withCells(twoTables, { B13: 12 }),
      finds: [{ cell: "B13", expected: 22 }],
    },
    "the left of two tables side by side": {
      sheet: withCells(twins, { D6: 1158 }),
      finds: [{ cell: "D6", expected: 1185 }],
    },
    "the right of two tables side by side": {
      sheet: withCells(twins, { H6: 35 }),
      finds: [{ cell: "H6", expected: 53 }],
    },
    "a total below rows with a dash for none": {
      sheet: withCells(quotaSheet(), { F4: "-", F10: 101 }),
      finds: [{ cell: "F10", expected: 110 }],
    },
    "a label in decomposed Unicode with no-break spaces": {
      sheet: mapTexts(
        withCells(quotaSheet(), { F10: swapped }),
        (text) => ` ${text.normalize("NFD").replace(/ /g, "\u00a0")} `,
      ),
      finds: [{ cell: "F10", expected: 116 }],
    },
    "a row that is hidden and still counts": {
      sheet: { ...withCells(quotaSheet(), { F10: swapped }), hiddenRows: [6] },
      finds: [
        { cell: "F10", expected: 116 },
        { rule: "hidden-in-total", cell: "C6" },
      ],
    },
  },
  silent: {
    "totals that add up": levelSheet(),
    "groups, subtotals and a total": groups,
    "two tables": twoTables,
    "two tables side by side": twins,
    "a hidden total row": { ...levelSheet(), hiddenRows: [12] },
    "live totals": liveLevelSheet(),
    "one unit and its total": levelSheet({ units: communes.slice(0, 1) }),
    "a unit without figures yet": withCells(quotaSheet(), {
      C9: null,
      D9: null,
      E9: null,
      F9: null,
      C10: 321,
      D10: 160,
      E10: 49.84,
      F10: 72,
    }),
    "a total row that is still empty": withCells(quotaSheet(), {
      C10: null,
      D10: null,
      E10: null,
      F10: null,
    }),
    "a percentage column, which has no sum": quotaSheet(),
    "parts under trong đó, which are not added": {
      rows: [
        ["STT", "Nội dung", "Năm 2021", "Năm 2022"],
        [1, "Đảng viên khối xã", 320, 331],
        [null, "Trong đó: nữ", 118, 124],
        [2, "Đảng viên khối cơ quan", 96, 92],
        [null, "Trong đó: nữ", 41, 40],
        [3, "Đảng viên khối trường học", 210, 214],
        [null, "Trong đó: nữ", 150, 152],
        [null, "Tổng cộng", 626, 637],
      ],
    },
    "an average instead of a sum under scores": {
      rows: [
        ["STT", "Chi bộ", "Số đảng viên", "Điểm sinh hoạt"],
        [1, "Chi bộ Tân Lập", 23, 92],
        [2, "Chi bộ Bó Nhàng", 31, 88],
        [3, "Chi bộ Pa Cốp", 18, 75],
        [4, "Chi bộ Hua Tạt", 27, 69],
        [null, "Tổng cộng", 99, 81],
      ],
    },
    "dashes for none": withCells(quotaSheet(), { F6: "-", F10: 111 }),
    "a total whose formula errs, which is told apart": withCells(quotaSheet(), {
      E10: errorCell("#DIV/0!", "=D10/C99"),
    }),
    "a live total of live subtotals": withCells(groups, {
      D8: formula("SUM(D5:D7)"),
      D12: formula("SUM(D10:D11)"),
      D13: formula("D8+D12"),
    }),
  },
});
