import { formula, specifyRule, withCells } from "../../support/rule-tester";
import type { SheetSpec } from "../../support/rule-tester";

/** Cells and members by district, counted in thousands. */
const districts: SheetSpec = {
  rows: [
    ["STT", "Huyện, thành phố", "Số chi bộ", "Số đảng viên"],
    [1, "Thành phố Hòa Bình", 512, 12330],
    [2, "Huyện Mai Châu", 298, 5127],
    [3, "Huyện Kim Bôi", 405, 7364],
    [4, "Huyện Lạc Sơn", 461, 8942],
    [5, "Huyện Tân Lạc", 344, 6580],
    [null, "Tổng cộng", 2020, 40343],
  ],
};
const live = withCells(districts, { C7: formula("SUM(C2:C6)"), D7: formula("SUM(D2:D6)") });

specifyRule("thousand-separator", {
  found: {
    "a count of thousands read as a decimal": {
      sheet: withCells(districts, { D4: 7.364 }),
      finds: [{ cell: "D4", severity: "error", expected: 7364, says: /7,364.*7\.364/ }],
    },
    "a nought lost at the end: 12.330": {
      sheet: withCells(districts, { D2: 12.33 }),
      finds: [{ cell: "D2", expected: 12330 }],
    },
    "under a live total: told once, at its cause": {
      sheet: withCells(live, { D4: 7.364 }),
      finds: [{ cell: "D4", expected: 7364 }],
    },
    "the total itself": {
      sheet: withCells(districts, { D7: 40.343 }),
      finds: [{ cell: "D7", expected: 40343 }],
    },
    "two of them": {
      sheet: withCells(districts, { D3: 5.127, D5: 8.942 }),
      finds: [
        { cell: "D3", expected: 5127 },
        { cell: "D5", expected: 8942 },
      ],
    },
  },
  silent: {
    "counts of thousands": districts,
    "live totals": live,
    "thousands with a dot, typed as text throughout": withCells(districts, {
      D2: "12.330",
      D3: "5.127",
      D4: "7.364",
      D5: "8.942",
      D6: "6.580",
      D7: "40.343",
    }),
    "amounts of money with three decimals": {
      rows: [
        ["TT", "Đơn vị", "Giá trị sản xuất (tỷ đồng)"],
        [1, "Xã Na Sang", 22.415],
        [2, "Xã Mường Mươn", 18.152],
        [3, "Xã Ma Thì Hồ", 9],
      ],
    },
  },
});
