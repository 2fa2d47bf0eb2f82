import { specifyRule, withCells } from "../../support/rule-tester";
import { meetingSheet, scoreSheet } from "../sheets";

specifyRule("class-mismatch", {
  found: {
    "a band above its score": {
      sheet: withCells(meetingSheet(), { H6: "Tốt" }),
      finds: [{ cell: "H6", severity: "error", expected: "Khá", related: ["G6"] }],
    },
    "a band below its score": {
      sheet: withCells(meetingSheet(), { H8: "Kém" }),
      finds: [{ cell: "H8", severity: "warning", expected: "Trung bình" }],
    },
    "a level above its score": {
      sheet: withCells(scoreSheet(), { F6: "Hoàn thành xuất sắc nhiệm vụ" }),
      finds: [{ cell: "F6", severity: "error", expected: "Hoàn thành tốt nhiệm vụ" }],
    },
    "an abbreviated level above its score": {
      sheet: withCells(scoreSheet(), {
        F4: "HTXSNV",
        F5: "HTTNV",
        F6: "HTXSNV",
        F7: "HTXSNV",
        F8: "HTTNV",
        F9: "HTTNV",
      }),
      finds: [{ cell: "F6", severity: "error" }],
    },
  },
  silent: {
    "bands of their scores": meetingSheet(),
    "levels of their scores": scoreSheet(),
    "a level below its score, which may have a reason of its own": withCells(scoreSheet(), {
      F4: "Hoàn thành tốt nhiệm vụ",
    }),
    "a blank class": withCells(meetingSheet(), { H6: null }),
    "a blank score": withCells(meetingSheet(), { C6: null, D6: null, E6: null, F6: null, G6: null }),
    "the very cut-off": withCells(meetingSheet(), { C6: 90, D6: 90, E6: 90, F6: 90, G6: 90, H6: "Tốt" }),
    "just below the cut-off": withCells(meetingSheet(), {
      C6: 90,
      D6: 90,
      E6: 90,
      F6: 89,
      G6: 89.75,
      H6: "Khá",
    }),
    "classes of another scale altogether": withCells(meetingSheet(), {
      H4: "A",
      H5: "B",
      H6: "B",
      H7: "A",
      H8: "C",
      H9: "B",
    }),
  },
});
