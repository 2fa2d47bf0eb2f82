import { specifyRule, withCells } from "../../support/rule-tester";
import type { SheetSpec } from "../../support/rule-tester";
import { pairSheet } from "../sheets";

/** 2 + 5 + 4 + 0 of 11: 18,18 + 45,45 + 36,36 + 0 = 99,99. */
const eleven: SheetSpec = {
  rows: [
    ["KẾT QUẢ PHÂN LOẠI NĂM 2017"],
    [],
    ["STT", "Khối", "Tổng số", "TSVM", null, "HTTNV", null, "HTNV", null, "Yếu kém", null],
    [null, null, null, "SL", "%", "SL", "%", "SL", "%", "SL", "%"],
    [1, "Các huyện ủy, thành ủy", 11, 2, 18.18, 5, 45.45, 4, 36.36, 0, 0],
    [2, "Chi, đảng bộ Khối", 5, 1, 20, 3, 60, 1, 20, 0, 0],
    [3, "TCCSĐ trực thuộc", 16, 3, 18.75, 8, 50, 5, 31.25, 0, 0],
  ],
  merges: ["A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:G3", "H3:I3", "J3:K3"],
};

specifyRule("rounding-remainder", {
  found: {
    "99,99: information, never an error": {
      sheet: eleven,
      finds: [{ cell: "E5", severity: "info", expected: null, says: "99,99" }],
    },
    "100,01": {
      sheet: withCells(eleven, {
        C7: 7,
        D7: 2,
        E7: 28.57,
        F7: 2,
        G7: 28.57,
        H7: 2,
        I7: 28.57,
        J7: 1,
        K7: 14.29,
        C5: 12,
        D5: 3,
        E5: 25,
        F5: 6,
        G5: 50,
        H5: 3,
        I5: 25,
        C6: 6,
        D6: 1,
        E6: 16.67,
        F6: 4,
        G6: 66.67,
        H6: 1,
        I6: 16.67,
      }),
      finds: [{ cell: "E6", severity: "info", says: "100,01" }],
    },
    "100,1 with one decimal, as Hòa Bình's members": {
      sheet: withCells(eleven, {
        A1: "KẾT QUẢ XẾP LOẠI ĐẢNG VIÊN NĂM 2017",
        C5: 62331,
        D5: 9942,
        E5: 16,
        F5: 47193,
        G5: 75.7,
        H5: 4897,
        I5: 7.9,
        J5: 299,
        K5: 0.5,
      }),
      finds: [{ cell: "E5", severity: "info", says: "100,1" }],
    },
    "100,01 with a share of exactly fifteen: 15 + 78,13 + 6,88": {
      sheet: pairSheet(),
      finds: [{ cell: "F7", severity: "info", expected: null, says: "100,01" }],
    },
  },
  silent: {
    "exactly one hundred": withCells(eleven, { C5: 5, D5: 1, E5: 20, F5: 3, G5: 60, H5: 1, I5: 20 }),
    "percentages that are no partition": {
      rows: [
        ["TT", "Chỉ tiêu", "Mục tiêu (%)"],
        [1, "Cấp ủy viên có lý luận chính trị sơ cấp trở lên", 85],
        [2, "Cấp ủy viên có lý luận chính trị trung cấp trở lên", 40],
        [3, "Cấp ủy viên có chuyên môn trung cấp trở lên", 70],
      ],
    },
  },
});
