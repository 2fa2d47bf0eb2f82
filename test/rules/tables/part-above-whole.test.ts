import { specifyRule, withCells } from "../../support/rule-tester";
import { quotaSheet } from "../sheets";

/** Indicators in rows with a part under each; no totals. */
const partsInRows = {
  rows: [
    ["STT", "Nội dung", "Năm 2021", "Năm 2022"],
    [1, "Đảng viên mới kết nạp", 187, 106],
    [null, "Trong đó: nữ", 81, 52],
    [2, "Đảng viên chuyển đến", 64, 71],
    [null, "Trong đó: nữ", 23, 30],
  ],
};

specifyRule("part-above-whole", {
  found: {
    "more women than members admitted": {
      sheet: withCells(quotaSheet(), { F6: 25, F10: 136 }),
      finds: [{ cell: "F6", severity: "error", related: ["D6"], says: /25.*13/ }],
    },
    "a part in rows above its whole": {
      sheet: withCells(partsInRows, { D5: 520 }),
      finds: [{ cell: "D5", related: ["D4"] }],
    },
    "women above members, no trong đó said": {
      sheet: {
        rows: [
          ["STT", "Chi bộ", "Đảng số", "Nữ", "Dân tộc", "Đoàn viên"],
          [1, "Chi bộ Tân Lập", 23, 9, 23, 6],
          [2, "Chi bộ Bó Nhàng", 31, 12, 30, 8],
          [3, "Chi bộ Pa Cốp", 18, 24, 18, 4],
          [4, "Chi bộ Hua Tạt", 27, 11, 26, 7],
        ],
      },
      finds: [{ cell: "D4", related: ["C4"] }],
    },
  },
  silent: {
    "parts within their wholes": quotaSheet(),
    "a part equal to its whole": withCells(quotaSheet(), { F6: 13, F10: 124 }),
    "attributes that overlap and exceed the whole together": {
      rows: [
        ["STT", "Chi bộ", "Đảng số", "Nữ", "Dân tộc", "Đoàn viên"],
        [1, "Chi bộ Tân Lập", 23, 14, 23, 16],
        [2, "Chi bộ Bó Nhàng", 31, 22, 30, 18],
        [3, "Chi bộ Pa Cốp", 18, 12, 18, 14],
      ],
    },
    "parts in rows": partsInRows,
    "a blank whole": withCells(partsInRows, { D4: null }),
    "a blank part": withCells(partsInRows, { D5: null }),
    "a dash for none": withCells(partsInRows, { D5: "-" }),
    "admissions above their quota, which is no part": quotaSheet(),
  },
});
