import { date, specifyRule, withCells } from "../../support/rule-tester";
import type { SheetSpec } from "../../support/rule-tester";
import { levelSheet } from "../sheets";

/** Fractions as people write them: text where Excel left them alone. */
const fractions: SheetSpec = {
  rows: [
    ["TT", "Nội dung", "Số lượng", "Tỷ lệ"],
    [1, "Đảng bộ trong sạch, vững mạnh", 6, "6/14"],
    [2, "Bí thư không là người địa phương", 4, "4/14"],
    [3, "Chi bộ có nhà văn hóa", 13, "13/14"],
    [4, "Bí thư là chủ tịch HĐND", 5, "5/14"],
  ],
};

specifyRule("date-fraction", {
  found: {
    "1/5 in a column of counts": {
      sheet: withCells(levelSheet({ total: "none" }), { H7: date(45047) }),
      finds: [{ cell: "H7", severity: "error", says: /1\/5/ }],
    },
    "4/12 among fractions": {
      sheet: withCells(fractions, { D3: date(45264) }),
      finds: [{ cell: "D3", says: /4\/12/ }],
    },
    "day and month shown the other way round": {
      sheet: withCells(levelSheet({ total: "none" }), { H7: { value: 45047, format: "m/d" } }),
      finds: [{ cell: "H7", says: /1\/5 hoặc 5\/1/ }],
    },
  },
  silent: {
    "fractions as text": fractions,
    "a column of dates by its header": {
      rows: [
        ["TT", "Họ và tên", "Ngày kết nạp", "Số huy hiệu"],
        [1, "Nguyễn Văn Hòa", date(36526), 12],
        [2, "Lò Thị Ủy", date(38353), 15],
        [3, "Hà Thị Thủy", date(40179), 21],
      ],
    },
    "a column of dates by its values": {
      rows: [
        ["TT", "Chi bộ", "Tổ chức đại hội", "Số đảng viên"],
        [1, "Chi bộ Tân Lập", date(45672), 23],
        [2, "Chi bộ Bó Nhàng", date(45675), 31],
        [3, "Chi bộ Pa Cốp", date(45681), 18],
      ],
    },
    "counts that would be dates if shown so": withCells(levelSheet({ total: "none" }), { H7: 2 }),
    "a date outside the table": withCells(levelSheet(), { A1: date(44561) }),
  },
});
