import { formula, specifyRule, withCells } from "../../support/rule-tester";
import { levelSheet } from "../sheets";

specifyRule("numbering-gap", {
  found: {
    "a number left out": {
      sheet: withCells(levelSheet(), { A8: 6, A9: 7, A10: 8, A11: 9 }),
      finds: [{ cell: "A8", severity: "warning", expected: null }],
    },
    "two rows that changed places, once": {
      sheet: withCells(levelSheet(), { A7: 5, A8: 4 }),
      finds: [{ cell: "A7", expected: null }],
    },
    "one number mistyped, once": {
      sheet: withCells(levelSheet(), { A7: 41 }),
      finds: [{ cell: "A7", expected: null }],
    },
    "a number twice": {
      sheet: withCells(levelSheet(), { A8: 4, A9: 5, A10: 6, A11: 7 }),
      finds: [{ cell: "A8", severity: "warning", expected: null }],
    },
    "numbers typed as text": {
      sheet: withCells(levelSheet(), {
        A4: "01",
        A5: "02",
        A6: "03",
        A7: "04",
        A8: "06",
        A9: "07",
        A10: "08",
        A11: "09",
      }),
      finds: [{ cell: "A8" }],
    },
  },
  silent: {
    "counted through": levelSheet(),
    "counted again in each group": {
      rows: [
        ["STT", "Đơn vị", "Số chi bộ", "Số đảng viên"],
        ["I", "Khối xã", null, null],
        [1, "Xã Đình Chu", 12, 236],
        [2, "Xã Cao Phong", 15, 298],
        ["II", "Khối cơ quan", null, null],
        [1, "Đảng bộ cơ quan Huyện ủy", 6, 84],
        [2, "Đảng bộ Công an huyện", 7, 121],
      ],
    },
    "counted on over the groups": {
      rows: [
        ["STT", "Đơn vị", "Số chi bộ", "Số đảng viên"],
        ["I", "Khối xã", null, null],
        [1, "Xã Đình Chu", 12, 236],
        [2, "Xã Cao Phong", 15, 298],
        ["II", "Khối cơ quan", null, null],
        [3, "Đảng bộ cơ quan Huyện ủy", 6, 84],
        [4, "Đảng bộ Công an huyện", 7, 121],
      ],
    },
    "classes counted down below the list": {
      rows: [
        ["STT", "Chi bộ", "Ý thức", "Kỷ luật"],
        [1, "Bản Nà Bó", 4, 5],
        [2, "Bản Lóng Hoa", 5, 4],
        [3, "Bản Co Chàm", 3, 4],
        [4, "Bản Pa Khà", 5, 5],
        [5, "Trạm Y tế", 4, 3],
        [6, "Trường THCS", 5, 4],
        [7, "Bản Suối Khem", 4, 4],
        [8, "Công an", 5, 5],
        [4, "Tốt", 4, 3],
        [3, "Khá", 3, 4],
        [2, "Trung bình", 1, 1],
        [1, "Yếu", 0, 0],
      ],
    },
    "by formula": withCells(levelSheet(), { A5: formula("A4+1"), A6: formula("A5+1"), A7: formula("A6+1") }),
    "codes instead of numbers": withCells(levelSheet(), {
      A4: 112,
      A5: 118,
      A6: 121,
      A7: 134,
      A8: 140,
      A9: 155,
      A10: 163,
      A11: 170,
    }),
    "a blank number": withCells(levelSheet(), { A8: null, A9: 5, A10: 6, A11: 7 }),
  },
});
