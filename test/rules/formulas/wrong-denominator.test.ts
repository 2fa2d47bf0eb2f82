import { formula, specifyRule, withCells } from "../../support/rule-tester";
import type { Cell, SheetSpec } from "../../support/rule-tester";
import { pairSheet } from "../sheets";

const shares = (write: (row: number) => string, style: "hundred" | "ratio" = "hundred"): SheetSpec =>
  withCells(
    pairSheet({ style }),
    Object.fromEntries(
      [5, 6, 7, 8, 9, 10, 11, 12, 13].map((row): [string, Cell] => [
        `F${row}`,
        formula(write(row), undefined, style === "ratio" ? "0.00%" : undefined),
      ]),
    ),
  );
const hundred = shares((row) => `ROUND(E${row}/D${row}*100,2)`);

specifyRule("wrong-denominator", {
  found: {
    "the total instead of those rated": {
      sheet: withCells(hundred, { F8: formula("ROUND(E8/C8*100,2)") }),
      finds: [{ cell: "F8", severity: "error", expected: 15.04, says: "D8" }],
    },
    "the row above": {
      sheet: withCells(hundred, { F8: formula("ROUND(E8/D7*100,2)") }),
      finds: [{ cell: "F8", expected: 15.04 }],
    },
    "as a ratio with full precision": {
      sheet: withCells(
        shares((row) => `E${row}/D${row}`, "ratio"),
        { F8: formula("E8/C8", undefined, "0.00%") },
      ),
      finds: [{ cell: "F8" }],
    },
  },
  silent: {
    "one denominator down the column": hundred,
    ratios: shares((row) => `E${row}/D${row}`, "ratio"),
    "the total throughout": shares((row) => `ROUND(E${row}/C${row}*100,2)`),
    "absolute columns": shares((row) => `ROUND($E${row}/$D${row}*100,2)`),
    guarded: shares((row) => `IFERROR(ROUND(E${row}/D${row}*100,2),0)`),
  },
});
