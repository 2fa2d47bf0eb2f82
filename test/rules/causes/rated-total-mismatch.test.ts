import { specifyRule, withCells } from "../../support/rule-tester";
import { communes, levelSheet } from "../sheets";

specifyRule("rated-total-mismatch", {
  found: {
    "those not rated do not make up the difference": {
      sheet: withCells(levelSheet({ total: "none" }), { I6: 30 }),
      finds: [{ cell: "C6", severity: "error", expected: 190, suspects: ["I6"] }],
    },
    "a total number of members with two digits exchanged": {
      sheet: withCells(levelSheet({ total: "none" }), { C7: 225 }),
      finds: [{ cell: "C7", expected: 252, suspects: ["C7"] }],
    },
    "the number not rated, where its column's total names it": {
      sheet: withCells(levelSheet(), { I6: 13 }),
      finds: [{ cell: "I6", expected: 3 }],
    },
    "one unit on its sheet": {
      sheet: withCells(levelSheet({ units: communes.slice(0, 1), total: "none" }), { C4: 241 }),
      finds: [{ cell: "C4", expected: 214 }],
    },
    "exempt members as a third part": {
      sheet: {
        rows: [
          ["STT", "Chi bộ", "Tổng số đảng viên", "Được xếp loại", "Chưa xếp loại", "Miễn sinh hoạt"],
          [1, "Chi bộ Tân Lập", 43, 38, 2, 3],
          [2, "Chi bộ Bó Nhàng", 31, 29, 0, 2],
          [3, "Chi bộ Pa Cốp", 82, 24, 1, 3],
          [4, "Chi bộ Hua Tạt", 27, 25, 1, 1],
        ],
      },
      finds: [{ cell: "C4", expected: 28 }],
    },
  },
  silent: {
    "rated and not rated make up the total": levelSheet(),
    "rated, not rated and exempt": {
      rows: [
        ["STT", "Chi bộ", "Tổng số đảng viên", "Được xếp loại", "Chưa xếp loại", "Miễn sinh hoạt"],
        [1, "Chi bộ Tân Lập", 43, 38, 2, 3],
        [2, "Chi bộ Bó Nhàng", 31, 29, 0, 2],
        [3, "Chi bộ Pa Cốp", 28, 24, 1, 3],
        [4, "Chi bộ Hua Tạt", 27, 25, 1, 1],
      ],
    },
    "exempt members among those not rated": {
      rows: [
        ["STT", "Chi bộ", "Tổng số đảng viên", "Được xếp loại", "Chưa xếp loại", "Miễn sinh hoạt"],
        [1, "Chi bộ Tân Lập", 43, 38, 5, 3],
        [2, "Chi bộ Bó Nhàng", 31, 29, 2, 2],
        [3, "Chi bộ Pa Cốp", 28, 24, 4, 3],
        [4, "Chi bộ Hua Tạt", 27, 25, 2, 1],
      ],
    },
    "blank for none": withCells(
      levelSheet({
        units: communes.map((each) => ({ ...each, total: each.total - each.notRated, notRated: 0 })),
      }),
      {
        I4: null,
        I5: null,
        I6: null,
      },
    ),
    "no column for those not rated": {
      rows: levelSheet().rows.map((row) => row.slice(0, 8)),
    },
  },
});
