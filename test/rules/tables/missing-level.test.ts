import { specifyRule, withCells } from "../../support/rule-tester";
import type { SheetSpec } from "../../support/rule-tester";
import { levelSheet } from "../sheets";

/** Hòa Bình as reported: 604 + 2.364 + 5 of 3.174 cells; those complete are not said. */
const hoaBinh: SheetSpec = {
  rows: [
    ["KẾT QUẢ XẾP LOẠI CHẤT LƯỢNG CHI BỘ NĂM 2017"],
    [],
    ["Đơn vị", "Số được xếp loại", "Hoàn thành xuất sắc", "Hoàn thành tốt", "Không hoàn thành"],
    ["Đảng bộ tỉnh Hòa Bình", 3174, 604, 2364, 5],
  ],
};

specifyRule("missing-level", {
  found: {
    "a level the form leaves out: a question with the remainder": {
      sheet: hoaBinh,
      finds: [{ cell: "B4", severity: "warning", expected: null, says: /201.*hoàn thành nhiệm vụ/ }],
    },
    "members: 4.897 left": {
      sheet: withCells(hoaBinh, {
        A1: "KẾT QUẢ XẾP LOẠI ĐẢNG VIÊN NĂM 2017",
        B4: 62331,
        C4: 9942,
        D4: 47193,
        E4: 299,
      }),
      finds: [{ cell: "B4", says: /4\.897/ }],
    },
    "asked once, no unit accused, where most of many units had some of that level": {
      sheet: {
        rows: [
          ["KẾT QUẢ XẾP LOẠI CHẤT LƯỢNG TỔ CHỨC CƠ SỞ ĐẢNG NĂM 2020"],
          ["STT", "Đơn vị", "Số được xếp loại", "Hoàn thành xuất sắc", "Hoàn thành tốt", "Không hoàn thành"],
          ...[0, 4, 3, 0, 6, 1, 2, 5, 0, 7, 2, 3].map((complete, at) => {
            const levels = [2 + (at % 4), 17 + ((at * 7) % 23), at % 2];
            const rated = levels.reduce((sum, count) => sum + count, complete);
            return [at + 1, `Đảng bộ xã ${at + 1}`, rated, ...levels];
          }),
        ],
      },
      finds: [{ cell: "C12", severity: "warning", says: /7/ }],
    },
    "asked once for a table": {
      sheet: {
        rows: levelSheet({ total: "none", title: "NĂM 2017" }).rows.map((row) => [
          ...row.slice(0, 6),
          ...row.slice(7, 8),
        ]),
      },
      finds: [{ cell: "D7", says: /17/ }],
    },
  },
  silent: {
    "all four levels": levelSheet(),
    "three levels that make up all": withCells(hoaBinh, { B4: 2973 }),
    "a column for those not rated": {
      rows: levelSheet().rows.map((row) => [...row.slice(0, 3), ...row.slice(4)]),
    },
    "nothing rated yet": withCells(hoaBinh, { C4: null, D4: null, E4: null }),
    "a form that sums up the good or better only": {
      rows: [
        ["STT", "Đơn vị", "Số được xếp loại", "HTXS", "HTT", "Tốt trở lên (SL)", "Tốt trở lên (%)"],
        [1, "Xã Na Sang", 210, 33, 168, 201, 95.71],
        [2, "Xã Mường Mươn", 183, 27, 140, 167, 91.26],
        [3, "Xã Ma Thì Hồ", 160, 24, 125, 149, 93.13],
        [4, "Xã Huổi Mí", 246, 37, 190, 227, 92.28],
      ],
    },
    "a lone level among other columns": {
      rows: [
        ["Đơn vị", "Số chi bộ", "Hoàn thành tốt", "Kết nạp"],
        ["Xã Na Sang", 14, 11, 9],
        ["Xã Mường Mươn", 12, 9, 7],
      ],
    },
  },
});
