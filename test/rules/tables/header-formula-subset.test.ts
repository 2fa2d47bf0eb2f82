import { specifyRule, withCells } from "../../support/rule-tester";
import type { SheetSpec } from "../../support/rule-tester";

/** Biểu 7A in small: its formula passes over a "Trong đó" column. */
const form: SheetSpec = {
  rows: [
    ["TỔ CHỨC CƠ SỞ ĐẢNG NĂM 2022"],
    [],
    ["STT", "Nội dung", "Tổng số", "Xã", "Doanh nghiệp", "Trong đó: 100% vốn nhà nước", "Cơ quan"],
    ["A", "B", "1 = 2+...+5", 2, 3, 4, 5],
    [1, "Đảng bộ cơ sở", 66, 41, 9, 5, 16],
    [2, "Chi bộ cơ sở", 62, 30, 11, 6, 21],
    [3, "Chi bộ trực thuộc", 309, 212, 34, 20, 63],
  ],
};

specifyRule("header-formula-subset", {
  found: {
    "a run over a trong đó column: information": {
      sheet: form,
      finds: [{ cell: "C4", severity: "info", says: "trong đó" }],
    },
    "and a total that does not add up without it": {
      sheet: withCells(form, { C6: 26 }),
      finds: [
        { cell: "C4", severity: "info" },
        { rule: "total-mismatch", cell: "C6", expected: 62 },
      ],
    },
  },
  silent: {
    "a run over parts of one whole": withCells(form, { F3: "Trường học", C5: 71, C6: 68, C7: 329 }),
    "parts named one by one": withCells(form, { C4: "1 = 2+3+5" }),
    "no formula in the header": withCells(form, { C4: 1 }),
  },
});
