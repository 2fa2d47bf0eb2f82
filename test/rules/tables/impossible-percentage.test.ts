import { specifyRule, withCells } from "../../support/rule-tester";
import type { SheetSpec } from "../../support/rule-tester";
import { pairSheet } from "../sheets";

/** Shares without their counts. */
const shares: SheetSpec = {
  rows: [
    ["KẾT QUẢ XẾP LOẠI TỔ CHỨC CƠ SỞ ĐẢNG NĂM 2019"],
    [],
    [
      "STT",
      "Đơn vị",
      "Số được xếp loại",
      "Tỷ lệ hoàn thành xuất sắc (%)",
      "Tỷ lệ hoàn thành tốt trở lên (%)",
    ],
    [1, "Đảng bộ huyện Kim Thành", 45, 17.8, 93.3],
    [2, "Đảng bộ huyện Nam Sách", 52, 19.2, 92.3],
    [3, "Đảng bộ huyện Tứ Kỳ", 61, 18, 90.2],
    [4, "Đảng bộ huyện Cẩm Giàng", 48, 18.8, 91.7],
  ],
};

specifyRule("impossible-percentage", {
  found: {
    "a share that no whole number gives, its count beside it": {
      sheet: withCells(pairSheet(), { F8: 15.41 }),
      finds: [{ cell: "F8", severity: "error", expected: 15.04, says: "Với mẫu số 246" }],
    },
    "a share without its count": {
      sheet: withCells(shares, { D6: 18.8 }),
      finds: [{ cell: "D6", severity: "error", related: ["C6"] }],
    },
    "above one hundred": {
      sheet: withCells(shares, { E5: 192.3 }),
      finds: [{ cell: "E5" }],
    },
    "below zero": {
      sheet: withCells(shares, { D5: -19.2 }),
      finds: [{ cell: "D5" }],
    },
  },
  silent: {
    "possible shares": shares,
    "shares of another base throughout": withCells(shares, { C4: 47, C5: 55, C6: 67, C7: 53 }),
    "so large a base that everything is possible": withCells(shares, {
      C4: 2305,
      C5: 1986,
      C6: 2740,
      C7: 3174,
      D6: 18.3,
    }),
    "a zero base": withCells(shares, { C6: 0, D6: 0, E6: 0 }),
    "a blank base": withCells(shares, { C6: null }),
    "a share as a ratio": {
      ...withCells(shares, {
        D4: 0.178,
        D5: 0.192,
        D6: 0.18,
        D7: 0.188,
        E4: 0.933,
        E5: 0.923,
        E6: 0.902,
        E7: 0.917,
      }),
      formats: { "D4:E7": "0.0%" },
    },
  },
});
