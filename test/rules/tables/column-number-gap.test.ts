import { specifyRule, withCells } from "../../support/rule-tester";
import type { SheetSpec } from "../../support/rule-tester";

const form: SheetSpec = {
  rows: [
    ["STT", "Chi bộ", "Đảng số", "Nữ", "Dân tộc", "Dự bị", "Miễn sinh hoạt"],
    [1, 2, 3, 4, 5, 6, 7],
    [1, "Chi bộ Tân Lập", 23, 9, 23, 2, 1],
    [2, "Chi bộ Bó Nhàng", 31, 12, 30, 1, 2],
    [3, "Chi bộ Pa Cốp", 18, 7, 18, 0, 0],
  ],
};

specifyRule("column-number-gap", {
  found: {
    "9, 11: a column may have been deleted": {
      sheet: withCells(form, { F2: 7, G2: 8 }),
      finds: [{ cell: "F2", severity: "info", expected: null }],
    },
    "in brackets": {
      sheet: withCells(form, { A2: "(1)", B2: "(2)", C2: "(3)", D2: "(4)", E2: "(6)", F2: "(7)", G2: "(8)" }),
      finds: [{ cell: "E2", severity: "info", expected: null }],
    },
  },
  silent: {
    "numbered through": form,
    "letters before numbers": withCells(form, { A2: "A", B2: "B", C2: 1, D2: 2, E2: 3, F2: 4, G2: 5 }),
    "no numbers": { rows: form.rows.filter((_, at) => at !== 1) },
  },
});
