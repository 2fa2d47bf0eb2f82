import { specifyRule, withCells } from "../support/rule-tester";
import { mapTexts, targetSheet } from "./sheets";

specifyRule("status-mismatch", {
  found: {
    "đạt below the target": {
      sheet: withCells(targetSheet(), { F6: "Đạt" }),
      finds: [{ cell: "F6", severity: "error", related: ["D6", "C6"], says: /68,4.*70/ }],
    },
    "chưa đạt above the target": {
      sheet: withCells(targetSheet(), { F4: "Chưa đạt" }),
      finds: [{ cell: "F4" }],
    },
    "vượt where the target is just reached": {
      sheet: withCells(targetSheet(), { D6: 70, E6: 0, F6: "Vượt" }),
      finds: [{ cell: "F6" }],
    },
    "words in decomposed Unicode": {
      sheet: mapTexts(withCells(targetSheet(), { F6: "Đạt" }), (text) => ` ${text.normalize("NFD")}\u00a0`),
      finds: [{ cell: "F6" }],
    },
    "không quá: less is better": {
      sheet: withCells(targetSheet(), {
        B6: "Tỷ lệ tổ chức đảng yếu kém không quá (%)",
        C6: 1,
        D6: 2.5,
        E6: 1.5,
        F6: "Đạt",
      }),
      finds: [{ cell: "F6" }],
    },
  },
  silent: {
    "judgements of their figures": targetSheet(),
    "đạt said of what exceeds": withCells(targetSheet(), { F4: "Đạt", F5: "Đạt chỉ tiêu" }),
    "giảm: less is better": withCells(targetSheet(), {
      B6: "Giảm tỷ lệ đảng viên chưa học nghị quyết xuống",
      C6: 5,
      D6: 3.4,
      E6: -1.6,
      F6: "Vượt",
    }),
    "a blank judgement": withCells(targetSheet(), { F6: null }),
    "a target still empty": withCells(targetSheet(), { C6: null, E6: null }),
    "a remark instead of a judgement": withCells(targetSheet(), { F6: "Do sáp nhập đơn vị" }),
    "about the target, in words": withCells(targetSheet(), { D6: "gần 70", E6: null, F6: "Đạt" }),
  },
});
