import { errorCell, formula, specifyRule, withCells } from "../../support/rule-tester";
import { levelSheet, pairSheet } from "../sheets";

specifyRule("error-value", {
  found: {
    "a reference that is gone": {
      sheet: withCells(pairSheet(), { F8: errorCell("#REF!", "=E8/#REF!") }),
      finds: [{ cell: "F8", severity: "error", says: "#REF!" }],
    },
    "a name Excel does not know": {
      sheet: withCells(pairSheet(), { F8: errorCell("#NAME?", "=TYLE(E8,D8)") }),
      finds: [{ cell: "F8", severity: "error" }],
    },
    "a wrong value in a total": {
      sheet: withCells(levelSheet(), { F12: errorCell("#VALUE!", '=F4+F5+"a"') }),
      finds: [{ cell: "F12", severity: "error" }],
    },
    "a share of nothing: information": {
      sheet: withCells(pairSheet(), { F8: errorCell("#DIV/0!", "=E8/C99") }),
      finds: [{ cell: "F8", severity: "info" }],
    },
    "nothing found by a lookup: information": {
      sheet: withCells(pairSheet(), { F8: errorCell("#N/A", "=VLOOKUP(B8,X1:Y9,2,0)") }),
      finds: [{ cell: "F8", severity: "info" }],
    },
  },
  silent: {
    "no errors": pairSheet(),
    "words that look like an error": withCells(levelSheet(), { J7: "#REF!" }),
    "an error the formula catches": withCells(pairSheet(), { F8: formula('IFERROR(ROUND(E8/D8*100,2),"")') }),
  },
});
