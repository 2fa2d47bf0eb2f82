import { formula, specifyRule, withCells } from "../../support/rule-tester";
import { officials, scoreSheet } from "../sheets";

specifyRule("score-total", {
  found: {
    "a total score that its parts do not make up": {
      sheet: withCells(scoreSheet(), { E5: 76 }),
      finds: [{ cell: "E5", severity: "error", expected: 86, says: "26 + 60 = 86" }],
    },
    "the only official": {
      sheet: withCells(scoreSheet(officials.slice(0, 1)), { E4: 95 }),
      finds: [{ cell: "E4", expected: 93 }],
    },
    "halves of a point": {
      sheet: withCells(scoreSheet(), { C5: 26.5, E5: 86 }),
      finds: [{ cell: "E5", expected: 86.5 }],
    },
  },
  silent: {
    "30 and 70": scoreSheet(),
    "halves of a point": withCells(scoreSheet(), { C5: 26.5, E5: 86.5 }),
    "live totals": withCells(scoreSheet(), { E4: formula("C4+D4"), E5: formula("SUM(C5:D5)") }),
    "not scored yet": withCells(scoreSheet(), { C5: null, D5: null, E5: null, F5: null }),
  },
});
