import { specifyRule, withCells } from "../../support/rule-tester";
import type { SheetSpec } from "../../support/rule-tester";

const contest: SheetSpec = {
  rows: [
    ["TT", "Đơn vị", "Nội dung (60 điểm)", "Hình thức (40 điểm)", "Tổng điểm", "Xếp thứ"],
    [1, "Xã Chiềng Sơn", 55, 37, 92, 2],
    [2, "Xã Tô Múa", 52, 34.5, 86.5, 4],
    [3, "Xã Vân Hồ", 57, 38, 95, 1],
    [4, "Xã Lóng Luông", 49, 32.5, 81.5, 6],
    [5, "Xã Chiềng Khoa", 54, 36, 90, 3],
    [6, "Xã Tân Xuân", 50, 35, 85, 5],
    [7, "Xã Liên Hòa", 48, 31, 79, 7],
    [8, "Xã Suối Bàng", 46, 30, 76, 8],
  ],
};

const tied = withCells(contest, { C6: 55, D6: 37, E6: 92 });

specifyRule("rank-mismatch", {
  found: {
    "two ranks that changed places": {
      sheet: withCells(contest, { F3: 5, F7: 4 }),
      finds: [
        { cell: "F3", severity: "warning", expected: 4, related: ["E3"], says: /thứ 5.*86,5.*thứ 4/ },
        { cell: "F7", severity: "warning", expected: 5 },
      ],
    },
    "one rank mistyped": {
      sheet: withCells(contest, { F5: 9 }),
      finds: [{ cell: "F5", expected: 6 }],
    },
    "equal scores, and a place that is none of theirs": {
      sheet: withCells(tied, { F2: 2, F6: 5 }),
      finds: [{ cell: "F6", expected: null }],
    },
    "ranks without a gap behind equal scores": {
      sheet: withCells(tied, { F2: 2, F6: 2, F3: 3, F7: 4, F5: 5, F8: 6, F9: 9 }),
      finds: [{ cell: "F9", expected: 7 }],
    },
  },
  silent: {
    "ranks of their scores": contest,
    "equal scores put in order by something else": withCells(tied, { F2: 2, F6: 3 }),
    "equal scores of one rank": withCells(tied, { F2: 2, F6: 2 }),
    "ranks by something that the table does not hold": withCells(contest, {
      F2: 7,
      F3: 1,
      F4: 6,
      F5: 2,
      F6: 8,
      F7: 3,
      F8: 4,
      F9: 5,
    }),
    "three lines, which are soon in any order": {
      rows: [
        ["TT", "Đơn vị", "Tổng điểm", "Xếp thứ"],
        [1, "Xã Chiềng Sơn", 92, 2],
        [2, "Xã Tô Múa", 86.5, 1],
        [3, "Xã Vân Hồ", 95, 3],
      ],
    },
    "a blank rank": withCells(contest, { F5: null }),
    "ranks in words": withCells(contest, { F2: "Nhì", F3: "Tư", F4: "Nhất", F5: "Sáu" }),
    "classes, not ranks": withCells(contest, { F1: "Hạng đơn vị hành chính" }),
    "no scores beside": {
      rows: [
        ["TT", "Đơn vị", "Số chi bộ", "Xếp thứ"],
        [1, "Xã Chiềng Sơn", 12, 3],
        [2, "Xã Tô Múa", 9, 1],
        [3, "Xã Vân Hồ", 15, 2],
        [4, "Xã Lóng Luông", 7, 4],
      ],
    },
    "ranked within each group": {
      rows: [
        ["TT", "Đơn vị", "Tổng điểm", "Xếp thứ"],
        ["I", "Khối xã", null, null],
        [1, "Xã Chiềng Sơn", 92, 2],
        [2, "Xã Tô Múa", 86.5, 4],
        [3, "Xã Vân Hồ", 95, 1],
        [4, "Xã Chiềng Khoa", 90, 3],
        ["II", "Khối cơ quan", null, null],
        [1, "Ban Tổ chức", 96, 1],
        [2, "Ban Tuyên giáo", 91, 3],
        [3, "Văn phòng", 93, 2],
        [4, "Ủy ban kiểm tra", 88, 4],
      ],
    },
  },
});
