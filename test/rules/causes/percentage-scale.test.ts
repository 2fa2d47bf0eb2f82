import { specifyRule, withCells } from "../../support/rule-tester";
import { pairSheet } from "../sheets";

specifyRule("percentage-scale", {
  found: {
    "a ratio among hundreds": {
      sheet: withCells(pairSheet(), { F8: 0.1504 }),
      finds: [{ cell: "F8", severity: "error", expected: 15.04, says: "15,04%" }],
    },
    "hundreds in a cell shown as a percentage": {
      sheet: withCells(pairSheet({ style: "ratio" }), { F8: { value: 15.04, format: "0.00%" } }),
      finds: [{ cell: "F8", expected: 0.1504 }],
    },
    "hundreds without a format among ratios": {
      sheet: withCells(pairSheet({ style: "ratio" }), { F8: 15.04 }),
      finds: [{ cell: "F8", expected: 0.1504 }],
    },
    "a lost decimal sign: 1504": {
      sheet: withCells(pairSheet(), { F8: 1504 }),
      finds: [{ cell: "F8", expected: 15.04 }],
    },
    "a total's share": {
      sheet: withCells(pairSheet(), { H13: 0.7769 }),
      finds: [{ cell: "H13", expected: 77.69 }],
    },
  },
  silent: {
    "all in hundreds": pairSheet(),
    "all as ratios": pairSheet({ style: "ratio" }),
    "all as text": pairSheet({ style: "text" }),
    "one cell typed as text with its sign among hundreds": withCells(pairSheet({ style: "text" }), {
      F8: "15,04 %",
    }),
    "one cell formatted among hundreds, the same share": withCells(pairSheet(), {
      F8: { value: 0.1504, format: "0.00%" },
    }),
    "a share below one per cent among hundreds": withCells(pairSheet(), { L5: 0.48 }),
  },
});
