import { specifyRule, withCells } from "../../support/rule-tester";
import { levelSheet, pairSheet, quotaSheet } from "../sheets";

specifyRule("number-as-text", {
  found: {
    "one text figure among stored numbers": {
      sheet: withCells(levelSheet(), { F7: "190" }),
      finds: [{ cell: "F7", severity: "warning", expected: 190 }],
    },
    "with a no-break space behind it": {
      sheet: withCells(levelSheet(), { F7: "190\u00a0" }),
      finds: [{ cell: "F7", expected: 190 }],
    },
    "the letter O for a nought": {
      sheet: withCells(levelSheet(), { F7: "19O" }),
      finds: [{ cell: "F7", expected: 190 }],
    },
    "the letter l for a one": {
      sheet: withCells(levelSheet(), { F7: "l90" }),
      finds: [{ cell: "F7", expected: 190 }],
    },
    "thousands with a dot": {
      sheet: withCells(levelSheet(), { F12: "1.191" }),
      finds: [{ cell: "F12", expected: 1191 }],
    },
    "a percentage with its sign among stored ones": {
      sheet: withCells(pairSheet({ style: "ratio" }), { F8: "15,04%" }),
      finds: [{ cell: "F8", expected: 0.1504 }],
    },
    "full-width digits": {
      sheet: withCells(levelSheet(), { F7: "１９０" }),
      finds: [{ cell: "F7", expected: 190 }],
    },
  },
  silent: {
    "stored numbers": levelSheet(),
    "codes that begin with the letter O": {
      rows: [
        ["STT", "Họ và tên", "Bài 1", "Bài 2"],
        [1, "Lò Văn Panh", 9, 8],
        [2, "Hà Thị Inh", "O2", 7],
        [3, "Vì Văn Thuận", 7, 9],
        [4, "Quàng Thị Nga", 8, 6],
        [5, "Cà Văn Hặc", 6, 7],
      ],
    },
    "percentages written as text throughout": pairSheet({ style: "text" }),
    "leading noughts below ten": withCells(levelSheet(), { H4: "01", H7: "02" }),
    "about so many": withCells(quotaSheet(), { C9: "gần 160" }),
    "a remark": withCells(quotaSheet(), { F9: "chưa báo cáo" }),
    "a dash, a cross and an ellipsis": withCells(levelSheet({ total: "none" }), { H6: "-", H8: "x", H4: 1 }),
  },
});
