import { formula, specifyRule, withCells } from "../../support/rule-tester";
import { meetingSheet, meetings } from "../sheets";

specifyRule("average-mismatch", {
  found: {
    "an average with two digits exchanged": {
      sheet: withCells(meetingSheet(), { G5: 78.25 }),
      finds: [{ cell: "G5", severity: "error", expected: 87.25, says: "Trung bình của 4 số là 87,25" }],
    },
    "a sum instead of the mean": {
      sheet: withCells(meetingSheet(), { G6: 304, H6: "Khá" }),
      finds: [{ cell: "G6", expected: 76 }],
    },
    "a row of means below": {
      sheet: withCells(meetingSheet(), {
        B10: "Bình quân chung",
        C10: 82.5,
        D10: 83.5,
        E10: 82.67,
        F10: 84.33,
        G10: 85.23,
      }),
      finds: [{ cell: "G10", expected: 83.25 }],
    },
    "a month that was not scored is left out of the mean": {
      sheet: withCells(meetingSheet(), { F6: null, G6: 76.67, H6: "Khá" }),
      finds: [{ cell: "G6", expected: 75.67 }],
    },
  },
  silent: {
    "a row of means below": withCells(meetingSheet(), {
      B10: "Bình quân chung",
      C10: 82.5,
      D10: 83.5,
      E10: 82.67,
      F10: 84.33,
      G10: 83.25,
    }),

    means: meetingSheet(),
    "means rounded to one decimal": withCells(meetingSheet(), { G5: 87.3, G7: 93.8, G8: 66.8 }),
    "a month without a score": withCells(meetingSheet(), { F6: null, G6: 75.67 }),
    "a dash for a month without a meeting": withCells(meetingSheet(), { F6: "-", G6: 75.67 }),
    "live means": withCells(meetingSheet(), { G4: formula("AVERAGE(C4:F4)"), G5: formula("AVERAGE(C5:F5)") }),
    "a blank mean": withCells(meetingSheet(), { G5: null, H5: null }),
    "one cell": meetingSheet(meetings.slice(0, 1)),
  },
});
