import { formula, specifyRule, withCells } from "../../support/rule-tester";
import type { Cell } from "../../support/rule-tester";
import { meetingSheet, pairSheet, targetSheet } from "../sheets";

const live = (
  column: string,
  rows: readonly number[],
  write: (row: number) => string,
): Record<string, Cell> =>
  Object.fromEntries(rows.map((row): [string, Cell] => [`${column}${row}`, formula(write(row))]));
const unitRows = [5, 6, 7, 8, 9, 10, 11, 12, 13];
const shares = withCells(
  pairSheet(),
  live("F", unitRows, (row) => `ROUND(E${row}/D${row}*100,2)`),
);
const gaps = withCells(
  targetSheet(),
  live("E", [4, 5, 6, 7, 8, 9], (row) => `ROUND(D${row}-C${row},2)`),
);

specifyRule("unlike-neighbours", {
  found: {
    "a share of another numerator": {
      sheet: withCells(shares, { F8: formula("ROUND(I8/D8*100,2)") }),
      finds: [{ cell: "F8", severity: "error", expected: 15.04, says: "ROUND" }],
    },
    "a gap that adds instead of taking away": {
      sheet: withCells(gaps, { E6: formula("ROUND(D6+C6,2)") }),
      finds: [{ cell: "E6", expected: -1.6 }],
    },
  },
  silent: {
    "one formula down the column": shares,
    "live gaps": gaps,
    "another way to write the same": withCells(shares, { F8: formula("ROUND(100*E8/D8,2)") }),
    "guarded against an empty denominator": withCells(shares, {
      F8: formula('IF(D8=0,"",ROUND(E8/D8*100,2))'),
    }),
    "a mean written out": withCells(meetingSheet(), {
      ...live("G", [4, 5, 6, 7, 8], (row) => `AVERAGE(C${row}:F${row})`),
      G9: formula("(C9+D9+E9+F9)/4"),
    }),
  },
});
