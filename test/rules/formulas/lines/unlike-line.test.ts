import { errorCell, formula, specifyRule, withCells } from "../../../support/rule-tester";
import { across, blocksSheet, down, filled, ROWS, yearsSheet } from "./sheets";

/** Years with the change from 2022 to 2023 in F, live in every row. */
const changes = withCells(yearsSheet(), {
  F3: "Chênh lệch",
  ...filled(down("F"), (_, _column, row) => `E${row}-D${row}`),
});

specifyRule("unlike-neighbours", {
  found: {
    "a link where the others compute": {
      sheet: withCells(changes, { F7: formula("E7") }),
      finds: [{ cell: "F7", severity: "error", expected: -120, fixes: { F7: "=E7-D7" }, says: "=E6-D6" }],
    },
    "two cells in a row that take another year": {
      sheet: withCells(changes, { F7: formula("E7-C7"), F8: formula("E8-C8") }),
      finds: [{ cell: "F7", fixes: { F7: "=E7-D7", F8: "=E8-D8" }, related: ["F8"] }],
    },
    "a block of columns that takes the block before it": {
      sheet: withCells(blocksSheet(), { K6: formula("I6-G6") }),
      finds: [{ cell: "K6", fixes: { K6: "=I6-J6" } }],
    },
    "a reference that is gone among copies that have it": {
      sheet: withCells(changes, { F7: errorCell("#REF!", "=E7-#REF!") }),
      finds: [{ cell: "F7", severity: "error", expected: -120, fixes: { F7: "=E7-D7" } }],
    },
  },
  silent: {
    "a total row under a computed column": withCells(changes, { F12: formula("SUM(F4:F11)") }),
    "copies throughout": blocksSheet(),
    "a norm typed into each formula": withCells(yearsSheet(), {
      F3: "Bình quân ngày",
      ...filled(down("F"), (_, _column, row) => `E${row}/${row % 3 === 0 ? 360 : 365}`),
    }),
    "what is left at the end of the year is what was left last": withCells(blocksSheet(), {
      ...filled(down("O"), (_, _column, row) => (row === 7 ? `N${row}` : `SUM(K${row}:N${row})`)),
      O3: "Cả năm",
    }),
    "another way to write the same": withCells(changes, { F7: formula("SUM(E7,-D7)") }),
    "guarded against blanks": withCells(changes, { F7: formula('IF(D7="","",E7-D7)') }),
    "the first year has none before it": withCells(yearsSheet(), {
      B13: "Lũy kế",
      C13: formula("C12"),
      ...filled(across(13, ["D", "E"]), (_, column) => `${column === "D" ? "C" : "D"}13+${column}12`),
    }),
  },
});

specifyRule("typed-among-formulas", {
  found: {
    "a typed difference that is right": {
      sheet: withCells(changes, { F7: -120 }),
      finds: [{ cell: "F7", severity: "warning", expected: -120, fixes: { F7: "=E7-D7" } }],
    },
  },
  silent: {
    "every other row typed": withCells(
      changes,
      Object.fromEntries(ROWS.filter((row) => row % 2 === 0).map((row) => [`F${row}`, null])),
    ),
  },
});
