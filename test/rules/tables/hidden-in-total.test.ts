import { specifyRule, withCells } from "../../support/rule-tester";
import { levelSheet, liveLevelSheet } from "../sheets";

specifyRule("hidden-in-total", {
  found: {
    "a hidden unit that its total counts": {
      sheet: { ...levelSheet(), hiddenRows: [7] },
      finds: [{ cell: "C7", severity: "warning", related: ["C12"], says: "Dòng 7" }],
    },
    "under a live total": {
      sheet: { ...liveLevelSheet(), hiddenRows: [7] },
      finds: [{ cell: "C7", severity: "warning" }],
    },
    "a hidden column that a sum counts": {
      sheet: { ...levelSheet({ total: "none" }), hiddenColumns: ["G"] },
      finds: [{ cell: "G4", severity: "warning", says: "Cột G" }],
    },
    "two hidden units, in one finding": {
      sheet: { ...levelSheet(), hiddenRows: [5, 9] },
      finds: [{ cell: "C5", related: ["C9"], says: "5, 9" }],
    },
  },
  silent: {
    "nothing hidden": levelSheet(),
    "a hidden row outside the table": { ...levelSheet(), hiddenRows: [2, 15] },
    "a hidden column that nothing adds": { ...levelSheet(), hiddenColumns: ["A"] },
    "a hidden unit without figures": {
      ...withCells(levelSheet(), {
        C7: null,
        D7: null,
        E7: null,
        F7: null,
        G7: null,
        H7: null,
        I7: null,
        C12: 1314,
        D12: 1287,
        E12: 195,
        F12: 1001,
        G12: 86,
        H12: 5,
        I12: 27,
      }),
      hiddenRows: [7],
    },
    "no total to count it": { ...levelSheet({ total: "none" }), hiddenRows: [7] },
  },
});
