import { formula, specifyRule, withCells } from "../../support/rule-tester";
import type { Cell } from "../../support/rule-tester";
import { liveLevelSheet, pairSheet } from "../sheets";

/** The share of the excellent as a live formula in every row. */
const livePercent = withCells(
  pairSheet(),
  Object.fromEntries(
    [5, 6, 7, 8, 9, 10, 11, 12, 13].map((row): [string, Cell] => [
      `F${row}`,
      formula(`ROUND(E${row}/D${row}*100,2)`),
    ]),
  ),
);

specifyRule("typed-among-formulas", {
  found: {
    "a typed total among live ones that no longer adds up": {
      sheet: withCells(liveLevelSheet(), { F12: 1119 }),
      finds: [{ cell: "F12", severity: "error", expected: 1191, says: "SUM" }],
    },
    "a typed total that is right, and will not follow": {
      sheet: withCells(liveLevelSheet(), { F12: 1191 }),
      finds: [{ cell: "F12", severity: "warning", expected: 1191 }],
    },
    "a typed share among live ones": {
      sheet: withCells(livePercent, { F8: 15.45 }),
      finds: [{ cell: "F8", severity: "error", expected: 15.04 }],
    },
    "a typed share that is right": {
      sheet: withCells(livePercent, { F8: 15.04 }),
      finds: [{ cell: "F8", severity: "warning" }],
    },
  },
  silent: {
    "live totals": liveLevelSheet(),
    "live shares": livePercent,
    "a total row typed throughout": pairSheet(),
    "one live total among typed ones": withCells(pairSheet(), { C13: formula("SUM(C5:C12)") }),
    "a unit that has no figures": withCells(livePercent, {
      C8: null,
      D8: null,
      E8: null,
      F8: null,
      G8: null,
      H8: null,
      I8: null,
      J8: null,
      K8: null,
      L8: null,
      C13: 1314,
      D13: 1287,
      E13: 195,
      G13: 1001,
      H13: 77.78,
      I13: 86,
      J13: 6.68,
      K13: 5,
      L13: 0.39,
    }),
  },
});
