import { specifyRule, withCells } from "../../support/rule-tester";
import { movementSheet } from "../sheets";

specifyRule("movement-mismatch", {
  found: {
    "raised, kept and lowered do not make up the total": {
      sheet: withCells({ rows: movementSheet().rows.slice(0, 7) }, { D6: 9 }),
      finds: [{ cell: "C6", severity: "error", expected: 19 }],
    },
    "a total with two digits exchanged": {
      sheet: withCells(movementSheet(), { C7: 91 }),
      finds: [{ cell: "C7", expected: 19 }],
    },
    "the part its column's total names": {
      sheet: withCells(movementSheet(), { D6: 9 }),
      finds: [{ cell: "D6", expected: 6 }],
    },
  },
  silent: {
    "movement that adds up": movementSheet(),
    "a unit without movement": withCells(movementSheet(), { D7: 0, E7: 19, F7: 0, D8: 12, E8: 39, F8: 0 }),
    "blank for none": withCells(movementSheet(), { F4: null, F5: null, F6: "-" }),
    "units founded this year, rated for the first time": {
      rows: [
        ["STT", "Khối", "Tổng số", "Nâng mức", "Giữ nguyên mức", "Giảm mức", "Chưa xếp loại"],
        [1, "Khối xã", 41, 8, 29, 2, 2],
        [2, "Khối phường", 14, 3, 10, 0, 1],
        [3, "Khối cơ quan", 37, 5, 30, 1, 1],
        [4, "Khối trường học", 22, 4, 17, 1, 0],
      ],
    },
  },
});
