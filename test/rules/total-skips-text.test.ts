import { specifyRule, withCells } from "../support/rule-tester";
import { liveLevelSheet } from "./sheets";

specifyRule("total-skips-text", {
  found: {
    "a text figure that SUM leaves out: told once, at its cause": {
      sheet: withCells(liveLevelSheet(), { F7: "190" }),
      finds: [{ cell: "F7", severity: "error", expected: 190, related: ["F12"], says: "F12" }],
    },
    "with a no-break space": {
      sheet: withCells(liveLevelSheet(), { F7: "190\u00a0" }),
      finds: [{ cell: "F7", expected: 190 }],
    },
    "with the letter O for a nought": {
      sheet: withCells(liveLevelSheet(), { F7: "19O" }),
      finds: [{ cell: "F7", expected: 190 }],
    },
    "two of them": {
      sheet: withCells(liveLevelSheet(), { F7: "190", D9: "146" }),
      finds: [
        { cell: "F7", expected: 190 },
        { cell: "D9", expected: 146 },
      ],
    },
  },
  silent: {
    "stored numbers": liveLevelSheet(),
    "words beside the sum's range": withCells(liveLevelSheet(), { J7: "190 đồng chí" }),
    "a dash for none": withCells(liveLevelSheet(), { H6: "-" }),
    blank: withCells(liveLevelSheet(), { H6: null }),
  },
});
