import { specifyRule, withCells } from "../../support/rule-tester";
import { levelSheet, mapTexts, scoreSheet, targetSheet } from "../sheets";

const none = levelSheet({ total: "none" });

specifyRule("duplicate-unit", {
  found: {
    "a unit listed twice": {
      sheet: withCells(none, { B9: "Đảng bộ xã Liên Hòa" }),
      finds: [{ cell: "B9", severity: "warning", related: ["B6"], says: "B6" }],
    },
    "in another spelling of its tone mark": {
      sheet: withCells(none, { B9: "Đảng bộ xã Liên Hoà" }),
      finds: [{ cell: "B9" }],
    },
    "in capitals, with a no-break space": {
      sheet: withCells(none, { B9: "ĐẢNG BỘ XÃ\u00a0LIÊN HÒA " }),
      finds: [{ cell: "B9" }],
    },
  },
  silent: {
    "each unit once": levelSheet(),
    "names that differ in a number": withCells(none, {
      B6: "Đảng bộ phường Sao Đỏ",
      B9: "Đảng bộ phường Sao Đỏ 2",
    }),
    "people of the same name": withCells(scoreSheet(), { B6: "Nguyễn Văn Hòa" }),
    "the same kind of row under two groups": {
      rows: [
        ["STT", "Đơn vị", "Số chi bộ", "Số đảng viên"],
        ["I", "Xã Đình Chu", null, null],
        [1, "Khối cơ quan", 2, 31],
        [2, "Khối trường học", 3, 54],
        ["II", "Xã Cao Phong", null, null],
        [1, "Khối cơ quan", 2, 28],
        [2, "Khối trường học", 4, 61],
      ],
    },
    "the same item in each block that a subtotal closes": {
      rows: [
        ["Khoản chi", "Quý I", "Quý II"],
        ["Lương", 1200, 1250],
        ["Hội nghị", 310, 220],
        ["Cộng văn phòng", 1510, 1470],
        ["Lương", 860, 870],
        ["Hội nghị", 140, 95],
        ["Cộng ban tổ chức", 1000, 965],
        ["Tổng cộng", 2510, 2435],
      ],
    },
    "indicators that repeat by design": targetSheet(),
    "trong đó: nữ under each": {
      rows: [
        ["STT", "Nội dung", "Năm 2021", "Năm 2022"],
        [1, "Đảng viên mới kết nạp", 187, 106],
        [null, "Trong đó: nữ", 81, 52],
        [2, "Đảng viên chuyển đến", 64, 71],
        [null, "Trong đó: nữ", 23, 30],
      ],
    },
    "units without figures": withCells(
      mapTexts(none, (text) => text),
      {
        B11: "Đảng bộ xã Tô Múa",
        C11: null,
        D11: null,
        E11: null,
        F11: null,
        G11: null,
        H11: null,
        I11: null,
      },
    ),
  },
});
